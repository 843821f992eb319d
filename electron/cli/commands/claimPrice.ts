import { plan } from '../../../shared/law/plan.ts';
import { claimPriceOf } from '../../../shared/law/rules/court.ts';
import { toDecimal } from '../../../shared/money/kopecks.ts';
import type { Command } from '../command.ts';
import { notesOf } from '../lawJson.ts';
import { done, refused } from '../output.ts';
import { caseAndLaw } from './plan.ts';

/** Price of the suit (ст. 91 ГПК) of a case today, what is in it and what is not, with court and fee. */
export const claimPrice: Command = {
  usage: 'CASE.json [--today D]',
  words: [1, 1],
  options: ['today'],
  run([path = ''], options) {
    const { file, law } = caseAndLaw(path, options);
    const { sums, court, missing, route } = plan(file, law);
    if (!sums || !court) {
      if (missing.length > 0) {
        return refused(
          ...missing.map((item) => ({ path: `facts.${item.path}`, message: `${item.question} ${item.why}` })),
        );
      }
      const reason = 'rule' in route ? route.rule : 'По фактам этого дела денег в иске нет.';
      return refused({ path: 'facts', message: reason });
    }
    const { price, trace } = claimPriceOf(sums.lines, law.today);
    const line = ({ id, label, amount, articles }: (typeof sums.lines)[number]) => ({
      id,
      label,
      amount: toDecimal(amount),
      articles,
    });
    return done({
      claimPrice: toDecimal(price),
      lines: sums.lines.filter((item) => item.inClaimPrice).map(line),
      outside: [
        ...sums.lines.filter((item) => !item.inClaimPrice).map(line),
        ...sums.courtOnly.map(({ label, text }) => ({ label, text })),
      ],
      court: court.level,
      fee: toDecimal(court.fee),
      exempt: court.feeExempt,
      notes: notesOf(trace),
    });
  },
};
