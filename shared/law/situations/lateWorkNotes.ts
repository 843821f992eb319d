import { dayStatus } from '../../calendar/productionCalendar.ts';
import type { CivilDate } from '../../calendar/civilDate.ts';
import { shortDate } from '../../text/format.ts';
import { normAt } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { known, missing } from './common.ts';
import type { Matter } from './types.ts';
import { priceQuestion, termWarnings, workOrGoods } from './workSanction.ts';

/** What the table of a late work still needs from the buyer. */
export function lateWorkQuestions(matter: Matter): MissingFact[] {
  const { facts, state } = matter;
  const { service = {}, goods = {}, demand } = facts;
  const open = service.promise === 'none' || service.promise === 'unknown';
  const list: MissingFact[] = [];
  if (!service.progress) {
    list.push(
      missing('service.progress', 'Работу начали? Закончили?', 'От этого зависит, чего можно требовать (ст. 28).'),
    );
  }
  if (!open && !service.promisedDate) {
    list.push(
      missing('service.promisedDate', 'К какому дню обещали закончить?', 'Со следующего дня идёт просрочка (ст. 27).'),
    );
  }
  if (service.progress === 'done_late' && !service.doneDate && !state.delivered) {
    list.push(missing('service.doneDate', 'Когда работу сделали?', 'В этот день неустойка остановилась.'));
  }
  list.push(...priceQuestion(matter));
  if (demand === 'new_term' && !open && !service.newTerm) {
    list.push(missing('service.newTerm', 'К какому дню закончить?', 'Новый срок назначаете вы (п. 1 ст. 28).'));
  }
  if ((demand === 'service_refund' || demand === undefined) && goods.paid === undefined) {
    list.push(missing('goods.paid', 'Сколько вы уже заплатили?', 'Это деньги, которые обязаны вернуть.'));
  }
  if (demand === 'service_refund' && known(service.acceptedDate) && service.providedPrice === undefined) {
    list.push(
      missing('service.providedPrice', 'Сколько стоит то, что вы приняли?', 'За принятое платят (п. 4 ст. 28).'),
    );
  }
  if (demand === 'service_refund' && service.progress === 'done_late' && !service.acceptedDate) {
    list.push(missing('service.acceptedDate', 'Вы приняли работу? Когда?', 'Принятую работу обратно не сдают.'));
  }
  if (demand === 'service_price_cut' && service.cutAmount === undefined) {
    list.push(missing('service.cutAmount', 'На сколько снизить цену?', 'Исполнителю нужна точная сумма.'));
  }
  if (demand === 'third_party' && service.otherCosts === undefined) {
    list.push(
      missing('service.otherCosts', 'Сколько стоила работа другого мастера?', 'Эти расходы обязаны возместить.'),
    );
  }
  return list;
}

/** What to know before demanding; `due` = the last day of the term and whether it came from a demand. */
export function lateWorkWarnings(matter: Matter, due: { date: CivilDate | null; byDemand: boolean }): Warning[] {
  const { facts, ctx } = matter;
  const list: Warning[] = [
    ...termWarnings(matter),
    ...workOrGoods(matter, 'late'),
    {
      code: 'two_spans_of_three',
      severity: 'advice',
      title: 'Как идут 3 % в день',
      text: 'Сначала — со следующего дня после срока до конца работы или до вашего требования. Потом — после срока этого требования. За один день две не считают. По нашему чтению, вместе они не больше цены работы.',
      norm: normAt('zozpp-28-5', ctx.today),
      confidence: 'L',
    },
    {
      code: 'contractor_excuse',
      severity: 'advice',
      title: 'Исполнитель говорит, что виноваты вы',
      text: 'Непреодолимую силу или вашу вину доказывает он (п. 6 ст. 28). Сохраните договор, переписку и всё, что вы вовремя согласовали, оплатили и передали.',
      norm: normAt('zozpp-28-6', ctx.today),
    },
  ];
  if (due.byDemand && !due.date) {
    list.push({
      code: 'no_work_term',
      severity: 'danger',
      title: 'Срок работы не согласован',
      text: 'Без согласованного дня просрочки пока нет. Сначала потребуйте сделать работу: на это 7 дней (п. 2 ст. 314 ГК). Поищите день в договоре, смете и переписке.',
      path: 'service.promise',
      confidence: 'M',
    });
  }
  if (!due.byDemand && due.date && !dayStatus(ctx.calendar, due.date).working) {
    list.push({
      code: 'due_on_day_off',
      severity: 'advice',
      title: 'Срок работы кончился в выходной',
      text: `${shortDate(due.date)} — нерабочий день. День назван в договоре, поэтому просрочка посчитана со следующего. Исполнитель может считать с рабочего дня (ст. 193 ГК).`,
      path: 'service.promisedDate',
      confidence: 'M',
    });
  }
  if (facts.service?.stagePrice === undefined && facts.field !== 'goods') {
    list.push({
      code: 'stage_price',
      severity: 'advice',
      title: 'Опоздала вся работа или часть?',
      text: 'Цена опоздавшей части названа в договоре или смете: 3 % считают с неё. Не названа: с цены всего заказа (п. 5 ст. 28). Проверьте смету и укажите эту цену.',
      path: 'service.stagePrice',
    });
  }
  return list;
}
