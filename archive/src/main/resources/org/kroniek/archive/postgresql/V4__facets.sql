-- As the migration of the same number for SQLite: rows that say what they count for, words of
-- current findings alone, corrections that move with their words. The shelf is filled again from
-- the readings when the archive is opened.

TRUNCATE found, found_party, found_edge, found_words, tally, subject_name, holding;
ALTER TABLE found ADD COLUMN facets TEXT COLLATE "C" NOT NULL; -- a letter and the value each, chr(31) between
DROP INDEX found_party_by_shelfmark;
UPDATE subject SET articles = 0, mentions = 0, said = 0, about = 0, acted = 0, received = 0, held = 0;
INSERT INTO holding SELECT 'unshelved', count(*) FROM reading;

ALTER TABLE correction ADD COLUMN anchor TEXT COLLATE "C"; -- where it lies now; null where nowhere
UPDATE correction SET anchor = finding;
DROP INDEX correction_now;
CREATE INDEX correction_by_anchor ON correction (anchor);
ALTER TABLE correction_span ADD COLUMN now_start INTEGER;
ALTER TABLE correction_span ADD COLUMN now_end INTEGER;

UPDATE kroniek SET schema = 4;
