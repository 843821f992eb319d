import { lawContext } from '../../shared/law/context.ts';
import { figures, plan } from '../../shared/law/plan.ts';
import { CASE_DAY, CASE_NAMES, caseNamed } from '../support/cases.ts';
import { median } from './numbers.ts';

const CASES = 10_000;

export interface LawSpeed {
  cases: number;
  /** Milliseconds for the deadlines and sums of all cases in one go. */
  figures: number;
  /** Milliseconds for their whole plans. */
  plans: number;
}

/** The law over ten thousand cases, warm; the median of the rounds. */
export function benchLaw(rounds: number): LawSpeed {
  const files = CASE_NAMES.map(caseNamed);
  const law = lawContext(CASE_DAY);
  const cases = Array.from({ length: CASES }, (_, index) => files[index % files.length]!);
  const timed = (work: (file: (typeof cases)[number]) => unknown): number => {
    const times = Array.from({ length: rounds + 1 }, () => {
      const start = performance.now();
      for (const file of cases) work(file);
      return performance.now() - start;
    });
    return Math.round(median(times.slice(1)));
  };
  return { cases: CASES, figures: timed((file) => figures(file, law)), plans: timed((file) => plan(file, law)) };
}
