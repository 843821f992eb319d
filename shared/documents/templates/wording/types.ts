import type { Maybe } from '../make.ts';
import type { Material } from '../material.ts';

/** `own`: the demand names its own day or term; `uncited`: the days are asked, the law names none; else the norm of the term. */
export type TermWording = 'own' | 'uncited' | { norm: string };

/**
 * The words of one demand. Sentences are functions of the case: a sentence whose facts are absent is null and vanishes.
 * Articles come from the norms by id; no number of law stands here.
 */
export interface DemandWording {
  /** Under «ПРЕТЕНЗИЯ»: «о возврате денег за товар с недостатком». */
  subtitle: (m: Material) => string;
  /**
   * After «требую» and the term, in the infinitive; null when nothing but what goes with it is left. `grown`: the penalty
   * counted so far, in words, where the demand is the penalty itself.
   */
  ask: (m: Material, grown: string | undefined) => Maybe<string>;
  /** After «прошу суд:»; null when the court is asked only for the penalty or the sum is not known. */
  request: (m: Material) => Maybe<string>;
  /** The right the demand rests on; the first sentence names the consumer law in full. */
  ground: (m: Material) => Maybe<string>[];
  /** Sentences on settling prices that close the ground. */
  settlement?: (m: Material) => Maybe<string>[];
  /** «Отказываюсь от исполнения договора …» when the demand ends the contract. */
  refusal?: (m: Material) => Maybe<string>;
  /** What is refused, in the genitive, when it is not the contract of the case: «дополнительной услуги». */
  refused?: (m: Material) => string;
  /** Does it ask for money: bank details follow it. */
  money: boolean;
  /** The demand is the penalty itself: it is not repeated among the sums that go with it. */
  penaltyAlone?: true;
  /** How its term is told; absent = the norm of the term among those of the demand. */
  term?: TermWording | ((m: Material) => TermWording);
  /** What a late performance breaks, after «неустойку»: « за нарушение срока замены товара». */
  purpose: string | ((m: Material) => string);
  /** Until which event the penalty grows: «по день возврата денег». */
  until: string | ((m: Material) => string);
}
