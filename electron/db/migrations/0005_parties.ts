import type { Migration } from '../migrate.ts';

const ISO_DATE = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/**
 * Cards of clients and sellers: what no case says (requisites the user confirmed, consent, power of attorney, notes). Which
 * cases belong to a card follows from the keys of `case_list` and from the aliases that merging leaves; the cards as they
 * were before a merge stand in it, so that it can be undone. Courts the user wrote down once. What was purged stands in a
 * log without the data of a person.
 */
export const parties: Migration = {
  version: 5,
  name: 'parties',
  sql: `
CREATE INDEX case_list_by_client ON case_list (client_key);
CREATE INDEX case_list_by_seller ON case_list (seller_key);

CREATE TABLE party_cards (
  kind TEXT NOT NULL CHECK (kind IN ('client', 'seller')),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  body TEXT NOT NULL CHECK (json_valid(body)),
  scans TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scans)),
  saved_at TEXT NOT NULL,
  deleted_at TEXT,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('client', 'seller')),
  alias TEXT NOT NULL,
  main TEXT NOT NULL CHECK (main <> alias),
  title TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  merged_at TEXT NOT NULL,
  UNIQUE (kind, alias)
) STRICT;

CREATE TABLE courts (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE purge_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL,
  closed_on TEXT NOT NULL CHECK (closed_on ${ISO_DATE}),
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 600),
  attachments INTEGER NOT NULL CHECK (attachments >= 0),
  binned_at TEXT NOT NULL,
  wiped_at TEXT
) STRICT;
`,
};
