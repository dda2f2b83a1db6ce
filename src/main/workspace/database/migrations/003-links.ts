import type { Migration } from './migration'

/**
 * Links between events. What was recorded before has none, so no upcast is needed: no older change means anything else now.
 * The pair is unique for each type, both ways round: two events may lead to each other.
 */
export const links: Migration = {
  version: 3,
  sql: `
CREATE TABLE link (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  "from" BLOB NOT NULL REFERENCES event (id),
  "to" BLOB NOT NULL REFERENCES event (id),
  type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 10000),
  CHECK ("from" <> "to"),
  UNIQUE ("from", "to", type)
) STRICT;
CREATE INDEX link_by_to ON link ("to");
`,
}
