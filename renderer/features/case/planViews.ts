import type { MissingFact, Plan, SumLine, Sums } from '../../../shared/law/types.ts';
import { caseState } from '../../../shared/law/state/caseState.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { sellerWindow } from '../../../shared/terms/sellerWindow.ts';
import { dayMonth, NBSP, weekdayShort } from '../../../shared/text/format.ts';
import type { PathStep } from '../../ui/PathOfCase.tsx';

/** Five names with dates; only what was recorded is ticked. */
export function pathSteps(plan: Plan, file: CaseFile): PathStep[] {
  const { path, stage } = plan;
  const at = currentStep(plan);
  const state = (index: number, done: boolean): PathStep['state'] => {
    if (stage === 'closed' && done) return 'done';
    if (index === at) return 'current';
    return done ? 'done' : 'ahead';
  };
  const waited = path.claimServed !== undefined && at > 1;
  const complaint = state(2, path.complaint !== undefined);
  return [
    { id: 'claim', name: 'Претензия', state: state(0, path.claimServed !== undefined), ...note(claimNote(plan)) },
    { id: 'wait', name: 'Ждём ответа', state: state(1, waited), ...note(waitNote(plan, file)), alarm: isLate(plan) },
    { id: 'complaint', name: 'Роспотребнадзор', state: complaint, ...note(complaintNote(plan, at)) },
    { id: 'court', name: 'Суд', state: state(3, path.lawsuit !== undefined), ...note(courtNote(plan)) },
    {
      id: 'execution',
      name: 'Исполнение',
      state: state(4, stage === 'closed'),
      ...note(executionNote(plan)),
    },
  ];
}

function currentStep(plan: Plan): number {
  switch (plan.stage) {
    case 'prepare':
    case 'sent':
      return 0;
    case 'waiting':
    case 'overdue':
    case 'answered':
      return 1;
    case 'complaint':
      return 2;
    case 'court':
      return plan.path.enforcement ? 4 : 3;
    case 'closed':
      return 4;
  }
}

function claimNote({ path, missing }: Plan): string {
  if (path.claimServed) return `вручена ${dayMonth(path.claimServed)}`;
  if (path.claimSent) return `отправлена ${dayMonth(path.claimSent)}`;
  if (path.claimPrinted) return `распечатана ${dayMonth(path.claimPrinted)}`;
  return missing.length > 0 ? 'заполняется' : 'не отправлена';
}

function isLate(plan: Plan): boolean {
  return plan.stage === 'overdue';
}

function waitNote(plan: Plan, file: CaseFile): string {
  const window = plan.path.claimServed ? sellerWindow(plan) : null;
  if (window && window.last < plan.today) return `срок вышел ${dayMonth(window.last)}`;
  const reply = caseState(file, plan.today).lastReply;
  if (plan.stage === 'answered' && reply) return `ответ ${dayMonth(reply.date)}`;
  return window ? `до ${weekdayShort(window.last)}${NBSP}${dayMonth(window.last)}` : '';
}

function complaintNote({ path }: Plan, at: number): string {
  if (path.complaint) return `подана ${dayMonth(path.complaint)}`;
  return at > 2 ? 'пропущено' : 'можно пропустить';
}

function executionNote({ path }: Plan): string {
  if (path.closed) return `дело закрыто ${dayMonth(path.closed)}`;
  return path.enforcement ? `лист получен ${dayMonth(path.enforcement)}` : '';
}

function courtNote({ path, court }: Plan): string {
  if (path.judgment) return `решение ${dayMonth(path.judgment)}`;
  if (path.lawsuit) return `иск подан ${dayMonth(path.lawsuit)}`;
  return court ? COURTS[court.level] : '';
}

const COURTS = { magistrate: 'мировой судья', district: 'районный суд' } as const;

function note(text: string): { note?: string } {
  return text === '' ? {} : { note: text };
}

/** Lines of the calculation: what adds up to the total, and what stands outside it. */
export function splitLines(lines: readonly SumLine[]): { inside: SumLine[]; outside: SumLine[] } {
  return { inside: lines.filter((line) => line.inTotal), outside: lines.filter((line) => !line.inTotal) };
}

/** True when the demand is worth money today: a repair or an exchange in time is not. */
export function hasMoney(sums: Sums | null): sums is Sums {
  return sums !== null && (sums.total > 0 || splitLines(sums.lines).inside.length > 0);
}

/** What is still unknown, one line per question. */
export function uniqueMissing(missing: readonly MissingFact[]): MissingFact[] {
  return missing.filter(
    (fact, index) =>
      missing.findIndex((other) => other.path === fact.path || other.question === fact.question) === index,
  );
}
