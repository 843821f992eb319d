import type { OwnClock } from '../../situations/types.ts';
import type { Deadline } from '../../types.ts';

/** What the last day of a clock of a situation means for the buyer. */
const REASONS: Record<string, string> = {
  seller_window: 'На следующий день начинается просрочка: можно жаловаться и идти в суд.',
  warranty: 'В гарантию причину недостатка доказывает продавец, после неё — вы.',
  two_years: 'Позже продавец за недостаток не отвечает: останется изготовитель.',
  complex_15: 'Позже деньги или замену дают только в особых случаях.',
  distance_refusal_7: 'Позже от исправной вещи отказаться нельзя.',
  distance_refusal_3m: 'Столько есть, если письменной памятки о возврате не дали.',
  work_defects: 'Позже исполнитель за недостаток работы почти не отвечает.',
  work_limitation: 'Суд может посчитать год, а не три: подайте иск раньше.',
  exchange_14: 'Позже магазин менять исправную вещь не обязан.',
  repair: 'На следующий день можно сменить требование, и идёт неустойка.',
};

const GENERAL: Record<Deadline['whose'], string> = {
  seller: 'На следующий день начинается просрочка.',
  buyer: 'Позже это право можно потерять.',
  authority: 'Позже можно спросить, почему нет решения.',
};

/** Why the day matters, when the clock itself does not say. */
export function reasonOf({ id, whose }: Pick<OwnClock, 'id' | 'whose'>): string {
  return REASONS[id] ?? GENERAL[whose];
}
