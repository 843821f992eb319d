import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Facts } from '../../model/facts.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import type { CaseState } from '../state/caseState.ts';
import type { DemandId, LawContext, MissingFact, SituationId, SumLine, Trace, Warning } from '../types.ts';

/** What a situation looks at: the buyer's facts, the events read as of today, the law of the day. */
export interface Matter {
  facts: Facts;
  state: CaseState;
  ctx: LawContext;
  /** Day on which the demand was or would be made: the claim sent or handed over, else today. */
  demandDay: CivilDate;
}

/** The seller's term of a demand; the numbers come from the norm named. */
export interface Term {
  days?: number;
  months?: number;
  /** A day set by the buyer or by the contract instead of a length. */
  date?: CivilDate;
  /** Norm that sets the term. */
  norm: string;
  /** For the screens: «10 дней». */
  text: string;
  /** The text stands without an article: which norm sets the term is not known yet. */
  withoutArticle?: true;
  /** The term runs not from the service of the claim but from this event (return of the goods, an earlier demand). */
  start?: { date: CivilDate; label: string };
}

/** The sanction for lateness with its base; `none` says why there is no figure. */
export type Sanction =
  | { rule: 'zozpp-23'; base: Kopecks; paid: Kopecks }
  | { rule: 'zozpp-23.1'; prepaid: Kopecks; dueDate: CivilDate; until: 'delivery' | 'refund' }
  /**
   * `from`: first day of the delay of the work itself; absent = the delay begins when the seller's window is over.
   * `endedOn`: day on which the late work was done.
   */
  | { rule: 'zozpp-28'; price: Kopecks; from?: CivilDate; endedOn?: CivilDate; contractRate?: number }
  /** `from`: first day of withholding when it does not wait for the window (п. 2 ст. 1107 ГК). */
  | { rule: 'gk-395'; base: Kopecks; from?: CivilDate }
  | { rule: 'none'; text: string };

/** A further sum of the demand, above the principal. */
export interface Extra {
  id: SumLine['id'];
  label: string;
  amount: Kopecks;
  norms: string[];
  note?: string;
}

/** A penalty already due from an earlier breach, which ended when the new demand was made. */
export interface EarlierBreach {
  label: string;
  /** ст. 23 by default; ст. 28 for works and services, where `base` is the price and the limit. */
  rule?: 'zozpp-23' | 'zozpp-28';
  contractRate?: number;
  base: Kopecks;
  paid: Kopecks;
  overdueFrom: CivilDate;
  /** Day on which the late work was done, when that was before the new demand. */
  endedOn?: CivilDate;
  /** Days that do not count: from an earlier demand of a new term to the end of that term (п. 5 ст. 28). */
  pause?: { from: CivilDate; to: CivilDate };
  norms: string[];
  /** The demand of the row asks for the same late performance: it neither ends this penalty nor starts a second one. */
  continues?: true;
}

/** One row of the table of demands, before dates and sums are counted. */
export interface DemandDraft {
  id: DemandId;
  title: string;
  status: 'allowed' | 'excluded' | 'unknown';
  reason?: string;
  term: Term;
  sanction: Sanction;
  /** Money that goes back or is paid on this demand; 0 = not about money; null = the sum is not known yet. */
  principal: Kopecks | null;
  /** «Деньги за диван»: name of the line of the calculation. */
  principalLabel?: string;
  /** What the principal was counted from, for «Почему так?»: names and formatted values. */
  principalOperands?: Trace['operands'];
  /** Norm that gives the right to the principal: cited in the calculation with the norm of the term. */
  right: string;
  extras?: Extra[];
  earlierBreach?: EarlierBreach;
  closes: string;
  risk: string;
  /** In the order a letter cites them; the norm of the term and of the sanction stand among them. */
  norms: string[];
}

/** A clock of the buyer or an older clock of the seller, which a situation adds to the seller's window. */
export interface OwnClock {
  id: string;
  label: string;
  start: CivilDate;
  startLabel: string;
  days?: number;
  months?: number;
  /** A day known without counting (end of the warranty). */
  date?: CivilDate;
  /** Working days: how the court and the bailiffs count. */
  workdays?: number;
  /** Code by which the days are counted; the Civil Code unless it is said. `platform`: calendar days, never moved. */
  counting?: 'gk' | 'gpk' | '229-fz' | 'platform';
  /** Day by which it is prudent to act, when it is earlier than the counting gives. */
  safe?: CivilDate;
  /** What the day means for the buyer; absent = a general sentence. */
  reason?: string;
  /** Where the day comes from when it is no law, and how sure it is. */
  check?: string;
  whose: 'seller' | 'buyer' | 'authority';
  norm: string;
}

/** What a situation says of a case. */
export interface Reading {
  id: SituationId;
  title: string;
  demands: DemandDraft[];
  clocks: OwnClock[];
  warnings: Warning[];
  missing: MissingFact[];
  /** Demand the program would take, when it is allowed. */
  recommend: DemandId[];
}

/** A situation: when it is ours, and how it reads. */
export type Situation = (matter: Matter) => Reading;
