import type { CivilDate } from '../calendar/civilDate.ts';
import type { ProductionCalendar } from '../calendar/productionCalendar.ts';
import type { Kopecks } from '../money/kopecks.ts';
import type { Shield } from './shieldTypes.ts';

/** H certain, M one good source, L inference, K stable text quoted from knowledge (shared/law/norms). */
export type Confidence = 'H' | 'M' | 'L' | 'K';

/** One wording of a norm and the days on which it applies (both inclusive; absent = open). */
export interface Edition {
  from?: CivilDate;
  to?: CivilDate;
  /** Plain meaning in Russian for «Почему так?» and the reference screen. */
  meaning: string;
  /** Named parameters of this wording: days, ratios, limits in kopecks. */
  params?: Record<string, number>;
  confidence: Confidence;
  source: string;
  checked: CivilDate;
}

/** A norm: an article or a point of an act, with all its editions the program knows. */
export interface Norm {
  id: string;
  /** «п. 3 ст. 23.1» */
  article: string;
  /** `zozpp`, `gk`, … see shared/law/norms/acts.ts */
  act: string;
  title: string;
  editions: Edition[];
}

/** A norm in the edition that applied on the day asked for. */
export interface NormRef {
  norm: string;
  /** «п. 3 ст. 23.1» */
  article: string;
  /** «Закона РФ от 07.02.1992 № 2300-1 «О защите прав потребителей»» in the genitive, as letters quote it. */
  act: string;
  /** Short for screens: «ЗоЗПП», «ГК». */
  actShort: string;
  from?: CivilDate;
  to?: CivilDate;
  meaning: string;
  confidence: Confidence;
  source: string;
  checked: CivilDate;
}

/** One line of reasoning: what was taken, by which norm, what came out. The tree feeds the screen, papers and tests. */
export interface Trace {
  /** «Неустойка: 14 дней × 684,00 ₽» */
  label: string;
  /** Names and values that went in, already formatted in Russian. */
  operands?: { name: string; value: string }[];
  /** Formatted result. */
  result?: string;
  norm?: NormRef;
  from?: CivilDate;
  to?: CivilDate;
  /** Cautious words for what is not certain («по нашему чтению…»). */
  note?: string;
  children?: Trace[];
}

/** A fact the law needs and the case lacks: asked by `path` of Facts with a plain question. */
export interface MissingFact {
  path: string;
  question: string;
  why: string;
}

/** Result of a rule: a value, «не применяется, потому что», or «неизвестно, не хватает фактов»; never a silent default. */
export type Outcome<T> =
  | { kind: 'value'; value: T; trace: Trace }
  | { kind: 'not_applicable'; reason: string; trace?: Trace }
  | { kind: 'unknown'; missing: MissingFact[] };

/** Dated law and the day the question is asked on. */
export interface LawContext {
  today: CivilDate;
  calendar: ProductionCalendar;
  keyRate: KeyRateTable;
  offices: readonly Office[];
}

/** A territorial office of Роспотребнадзор: code of the region («--» = none) and the end of its name. */
export interface Office {
  code: string;
  tail: string;
}

export interface KeyRateTable {
  source: string;
  checked: CivilDate;
  /** Last day on which the last row is known to apply. */
  lastConfirmed: CivilDate;
  /** First day on which a decision not known here may have changed the rate. */
  unknownFrom?: CivilDate;
  note: string;
  rates: { from: CivilDate; percentHundredths: number }[];
}

/** A clock with its start, its end by the law and the day by which it is safe to act. */
export interface Deadline {
  id: string;
  label: string;
  /** The event from which the term runs; the next day is day 1 (ст. 191 ГК). */
  start: CivilDate;
  startLabel: string;
  /** Length as stated by law: days, months, or a day set by the buyer. */
  days?: number;
  months?: number;
  /** Length in working days: terms of the court and of enforcement skip days off. */
  workdays?: number;
  /** Last day before the shift for non-working days. */
  raw: CivilDate;
  /** Last day by law (ст. 193 ГК). */
  last: CivilDate;
  /** Day until which it is prudent to act or not to count against the other side. */
  safe: CivilDate;
  moved: boolean;
  movedWhy?: string;
  /** First day of delay. */
  overdueFrom: CivilDate;
  /** The year has no decree on moved days yet. */
  provisional: boolean;
  /** The day of the start is not exact: the whole clock is provisional until the day is found out. */
  approximateStart?: true;
  whose: 'seller' | 'buyer' | 'authority';
  /** What the day means for the buyer, in a sentence. */
  reason: string;
  /** The day does not come from a law: «по правилам площадки, сверьте». */
  check?: string;
  trace: Trace;
}

