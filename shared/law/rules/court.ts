import { addDays, addMonths, type CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { longDate, shortDate } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { CourtPlan, LawContext, NormRef, Outcome, SumLine, Trace } from '../types.ts';
import { stateFee } from './fee.ts';

export { stateFee, type StateFee } from './fee.ts';

export interface CourtInput {
  /** Price of the suit, kopecks: what is asked in money without moral damage, the fine and costs. */
  claimPrice: Kopecks;
  /** Day on which the suit is or would be filed; `ctx.today` when absent. */
  filingDate?: CivilDate;
  /** First day of the violation: the first day of delay, or the day the buyer learned of it. */
  violatedFrom?: CivilDate;
}

/** Which court, where, for how much and until when: ГПК ст. 23, 24, 29, 232.2, НК ст. 333.19, 333.36, ГК ст. 196, 200. */
export function courtPlan(input: CourtInput, ctx: LawContext): CourtPlan {
  const date = input.filingDate ?? ctx.today;
  const level = courtLevel(input.claimPrice, date);
  const fee = stateFee(input.claimPrice, date);
  const simplifiedLimit = param('gpk-232.2', 'limitKopecks', date);
  const simplified = input.claimPrice > 0 && input.claimPrice <= simplifiedLimit;
  return {
    ...level,
    places: places(date),
    fee: fee.fee,
    feeExempt: fee.exempt,
    feeReason: fee.reason,
    claimPrice: input.claimPrice,
    simplified,
    limitation: limitation(input.violatedFrom, date),
    norms: [
      normAt(level.level === 'magistrate' ? 'gpk-23-1-5' : 'gpk-24', date),
      normAt('gpk-29-7', date),
      normAt('zozpp-17-2', date),
      normAt('gpk-91', date),
      ...fee.norms,
      ...(simplified ? [normAt('gpk-232.2', date)] : []),
    ],
  };
}

function courtLevel(price: Kopecks, date: CivilDate): Pick<CourtPlan, 'level' | 'levelTitle' | 'reason'> {
  const limit = param('gpk-23-1-5', 'limitKopecks', date);
  const district = { level: 'district', levelTitle: 'Районный (городской) суд' } as const;
  if (price === 0) {
    // Whether a demand in kind is valued by the price of the thing (ст. 91 ГПК) is not settled in our sources.
    return {
      ...district,
      reason:
        'Денег, кроме морального вреда, в иске нет: по нашему чтению, это районный суд. Спор о вещи берёт и мировой судья, по её цене. Спросите в канцелярии.',
    };
  }
  if (price > limit) {
    return { ...district, reason: `Цена иска ${formatRoubles(price)} больше ${formatRoubles(limit)}.` };
  }
  return {
    level: 'magistrate',
    levelTitle: 'Мировой судья',
    reason: `Цена иска ${formatRoubles(price)} не больше ${formatRoubles(limit)}.`,
  };
}

function places(date: CivilDate): CourtPlan['places'] {
  return [
    { id: 'buyer', title: 'Там, где вы живёте или пребываете', norm: normAt('gpk-29-7', date) },
    { id: 'seller', title: 'Там, где находится продавец', norm: normAt('zozpp-17-2', date) },
    { id: 'contract', title: 'Там, где заключён или исполнен договор', norm: normAt('gpk-29-7', date) },
  ];
}

/**
 * Last safe day for a suit: three years from the last day of the term the seller broke (ст. 196, 200 ГК), not moved to a
 * working day. A claim letter does not stop the count: a pre-trial order is not mandatory for ordinary consumer disputes.
 */
export function limitation(violatedFrom: CivilDate | undefined, filingDate: CivilDate): Outcome<{ until: CivilDate }> {
  if (!violatedFrom) {
    return {
      kind: 'unknown',
      missing: [
        {
          path: 'events',
          question: 'С какого дня продавец нарушил срок?',
          why: 'От этого дня идут три года исковой давности.',
        },
      ],
    };
  }
  const until = addMonths(addDays(violatedFrom, -1), param('gk-196', 'months', filingDate));
  const passed = filingDate > until;
  return {
    kind: 'value',
    value: { until },
    trace: {
      label: `Исковая давность: три года, по ${longDate(until)}`,
      result: shortDate(until),
      norm: normAt('gk-196', filingDate),
      from: violatedFrom,
      to: until,
      note: passed
        ? 'Срок прошёл. Суд откажет, если продавец об этом заявит. За отдельные дни неустойки давность считают отдельно.'
        : 'Претензия этот срок не останавливает. Подайте иск раньше последнего дня.',
      children: [
        { label: 'Срок идёт, когда вы узнали о нарушении', norm: normAt('gk-200', filingDate), from: violatedFrom },
        { label: 'Претензия срок не останавливает', norm: normAt('gk-202-3', filingDate) },
        { label: 'Давность по неустойке — за каждый день отдельно', norm: normAt('ppvs-43-25', filingDate) },
      ],
    },
  };
}

/**
 * Price of the suit: the sum of the lines that belong to it (ст. 91 ГПК), kopecks. Moral damage, the 50 % fine and costs do
 * not; a line of money received is negative. Never below zero.
 */
export function claimPriceOf(
  lines: readonly Pick<SumLine, 'label' | 'amount' | 'inClaimPrice'>[],
  date: CivilDate,
): { price: Kopecks; norm: NormRef; trace: Trace } {
  const counted = lines.filter((line) => line.inClaimPrice);
  const price = Math.max(
    0,
    counted.reduce((sum, line) => sum + line.amount, 0),
  );
  const norm = normAt('gpk-91', date);
  return {
    price,
    norm,
    trace: {
      label: 'Цена иска',
      result: formatRoubles(price),
      norm,
      note: 'Моральный вред, штраф 50 % и судебные расходы в цену иска не входят: это наше чтение закона.',
      children: counted.map((line) => ({ label: line.label, result: formatRoubles(line.amount) })),
    },
  };
}
