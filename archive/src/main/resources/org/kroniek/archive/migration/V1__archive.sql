-- The archive, first edition. What PostgreSQL would have otherwise: the two FTS5 tables, WITHOUT
-- ROWID and the pragmas at the end. Days are ISO texts, instants ISO texts in UTC with six decimals,
-- truth values 0 and 1, offsets UTF-16 code units.

-- Every name once, so that a search for a part of one reads each name once.
CREATE TABLE name (
  name_id INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  folded  TEXT NOT NULL           -- small letters without diacritics
);

CREATE TABLE reader (
  reader_id INTEGER PRIMARY KEY,
  version   TEXT NOT NULL
);
CREATE INDEX reader_by_version ON reader (version);

CREATE TABLE reader_model (
  reader_id INTEGER NOT NULL REFERENCES reader (reader_id),
  language  TEXT NOT NULL,
  model     TEXT NOT NULL,
  PRIMARY KEY (reader_id, language)
) WITHOUT ROWID;

CREATE TABLE article (
  article_id      INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  current_reading INTEGER REFERENCES reading (reading_id) -- of its newest appearance not superseded
);
CREATE INDEX article_by_reading ON article (current_reading);

-- A text of an article.
CREATE TABLE revision (
  revision_id INTEGER PRIMARY KEY,
  article_id  INTEGER NOT NULL REFERENCES article (article_id),
  number      INTEGER NOT NULL,
  text_hash   TEXT NOT NULL,      -- SHA-256
  text        TEXT NOT NULL,
  UNIQUE (article_id, text_hash),
  UNIQUE (article_id, number)
);

-- What one reader made of a revision.
CREATE TABLE reading (
  reading_id     INTEGER PRIMARY KEY,
  revision_id    INTEGER NOT NULL REFERENCES revision (revision_id),
  reader_id      INTEGER NOT NULL REFERENCES reader (reader_id),
  url            TEXT,
  outlet         INTEGER REFERENCES name (name_id),
  title          TEXT,
  byline         TEXT,
  published      TEXT,
  language       TEXT NOT NULL,
  recorded_at    TEXT NOT NULL,
  first_day      TEXT,            -- that it may have been published on; kept beside the date that
  last_day       TEXT             -- they follow from, to search and sort by
);
CREATE INDEX reading_by_revision ON reading (revision_id);
CREATE INDEX reading_by_outlet ON reading (outlet);

-- That a reading stood at an origin, from when to when as far as we know. Without an origin where
-- the article came from standard input or from a larger file.
CREATE TABLE appearance (
  appearance_id INTEGER PRIMARY KEY,
  reading_id    INTEGER NOT NULL REFERENCES reading (reading_id),
  origin        TEXT,
  path          TEXT,
  recorded_at   TEXT NOT NULL,
  superseded_at TEXT
);
CREATE UNIQUE INDEX appearance_at_origin ON appearance (origin) WHERE superseded_at IS NULL;
CREATE INDEX appearance_by_reading ON appearance (reading_id);

