-- How and what about events are, what a consequence leads to, and norms whose amount is not told.

ALTER TABLE event ADD COLUMN mode TEXT;
ALTER TABLE event ADD COLUMN contexts TEXT; -- names with spaces between, in the order of the codebook

ALTER TABLE conditional ADD COLUMN leads_to TEXT; -- the id of another conditional of the reading

-- SQLite cannot make a column nullable; the table is made anew.
CREATE TABLE quantity_3 (
  finding_id INTEGER PRIMARY KEY REFERENCES finding (finding_id),
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  value      TEXT,                -- decimal, with its scale; null where it is not told
  unit       TEXT,
  base       TEXT,
  purpose    TEXT,
  kind       TEXT NOT NULL,
  deadline   TEXT,
  stance     TEXT NOT NULL,
  statement  TEXT
);
INSERT INTO quantity_3 SELECT * FROM quantity;
DROP TABLE quantity;
ALTER TABLE quantity_3 RENAME TO quantity;

PRAGMA user_version = 3;
