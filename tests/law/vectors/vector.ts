import { lawContext } from '../../../shared/law/context.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { example, planOn } from '../cases.ts';

/** A row of the tests that a lawyer reads: what was asked, what the law answers, where that stands. */
export interface Vector {
  /** Rule by its name in shared/law/rules.ts. */
  rule: string;
  /** «Диван: срок 10.06.2026, привезли 05.07.2026» */
  name: string;
  got: () => unknown;
  expected: unknown;
  source: string;
}

/** A thousandth of what the tables say in roubles would be lost in dividing: sums are written as `5_000 * R`. */
export const R = 100;
/** Day on which a vector asks when the day does not matter. */
export const TODAY = '2026-11-21';
export const ctx = lawContext(TODAY);

/** Length of the term of the chosen demand of an example case, in days. */
export const termDays = (name: string) => () => planOn(example(name), '2026-11-23').chosen?.termDays;

/** Words of the term of the chosen demand, with facts of the defect added. */
export const termWords =
  (name: string, defect: Facts['defect'] = {}) =>
  () => {
    const file = example(name);
    const facts = { ...file.facts, defect: { ...file.facts.defect, ...defect } };
    return planOn({ ...file, facts }, '2026-11-23').chosen?.term.replaceAll('\u00a0', ' ');
  };

/** Last day of a clock of an example case. */
export const lastDay = (name: string, clock: string) => () =>
  planOn(example(name), '2026-11-23').deadlines.find((item) => item.id === clock)?.last;