CREATE TABLE block (
  reading_id INTEGER NOT NULL REFERENCES reading (reading_id),
  ordinal    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (reading_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE time_expression (
  reading_id INTEGER NOT NULL REFERENCES reading (reading_id),
  ordinal    INTEGER NOT NULL,
  value      TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (reading_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE entity (
  reading_id INTEGER NOT NULL REFERENCES reading (reading_id),
  ordinal    INTEGER NOT NULL,
  id         TEXT NOT NULL,
  type       TEXT NOT NULL,
  name_id    INTEGER NOT NULL REFERENCES name (name_id),
  wikidata   TEXT,
  PRIMARY KEY (reading_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX entity_by_name ON entity (name_id, wikidata);
CREATE INDEX entity_by_wikidata ON entity (wikidata, name_id) WHERE wikidata IS NOT NULL;

CREATE TABLE mention (
  reading_id INTEGER NOT NULL,
  entity     INTEGER NOT NULL,
  ordinal    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (reading_id, entity, ordinal),
  FOREIGN KEY (reading_id, entity) REFERENCES entity (reading_id, ordinal)
) WITHOUT ROWID;

-- What statements, events, quantities and conditionals have in common.
CREATE TABLE finding (
  finding_id INTEGER PRIMARY KEY,
  reading_id INTEGER NOT NULL REFERENCES reading (reading_id),
  kind       TEXT NOT NULL,       -- s, v, q, c
  ordinal    INTEGER NOT NULL,    -- in its kind, in the order of the text
  id         TEXT NOT NULL,
  rule       TEXT NOT NULL,
  confidence REAL NOT NULL,
  UNIQUE (reading_id, kind, ordinal)
);
CREATE INDEX finding_by_id ON finding (id);

CREATE TABLE finding_span (
  finding_id INTEGER NOT NULL REFERENCES finding (finding_id),
  role       TEXT NOT NULL,       -- content, evidence
  ordinal    INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (finding_id, role, ordinal)
) WITHOUT ROWID;

CREATE TABLE finding_party (
  finding_id INTEGER NOT NULL REFERENCES finding (finding_id),
  role       TEXT NOT NULL,       -- source, addressee, medium, occasion, actor, recipient, place, holder
  ordinal    INTEGER NOT NULL,
  entity     TEXT,                -- the entity's id in the reading
  name_id    INTEGER NOT NULL REFERENCES name (name_id),
  PRIMARY KEY (finding_id, role, ordinal)
) WITHOUT ROWID;
CREATE INDEX finding_party_by_name ON finding_party (name_id, role);

CREATE TABLE statement (
  finding_id     INTEGER PRIMARY KEY REFERENCES finding (finding_id),
  mode           TEXT NOT NULL,
  act            TEXT NOT NULL,
  source_via     TEXT,
  source_start   INTEGER,
  source_end     INTEGER,
  cue_start      INTEGER,
  cue_end        INTEGER,
  occasion_start INTEGER,
  occasion_end   INTEGER,
  said           TEXT,
  said_start     INTEGER,
  said_end       INTEGER,
  parent         TEXT,
  negated        INTEGER NOT NULL,
  first_day      TEXT,            -- that it may have been said on, or else the article published;
  last_day       TEXT             -- kept beside the dates that they follow from, to search and sort by
);
CREATE INDEX statement_by_day ON statement (last_day, first_day);

CREATE TABLE statement_about (
  finding_id INTEGER NOT NULL REFERENCES statement (finding_id),
  ordinal    INTEGER NOT NULL,
  entity     TEXT NOT NULL,
  PRIMARY KEY (finding_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE event (
  finding_id    INTEGER PRIMARY KEY REFERENCES finding (finding_id),
  type          TEXT NOT NULL,
  predicate     TEXT NOT NULL,
  object        TEXT,
  time          TEXT,
  modality      TEXT NOT NULL,
  statement     TEXT,
  span_start    INTEGER NOT NULL,
  span_end      INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end   INTEGER NOT NULL
);

CREATE TABLE quantity (
  finding_id INTEGER PRIMARY KEY REFERENCES finding (finding_id),
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  value      TEXT NOT NULL,       -- decimal, with its scale
  unit       TEXT NOT NULL,
  base       TEXT,
  purpose    TEXT,
  kind       TEXT NOT NULL,
  deadline   TEXT,
  stance     TEXT NOT NULL,
  statement  TEXT
);

CREATE TABLE conditional (
  finding_id        INTEGER PRIMARY KEY REFERENCES finding (finding_id),
  condition_start   INTEGER NOT NULL,
  condition_end     INTEGER NOT NULL,
  consequence_start INTEGER NOT NULL,
  consequence_end   INTEGER NOT NULL,
  statement         TEXT
);

-- Inputs that could not be read; superseded when they are read after all.
CREATE TABLE quarantine (
  quarantine_id INTEGER PRIMARY KEY,
  path          TEXT NOT NULL,
  stage         TEXT NOT NULL,
  reason        TEXT NOT NULL,
  detail        TEXT NOT NULL,
  recorded_at   TEXT NOT NULL,
  superseded_at TEXT
);
CREATE UNIQUE INDEX quarantine_now ON quarantine (path, stage, reason) WHERE superseded_at IS NULL;

-- The words only, without the texts, which stand above already. The row of a statement has the
-- number of its finding, that of an article the number of its reading.
CREATE VIRTUAL TABLE statement_words USING fts5 (
  content, source, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

PRAGMA application_id = 1263685454; -- KRON
PRAGMA user_version = 1;
