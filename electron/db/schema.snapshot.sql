CREATE TRIGGER case_texts_gone AFTER DELETE ON case_texts BEGIN
  DELETE FROM case_search WHERE rowid = old.doc;
END;

CREATE TABLE acknowledgements (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  reason TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (case_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 52428800),
  body TEXT NOT NULL CHECK (json_valid(body)),
  removed_at TEXT,
  PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_days (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  clock TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  whose TEXT NOT NULL CHECK (whose IN ('seller', 'buyer', 'authority')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  moved TEXT,
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  PRIMARY KEY (case_id, clock, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_list (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  sort_title TEXT NOT NULL,
  seller TEXT NOT NULL,
  search TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('prepare', 'sent', 'waiting', 'overdue', 'answered', 'complaint', 'court', 'closed')),
  last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  overdue_from TEXT CHECK (overdue_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  total INTEGER CHECK (total >= 0),
  projected_on TEXT NOT NULL CHECK (projected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL
, client_key TEXT NOT NULL DEFAULT '', sort_client TEXT NOT NULL DEFAULT '', seller_key TEXT NOT NULL DEFAULT '', sort_seller TEXT NOT NULL DEFAULT '', problem TEXT NOT NULL DEFAULT '', due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), waiting_for TEXT CHECK (waiting_for IN ('us', 'them')), doc INTEGER) STRICT;

CREATE TABLE case_rows (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE VIRTUAL TABLE case_search USING fts5 (
  words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii', prefix = '1 2 3'
);

CREATE TABLE 'case_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'case_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'case_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'case_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE case_texts (
  doc INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id) ON DELETE CASCADE,
  texts TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE TABLE cases (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
  number TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 200),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE counters (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 2100),
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

CREATE TABLE courts (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE edits (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  document TEXT NOT NULL,
  key TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, document, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  type TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE law_packs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  serial INTEGER NOT NULL CHECK (serial > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  text TEXT NOT NULL CHECK (length(text) <= 5242880),
  installed_at TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE outgoing (
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  last INTEGER NOT NULL CHECK (last > 0),
  case_id TEXT REFERENCES cases (id) ON DELETE SET NULL,
  case_number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  letter TEXT NOT NULL DEFAULT '' CHECK (length(letter) <= 40),
  addressee TEXT NOT NULL CHECK (length(addressee) <= 500),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  given_at TEXT NOT NULL,
  PRIMARY KEY (year, last)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_days_off (
  date TEXT PRIMARY KEY CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 100),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_key_rates (
  from_date TEXT PRIMARY KEY CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  percent_hundredths INTEGER NOT NULL CHECK (percent_hundredths BETWEEN 1 AND 100000),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE purge_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL,
  closed_on TEXT NOT NULL CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 600),
  attachments INTEGER NOT NULL CHECK (attachments >= 0),
  binned_at TEXT NOT NULL,
  wiped_at TEXT
) STRICT;

CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  clock TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  moment TEXT NOT NULL CHECK (moment IN ('before', 'day', 'after')),
  whose TEXT NOT NULL CHECK (whose IN ('seller', 'buyer', 'authority')),
  title TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('shown', 'missed', 'quiet')),
  noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  seen INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),
  UNIQUE (case_id, clock, date, moment)
) STRICT;

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at TEXT NOT NULL
) STRICT;

CREATE INDEX attachments_by_hash ON attachments (hash);

CREATE INDEX case_days_by_date ON case_days (date, whose);

CREATE INDEX case_list_by_client ON case_list (client_key);

CREATE INDEX case_list_by_seller ON case_list (seller_key);

CREATE INDEX history_by_case ON history (case_id, undone, id);

CREATE INDEX outgoing_by_day ON outgoing (given_on);

CREATE UNIQUE INDEX outgoing_by_letter ON outgoing (case_id, kind, letter);

CREATE INDEX reminders_unseen ON reminders (date) WHERE seen = 0;
