import { z } from 'zod';
import type { CivilDate } from '../calendar/civilDate.ts';
import type { Law } from '../law/inForce.ts';
import type { PackChange } from '../law/pack/compare.ts';
import type { UnsentLetter } from '../law/pack/touched.ts';
import type { Norm } from '../law/types.ts';
import { dateSchema } from '../model/primitives.ts';

/** Channels of «Данные о праве»: what a law pack replaces and what the user types in by hand. */
const nothing = z.strictObject({});
const token = z.strictObject({ token: z.string().regex(/^[0-9a-f-]{36}$/) });
const date = dateSchema;

export const lawInputs = {
  'law.reference': nothing,
  'law.state': nothing,
  /** `version` = the law the page has (0 = that of the program): nothing is sent twice. */
  'law.inForce': z.strictObject({ version: z.int().min(0) }),
  'law.choosePack': nothing,
  'law.chooseFormer': nothing,
  'law.touched': token,
  'law.apply': token,
  'law.discard': nothing,
  'law.savePack': nothing,
  'law.addRate': z.strictObject({
    from: date,
    percentHundredths: z
      .int('Ставка пишется числом, например 13,5.')
      .min(1, 'Ставка больше нуля. Впишите число, например 13,5.')
      .max(100_000, 'Ставка больше 1000 %. Проверьте, нет ли лишних цифр.'),
  }),
  'law.removeRate': z.strictObject({ from: date }),
  'law.addDayOff': z.strictObject({ date, note: z.string().max(100).default('') }),
  'law.removeDayOff': z.strictObject({ date }),
};

/** What the program counts by, for «Данные о праве». */
export interface LawState {
  serial: number;
  checked: CivilDate;
  /** «Данные о праве проверены 21.11.2026, 40 дней назад. …» */
  age: string;
  /** Days since they were checked. */
  days: number;
  source: 'program' | 'file';
  /** Wall-clock time, ISO; null for the data of the program. */
  installedAt: string | null;
  /** What «Вернуть прежние» brings back; null when nothing was installed. */
  former: { serial: number; checked: CivilDate; source: 'program' | 'file' } | null;
  /** Why the data from a file are not used, in words. */
  problem: string | null;
  calendar: { first: string; last: string; checked: CivilDate };
  keyRate: {
    percentHundredths: number;
    from: CivilDate;
    lastConfirmed: CivilDate;
    unknownFrom: CivilDate | null;
    checked: CivilDate;
    source: string;
  };
  own: {
    rates: { from: CivilDate; percentHundredths: number }[];
    daysOff: { date: CivilDate; note: string }[];
  };
}

/** What would happen; nothing has happened yet. */
export interface PackPreview {
  token: string;
  kind: 'install' | 'former';
  serial: number;
  checked: CivilDate;
  source: 'program' | 'file';
  /** Name of the chosen file, without its folder. */
  file: string | null;
  now: { serial: number; checked: CivilDate };
  changes: PackChange[];
}

/** Open cases that the change touches; the first of them in full. */
export interface TouchedCases {
  total: number;
  /** Letters of all these cases that are not sent yet. */
  letters: number;
  cases: { id: string; number: string; title: string; changes: string[]; unsent: UnsentLetter[] }[];
}

/** A norm with the rules and answers that use it. */
export interface ReferenceNorm extends Norm {
  usedIn: string[];
}

export interface LawOutputs {
  'law.reference': { norms: ReferenceNorm[]; acts: { id: string; short: string; full: string }[] };
  'law.state': LawState;
  /** Null = the page already has it; `law` null = that of the program. */
  'law.inForce': { version: number; law: Law | null } | null;
  'law.choosePack': PackPreview | null;
  'law.chooseFormer': PackPreview;
  'law.touched': TouchedCases;
  'law.apply': LawState;
  'law.discard': null;
  'law.savePack': { folder: string; files: string[] } | null;
  'law.addRate': LawState;
  'law.removeRate': LawState;
  'law.addDayOff': LawState;
  'law.removeDayOff': LawState;
}
