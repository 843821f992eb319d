import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../types.ts';

/** A pack as it was taken from a file; its text is checked again at each start. */
export interface StoredPack {
  serial: number;
  sha256: string;
  text: string;
  /** Wall-clock time, ISO. */
  installedAt: string;
}

export interface OwnRate {
  from: CivilDate;
  percentHundredths: number;
}

export interface OwnDayOff {
  date: CivilDate;
  /** Why: «Радуница». May be empty. */
  note: string;
}

/** The pack in force and the one before it: more are not needed for «Вернуть прежние». */
const KEPT = 2;

/** Packs taken from files, the newest first. */
export function readPacks(db: ReadableDb): StoredPack[] {
  return db
    .prepare<[], StoredPack>('SELECT serial, sha256, text, installed_at AS installedAt FROM law_packs ORDER BY id DESC')
    .all();
}

/** Puts a pack on top and forgets those that nobody can return to any more. */
export function addPack(db: WritableDb, { serial, sha256, text, installedAt }: StoredPack): void {
  inTransaction(db, () => {
    db.prepare('INSERT INTO law_packs (serial, sha256, text, installed_at) VALUES (?, ?, ?, ?)').run(
      serial,
      sha256,
      text,
      installedAt,
    );
    db.prepare('DELETE FROM law_packs WHERE id NOT IN (SELECT id FROM law_packs ORDER BY id DESC LIMIT ?)').run(KEPT);
  });
}

/** Takes the newest pack away: the one before it, or the law of the program, is in force again. */
export function dropNewestPack(db: WritableDb): void {
  db.prepare('DELETE FROM law_packs WHERE id = (SELECT max(id) FROM law_packs)').run();
}

export function readOwnRates(db: ReadableDb): OwnRate[] {
  return db
    .prepare<[], OwnRate>(
      'SELECT from_date AS "from", percent_hundredths AS percentHundredths FROM own_key_rates ORDER BY from_date',
    )
    .all();
}

export function addOwnRate(db: WritableDb, { from, percentHundredths }: OwnRate, now: string): void {
  db.prepare('INSERT INTO own_key_rates (from_date, percent_hundredths, added_at) VALUES (?, ?, ?)').run(
    from,
    percentHundredths,
    now,
  );
}

/** False when there was no such row. */
export function removeOwnRate(db: WritableDb, from: CivilDate): boolean {
  return db.prepare('DELETE FROM own_key_rates WHERE from_date = ?').run(from).changes > 0;
}

export function readOwnDaysOff(db: ReadableDb): OwnDayOff[] {
  return db.prepare<[], OwnDayOff>('SELECT date, note FROM own_days_off ORDER BY date').all();
}

export function addOwnDayOff(db: WritableDb, { date, note }: OwnDayOff, now: string): void {
  db.prepare('INSERT INTO own_days_off (date, note, added_at) VALUES (?, ?, ?)').run(date, note, now);
}

/** False when there was no such row. */
export function removeOwnDayOff(db: WritableDb, date: CivilDate): boolean {
  return db.prepare('DELETE FROM own_days_off WHERE date = ?').run(date).changes > 0;
}
