import { aboutDefect, all, isLosses, type Condition } from '../conditions.ts';
import type { Facts } from '../../model/facts.ts';
import type { Question } from '../types.ts';

const paidExpert = (facts: Facts): boolean => facts.losses?.some(({ kind }) => kind === 'expert') ?? false;

/** Why the buyer paid an expert himself: the court looks at it before it awards the cost. */
const expertNeed = (where: Condition): Question => ({
  kind: 'radio',
  path: 'defect.expertNeed',
  when: all(where, paidExpert),
  label: 'Почему экспертизу заказали вы сами?',
  short: 'Своя экспертиза',
  options: [
    { value: 'no_warranty', label: 'Гарантии нет, причину доказывает покупатель' },
    { value: 'warranty_over', label: 'Гарантия закончилась' },
    { value: 'seller_refused', label: 'Продавец отказался проверять' },
    { value: 'other', label: 'По другой причине' },
  ],
});

/** On the page of demands: losses beside another demand. */
export const EXPERT_NEED = expertNeed(aboutDefect);

/** «Убытки»: expenses that are the whole demand. */
export const LOSSES: readonly Question[] = [
  { kind: 'losses', path: 'losses', when: isLosses, label: 'Какие расходы вернуть?', short: 'Расходы' },
  expertNeed(isLosses),
];
