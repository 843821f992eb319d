import type { LawState } from '../../shared/ipc/law.ts';
import type { Law } from '../../shared/law/inForce.ts';
import { replaceLaw } from '../../shared/law/inForce.ts';
import { lawOf, packAge, type OwnLaw } from '../../shared/law/pack/lawData.ts';
import { readPack, type LawPack, type PackNow } from '../../shared/law/pack/pack.ts';
import { SHIPPED } from '../../shared/law/pack/shipped.ts';
import { shortDate } from '../../shared/text/format.ts';
import { readOwnDaysOff, readOwnRates, readPacks, type StoredPack } from '../db/repos/law.ts';
import { markAllStale } from '../db/repos/list.ts';
import type { ReadableDb } from '../db/types.ts';
import type { Notice } from '../files/settings.ts';
import type { AppContext, Log } from './context.ts';
import { countAnew } from './counting.ts';

/** A checked pack (null = the law of the program) that waits for «Установить» or «Вернуть». */
export interface PendingLaw {
  token: string;
  kind: 'install' | 'former';
  pack: LawPack | null;
}

/** The law this process counts by, and what may replace it. One per program. */
export interface LawInUse {
  /** Pack whose law is in force; null = the law of the program. */
  pack: LawPack | null;
  /** The law in force, with the user's own rows. */
  current: Law;
  /** Grows with each change; 0 = the law of the program since the start. */
  version: number;
  /** Why an installed pack is not used, in words. */
  problem: string | null;
  pending: PendingLaw | null;
  /** What «Вернуть прежние» brings back, once it was asked; checking a stored pack takes a moment. */
  former?: { pack: LawPack | null } | null;
  /** What the first screen should say. */
  notices: Notice[];
}

/**
 * Puts the stored law in force: the newest installed pack and the user's own rows. A pack that is damaged, lacks what this
 * program needs, or is not newer than the program's own law never stops the start: the program's law is used instead and
 * `problem` says so.
 */
export function openLaw(db: ReadableDb, log: Log): LawInUse {
  const { pack, problem, damaged } = usable(readPacks(db)[0]);
  const own = readOwnLaw(db);
  const current = lawOf(pack, own);
  const replaced = current !== SHIPPED;
  replaceLaw(replaced ? current : null);
  if (problem) log.info('law-pack-refused', { damaged: damaged ? 1 : 0 });
  return {
    pack,
    current,
    version: replaced ? 1 : 0,
    problem,
    pending: null,
    notices: problem && damaged ? [{ severity: 'danger', title: 'Данные о праве не читаются', text: problem }] : [],
  };
}

/** Reads the law anew after a change of what is stored: every sum and every row of the list follows. */
export function renewLaw(context: AppContext): void {
  const { pack, problem } = usable(readPacks(context.db)[0]);
  const current = lawOf(pack, readOwnLaw(context.db));
  replaceLaw(current === SHIPPED ? null : current);
  const { version } = context.law;
  Object.assign(context.law, { pack, current, problem, pending: null, former: undefined, version: version + 1 });
  markAllStale(context.db);
  countAnew(context);
}

/** What a chosen pack is held against. */
export function packNow({ law, platform }: AppContext): PackNow {
  const { serial, checked } = law.current;
  return { serial, checked, today: platform.today(), ...(law.pack ? { sha256: law.pack.sha256 } : {}) };
}

/** The pack that «Вернуть прежние» brings back (null = the law of the program); null when nothing was installed. */
export function formerLaw({ law, db }: AppContext): { pack: LawPack | null } | null {
  if (law.former === undefined) {
    const [newest, before] = readPacks(db);
    law.former = newest ? { pack: usable(before).pack } : null;
  }
  return law.former;
}

/** What the section «Данные о праве» shows. */
export function lawState(context: AppContext): LawState {
  const { law, db, platform } = context;
  const { serial, checked, calendar, keyRate } = law.current;
  const { days, text } = packAge(checked, platform.today());
  const years = Object.keys(calendar.years).sort();
  const former = formerLaw(context);
  const rate = keyRate.rates.findLast((row) => row.from <= platform.today()) ?? keyRate.rates[0];
  return {
    serial,
    checked,
    age: text,
    days,
    source: law.pack ? 'file' : 'program',
    installedAt: law.pack ? (readPacks(db)[0]?.installedAt ?? null) : null,
    former: former && headOf(former.pack),
    problem: law.problem,
    calendar: { first: years[0] ?? '', last: years.at(-1) ?? '', checked: calendar.checked },
    keyRate: {
      percentHundredths: rate?.percentHundredths ?? 0,
      from: rate?.from ?? checked,
      lastConfirmed: keyRate.lastConfirmed,
      unknownFrom: keyRate.unknownFrom ?? null,
      checked: keyRate.checked,
      source: keyRate.source,
    },
    own: { rates: readOwnRates(db), daysOff: readOwnDaysOff(db) },
  };
}

/** Number, day and origin of a law, for words. */
export function headOf(pack: LawPack | null): NonNullable<LawState['former']> {
  const { serial, checked } = pack ?? SHIPPED;
  return { serial, checked, source: pack ? 'file' : 'program' };
}

export function readOwnLaw(db: ReadableDb): OwnLaw {
  return { rates: readOwnRates(db), daysOff: readOwnDaysOff(db).map(({ date }) => date) };
}

function usable(stored: StoredPack | undefined): { pack: LawPack | null; problem: string | null; damaged: boolean } {
  if (!stored) return { pack: null, problem: null, damaged: false };
  const read = readPack(stored.text);
  const instead = `Программа считает по своим данным, проверенным ${shortDate(SHIPPED.checked)}.`;
  if (!read.ok) {
    const problem = `Установленные из файла данные о праве не подходят. ${read.message} ${instead}`;
    return { pack: null, problem, damaged: true };
  }
  if (read.pack.sha256 !== stored.sha256) {
    const problem = `Установленные из файла данные о праве изменены не программой. Установите их ещё раз. ${instead}`;
    return { pack: null, problem, damaged: true };
  }
  if (read.pack.serial <= SHIPPED.serial) {
    const problem = `Данные из файла (№ ${read.pack.serial}) не новее данных программы (№ ${SHIPPED.serial}). ${instead}`;
    return { pack: null, problem, damaged: false };
  }
  return { pack: read.pack, problem: null, damaged: false };
}
