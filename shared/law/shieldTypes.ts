import type { CivilDate } from '../calendar/civilDate.ts';
import type { NormRef } from './types.ts';

/** How far an exception from the 50 % fine is open to the seller. */
export type ShieldLevel = 'closed' | 'partly' | 'open';

/** One act of the buyer that closes an exception: done with its day and proof, in the letter not sent yet, or missing. */
export interface ShieldStep {
  id: string;
  title: string;
  state: 'done' | 'ready' | 'weak' | 'missing';
  date?: CivilDate;
  /** «ценное письмо», «уведомление о вручении». */
  proof?: string;
  /** What to do today when it is not done. */
  todo?: string;
  /** Fact to fill in. */
  path?: string;
  /** Event to write down. */
  record?: 'sent' | 'served' | 'goods_offered' | 'goods_handed_over' | 'buyer_answered' | 'mediation_agreed';
}

/** One of the three cases of п. 7 ст. 13 ЗоЗПП in which the court does not collect the fine. */
export interface ShieldException {
  id: 'consumer_fault' | 'counterparty' | 'mediation';
  title: string;
  level: ShieldLevel;
  /** How open it is, in a sentence. */
  text: string;
  steps: ShieldStep[];
  /** What is our reading only. */
  note?: string;
}

/** «Щит добросовестности»: what the seller could plead against the fine and what defeats it. */
export type Shield =
  | { applies: false; reason: string }
  | {
      applies: true;
      norm: NormRef;
      exceptions: ShieldException[];
      /** The step to take today, the most important first; null when nothing is left to do. */
      today: ShieldStep | null;
    };
