-- Every row of the shelf says itself what it counts for in the lists beside a search, so that the
-- counts are made in one pass; and the words are those of current findings alone. The shelf is
-- filled again from the readings when the archive is opened.

DROP TABLE found;
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
  purpose    TEXT,                -- and base, folded
  facets     TEXT NOT NULL        -- a letter for the field and the value each, char(31) between
);
CREATE INDEX found_by_reading ON found (reading_id);
CREATE INDEX found_by_width ON found (width);
CREATE INDEX found_by_claim ON found (claim) WHERE claim <> shelfmark;
CREATE INDEX found_by_source ON found (source) WHERE source IS NOT NULL;
CREATE INDEX found_by_outlet ON found (outlet);
CREATE INDEX found_by_act ON found (act) WHERE act IS NOT NULL;
CREATE INDEX found_by_type ON found (type) WHERE type IS NOT NULL;
CREATE INDEX found_by_holder ON found (holder) WHERE holder IS NOT NULL;

DROP INDEX found_party_by_shelfmark;
DELETE FROM found_party;
DELETE FROM found_edge;
DELETE FROM tally;
DELETE FROM subject_name;
UPDATE subject SET articles = 0, mentions = 0, said = 0, about = 0, acted = 0, received = 0, held = 0;
DELETE FROM holding;
INSERT INTO holding SELECT 'unshelved', count(*) FROM reading;

DROP TABLE found_words;
CREATE VIRTUAL TABLE found_words USING fts5 (
  content,                        -- of a finding its words, of an article its text
  beside,                         -- of a finding its source's name, of an article its title
  stems,                          -- of a finding's words, of an article's text and title
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Where a correction lies now, which moves with the words that it is about when the article is read
-- otherwise; null where they are found no more.
ALTER TABLE correction ADD COLUMN anchor TEXT;
UPDATE correction SET anchor = finding;
DROP INDEX correction_now;
CREATE INDEX correction_by_anchor ON correction (anchor);
ALTER TABLE correction_span ADD COLUMN now_start INTEGER;
ALTER TABLE correction_span ADD COLUMN now_end INTEGER;

PRAGMA user_version = 4;
