import type { Migration } from '../migrate.ts';

const ISO_DATE = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/**
 * The law that came after the program: packs taken from files (the newest is in force, the one before it is kept for
 * «Вернуть прежние»), key rates and days off that the user typed in.
 */
export const law: Migration = {
  version: 2,
  name: 'law',
  sql: `
CREATE TABLE law_packs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  serial INTEGER NOT NULL CHECK (serial > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  text TEXT NOT NULL CHECK (length(text) <= 5242880),
  installed_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_key_rates (
  from_date TEXT PRIMARY KEY CHECK (from_date ${ISO_DATE}),
  percent_hundredths INTEGER NOT NULL CHECK (percent_hundredths BETWEEN 1 AND 100000),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_days_off (
  date TEXT PRIMARY KEY CHECK (date ${ISO_DATE}),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 100),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
