import type { CivilDate } from '../calendar/civilDate.ts';
import type { CaseEvent } from '../model/case.ts';
import type { Problem } from '../model/problemNames.ts';
import type { Kopecks } from '../money/kopecks.ts';

/** What the report needs of a case; nothing in it names the client. */
export interface ReportCase {
  /** Civil day on which the case was opened. */
  opened: CivilDate;
  problem: Problem | undefined;
  events: readonly CaseEvent[];
  /** What a claim that was sent on the day asked for; null when it was no money. */
  claimedOn(day: CivilDate): Kopecks | null;
}

/** Counts of one month, of one kind of problem, or of all. */
export interface ReportCounts {
  /** Consultations: cases opened. */
  opened: number;
  /** Papers printed and sent, by kind of paper. */
  printed: Record<string, number>;
  sent: Record<string, number>;
  complaints: number;
  suits: number;
  /** Sums of the claims sent, as of the day of sending; kopecks. */
  claimed: Kopecks;
  /** Money that came, kopecks. */
  won: Kopecks;
  /** Cases in which the demand was met without money counted here. */
  satisfied: number;
}

export interface MonthlyReport {
  /** `YYYY-MM`, both inclusive. */
  from: string;
  to: string;
  months: { month: string; counts: ReportCounts }[];
  problems: { problem: Problem | null; counts: ReportCounts }[];
  total: ReportCounts;
}

/** What happened in a month to a case of a kind: the smallest thing that is counted. */
interface Happened {
  month: string;
  problem: Problem | null;
  counts: ReportCounts;
}

/**
 * Counts cases by month and by kind of problem. Every happening is counted once in its month and once under its
 * problem, so both tables add up to `total`. Months without happenings are there with zeros.
 */
export function countReport(cases: readonly ReportCase[], from: string, to: string): MonthlyReport {
  const inside = cases.flatMap(happenedIn).filter(({ month }) => month >= from && month <= to);
  const problems = [...new Set(inside.map(({ problem }) => problem))].sort((a, b) =>
    String(a).localeCompare(String(b)),
  );
  return {
    from,
    to,
    months: monthsBetween(from, to).map((month) => ({
      month,
      counts: sumOf(inside.filter((one) => one.month === month)),
    })),
    problems: problems
      .map((problem) => ({ problem, counts: sumOf(inside.filter((one) => one.problem === problem)) }))
      .sort((a, b) => b.counts.opened - a.counts.opened),
    total: sumOf(inside),
  };
}

/** The months from one to another, `YYYY-MM`; at most ten years. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  while (months.length < MOST_MONTHS) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to) break;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

const MOST_MONTHS = 120;

export const NOTHING: ReportCounts = {
  opened: 0,
  printed: {},
  sent: {},
  complaints: 0,
  suits: 0,
  claimed: 0,
  won: 0,
  satisfied: 0,
};

function happenedIn(one: ReportCase): Happened[] {
  const problem = one.problem ?? null;
  const at = (date: CivilDate, part: Partial<ReportCounts>): Happened => ({
    month: date.slice(0, 7),
    problem,
    counts: { ...NOTHING, ...part },
  });
  const complaint = firstDay(
    one.events,
    (event) => isSent(event, 'complaint') || event.type === 'complaint_registered',
  );
  const suit = firstDay(one.events, (event) => isSent(event, 'lawsuit') || event.type === 'lawsuit_filed');
  return [
    at(one.opened, { opened: 1 }),
    ...one.events.flatMap((event) => eventCounts(event).map((part) => at(event.date, part))),
    ...claimDays(one.events).map((day) => at(day, { claimed: one.claimedOn(day) ?? 0 })),
    ...(complaint ? [at(complaint, { complaints: 1 })] : []),
    ...(suit ? [at(suit, { suits: 1 })] : []),
  ];
}

function eventCounts(event: CaseEvent): Partial<ReportCounts>[] {
  switch (event.type) {
    case 'printed':
      return [{ printed: { [event.paper]: 1 } }];
    case 'sent':
      return [{ sent: { [event.paper]: 1 } }];
    case 'money_received':
      return [{ won: event.amount }];
    case 'demand_satisfied':
      return [{ satisfied: 1 }];
    default:
      return [];
  }
}

/** The same claim sent twice asks for its money once: the first sending of each demand counts. */
function claimDays(events: readonly CaseEvent[]): CivilDate[] {
  const first = new Map<string, CivilDate>();
  for (const event of events) {
    if (event.type !== 'sent' || event.paper !== 'claim') continue;
    const key = event.demand ?? '';
    const before = first.get(key);
    if (before === undefined || event.date < before) first.set(key, event.date);
  }
  return [...first.values()];
}

function isSent(event: CaseEvent, paper: string): boolean {
  return event.type === 'sent' && event.paper === paper;
}

function firstDay(events: readonly CaseEvent[], fits: (event: CaseEvent) => boolean): CivilDate | undefined {
  return events
    .filter(fits)
    .map(({ date }) => date)
    .sort()[0];
}

function sumOf(parts: readonly Happened[]): ReportCounts {
  return parts.reduce((sum, { counts }) => add(sum, counts), NOTHING);
}

function add(a: ReportCounts, b: ReportCounts): ReportCounts {
  return {
    opened: a.opened + b.opened,
    printed: addEach(a.printed, b.printed),
    sent: addEach(a.sent, b.sent),
    complaints: a.complaints + b.complaints,
    suits: a.suits + b.suits,
    claimed: a.claimed + b.claimed,
    won: a.won + b.won,
    satisfied: a.satisfied + b.satisfied,
  };
}

function addEach(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/** All papers of a count together. */
export function allOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
