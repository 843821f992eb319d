import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import { complexGoods } from '../data/complex-goods.ts';
import { COMPLEX_WITH_WARRANTY, listOn, NOT_EXCHANGED } from '../data/goods-lists.ts';
import { normAt } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { missing } from './common.ts';
import type { Matter } from './types.ts';

/** Day on which the buyer asked for the exchange: named by him, else the day of the claim. */
export const askedOn = ({ facts, demandDay }: Matter): CivilDate => facts.exchange?.askedDate ?? demandDay;

/** What the table of an exchange still needs from the buyer, the most telling question first. */
export function exchangeQuestions(matter: Matter): MissingFact[] {
  const { goods = {}, exchange = {}, defect = {}, demand } = matter.facts;
  const list: MissingFact[] = [];
  const ask = (absent: boolean, path: string, question: string, why: string): void => {
    if (absent) list.push(missing(path, question, why));
  };
  ask(
    goods.distance === undefined || goods.distance === 'unknown',
    'goods.distance',
    'Вы покупали в магазине или через интернет?',
    'Купленное на расстоянии возвращают проще: отказ за 7 дней.',
  );
  ask(
    exchange.reason === undefined,
    'exchange.reason',
    'Чем вещь не подошла?',
    'Меняют по размеру, форме, фасону, цвету, комплектации.',
  );
  ask(
    exchange.kept === undefined || exchange.kept === 'unknown',
    'exchange.kept',
    'Вещь не была в ходу, ярлыки целы?',
    'Это условие обмена (ст. 25).',
  );
  ask(
    exchange.listKind === undefined,
    'exchange.listKind',
    'Вещь есть в перечне тех, что не обменивают?',
    'Такие вещи магазин менять не обязан.',
  );
  ask(
    goods.complexKind === undefined,
    'goods.complexKind',
    'Это технически сложный товар?',
    'С гарантией его не обменивают.',
  );
  ask(
    complexGoods(goods.complexKind) !== null && defect.warranty === undefined,
    'defect.warranty',
    'На вещь есть гарантия?',
    'Технически сложный товар с гарантией не обменивают.',
  );
  ask(
    exchange.similar === undefined,
    'exchange.similar',
    'Похожая вещь была в продаже?',
    'Если нет, возвращают деньги (п. 2 ст. 25).',
  );
  ask(
    exchange.askedDate === undefined,
    'exchange.askedDate',
    'Когда вы просили обменять?',
    'Просить надо в 14 дней, не считая дня покупки.',
  );
  ask(goods.paid === undefined, 'goods.paid', 'Сколько вы заплатили?', 'Это сумма, которую возвращают.');
  ask(
    demand === 'exchange_money' && exchange.goodsReturned === undefined,
    'exchange.goodsReturned',
    'Вы уже сдали вещь в магазин?',
    'Три дня на деньги идут со дня возврата.',
  );
  ask(
    demand === 'exchange_money' &&
      exchange.goodsReturned === 'yes' &&
      !exchange.goodsReturnDate &&
      !matter.state.handedOver,
    'exchange.goodsReturnDate',
    'Когда вы сдали вещь?',
    'С этого дня идут три дня.',
  );
  return list;
}

/** What to know before asking the shop: the list, the paper, the other ways. */
export function exchangeWarnings(matter: Matter): Warning[] {
  const { exchange = {}, goods = {} } = matter.facts;
  const day = askedOn(matter);
  const list: Warning[] = [
    {
      code: 'silent_about_property',
      severity: 'advice',
      title: 'Продавец умолчал о важном свойстве?',
      text: 'Тогда это не обмен, а неверные сведения: можно вернуть деньги и за технически сложный товар (ст. 10, 12). Выберите «Неверные сведения или цена».',
      path: 'problem',
      norm: normAt('zozpp-12-1', matter.ctx.today),
    },
  ];
  const { read, norm } = listOn(NOT_EXCHANGED, day);
  if (!read) {
    list.push({
      code: 'list_not_read',
      severity: 'advice',
      title: 'Перечень сменился: проверьте',
      text: 'С 01.09.2026 действует перечень из постановления № 657. Его текст мы не прочитали и показываем прежние группы. Сверьте свою вещь с новым перечнем.',
      path: 'exchange.listKind',
      norm: normAt(norm, day),
      confidence: 'L',
    });
  }
  if (exchange.listKind === COMPLEX_WITH_WARRANTY || complexGoods(goods.complexKind)) {
    list.push({
      code: 'complex_not_exchanged',
      severity: 'advice',
      title: 'Исправная сложная техника',
      text: 'Исправный технически сложный товар с гарантией обмену не подлежит. Остаются неверные сведения (ст. 12) и отказ за 7 дней, если куплено на расстоянии.',
      path: 'goods.complexKind',
    });
  }
  if (exchange.goodsReturned === 'no' && matter.facts.demand === 'exchange_money' && !matter.state.handedOver) {
    list.push({
      code: 'return_item_first',
      severity: 'danger',
      title: 'Вещь ещё у вас',
      text: 'Срок на деньги пойдёт, когда вы её сдадите. Сдавайте под отметку на заявлении или по акту.',
      path: 'exchange.goodsReturned',
    });
  }
  if (goods.proof === 'none' || goods.proof === 'witness') {
    list.push({
      code: 'exchange_without_receipt',
      severity: 'advice',
      title: 'Чека нет: помогут свидетели',
      text: 'Без чека можно сослаться на показания свидетеля (п. 1 ст. 25). Подойдёт и выписка банка.',
      path: 'goods.proof',
    });
  }
  if (addDays(day, 1) <= matter.ctx.today && exchange.askedDate && matter.state.claim.sent === undefined) {
    list.push({
      code: 'asked_without_paper',
      severity: 'advice',
      title: 'Чем подтвердить, что просили вовремя?',
      text: 'Просить обмен надо в 14 дней. Помогут заявление с отметкой, переписка с магазином, свидетель.',
      path: 'exchange.askedDate',
    });
  }
  return list;
}
