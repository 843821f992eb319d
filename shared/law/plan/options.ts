import type { CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, share, type Kopecks } from '../../money/kopecks.ts';
import { shortDate } from '../../text/format.ts';
import { findNorm, normAt, param } from '../norms/lookup.ts';
import { interestPerDay } from '../rules/interest395.ts';
import { norms } from '../situations/common.ts';
import type { DemandDraft, Matter, Reading } from '../situations/types.ts';
import type { Deadline, DemandOption } from '../types.ts';
import { sumsOf } from './sums.ts';

const RATE_DENOMINATOR = 10_000;

/** The demands of a reading as the buyer sees them: term, penalty and sum of today; one allowed row is recommended. */
export function optionsOf(
  reading: Reading,
  windowOf: (draft: DemandDraft) => Deadline | null,
  matter: Matter,
): DemandOption[] {
  const recommended = reading.recommend.find((id) =>
    reading.demands.some((row) => row.id === id && row.status === 'allowed'),
  );
  return reading.demands.map((row) => ({
    id: row.id,
    title: row.title,
    status: row.status,
    ...(row.reason ? { reason: row.reason } : {}),
    term: row.status === 'excluded' ? '' : termText(row, matter),
    ...(row.term.days === undefined ? {} : { termDays: row.term.days }),
    penalty: row.status === 'excluded' ? '' : penaltyText(row, matter),
    sum: row.status === 'excluded' ? 0 : (sumsOf(row, windowOf(row), matter)?.total ?? 0),
    closes: row.closes,
    risk: row.risk,
    norms: norms(row.norms, matter.demandDay),
    recommended: row.id === recommended,
  }));
}

function termText(row: DemandDraft, matter: Matter): string {
  if (row.term.withoutArticle) return row.term.text;
  const norm = findNorm(row.term.norm, matter.demandDay);
  return norm ? `${row.term.text}, ${norm.article}` : row.term.text;
}

/** «200,00 ₽ в день до возврата», «684,00 ₽ в день после срока, не больше 68 400,00 ₽». */
function penaltyText(row: DemandDraft, matter: Matter): string {
  const { sanction } = row;
  switch (sanction.rule) {
    case 'none':
      return sanction.text;
    case 'zozpp-23.1': {
      const perDay = daily(sanction.prepaid, 'zozpp-23.1-3', matter);
      const until = sanction.until === 'delivery' ? 'до передачи' : 'до возврата';
      return `${perDay} в день ${until}, не больше ${formatRoubles(sanction.prepaid)}`;
    }
    case 'zozpp-23': {
      const perDay = daily(sanction.base, 'zozpp-23-1', matter);
      const capped = normAt('zozpp-23-cap', matter.demandDay).from !== undefined;
      return `${perDay} в день после срока${capped ? `, не больше ${formatRoubles(sanction.paid)}` : ''}`;
    }
    case 'zozpp-28': {
      const rate = Math.max(param('zozpp-28-5', 'ratePercentHundredths', matter.demandDay), sanction.contractRate ?? 0);
      const perDay = formatRoubles(share(sanction.price, rate, RATE_DENOMINATOR));
      return `${perDay} в день${sanction.from ? '' : ' после срока'}, не больше ${formatRoubles(sanction.price)}`;
    }
    case 'gk-395':
      return interestWords(interestPerDay(sanction.base, matter.ctx.today, matter.ctx), sanction.from);
  }
}

function daily(base: number, norm: string, matter: Matter): string {
  return formatRoubles(share(base, param(norm, 'ratePercentHundredths', matter.demandDay), RATE_DENOMINATOR));
}

function interestWords(perDay: Kopecks | null, from?: CivilDate): string {
  const words = 'проценты по ст. 395 ГК';
  if (perDay === null) return words;
  return `${words}, около ${formatRoubles(perDay)} в день ${from ? `с ${shortDate(from)}` : 'после срока'}`;
}
