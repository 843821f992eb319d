import type { CivilDate } from '../../calendar/civilDate.ts';
import { counted, dayAndMonth, DAYS, longDate, since } from '../../text/format.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import type { Accrual, DemandId, SituationId, SumLine } from '../../law/types.ts';
import { cite } from './cite.ts';
import { due, linesOf, type Material } from './material.ts';
import { sanctionTerms } from './sanction.ts';
import { WORDINGS } from './wording/index.ts';
import { LATE, lateWork, UNTIL } from './wording/words.ts';

/**
 * What a missed term of this demand costs, as a sentence; null where the breach itself carries the sanction (ст. 23.1).
 * A late work has its rate told before, so the second span is only said to be counted alike.
 */
export function lateSanction(m: Material, rule: Accrual['rule']): string | null {
  if (rule === 'zozpp-23.1' || m.demand === 'service_penalty') return null;
  // Both spans share one limit: once it is reached, a further delay adds nothing.
  if (rule === 'zozpp-28' && m.plan.sums?.accrual?.capReached) return null;
  if (rule === 'gk-395') return `За нарушение срока начисляются ${sanctionTerms(m, rule)}.`;
  const same = m.situation === 'late_work_service' && m.facts.wantsPenalty !== false && grownLines(m).length > 0;
  if (rule === 'zozpp-28' && same) {
    const ids = (m.plan.chosen?.norms ?? []).map((one) => one.norm);
    const law = ids.includes('zozpp-31-3') ? cite(m, 'zozpp-31-3') : cite(m, 'zozpp-28-5');
    return `За нарушение срока исполнения ${m.voice.plural ? 'настоящего' : 'этого'} требования начисляется неустойка в том же размере (${law}).`;
  }
  return `За нарушение срока начисляется ${sanctionTerms(m, rule)}.`;
}

/** «с 11 июня по 5 июля 2026 г.». */
export function period(from: CivilDate, to: CivilDate): string {
  if (from === to) return `за ${longDate(from)}`;
  return `${since(from.slice(0, 4) === to.slice(0, 4) ? dayAndMonth(from) : longDate(from))} по ${longDate(to)}`;
}

/** One penalty or interest that has grown by today: the figures are the plan's, from its trace. */
export interface Grown {
  key: string;
  /** What it is for: a late repair and a later refund are two different breaches. */
  purpose: string;
  words: string;
  amount: Kopecks;
  line: SumLine;
  /** The law it is counted by: «п. 5 ст. 28 Закона». */
  law: string;
  /** It goes on growing: the rest is asked «по день исполнения». */
  open: boolean;
}

/** The line of a breach that came before this demand: the plan calls it by its own name, not «Неустойка» alone. */
function isEarlier(line: SumLine): boolean {
  return line.id === 'penalty' && !line.label.startsWith('Неустойка,');
}

/** What the lines before the growing one have already taken of the common limit. */
export function earlierAmount(m: Material): Kopecks {
  const growing = m.plan.sums?.accrual?.trace;
  return linesOf(m, 'penalty')
    .filter((one) => one.trace !== growing)
    .reduce((sum, one) => sum + one.amount, 0);
}

/** What the earlier breach was: a late repair, exchange, work, mending of a work, or another demand left unmet. */
function earlierPurpose(m: Material, line: SumLine): string | null {
  if (!isEarlier(line)) return null;
  switch (m.situation) {
    case 'repair_overdue':
    case 'defective_work_service':
      return LATE.repair;
    case 'replacement_overdue':
      return LATE.replacement;
    case 'late_work_service':
      return lateWork(m);
    default:
      return ' за нарушение срока исполнения прежнего требования';
  }
}

/** Penalties and interest above zero, in the order of the calculation. */
export function grownLines(m: Material): Grown[] {
  const lines = (m.plan.sums?.lines ?? []).filter(
    (one) => (one.id === 'penalty' || one.id === 'interest') && due(m, one) > 0,
  );
  const growth = m.plan.sums?.accrual;
  return lines.map((one, index) => {
    const last = index === lines.length - 1;
    const purpose = earlierPurpose(m, one) ?? purposeOf(m, one, growth?.rule);
    const { from, label } = one.trace;
    // Once the limit is reached, the days after it add nothing: the period ends with the day that filled it.
    const reached = last && growth?.trace === one.trace ? growth.capReached : undefined;
    const to = reached ?? one.trace.to;
    const count =
      reached && growth?.capDay !== undefined
        ? `${counted(growth.capDay, DAYS)}, достигнут предел`
        : label.replace(/^.*?(?:: | за )/, '');
    const what = one.id === 'interest' ? 'проценты' : 'неустойку';
    const when = from && to ? ` ${period(from, to)}` : '';
    const left = due(m, one);
    return {
      key: `${one.id}.${index}`,
      purpose,
      words:
        left === one.amount
          ? `${what}${purpose}${when} в размере ${formatRoubles(left)} (${count})`
          : `оставшуюся часть ${one.id === 'interest' ? 'процентов' : 'неустойки'}${purpose}${when} в размере ${formatRoubles(left)}`,
      amount: one.amount,
      line: one,
      law: lawOf(m, one),
      open: last && growth !== undefined && !growth.stoppedOn && !growth.capReached,
    };
  });
}

/** A money demand on a work is itself in time or late by ст. 31; its rate stands in ст. 28. */
function lawOf(m: Material, line: SumLine): string {
  const own = line.articles.split(',')[0]?.replace('. ', '.\u00a0') ?? '';
  if (line.id === 'interest') return `${own} ГК РФ`;
  const demanded = (m.plan.chosen?.norms ?? []).some((one) => one.norm === 'zozpp-31-3');
  return demanded && !isEarlier(line) && m.plan.sums?.accrual?.rule === 'zozpp-28'
    ? cite(m, 'zozpp-31-3', 'zozpp-28-5')
    : `${own} Закона`;
}

function purposeOf(m: Material, line: SumLine, rule: Accrual['rule'] | undefined): string {
  if (line.id === 'interest') return ' за пользование чужими денежными средствами';
  if (rule === 'zozpp-23.1') return ' за нарушение срока передачи товара';
  const purpose = m.demand ? WORDINGS[m.demand].purpose : LATE.refund;
  return typeof purpose === 'string' ? purpose : purpose(m);
}

/** Demands that ask for the late performance again, by what was late. */
const AGAIN: Partial<Record<SituationId, readonly DemandId[]>> = {
  repair_overdue: ['repair'],
  replacement_overdue: ['replace_same', 'replace_other'],
  defective_work_service: ['fix_work'],
};

/** The late performance itself is asked again. */
export function asksAgain(m: Material): boolean {
  return Boolean(m.demand && m.situation && AGAIN[m.situation]?.includes(m.demand));
}

/** Until which event the growing sum is asked: the penalty for a late repair ends with the new demand. */
export function openUntil(m: Material, index: number): string {
  const line = grownLines(m)[index]?.line;
  // The same performance asked again goes on with the first penalty; any other demand ends it.
  if (line && isEarlier(line) && !asksAgain(m)) return 'по день получения настоящей претензии';
  const until = m.demand ? WORDINGS[m.demand].until : UNTIL.met;
  return typeof until === 'string' ? until : until(m);
}
