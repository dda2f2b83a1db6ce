import type { Migration, RecordedFields } from './migration'

/**
 * Saved settings of figures, and the handling labels of events and of the workspace. What was recorded before has no preset, and
 * no label: the empty text.
 */
export const presetsAndMarkings: Migration = {
  version: 7,
  sql: `
CREATE TABLE preset (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) <= 10000),
  position TEXT NOT NULL CHECK (length(position) > 0),
  settings TEXT NOT NULL CHECK (octet_length(settings) <= 1000000)
) STRICT;

ALTER TABLE workspace ADD COLUMN marking TEXT NOT NULL DEFAULT '' CHECK (length(marking) <= 200);
ALTER TABLE event ADD COLUMN marking TEXT NOT NULL DEFAULT '' CHECK (length(marking) <= 200);
`,
  upcast: ({ table, before, after }) => ({
    table,
    before: before && withMarking(table, before),
    after: after && withMarking(table, after),
  }),
}

function withMarking(table: string, fields: RecordedFields): RecordedFields {
  return table === 'workspace' || table === 'event' ? { ...fields, marking: '' } : fields
}
