import type { Plan, Stage } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import { DEMAND_NAMES } from '../model/demandNames.ts';
import { PROBLEM_NAMES } from '../model/problemNames.ts';
import { titleOf } from '../model/summary.ts';
import { owedWindow } from '../terms/sellerWindow.ts';
import type { OutCell } from './csv.ts';

/** Where a case stands, in a word or two. */
export const STAGE_NAMES: Record<Stage, string> = {
  prepare: 'готовится',
  sent: 'отправлено, не вручено',
  waiting: 'ждём ответа',
  overdue: 'срок вышел',
  answered: 'ответили',
  complaint: 'жалоба подана',
  court: 'в суде',
  closed: 'завершено',
};

/** Columns of the register of cases with their widths in letters. */
export const CASE_COLUMNS: readonly { title: string; width: number }[] = [
  { title: 'Номер', width: 10 },
  { title: 'Клиент', width: 30 },
  { title: 'Товар', width: 28 },
  { title: 'Продавец', width: 28 },
  { title: 'ИНН', width: 14 },
  { title: 'Что случилось', width: 24 },
  { title: 'Требование', width: 24 },
  { title: 'Этап', width: 18 },
  { title: 'Дата покупки', width: 13 },
  { title: 'Претензия отправлена', width: 13 },
  { title: 'Вручена', width: 13 },
  { title: 'Последний день ответа', width: 13 },
  { title: 'Ответ', width: 13 },
  { title: 'Жалоба', width: 13 },
  { title: 'Иск', width: 13 },
  { title: 'Цена, руб.', width: 14 },
  { title: 'Оплачено, руб.', width: 14 },
  { title: 'Требуется сегодня, руб.', width: 16 },
  { title: 'Получено, руб.', width: 14 },
  { title: 'Следующий шаг', width: 36 },
];

/** A case as a row of the register: what was answered and what follows from it today. */
export function caseRegisterRow(file: CaseFile, plan: Plan): OutCell[] {
  const { facts } = file;
  const client = [facts.buyer?.lastName, facts.buyer?.firstName, facts.buyer?.middleName].filter(Boolean).join(' ');
  const bought = facts.goods?.purchaseDate;
  return [
    words(file.number),
    words(client),
    words(facts.goods?.item ?? titleOf(file)),
    words(facts.seller?.name),
    words(facts.seller?.inn),
    words(facts.problem && PROBLEM_NAMES[facts.problem].title),
    words(plan.chosen ? DEMAND_NAMES[plan.chosen.id].wish : undefined),
    words(STAGE_NAMES[plan.stage]),
    day(bought === 'unknown' ? undefined : bought),
    day(plan.path.claimSent),
    day(plan.path.claimServed),
    day(owedWindow(plan)?.last),
    day(plan.path.replied),
    day(plan.path.complaint),
    day(plan.path.lawsuit),
    money(facts.goods?.price),
    money(facts.goods?.paid),
    money(plan.sums?.total),
    money(receivedBy(file, plan.today)),
    words(plan.nextSteps[0]?.title),
  ];
}

/** Money that came up to and on the day, in kopecks. */
export function receivedBy({ events }: CaseFile, day: string): number {
  return events.reduce(
    (sum, event) => (event.type === 'money_received' && event.date <= day ? sum + event.amount : sum),
    0,
  );
}

const words = (text: string | undefined): OutCell => (text ? { text } : null);
const day = (date: string | undefined): OutCell => (date ? { date } : null);
const money = (kopecks: number | undefined): OutCell => (kopecks === undefined ? null : { kopecks });
