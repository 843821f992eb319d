import type { CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, share, type Kopecks } from '../../money/kopecks.ts';
import { findNorm, normAt, param } from '../norms/lookup.ts';
import type { NormRef, Trace } from '../types.ts';

/** The fine that only a court awards; it is part of no claim and of no price of a suit. */
export interface Fine {
  fine: Kopecks;
  norm: NormRef;
  /** The exceptions of п. 7 ст. 13, from 01.02.2026. */
  exceptions?: NormRef;
  trace: Trace;
}

/**
 * Fine of п. 6 ст. 13 ЗоЗПП: half of everything awarded to the consumer on the day of the judgment (principal, penalty,
 * losses, moral damage, without costs), kopecks. Since 01.02.2026 the trace names the exceptions of п. 7: whether one of
 * them applies is for the court.
 */
export function consumerFine(awarded: Kopecks, date: CivilDate): Fine {
  const ratio = param('zozpp-13-6', 'ratioPercent', date);
  const fine = share(awarded, ratio, 100);
  const norm = normAt('zozpp-13-6', date);
  const exceptions = findNorm('zozpp-13-7', date);
  return {
    fine,
    norm,
    ...(exceptions ? { exceptions } : {}),
    trace: {
      label: `Штраф: половина от ${formatRoubles(awarded)}`,
      operands: [{ name: 'Присуждено потребителю', value: formatRoubles(awarded) }],
      result: formatRoubles(fine),
      norm,
      note: 'Штраф присуждает суд. В претензию и в цену иска он не входит.',
      children: [
        { label: 'Суд взыскивает его и без просьбы', norm: normAt('ppvs-17-46', date) },
        ...(exceptions
          ? [
              {
                label: 'Штраф может отпасть',
                norm: exceptions,
                note: 'Не взыщут, если виноваты вы, если продавца подвёл разумно выбранный поставщик или если до суда было медиативное соглашение. Доказывает это продавец.',
              },
            ]
          : []),
      ],
    },
  };
}
