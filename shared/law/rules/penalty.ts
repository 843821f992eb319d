import { addDays, earlier, type CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, share, type Kopecks } from '../../money/kopecks.ts';
import { counted, DAYS, NBSP, shortDate } from '../../text/format.ts';
import { normAt, normById, param } from '../norms/lookup.ts';
import type { Accrual, AccrualLine, LawContext, NormRef, PlanRule, Trace } from '../types.ts';
import {
  baseOn,
  countedDays,
  dayReaching,
  grown,
  growthLines,
  paidInFullOn,
  type Growth,
  type GrowthLine,
  type PaidBack,
} from './growth.ts';
import { moratorium } from './moratorium.ts';

/** Rates are kept in hundredths of a percent: 100 is 1 %. */
const RATE_DENOMINATOR = 10_000;
/** How far ahead the day of the limit is looked for: the last day the calendar knows. */
const LAST_DAY: CivilDate = '2100-12-31';

/** Said under a table of several lines, so that a reader who checks one line is not surprised. */
export const ROUNDING: Trace = {
  label: 'Округление',
  note: 'До копейки округлён итог. Поэтому отдельная строка может отличаться на копейку.',
};

/** Every rule of growing money has this shape: what is counted, and the law with «сегодня». */
export type AccrualRule<T, Rule extends string = PlanRule> = (input: T, ctx: LawContext) => Accrual<Rule>;

/** A penalty that is a share of a sum for every day of delay. */
export interface DailyPenalty<Rule extends string = string> {
  rule: Rule;
  /** Norm with the parameter `ratePercentHundredths`. */
  rateNorm: string;
  /** Norm of the limit when it stands apart from the rate and has editions of its own. */
  capNorm?: string;
  /** A higher rate of the contract, hundredths of a percent, where the law allows one. */
  contractRate?: number;
  base: Kopecks;
  baseName: string;
  from: CivilDate;
  until: CivilDate;
  paidBack: readonly PaidBack[];
  stoppedOn?: CivilDate;
  /** Day on which the obligation arose, for the moratorium of 2022. */
  arose?: CivilDate;
  /** Further days that are not counted, both inclusive. */
  pause?: { from: CivilDate; to: CivilDate };
}

/** The count before any limit: what the rules of the articles cap and explain. */
export interface Counted {
  growth: Growth;
  lines: GrowthLine[];
  days: number;
  accrued: Kopecks;
  end: CivilDate;
  stoppedOn?: CivilDate;
  notes: Trace[];
}

/** Counts days from `from` to `until` or to the day of performance, both inclusive (ППВС № 7, п. 65). */
export function countPenalty(input: DailyPenalty): Counted {
  const pause = moratorium(input.arose, input.from, input.until);
  const growth: Growth = {
    base: input.base,
    from: input.from,
    paidBack: input.paidBack,
    excluded: [...pause.excluded, ...(input.pause ? [input.pause] : [])],
    breaks: normById(input.rateNorm).editions.flatMap((edition) => edition.from ?? []),
    weightAt: (date) => Math.max(param(input.rateNorm, 'ratePercentHundredths', date), input.contractRate ?? 0),
    denominator: RATE_DENOMINATOR,
  };
  const full = paidInFullOn(growth);
  const stops = [input.stoppedOn, full].filter((date) => date !== undefined && date <= input.until);
  const stoppedOn = stops.sort()[0];
  const end = stoppedOn ? earlier(stoppedOn, input.until) : input.until;
  const lines = growthLines(growth, end);
  return {
    growth,
    lines,
    days: countedDays(lines),
    accrued: grown(lines),
    end,
    ...(stoppedOn ? { stoppedOn } : {}),
    notes: [...pause.trace, ...partNotes(input)],
  };
}

