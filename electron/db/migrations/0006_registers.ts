import type { Migration } from '../migrate.ts';

const ISO_DATE = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/**
 * The journal of outgoing letters. A number belongs to one letter for ever: the row stays when its case is deleted, so
 * that a gap in the post explains itself. `letter` tells apart letters of one kind, as two claims with different demands.
 */
export const registers: Migration = {
  version: 6,
  name: 'registers',
  sql: `
CREATE TABLE outgoing (
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  last INTEGER NOT NULL CHECK (last > 0),
  case_id TEXT REFERENCES cases (id) ON DELETE SET NULL,
  case_number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  letter TEXT NOT NULL DEFAULT '' CHECK (length(letter) <= 40),
  addressee TEXT NOT NULL CHECK (length(addressee) <= 500),
  given_on TEXT NOT NULL CHECK (given_on ${ISO_DATE}),
  given_at TEXT NOT NULL,
  PRIMARY KEY (year, last)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX outgoing_by_letter ON outgoing (case_id, kind, letter);

CREATE INDEX outgoing_by_day ON outgoing (given_on);
`,
};
