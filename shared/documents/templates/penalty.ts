import type { CivilDate } from '../../calendar/civilDate.ts';
import { counted, dayAndMonth, DAYS, longDate, since } from '../../text/format.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import type { Accrual, DemandId, SituationId, SumLine } from '../../law/types.ts';
import { findNorm } from '../../law/norms/lookup.ts';
import { cite, numberOf, percent } from './cite.ts';
import { due, linesOf, partly, type Material } from './material.ts';
import { thing } from './work.ts';
import { WORDINGS } from './wording/index.ts';
import { LATE, lateWork, UNTIL } from './wording/words.ts';

/** The sanction of the chosen demand: by what already grows, else by the norms of the demand. */
export function sanctionOf(m: Material): Accrual['rule'] | null {
  const growing = m.plan.sums?.accrual?.rule;
  if (growing) return growing;
  const ids = new Set((m.plan.chosen?.norms ?? []).map((ref) => ref.norm));
  if (ids.has('zozpp-23.1-3')) return 'zozpp-23.1';
  if (ids.has('zozpp-23-1')) return 'zozpp-23';
  if (ids.has('zozpp-28-5')) return 'zozpp-28';
  return ids.has('gk-395') ? 'gk-395' : null;
}

const SANCTION_NORMS: Record<Accrual['rule'], string> = {
  'zozpp-23': 'zozpp-23-1',
  'zozpp-23.1': 'zozpp-23.1-3',
  'zozpp-28': 'zozpp-28-5',
  'gk-395': 'gk-395',
};

/** Article of the sanction for a sentence: «п. 1 ст. 23 Закона». */
export function sanctionArticle(m: Material, rule: Accrual['rule']): string {
  return cite(m, SANCTION_NORMS[rule]);
}

/** «неустойка в размере 1 % цены товара за каждый день просрочки, но не более суммы, уплаченной за товар (…)». */
export function sanctionTerms(m: Material, rule: Accrual['rule'], article = true): string {
  switch (rule) {
    case 'zozpp-23': {
      const rate = percent(numberOf(m, 'zozpp-23-1', 'ratePercentHundredths'));
      // The number of the item with the limit is not known, so the limit names its article alone.
      const cap =
        limitFrom(m) === null
          ? ''
          : transitional(m)
            ? `. ${transitionWords(m)}`
            : `, но не более суммы, уплаченной за товар (${cite(m, 'zozpp-23-cap')})`;
      return `неустойка в размере ${rate} цены товара за каждый день просрочки (${cite(m, 'zozpp-23-1')})${cap}`;
    }
    case 'zozpp-23.1': {
      const rate = percent(numberOf(m, 'zozpp-23.1-3', 'ratePercentHundredths'));
      return `неустойка в размере ${rate} суммы предварительной оплаты${partly(m) ? ' непереданной части товара' : ''} за каждый день просрочки, но не более этой суммы${article ? ` (${cite(m, 'zozpp-23.1-3')})` : ''}`;
    }
    case 'zozpp-28': {
      const words = `неустойка в размере ${percent(workRate(m))} цены ${thing(m).gen} за каждый день просрочки, но не более этой цены`;
      const ids = (m.plan.chosen?.norms ?? []).map((one) => one.norm);
      const by = m.situation !== 'late_work_service' && ids.includes('zozpp-31-3') ? ['zozpp-31-3'] : [];
      return article ? `${words} (${cite(m, 'zozpp-28-5', ...by)})` : words;
    }
    case 'gk-395':
      return `проценты по ключевой ставке Банка России на невозвращённую сумму за каждый день просрочки (${cite(m, 'gk-395')})`;
  }
}

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

/** Day from which the penalty of ст. 23 is limited, as far as it has come by the day of the paper. */
function limitFrom(m: Material): CivilDate | null {
  return findNorm('zozpp-23-cap', m.today)?.from ?? null;
}

/** The delay began while there was no limit and goes on under it: the plan keeps what had grown (our reading). */
export function transitional(m: Material): boolean {
  const limit = limitFrom(m);
  const growth = m.plan.sums?.accrual;
  return limit !== null && growth?.rule === 'zozpp-23' && growth.from < limit && growth.until >= limit;
}

function transitionWords(m: Material): string {
  const limit = longDate(limitFrom(m) ?? m.today);
  return `С ${limit} размер неустойки ограничен суммой, уплаченной за товар (${cite(m, 'zozpp-23-cap')}). Считаю, что неустойка, начисленная до этого дня, взыскивается в полном размере (${cite(m, 'gk-4')})`;
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
  /** It goes on growing: the rest is asked «по день исполнения». */
  open: boolean;
}

/** Rate of п. 5 ст. 28 in hundredths of a percent a day, or a higher one of the contract. */
export function workRate(m: Material): number {
  return Math.max(numberOf(m, 'zozpp-28-5', 'ratePercentHundredths'), m.facts.service?.contractRate ?? 0);
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
      open: last && growth !== undefined && !growth.stoppedOn && !growth.capReached,
    };
  });
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
