-- What is kept of each reading so that reports can be compared without being read again: for
-- copies, stories and what is said in several reports. All of it follows from the tables before,
-- is made after a save in transactions of its own, and may be emptied at any time.

-- The articles of which something is new: a reading, or which reading is current.
CREATE TABLE kept_waiting (
  article_id INTEGER PRIMARY KEY REFERENCES article (article_id)
);
INSERT INTO kept_waiting SELECT article_id FROM article;

CREATE TABLE kept_note (
  reading_id INTEGER PRIMARY KEY REFERENCES reading (reading_id),
  edition    INTEGER NOT NULL,    -- of what keeps it; rows of another are made anew
  text       INTEGER NOT NULL,    -- a number made of the words, the same for the same words
  runs       INTEGER NOT NULL,    -- of words, each counted once
  length     INTEGER NOT NULL,
  credits    TEXT NOT NULL,       -- one a line
  lead       TEXT NOT NULL
);
CREATE INDEX kept_note_by_text ON kept_note (text);
CREATE INDEX kept_note_by_edition ON kept_note (edition);

-- Which reading of an article counts among the stories.
CREATE TABLE kept_settled (
  article_id INTEGER PRIMARY KEY REFERENCES article (article_id),
  reading_id INTEGER NOT NULL REFERENCES reading (reading_id)
);

CREATE TABLE kept_bytes (
  kind   TEXT NOT NULL,           -- t: of a text, s: of a reading
  number INTEGER NOT NULL,
  bytes  BLOB NOT NULL,
  PRIMARY KEY (kind, number)
);

-- Readings and texts that have something in common: a run of words, a feature within some days, a
-- word that is said.
CREATE TABLE kept_cell (
  cell   INTEGER NOT NULL,
  mark   INTEGER NOT NULL,        -- what the members of a cell are sorted by
  number INTEGER NOT NULL,
  PRIMARY KEY (cell, mark, number)
) WITHOUT ROWID;

-- Two texts that share a passage; a reading and the one before it that it goes on from.
CREATE TABLE kept_tie (
  kind   TEXT NOT NULL,
  one    INTEGER NOT NULL,
  other  INTEGER NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (kind, one, other)
) WITHOUT ROWID;
CREATE INDEX kept_tie_by_other ON kept_tie (kind, other);

PRAGMA user_version = 5;
