import { normAt } from '../../../shared/law/norms/lookup.ts';
import { stateFee } from '../../../shared/law/rules/fee.ts';
import { toDecimal } from '../../../shared/money/kopecks.ts';
import type { Command } from '../command.ts';
import { readToday } from '../input.ts';
import { editionJson } from '../lawJson.ts';
import { done, refused } from '../output.ts';
import { Reader } from '../values.ts';

/** The court fee of ст. 333.19 and 333.36 НК on the day of filing; `edition` is that of the scale. */
export const fee: Command = {
  usage: '--price R [--filed D] [--consumer yes|no]',
  words: [0, 0],
  options: ['price', 'filed', 'consumer'],
  run(_words, options) {
    const read = new Reader();
    const price = read.money('--price', options.price);
    const filedOn = read.optionalDate('--filed', options.filed);
    const consumer = read.choice('--consumer', options.consumer ?? 'yes', ['yes', 'no']) === 'yes';
    read.done();
    const today = readToday(filedOn);
    if (!today.ok) return refused(...today.errors);
    const counted = stateFee(price, today.value, consumer);
    const scale = normAt('nk-333.19', today.value);
    return done({ fee: toDecimal(counted.fee), exempt: counted.exempt, edition: editionJson(scale, scale) });
  },
};
