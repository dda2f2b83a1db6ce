import type { Migration } from './migration'

/**
 * Saved views; answers that are costly to work out, kept with the head of the history that they belong to (derived: anyone may drop
 * them); and the order of events by title. What was recorded before has no view, so no upcast is needed.
 */
export const views: Migration = {
  version: 5,
  sql: `
CREATE TABLE view (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) <= 10000),
  position TEXT NOT NULL CHECK (length(position) > 0),
  filter TEXT NOT NULL CHECK (octet_length(filter) <= 1000000),
  grouping TEXT CHECK (length(grouping) BETWEEN 1 AND 10000),
  "from" INTEGER,
  until INTEGER,
  CHECK (("from" IS NULL) = (until IS NULL)),
  CHECK ("from" < until)
) STRICT;

CREATE TABLE storedAnswer (
  name TEXT PRIMARY KEY,
  head INTEGER NOT NULL,
  hash BLOB NOT NULL,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_title ON event (title COLLATE NOCASE);
`,
}
