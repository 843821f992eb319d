import type { CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { typeset } from '../../text/typeset.ts';
import { FEE_SCALES, type FeeScale } from '../data/fees.ts';
import { inForce } from '../inForce.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { NormRef, Trace } from '../types.ts';

/** The court fee: kopecks, whole roubles. */
export interface StateFee {
  fee: Kopecks;
  /** Nothing is to be paid. */
  exempt: boolean;
  /** «Цена иска не больше 1 000 000 ₽: …», for the plan and the statement of claim. */
  reason: string;
  norms: NormRef[];
  trace: Trace;
}

const ROUBLE = 100;
const RATE_DENOMINATOR = 10_000;

/**
 * Fee for a suit of `price` kopecks filed on `filingDate`, by ст. 333.19 and 333.36 НК: a consumer pays nothing up to
 * 1 000 000 ₽ and above that only the fee of the whole less the fee of 1 000 000 ₽. Rounded to whole roubles (ст. 52 НК).
 * The scale changed for suits filed from 09.09.2024.
 */
export function stateFee(price: Kopecks, filingDate: CivilDate, consumer = true): StateFee {
  const scaleNorm = normAt('nk-333.19', filingDate);
  const scale = scaleOn(filingDate);
  const exemption = normAt('nk-333.36-2-4', filingDate);
  const limit = param('nk-333.36-2-4', 'limitKopecks', filingDate);
  if (consumer && price <= limit) {
    const reason = typeset(`Цена иска не больше ${formatRoubles(limit)}: потребитель пошлину не платит`);
    return {
      fee: 0,
      exempt: true,
      reason,
      norms: [exemption, normAt('zozpp-17-3', filingDate)],
      trace: { label: reason, result: formatRoubles(0), norm: exemption },
    };
  }
  const whole = byScale(scale, price);
  const relief = consumer ? byScale(scale, limit) : 0;
  const fee = Math.floor((whole - relief + ROUBLE / 2) / ROUBLE) * ROUBLE;
  const above = normAt('nk-333.36-3', filingDate);
  const reason = consumer
    ? `Пошлина с ${formatRoubles(price)} за вычетом пошлины с ${formatRoubles(limit)}`
    : `Пошлина с ${formatRoubles(price)}`;
  return {
    fee,
    exempt: false,
    reason,
    norms: consumer ? [scaleNorm, above] : [scaleNorm],
    trace: {
      label: reason,
      result: formatRoubles(fee),
      norm: consumer ? above : scaleNorm,
      note: 'Проверьте размер на сайте суда: шкалу могли изменить.',
      children: [
        { label: `Пошлина с ${formatRoubles(price)}`, result: formatRoubles(whole), norm: scaleNorm },
        ...(consumer
          ? [{ label: `Пошлина с ${formatRoubles(limit)}`, result: formatRoubles(relief), norm: exemption }]
          : []),
        { label: 'Округление до целых рублей', result: formatRoubles(fee), norm: normAt('nk-52-6', filingDate) },
      ],
    },
  };
}

function scaleOn(date: CivilDate): FeeScale {
  return inForce('feeScales', FEE_SCALES).reduce((current, next) => (next.from && next.from <= date ? next : current));
}

/** Fractions of a kopeck are dropped here, so that the one rounding is that to whole roubles. */
function byScale(scale: FeeScale, price: Kopecks): Kopecks {
  const step = scale.steps.findLast((item) => price > item.above);
  const fee = step ? step.fixed + Math.floor(((price - step.above) * step.rate) / RATE_DENOMINATOR) : 0;
  return Math.min(scale.maximum, Math.max(scale.minimum, fee));
}