/** Puts the limit on the count and writes the trace. `cap` undefined means the law of those days knows no limit. */
export function toAccrual<Rule extends string>(
  input: DailyPenalty<Rule>,
  count: Counted,
  cap: Kopecks | undefined,
  extra: { readings?: Accrual['readings']; children: Trace[] },
): Accrual<Rule> {
  const { growth, accrued, end, stoppedOn } = count;
  const amount = cap === undefined ? accrued : Math.min(accrued, cap);
  const reach = cap === undefined ? undefined : capDay(count, cap);
  const reached = reach !== undefined && reach.date <= end;
  const base = baseOn(growth, addDays(end < growth.from ? addDays(growth.from, -1) : end, 1));
  const step = share(base, growth.weightAt(end), RATE_DENOMINATOR);
  const left = cap === undefined ? step : Math.max(0, cap - amount);
  return {
    rule: input.rule,
    from: input.from,
    until: end,
    days: count.days,
    perDay: stoppedOn ? 0 : Math.min(step, left),
    base: input.base,
    accrued,
    amount,
    ...(cap === undefined ? {} : { cap }),
    ...(reach ? { capDay: reach.day, capDate: reach.date } : {}),
    ...(reach && reached ? { capReached: reach.date } : {}),
    ...(stoppedOn ? { stoppedOn } : {}),
    readings: extra.readings ?? [],
    lines: wordedLines(input, growth, end),
    trace: {
      label: label(input, count) + (reached ? `, не больше ${formatRoubles(amount)}` : ''),
      operands: [
        { name: input.baseName, value: formatRoubles(input.base) },
        { name: 'Ставка', value: `${percent(growth.weightAt(input.from))} в день` },
        { name: 'Дней просрочки', value: String(count.days) },
      ],
      result: formatRoubles(amount),
      norm: normAt(input.rateNorm, input.from),
      from: input.from,
      to: end,
      children: [
        ...count.lines.map((line) => lineTrace(input.rateNorm, line)),
        ...(count.lines.length > 1 ? [ROUNDING] : []),
        ...extra.children,
        ...count.notes,
      ],
    },
  };
}

/** Lines for tables: cut also where the wording of the limit changes, so that each line has one edition. */
function wordedLines(input: DailyPenalty, growth: Growth, end: CivilDate): AccrualLine[] {
  const norms = [input.rateNorm, ...(input.capNorm ? [input.capNorm] : [])];
  const starts = norms.flatMap((id) => normById(id).editions.flatMap((edition) => edition.from ?? []));
  return growthLines({ ...growth, breaks: [...growth.breaks, ...starts] }, end).map(({ weight, ...line }) => {
    const refs = norms.map((id) => normAt(id, line.from));
    return { ...line, rate: weight, norm: normAt(input.rateNorm, line.from), edition: common(refs) };
  });
}

/** Days on which all of the wordings applied. */
export function common(refs: readonly NormRef[]): AccrualLine['edition'] {
  const from = refs
    .flatMap((ref) => ref.from ?? [])
    .sort()
    .at(-1);
  const to = refs.flatMap((ref) => ref.to ?? []).sort()[0];
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function capDay(count: Counted, cap: Kopecks): { day: number; date: CivilDate } | undefined {
  return dayReaching(count.growth, cap, count.stoppedOn ? count.end : LAST_DAY);
}

function label(input: DailyPenalty, count: Counted): string {
  const [line, ...more] = count.lines;
  if (!line) return none(input, count);
  const days = counted(count.days, DAYS);
  if (more.length > 0) return `Неустойка за ${days}`;
  if ((line.base * line.weight) % RATE_DENOMINATOR === 0) {
    return `Неустойка: ${days} × ${formatRoubles(share(line.base, line.weight, RATE_DENOMINATOR))}`;
  }
  return `Неустойка: ${formatRoubles(line.base)} × ${percent(line.weight)} × ${days}`;
}

function none(input: DailyPenalty, count: Counted): string {
  if (count.end >= input.from) return 'За эти дни неустойка не начисляется';
  if (count.stoppedOn) return 'Просрочки нет: выполнено в срок';
  return `Просрочки нет: её первый день — ${shortDate(input.from)}`;
}

function lineTrace(rateNorm: string, line: GrowthLine): Trace {
  return {
    label: `с ${shortDate(line.from)} по ${shortDate(line.to)}: ${formatRoubles(line.base)} × ${percent(line.weight)} × ${counted(line.days, DAYS)}`,
    operands: [
      { name: 'База', value: formatRoubles(line.base) },
      { name: 'Ставка', value: `${percent(line.weight)} в день` },
      { name: 'Дней', value: String(line.days) },
    ],
    result: formatRoubles(line.sum),
    norm: normAt(rateNorm, line.from),
    from: line.from,
    to: line.to,
  };
}

function partNotes(input: DailyPenalty): Trace[] {
  if (input.paidBack.length === 0) return [];
  return [
    {
      label: 'Возвращённая часть уменьшает базу со следующего дня',
      operands: input.paidBack.map((item) => ({ name: shortDate(item.date), value: formatRoubles(item.amount) })),
      note: 'По нашему чтению: закон об этом прямо не говорит. Так сумма точно не завышена.',
    },
  ];
}

/** `0.5` from hundredths of a percent, for machines. */
export function formatPercent(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
}

/** `0,5 %` from hundredths of a percent, with a no-break space. */
export function percent(hundredths: number): string {
  return `${formatPercent(hundredths).replace('.', ',')}${NBSP}%`;
}
