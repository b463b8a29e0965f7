-- Feeds that are watched and what they listed; alerts and what they told. Beside the record, from
-- which nothing here is derived and which nothing here changes.

CREATE TABLE watch_feed (
  address       TEXT COLLATE "C" PRIMARY KEY,
  moved         TEXT COLLATE "C",
  outlet        TEXT COLLATE "C",
  etag          TEXT COLLATE "C",
  last_modified TEXT COLLATE "C",
  asked_at      TEXT COLLATE "C",
  answered_at   TEXT COLLATE "C",
  due_at        TEXT COLLATE "C" NOT NULL,
  failures      BIGINT NOT NULL,
  outcome       TEXT COLLATE "C" NOT NULL
);

CREATE TABLE watch_item (
  link          TEXT COLLATE "C" PRIMARY KEY,
  host          TEXT COLLATE "C" NOT NULL,
  feed          TEXT COLLATE "C" NOT NULL,
  mark          TEXT COLLATE "C" NOT NULL,
  title         TEXT COLLATE "C",
  published     TEXT COLLATE "C",
  content       TEXT COLLATE "C",
  state         TEXT COLLATE "C" NOT NULL,    -- WAITING, READ, REFUSED
  tries         BIGINT NOT NULL,
  same          BIGINT NOT NULL,
  due_at        TEXT COLLATE "C" NOT NULL,
  asked_at      TEXT COLLATE "C",
  etag          TEXT COLLATE "C",
  last_modified TEXT COLLATE "C",
  outcome       TEXT COLLATE "C"
);
CREATE INDEX watch_item_waiting ON watch_item (host, due_at, link) WHERE state = 'WAITING';
CREATE INDEX watch_item_by_feed ON watch_item (feed, state, asked_at);

CREATE TABLE watch_host (
  name         TEXT COLLATE "C" PRIMARY KEY,
  robots       TEXT COLLATE "C",
  robots_at    TEXT COLLATE "C",
  paused_until TEXT COLLATE "C",
  failures     BIGINT NOT NULL
);

CREATE TABLE alert (
  name     TEXT COLLATE "C" PRIMARY KEY,
  kind     TEXT COLLATE "C" NOT NULL,         -- ARTICLE, STATEMENT, EVENT, QUANTITY, CONDITIONAL
  query    TEXT COLLATE "C" NOT NULL,         -- as an address has it
  channel  TEXT COLLATE "C" NOT NULL,         -- PRINT, FEED, WEBHOOK, MAIL
  target   TEXT COLLATE "C",
  secret   TEXT COLLATE "C",                  -- the name of a variable, not the secret
  seen     BIGINT NOT NULL,      -- the last reading that was looked at
  failures BIGINT NOT NULL,
  due_at   TEXT COLLATE "C",
  outcome  TEXT COLLATE "C" NOT NULL
);

CREATE TABLE alert_note (
  alert    TEXT COLLATE "C" NOT NULL REFERENCES alert (name) ON DELETE CASCADE,
  note_key TEXT COLLATE "C" NOT NULL,
  finding  TEXT COLLATE "C" NOT NULL,
  article  TEXT COLLATE "C" NOT NULL,
  title    TEXT COLLATE "C" NOT NULL,
  words    TEXT COLLATE "C" NOT NULL,
  source   TEXT COLLATE "C",
  outlet   TEXT COLLATE "C",
  link     TEXT COLLATE "C",
  day      TEXT COLLATE "C",
  found_at TEXT COLLATE "C" NOT NULL,
  delivery TEXT COLLATE "C",
  told_at  TEXT COLLATE "C",
  PRIMARY KEY (alert, note_key)
);
CREATE INDEX alert_note_by_time ON alert_note (alert, found_at);

UPDATE kroniek SET schema = 6;
