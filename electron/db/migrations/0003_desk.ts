import type { Migration } from '../migrate.ts';

const ISO_DATE = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/**
 * The desk of a volunteer. `case_list` gains what its filters and orders ask for, `case_rows` the row of «Дела» in words as
 * of `projected_on`, so that a page of thousands of cases is read and not thought through again. `case_texts` holds what can
 * be found in a case, one place a line, and the words of the same line; `case_search` indexes its words under the same number. All of it is derived: rows
 * that were there before are counted in the background of the next start.
 */
export const desk: Migration = {
  version: 3,
  name: 'desk',
  sql: `
ALTER TABLE case_list ADD COLUMN client_key TEXT NOT NULL DEFAULT '';
ALTER TABLE case_list ADD COLUMN sort_client TEXT NOT NULL DEFAULT '';
ALTER TABLE case_list ADD COLUMN seller_key TEXT NOT NULL DEFAULT '';
ALTER TABLE case_list ADD COLUMN sort_seller TEXT NOT NULL DEFAULT '';
ALTER TABLE case_list ADD COLUMN problem TEXT NOT NULL DEFAULT '';
ALTER TABLE case_list ADD COLUMN due TEXT CHECK (due ${ISO_DATE});
ALTER TABLE case_list ADD COLUMN waiting_for TEXT CHECK (waiting_for IN ('us', 'them'));
ALTER TABLE case_list ADD COLUMN doc INTEGER;
UPDATE case_list SET projected_on = '0000-00-00';

CREATE TABLE case_rows (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE case_texts (
  doc INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id) ON DELETE CASCADE,
  texts TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE case_search USING fts5 (
  words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii', prefix = '1 2 3'
);

CREATE TRIGGER case_texts_gone AFTER DELETE ON case_texts BEGIN
  DELETE FROM case_search WHERE rowid = old.doc;
END;

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at TEXT NOT NULL
) STRICT;
`,
};
