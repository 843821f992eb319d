import { lawContext } from '../../../shared/law/context.ts';
import { countTerm } from '../../../shared/terms/term.ts';
import { UsageError, type Command } from '../command.ts';
import { done } from '../output.ts';
import { Reader } from '../values.ts';

const MOST_DAYS = 3_650;
const MOST_MONTHS = 120;

/** A term counted from the day after an event: ст. 190-194 ГК. `reason` says why its end moved, else null. */
export const term: Command = {
  usage: '--received D --days N | --months N [--no-shift]',
  words: [0, 0],
  options: ['received', 'days', 'months', 'no-shift'],
  run(_words, options) {
    const { days, months } = options;
    if ((days === undefined) === (months === undefined))
      throw new UsageError('Нужно одно из двух: --days или --months.');
    const read = new Reader();
    const start = read.date('--received', options.received);
    const length =
      days !== undefined
        ? { days: read.count('--days', days, MOST_DAYS) }
        : { months: read.count('--months', months ?? '', MOST_MONTHS) };
    read.done();
    const { calendar } = lawContext(start);
    const counted = countTerm({ start, ...length, calendar, shift: options['no-shift'] !== true });
    return done({
      raw: counted.raw,
      last: counted.last,
      moved: counted.moved,
      reason: counted.movedWhy ?? null,
      overdueFrom: counted.overdueFrom,
      provisional: counted.provisional,
    });
  },
};