/** One line of the calculation. */
export interface SumLine {
  id: 'principal' | 'penalty' | 'interest' | 'price_difference' | 'loss' | 'moral' | 'received';
  label: string;
  amount: Kopecks;
  /** False for what stands below the total as words or is asked of the court only. */
  inTotal: boolean;
  /** Part of the price of the suit (ст. 91 ГПК). */
  inClaimPrice: boolean;
  articles: string;
  trace: Trace;
}

/** A run of days with one base, one rate and one wording of the law. */
export interface AccrualLine {
  from: CivilDate;
  to: CivilDate;
  days: number;
  base: Kopecks;
  /** Hundredths of a percent: a day for penalties, a year for ст. 395 ГК. */
  rate: number;
  /** Share in the total: the lines add up to `accrued` to a kopeck. */
  sum: Kopecks;
  norm: NormRef;
  /** Days on which the rate and the limit of the rule had one wording; absent = open. */
  edition: { from?: CivilDate; to?: CivilDate };
}

/** Rules of growing money that the plan of a case uses today. */
export type PlanRule = 'zozpp-23' | 'zozpp-23.1' | 'zozpp-28' | 'gk-395';

/** Growing money: what the strip of days draws as steps. */
export interface Accrual<Rule extends string = PlanRule> {
  rule: Rule;
  /** First counted day and the last one counted today (inclusive). */
  from: CivilDate;
  until: CivilDate;
  days: number;
  /** What one more day adds (0 when stopped or at the cap). */
  perDay: Kopecks;
  base: Kopecks;
  accrued: Kopecks;
  amount: Kopecks;
  cap?: Kopecks;
  capReached?: CivilDate;
  /** Number of the delay day on which the cap is or would be reached. */
  capDay?: number;
  capDate?: CivilDate;
  /** Money came or the item was handed over: the count has stopped on this day. */
  stoppedOn?: CivilDate;
  /** Other possible readings with their results, e.g. the transition of 01.02.2026. */
  readings: { label: string; amount: Kopecks; used: boolean; note: string }[];
  lines: AccrualLine[];
  trace: Trace;
}

export interface Sums {
  lines: SumLine[];
  total: Kopecks;
  /** Price of the suit if filed today. */
  claimPrice: Kopecks;
  accrual?: Accrual;
  /** The 50 % fine and other things only the court awards, in words. */
  courtOnly: { label: string; text: string; norm: NormRef }[];
}

export type DemandId =
  | 'deliver'
  | 'refund_prepayment'
  | 'late_penalty'
  | 'refund_money'
  | 'refund'
  | 'replace_same'
  | 'replace_other'
  | 'price_reduction'
  | 'repair'
  | 'repair_costs'
  /** Loan item while the own one is mended or exchanged. */
  | 'loan_item'
  /** Losses and costs of an expert alone. */
  | 'losses'
  /** Bring the missing part; complete the item. */
  | 'deliver_missing'
  | 'complete'
  /** A good item in a shop: another one, or money when there is none. */
  | 'exchange'
  | 'exchange_money'
  /** False or missing information; another price at the till. */
  | 'info_refund'
  | 'tag_price'
  /** Works and services: late, faulty, refused, imposed. */
  | 'new_term'
  | 'third_party'
  | 'service_price_cut'
  | 'service_refund'
  | 'service_penalty'
  | 'fix_work'
  | 'redo_work'
  | 'fix_costs'
  /** The buyer's own thing, lost or spoilt by the contractor. */
  | 'replace_thing'
  | 'service_return'
  | 'stop_charges'
  | 'imposed_return';

