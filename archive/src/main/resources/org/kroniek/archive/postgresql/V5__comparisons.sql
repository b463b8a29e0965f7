-- What is kept of each reading so that reports can be compared without being read again; the same
-- as in SQLite's V5.

CREATE TABLE kept_waiting (
  article_id BIGINT PRIMARY KEY REFERENCES article (article_id)
);
INSERT INTO kept_waiting SELECT article_id FROM article;

CREATE TABLE kept_note (
  reading_id BIGINT PRIMARY KEY REFERENCES reading (reading_id),
  edition    INTEGER NOT NULL,
  text       BIGINT NOT NULL,
  runs       INTEGER NOT NULL,
  length     INTEGER NOT NULL,
  credits    TEXT COLLATE "C" NOT NULL,
  lead       TEXT COLLATE "C" NOT NULL
);
CREATE INDEX kept_note_by_text ON kept_note (text);
CREATE INDEX kept_note_by_edition ON kept_note (edition);

CREATE TABLE kept_settled (
  article_id BIGINT PRIMARY KEY REFERENCES article (article_id),
  reading_id BIGINT NOT NULL REFERENCES reading (reading_id)
);

CREATE TABLE kept_bytes (
  kind   TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  bytes  BYTEA NOT NULL,
  PRIMARY KEY (kind, number)
);

CREATE TABLE kept_cell (
  cell   BIGINT NOT NULL,
  mark   BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (cell, mark, number)
);

CREATE TABLE kept_tie (
  kind   TEXT COLLATE "C" NOT NULL,
  one    BIGINT NOT NULL,
  other  BIGINT NOT NULL,
  weight DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (kind, one, other)
);
CREATE INDEX kept_tie_by_other ON kept_tie (kind, other);

UPDATE kroniek SET schema = 5;
