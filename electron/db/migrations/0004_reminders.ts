import type { Migration } from '../migrate.ts';

const ISO_DATE = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/**
 * `case_days` is derived, like `case_list`: every day that the clocks of a case name, so that a calendar of thousands of
 * cases plans none of them. `reminders` is what was told of those days: a row is written once and stays, so that nothing is
 * told twice. The cases stored before are counted anew to fill the first table.
 */
export const reminders: Migration = {
  version: 4,
  name: 'reminders',
  sql: `
CREATE TABLE case_days (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  clock TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date ${ISO_DATE}),
  whose TEXT NOT NULL CHECK (whose IN ('seller', 'buyer', 'authority')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  moved TEXT,
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  PRIMARY KEY (case_id, clock, date)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_days_by_date ON case_days (date, whose);

CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  clock TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date ${ISO_DATE}),
  moment TEXT NOT NULL CHECK (moment IN ('before', 'day', 'after')),
  whose TEXT NOT NULL CHECK (whose IN ('seller', 'buyer', 'authority')),
  title TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('shown', 'missed', 'quiet')),
  noted_on TEXT NOT NULL CHECK (noted_on ${ISO_DATE}),
  seen INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),
  UNIQUE (case_id, clock, date, moment)
) STRICT;

CREATE INDEX reminders_unseen ON reminders (date) WHERE seen = 0;

UPDATE case_list SET projected_on = '0000-00-00';
`,
};
