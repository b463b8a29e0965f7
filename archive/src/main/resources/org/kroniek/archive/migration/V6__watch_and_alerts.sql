-- Feeds that are watched and what they listed; alerts and what they told. Beside the record, from
-- which nothing here is derived and which nothing here changes.

CREATE TABLE watch_feed (
  address       TEXT PRIMARY KEY,
  moved         TEXT,
  outlet        TEXT,
  etag          TEXT,
  last_modified TEXT,
  asked_at      TEXT,
  answered_at   TEXT,
  due_at        TEXT NOT NULL,
  failures      INTEGER NOT NULL,
  outcome       TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE watch_item (
  link          TEXT PRIMARY KEY,
  host          TEXT NOT NULL,
  feed          TEXT NOT NULL,
  mark          TEXT NOT NULL,
  title         TEXT,
  published     TEXT,
  content       TEXT,
  state         TEXT NOT NULL,    -- WAITING, READ, REFUSED
  tries         INTEGER NOT NULL,
  same          INTEGER NOT NULL,
  due_at        TEXT NOT NULL,
  asked_at      TEXT,
  etag          TEXT,
  last_modified TEXT,
  outcome       TEXT
) WITHOUT ROWID;
CREATE INDEX watch_item_waiting ON watch_item (host, due_at, link) WHERE state = 'WAITING';
CREATE INDEX watch_item_by_feed ON watch_item (feed, state, asked_at);

CREATE TABLE watch_host (
  name         TEXT PRIMARY KEY,
  robots       TEXT,
  robots_at    TEXT,
  paused_until TEXT,
  failures     INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE alert (
  name     TEXT PRIMARY KEY,
  kind     TEXT NOT NULL,         -- ARTICLE, STATEMENT, EVENT, QUANTITY, CONDITIONAL
  query    TEXT NOT NULL,         -- as an address has it
  channel  TEXT NOT NULL,         -- PRINT, FEED, WEBHOOK, MAIL
  target   TEXT,
  secret   TEXT,                  -- the name of a variable, not the secret
  seen     INTEGER NOT NULL,      -- the last reading that was looked at
  failures INTEGER NOT NULL,
  due_at   TEXT,
  outcome  TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE alert_note (
  alert    TEXT NOT NULL REFERENCES alert (name) ON DELETE CASCADE,
  note_key TEXT NOT NULL,
  finding  TEXT NOT NULL,
  article  TEXT NOT NULL,
  title    TEXT NOT NULL,
  words    TEXT NOT NULL,
  source   TEXT,
  outlet   TEXT,
  link     TEXT,
  day      TEXT,
  found_at TEXT NOT NULL,
  delivery TEXT,
  told_at  TEXT,
  PRIMARY KEY (alert, note_key)
) WITHOUT ROWID;
CREATE INDEX alert_note_by_time ON alert_note (alert, found_at);

PRAGMA user_version = 6;
