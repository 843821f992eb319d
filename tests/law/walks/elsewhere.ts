import type { Facts } from '../../../shared/model/facts.ts';
import { accepted, closed, judged, printed, replied, sent, served, plain, type Day, type Walk } from './walk.ts';

/* Stories that another law governs: events are kept, but no clock, no sum and no step of ours follows from them. */

const facts = (told: Facts): Facts => ({
  problem: 'refund_overdue',
  goods: { item: 'покупка', paid: 100_000, purchaseDate: '2026-06-01', paymentMeans: 'card' },
  ...told,
});

/** The claim goes its way all the same: printed, sent, handed over, refused, the court, the end. */
function life(reads: RegExp): Day[] {
  const nothing = { clock: null, step: 'other_regime', says: [], reads, never: /₽ в день|Мировой судья/ } as const;
  return [
    { on: '2026-07-01', stage: 'prepare', ...nothing },
    { on: '2026-07-02', happens: [printed, sent('refund')], stage: 'sent', ...nothing },
    { on: '2026-07-09', happens: [served()], stage: 'waiting', ...nothing },
    { on: '2026-07-15', happens: [replied('refused', 'refusal')], stage: 'answered', ...nothing },
    // Ten days of ст. 22 would have passed on 20.07: they do not run here.
    { on: '2026-08-03', stage: 'answered', ...nothing },
    { on: '2026-08-10', happens: [plain('lawsuit_filed'), accepted()], stage: 'court', ...nothing },
    { on: '2026-09-21', happens: [judged()], stage: 'court', ...nothing },
    { on: '2026-10-30', happens: [closed('given_up')], stage: 'closed', clock: null, step: 'none' },
  ];
}

const STORIES: readonly [name: string, told: Facts, reads: RegExp][] = [
  ['007: телефон отключили за неоплату простоя', { field: 'telecom' }, /обязательна претензия оператору/],
  ['008: «неустойка» за отключение интернета', { field: 'telecom' }, /срок свой/],
  ['009: кондиционер купила организация', { buyerKind: 'organisation' }, /арбитражный суд/],
  ['010: груз не отдают, терминал закрыт', { field: 'freight' }, /1 год/],
  ['011: рейс, багаж, ноутбук', { field: 'air' }, /7 дней при повреждении багажа и 21 день/],
  ['012: автобусный билет, терминал не работает', { field: 'bus_taxi' }, /отметкой о времени/],
  ['013: отпуск без содержания', { field: 'labour' }, /инспекция труда/],
  ['014: счёт предпринимателя в закрытом банке', { field: 'finance', buyerKind: 'business' }, /страхованию вкладов/],
  ['057: тур не состоялся', { field: 'tour' }, /За тур отвечает туроператор/],
];

export const ELSEWHERE: readonly Walk[] = STORIES.map(([name, told, reads]) => ({
  name,
  facts: facts(told),
  days: life(reads),
}));
