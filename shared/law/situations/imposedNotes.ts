import { shortDate } from '../../text/format.ts';
import { otherSide } from '../../model/otherSide.ts';
import { findNorm, normAt, param } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { count, known, missing } from './common.ts';
import type { Matter } from './types.ts';

/** What the table of imposed extras still needs from the buyer. */
export function imposedQuestions({ facts }: Matter): MissingFact[] {
  const { imposed = {}, goods = {}, service = {}, refund = {}, demand } = facts;
  const list: MissingFact[] = [];
  if (!imposed.kind) {
    list.push(missing('imposed.kind', 'Что вам добавили?', 'У вещи, услуги и страховки разные правила.'));
  }
  if (!imposed.name?.trim()) {
    list.push(missing('imposed.name', 'Как это названо в чеке или договоре?', 'Так навязанное назовут в претензии.'));
  }
  if (imposed.price === undefined) {
    list.push(missing('imposed.price', 'Сколько с вас за это взяли?', 'Это деньги, которые обязаны вернуть.'));
  }
  if (!imposed.consent || imposed.consent === 'unknown') {
    list.push(
      missing('imposed.consent', 'Вы соглашались на это и как?', 'Без письменного согласия брать плату нельзя.'),
    );
  }
  if (!known(imposed.date) && !known(goods.purchaseDate)) {
    list.push(missing('imposed.date', 'Когда вам это продали?', 'С 01.09.2025 деньги возвращают за 3 дня.'));
  }
  if (imposed.withLoan === undefined) {
    list.push(missing('imposed.withLoan', 'Это добавили к кредиту?', 'К кредиту — ещё 30 дней на отказ.'));
  }
  if (demand === 'service_return' && service.providedPrice === undefined) {
    list.push(
      missing(
        'service.providedPrice',
        'На какую сумму вы этим воспользовались? Ничем — напишите 0.',
        'За оказанное до отказа платят (ст. 32).',
      ),
    );
  }
  if (refund.earlierDemand === 'written_proven' && !refund.earlierDemandDate) {
    list.push(
      missing('refund.earlierDemandDate', 'Когда продавец получил прежнее требование?', 'С этого дня идёт срок.'),
    );
  }
  return list;
}

/** What to know before demanding; `modern` = the three days of 01.09.2025 apply. */
export function imposedWarnings(matter: Matter, modern: boolean): Warning[] {
  const { facts, ctx } = matter;
  const { kind, consent, withLoan } = facts.imposed ?? {};
  const list: Warning[] = [];
  if (consent !== 'given') {
    list.push({
      code: 'consent_burden',
      severity: 'advice',
      title: `Ваше согласие доказывает ${otherSide(facts).nom}`,
      text: 'Сохраните снимок корзины с галочками, строки чека и бланк. Нет письменного согласия: платить вы не обязаны, уплаченное возвращают (ст. 16).',
      path: 'imposed.consent',
      confidence: 'M',
    });
  }
  if (!modern) {
    list.push({
      code: 'imposed_old_edition',
      severity: 'advice',
      title: 'Здесь действует прежняя редакция',
      text: 'Три дня на возврат появились 01.09.2025. Для купленного раньше срок не назван: по нашему чтению, 7 дней со дня требования (п. 2 ст. 314 ГК).',
      path: 'imposed.date',
      confidence: 'L',
    });
  }
  // A work that is done cannot be given up any more: what was done without consent goes back by ст. 16 alone.
  if (kind === 'warranty' || kind === 'certificate' || (kind === 'service' && facts.field !== 'work')) {
    list.push({
      code: 'refusal_at_any_time',
      severity: 'advice',
      title: 'Есть и второй путь: отказ по ст. 32',
      text: 'От платной гарантии, карты помощи, сертификата и услуги можно отказаться в любое время. Тогда вычтут только то, чем вы воспользовались, и доказанные расходы.',
      norm: normAt('zozpp-32', ctx.today),
    });
  }
  const discount = findNorm('ks-14-p', ctx.today);
  if (consent === 'condition' && discount) {
    list.push({
      code: 'discount_lost',
      severity: 'advice',
      title: '«Откажетесь — пропадёт скидка»',
      text: 'Условия скидки за допуслуги должны быть понятны до покупки, а при отказе цену пересчитывают соразмерно (КС, № 14-П от 03.04.2023). Попросите расчёт письменно.',
      confidence: 'K',
      norm: discount,
    });
  }
  return [...list, ...(withLoan === 'yes' ? [loan(matter)] : [])];
}

/** ст. 7 закона № 353-ФЗ: 30 days to refuse, 7 working days for the provider, then the lender answers. */
function loan({ facts, ctx, demandDay }: Matter): Warning {
  const date = known(facts.imposed?.date) ?? known(facts.goods?.purchaseDate);
  const days = param('353-fz-7', 'days', demandDay);
  const back = param('353-fz-7', 'providerWorkdays', demandDay);
  const last = date ? count(ctx.calendar, date, { days }).raw : null;
  const until = !last
    ? `${days} дней со дня согласия`
    : demandDay <= last
      ? `до ${shortDate(last)}`
      : `до ${shortDate(last)}, этот день прошёл`;
  return {
    code: 'loan_extras',
    severity: last && demandDay > last ? 'advice' : 'danger',
    title: 'Услуга к кредиту: есть короткий путь',
    text: `От услуги, добавленной к кредиту, отказываются ${until}. Исполнитель возвращает деньги за ${back} рабочих дней, не вернул — отвечает банк (ст. 7 закона № 353-ФЗ). Напишите обоим.`,
    path: 'imposed.withLoan',
    norm: normAt('353-fz-7', ctx.today),
    confidence: 'M',
  };
}
