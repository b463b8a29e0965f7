-- What lists and counts over all articles are answered from: one row for each finding and each
-- article of the current readings, with a shelfmark that sorts them by kind and date, so that every
-- index is in the order of the lists and a page is read off its end. All of it follows from the
-- tables before; an archive of the first edition is filled when it is opened.

-- Somebody or something across articles: one Wikidata item, or else one name.
CREATE TABLE subject (
  subject_id INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  wikidata   TEXT,
  type       TEXT,
  name_id    INTEGER NOT NULL REFERENCES name (name_id), -- that most articles use
  articles   INTEGER NOT NULL DEFAULT 0,                 -- how many of each are current
  mentions   INTEGER NOT NULL DEFAULT 0,
  said       INTEGER NOT NULL DEFAULT 0,
  about      INTEGER NOT NULL DEFAULT 0,
  acted      INTEGER NOT NULL DEFAULT 0,
  received   INTEGER NOT NULL DEFAULT 0,
  held       INTEGER NOT NULL DEFAULT 0,
  weight     INTEGER NOT NULL GENERATED ALWAYS AS (said + about + acted + received) VIRTUAL
);
CREATE INDEX subject_by_weight ON subject (weight);
CREATE INDEX subject_by_said ON subject (said);

CREATE TABLE subject_name (
  subject_id INTEGER NOT NULL REFERENCES subject (subject_id),
  name_id    INTEGER NOT NULL REFERENCES name (name_id),
  articles   INTEGER NOT NULL,
  PRIMARY KEY (subject_id, name_id)
) WITHOUT ROWID;
CREATE INDEX subject_name_by_name ON subject_name (name_id);

-- The ends of folded names that begin with a word, to find a name by what is typed first.
CREATE TABLE name_start (
  start   TEXT NOT NULL,
  name_id INTEGER NOT NULL REFERENCES name (name_id),
  PRIMARY KEY (start, name_id)
) WITHOUT ROWID;

CREATE TABLE found (
  shelfmark  INTEGER PRIMARY KEY, -- kind, last day, how narrow the date is, number
  reading_id INTEGER NOT NULL REFERENCES reading (reading_id),
  first_day  TEXT,
  width      INTEGER NOT NULL,    -- days between the first that is meant and the last
  outlet     INTEGER REFERENCES name (name_id),
  language   TEXT NOT NULL,
  claim      INTEGER,             -- the shelfmark of the statement that it stands in; its own
  source     INTEGER REFERENCES subject (subject_id),
  act        TEXT,
  mode       TEXT,
  type       TEXT,                -- of an event
  modality   TEXT,
  holder     INTEGER REFERENCES subject (subject_id), -- of a quantity
  kind       TEXT,
  stance     TEXT,
  unit       TEXT,
  purpose    TEXT                 -- and base, folded
);
CREATE INDEX found_by_reading ON found (reading_id);
CREATE INDEX found_by_width ON found (width);
CREATE INDEX found_by_claim ON found (claim) WHERE claim <> shelfmark;
CREATE INDEX found_by_source ON found (source) WHERE source IS NOT NULL;
CREATE INDEX found_by_outlet ON found (outlet);
CREATE INDEX found_by_act ON found (act) WHERE act IS NOT NULL;
CREATE INDEX found_by_type ON found (type) WHERE type IS NOT NULL;
CREATE INDEX found_by_holder ON found (holder) WHERE holder IS NOT NULL;

CREATE TABLE found_party (
  subject_id INTEGER NOT NULL REFERENCES subject (subject_id),
  role       TEXT NOT NULL,       -- about, addressee, actor, recipient; of an article: about, source
  shelfmark  INTEGER NOT NULL,
  PRIMARY KEY (subject_id, role, shelfmark)
) WITHOUT ROWID;
CREATE INDEX found_party_by_shelfmark ON found_party (shelfmark, role);

-- Who does what to whom, one row for each pair of an event.
CREATE TABLE found_edge (
  shelfmark INTEGER NOT NULL,
  actor     INTEGER NOT NULL REFERENCES subject (subject_id),
  recipient INTEGER NOT NULL REFERENCES subject (subject_id),
  type      TEXT NOT NULL,
  modality  TEXT NOT NULL,
  claimed   INTEGER NOT NULL,
  PRIMARY KEY (shelfmark, actor, recipient)
) WITHOUT ROWID;
CREATE INDEX found_edge_by_actor ON found_edge (actor, recipient);
CREATE INDEX found_edge_by_recipient ON found_edge (recipient, actor);

-- How much is current: of each kind, and for each source and outlet.
CREATE TABLE holding (
  kind   TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) WITHOUT ROWID;

-- The readings of an archive of the first edition that are to be put on the shelf when it is opened.
INSERT INTO holding SELECT 'unshelved', count(*) FROM reading;

CREATE TABLE tally (
  what       TEXT NOT NULL,       -- source, outlet
  name_id    INTEGER NOT NULL REFERENCES name (name_id),
  articles   INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (what, name_id)
) WITHOUT ROWID;
CREATE INDEX tally_by_statements ON tally (what, statements);

-- Every word once more in its stem, so that one form finds the others. The row has the shelfmark of
-- its finding or its article, whether that is current or not.
DROP TABLE statement_words;
DROP TABLE article_words;
CREATE VIRTUAL TABLE found_words USING fts5 (
  content,                        -- of a finding its words, of an article its text
  beside,                         -- of a finding its source's name, of an article its title
  stems,                          -- of a finding's words, of an article's text and title
  content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

-- What people found right or wrong. Findings are named by their ids, so that an article that is
-- read again keeps them.
CREATE TABLE correction (
  correction_id INTEGER PRIMARY KEY,
  finding       TEXT NOT NULL,
  article       TEXT NOT NULL,
  verdict       TEXT NOT NULL,
  source        TEXT,
  note          TEXT,
  author        TEXT NOT NULL,
  recorded_at   TEXT NOT NULL,
  superseded_at TEXT,
  withdrawn_by  TEXT
);
CREATE UNIQUE INDEX correction_now ON correction (finding) WHERE superseded_at IS NULL;
CREATE INDEX correction_by_article ON correction (article);

CREATE TABLE correction_span (
  correction_id INTEGER NOT NULL REFERENCES correction (correction_id),
  ordinal       INTEGER NOT NULL,
  span_start    INTEGER NOT NULL,
  span_end      INTEGER NOT NULL,
  PRIMARY KEY (correction_id, ordinal)
) WITHOUT ROWID;

PRAGMA user_version = 2;