export interface DemandOption {
  id: DemandId;
  title: string;
  status: 'allowed' | 'excluded' | 'unknown';
  /** Why it is excluded, or what is not known. */
  reason?: string;
  /** «10 дней, ст. 22» */
  term: string;
  termDays?: number;
  penalty: string;
  /** Money of this demand today, 0 when it is not about money. */
  sum: Kopecks;
  /** What choosing it closes. */
  closes: string;
  risk: string;
  norms: NormRef[];
  recommended: boolean;
}

export type Severity = 'forbidden' | 'danger' | 'advice';

/** «Нельзя», «Опасно», «Совет»: what is wrong, why it matters, what to do, and the fact to mend. */
export interface Warning {
  code: string;
  severity: Severity;
  title: string;
  text: string;
  /** Fact path or screen to go to. */
  path?: string;
  norm?: NormRef;
  confidence?: Confidence;
}

export type SituationId =
  | 'late_delivery_prepaid'
  | 'cancelled_by_seller'
  | 'refund_not_paid_after_return'
  | 'distance_refusal_before_delivery'
  | 'distance_refusal'
  | 'defective_goods'
  | 'defective_complex_goods'
  | 'repair_overdue'
  | 'replacement_overdue'
  | 'wrong_item'
  | 'shop_exchange'
  | 'late_work_service'
  | 'defective_work_service'
  | 'service_refusal'
  | 'imposed_extras'
  | 'false_information'
  | 'price_at_till'
  | 'losses';

/** Where the case belongs: with us, under another regime, or outside consumer law. */
export type Route =
  | { kind: 'consumer' }
  | { kind: 'special'; id: string; title: string; rule: string; where: string; term: string; confidence: Confidence }
  | { kind: 'not_consumer'; title: string; rule: string; where: string }
  | { kind: 'unknown'; missing: MissingFact[] };

export type Stage = 'prepare' | 'sent' | 'waiting' | 'overdue' | 'answered' | 'complaint' | 'court' | 'closed';

/** The action of the card «Что делать сейчас» and those that may follow. */
export interface NextStep {
  id: string;
  title: string;
  why: string;
  /** Name of the screen or command that does it. */
  action:
    | 'interview'
    | 'document'
    | 'record_sent'
    | 'record_served'
    | 'record_reply'
    /** The answer of the seller with the paper prepared for it. */
    | 'open_reply'
    | 'record_money'
    | 'complaint_packet'
    | 'lawsuit_packet'
    | 'enforcement_packet'
    | 'appeal_paper'
    /** What is asked of the court now that the money, or a part of it, came after the suit. */
    | 'update_paper'
    /** What the court asked for when it left the suit without motion. */
    | 'mending_paper'
    /** What the court decided: the record that is missing, or the one that does not say it. */
    | 'record_court'
    | 'add_evidence'
    | 'close'
    | 'none';
  optional: boolean;
  norm?: NormRef;
}

/** Everything the program knows of a case today: one value behind the screens, the papers, the command line and tests. */
export interface Plan {
  today: CivilDate;
  route: Route;
  situation: { id: SituationId; title: string } | null;
  demands: DemandOption[];
  chosen: DemandOption | null;
  legalBasis: NormRef[];
  deadlines: Deadline[];
  sums: Sums | null;
  stage: Stage;
  /** Event dates behind the stage: what the path of the case shows. */
  path: {
    claimPrinted?: CivilDate;
    claimSent?: CivilDate;
    claimServed?: CivilDate;
    replied?: CivilDate;
    complaint?: CivilDate;
    lawsuit?: CivilDate;
    judgment?: CivilDate;
    /** The writ was issued. */
    enforcement?: CivilDate;
    closed?: CivilDate;
  };
  nextSteps: NextStep[];
  warnings: Warning[];
  missing: MissingFact[];
  /** Court by price and place, fee, copies; null while the price is unknown. */
  court: CourtPlan | null;
  /** Null where no fine is in question: another regime, nothing owed any more, a closed case. */
  shield: Shield | null;
}

export interface CourtPlan {
  level: 'magistrate' | 'district';
  levelTitle: string;
  reason: string;
  places: { id: 'buyer' | 'seller' | 'contract'; title: string; norm: NormRef }[];
  fee: Kopecks;
  feeExempt: boolean;
  feeReason: string;
  claimPrice: Kopecks;
  simplified: boolean;
  limitation: Outcome<{ until: CivilDate }>;
  norms: NormRef[];
}
