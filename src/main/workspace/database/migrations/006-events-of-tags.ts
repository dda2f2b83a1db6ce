import type { Migration } from './migration'

/**
 * The index of a tag holds its events, in the order of their ids, so that those of a rare tag among a million are found without reading a
 * row for each. No table changes, so no upcast is needed.
 */
export const eventsOfTags: Migration = {
  version: 6,
  sql: `
DROP INDEX eventTag_by_tag;
CREATE INDEX eventTag_by_tag ON eventTag (tag, event);
`,
}
