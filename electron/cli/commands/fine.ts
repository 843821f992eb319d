import { consumerFine } from '../../../shared/law/rules/fine.ts';
import { toDecimal } from '../../../shared/money/kopecks.ts';
import { UsageError, type Command } from '../command.ts';
import { readToday } from '../input.ts';
import { done, refused } from '../output.ts';
import { Reader } from '../values.ts';

const MOST_SUMS = 100;

/** The 50 % fine of п. 6 ст. 13 ЗоЗПП on everything awarded: the sums given are added up. Only a court awards it. */
export const fine: Command = {
  usage: '--awarded R… [--today D]',
  words: [0, MOST_SUMS],
  options: ['awarded', 'today'],
  run(words, options) {
    const today = readToday(options.today);
    if (!today.ok) return refused(...today.errors);
    if (options.awarded === undefined) throw new UsageError('Не хватает параметра --awarded.');
    const read = new Reader();
    const sums = [...options.awarded, ...words].map((text) => read.money('--awarded', text));
    read.done();
    const total = sums.reduce((sum, part) => sum + part, 0);
    return done({ fine: toDecimal(consumerFine(total, today.value).fine) });
  },
};
