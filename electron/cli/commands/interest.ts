import { lawContext } from '../../../shared/law/context.ts';
import { interest395 } from '../../../shared/law/rules/interest395.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { toDecimal } from '../../../shared/money/kopecks.ts';
import type { Command } from '../command.ts';
import { lineJson } from '../lawJson.ts';
import { done } from '../output.ts';
import { Reader } from '../values.ts';

/**
 * Interest of ст. 395 ГК, a line per period of the key rate. A line with days past the last known decision of Банк России
 * carries a `note`; days before the first known rate are refused, for a sum without them would be wrong.
 */
export const interest: Command = {
  usage: '--base R --from D --until D [--paid-back D:R …]',
  words: [0, 0],
  options: ['base', 'from', 'until', 'paid-back'],
  run(_words, options) {
    const read = new Reader();
    const base = read.money('--base', options.base);
    const from = read.date('--from', options.from);
    const until = read.date('--until', options.until);
    const paidBack = read.paidBack(options['paid-back']);
    const ctx = lawContext(until);
    const first = ctx.keyRate.rates[0]?.from ?? until;
    if (from < first)
      read.wrong('--from', `Ключевая ставка до ${shortDate(first)} в программе не записана. Начните с этого дня.`);
    read.done();
    const accrual = interest395({ base, from, until, paidBack }, ctx);
    const { unknownFrom } = ctx.keyRate;
    return done({
      amount: toDecimal(accrual.amount),
      days: accrual.days,
      lines: accrual.lines.map((line) => ({
        ...lineJson(line),
        ...(unknownFrom !== undefined && line.to >= unknownFrom && accrual.trace.note
          ? { note: accrual.trace.note }
          : {}),
      })),
    });
  },
};
