import { addDays, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import { lawContext } from '../../../shared/law/context.ts';
import type { PaidBack } from '../../../shared/law/rules/growth.ts';
import { penalty23 } from '../../../shared/law/rules/penalty23.ts';
import { penalty231 } from '../../../shared/law/rules/penalty231.ts';
import { penalty28 } from '../../../shared/law/rules/penalty28.ts';
import type { Accrual, LawContext } from '../../../shared/law/types.ts';
import { toDecimal, type Kopecks } from '../../../shared/money/kopecks.ts';
import type { Command } from '../command.ts';
import { lineJson, notesOf, unsure } from '../lawJson.ts';
import { done } from '../output.ts';
import { Reader } from '../values.ts';

interface Asked {
  base: Kopecks;
  paid: Kopecks | undefined;
  overdueFrom: CivilDate;
  until: CivilDate;
  paidBack: PaidBack[];
}

interface Rule {
  count(asked: Asked, ctx: LawContext): Accrual<string>;
  notes(asked: Asked): string[];
}

const CAP_ASSUMED =
  'Сумма, уплаченная по договору (--paid), не названа: она принята равной базе. От неё зависит предел с 01.02.2026.';
const PAID_UNUSED = 'Параметр --paid в этом правиле не участвует: предел неустойки — её база.';

const RULES = {
  'zozpp-23': {
    count: ({ paid, ...asked }, ctx) => penalty23({ ...asked, paid: paid ?? asked.base }, ctx),
    notes: ({ paid }) => (paid === undefined ? [CAP_ASSUMED] : []),
  },
  // The first day of delay is the day after the due date, so the number of days is `until` less the due date.
  'zozpp-23.1': {
    count: ({ base, overdueFrom, until, paidBack }, ctx) =>
      penalty231({ prepaid: base, dueDate: addDays(overdueFrom, -1), until, paidBack, shift: false }, ctx),
    notes: ({ paid }) => (paid === undefined ? [] : [PAID_UNUSED]),
  },
  'zozpp-28': {
    count: ({ base, overdueFrom, until, paidBack }, ctx) =>
      penalty28({ price: base, overdueFrom, until, paidBack }, ctx),
    notes: ({ paid }) => (paid === undefined ? [] : [PAID_UNUSED]),
  },
} as const satisfies Record<string, Rule>;

const NAMES = Object.keys(RULES) as (keyof typeof RULES)[];

/**
 * A penalty by its rule. `--overdue-from` is the first counted day of delay (the day after the term or the due date) and
 * `--until` the last one: both are counted. `cap` is null where the law of those days knows no limit.
 */
export const penalty: Command = {
  usage: `--rule ${NAMES.join(' | ')} --base R [--paid R] --overdue-from D --until D [--paid-back D:R …]`,
  words: [0, 0],
  options: ['rule', 'base', 'paid', 'overdue-from', 'until', 'paid-back'],
  run(_words, options) {
    const read = new Reader();
    const rule = RULES[read.choice('--rule', options.rule, NAMES)];
    const asked: Asked = {
      base: read.money('--base', options.base),
      paid: read.optionalMoney('--paid', options.paid),
      overdueFrom: read.date('--overdue-from', options['overdue-from']),
      until: read.date('--until', options.until),
      paidBack: read.paidBack(options['paid-back']),
    };
    read.done();
    const accrual = rule.count(asked, lawContext(asked.until));
    return done({
      days: accrual.days,
      accrued: toDecimal(accrual.accrued),
      cap: accrual.cap === undefined ? null : toDecimal(accrual.cap),
      amount: toDecimal(accrual.amount),
      lines: accrual.lines.map(lineJson),
      readings: accrual.readings.map((reading) => ({ ...reading, amount: toDecimal(reading.amount) })),
      notes: [...rule.notes(asked), ...unsure(accrual.lines.map((line) => line.norm)), ...notesOf(accrual.trace)],
    });
  },
};
