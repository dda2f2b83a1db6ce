import type { Migration, RecordedFields } from './migration'

const units = `'second', 'minute', 'hour', 'day', 'month', 'quarter', 'half', 'year', 'decade', 'century', 'millennium'`

/**
 * Dates that say exactly what is known: quarters, halves and millennia; ends of which one bound alone is known; the order by hand
 * among events of the same day; and the zone in which times are shown.
 *
 * `drawnFrom` and `drawnUntil` are what `src/shared/dates/drawn-bounds.ts` says: of an end with one bound, the millisecond at it.
 * SQLite can't alter checks or generated columns, so `claim` is built anew (https://sqlite.org/lang_altertable.html, section 7);
 * nothing refers to it. `dayOrder` is `dayPosition` as rows of values can be compared: whoever has none comes first.
 */
export const exactDates: Migration = {
  version: 4,
  sql: `
ALTER TABLE workspace ADD COLUMN zone TEXT NOT NULL DEFAULT 'UTC' CHECK (length(zone) BETWEEN 1 AND 100);

CREATE TABLE newClaim (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  event BLOB NOT NULL REFERENCES event (id),
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  text TEXT NOT NULL CHECK (length(text) <= 10000),
  shape TEXT NOT NULL CHECK (shape IN ('moment', 'span')),
  basis TEXT NOT NULL CHECK (octet_length(basis) <= 1000000),
  dayPosition TEXT CHECK (length(dayPosition) > 0),
  startState TEXT NOT NULL CHECK (startState IN ('known', 'open', 'unknown', 'ongoing')),
  startEdtf TEXT,
  startEarliest INTEGER,
  startLatest INTEGER,
  startUnit TEXT CHECK (startUnit IN (${units})),
  startQualifier TEXT NOT NULL CHECK (startQualifier IN ('', '~', '?', '%')),
  startOffset INTEGER,
  startZone TEXT,
  endState TEXT CHECK (endState IN ('known', 'open', 'unknown', 'ongoing')),
  endEdtf TEXT,
  endEarliest INTEGER,
  endLatest INTEGER,
  endUnit TEXT CHECK (endUnit IN (${units})),
  endQualifier TEXT CHECK (endQualifier IN ('', '~', '?', '%')),
  endOffset INTEGER,
  endZone TEXT,
  drawnFrom INTEGER GENERATED ALWAYS AS (
    CASE WHEN endState IS NOT 'ongoing' THEN coalesce(
      startEarliest,
      min(startLatest - 1, coalesce(endEarliest, endLatest - 1, startLatest - 1)),
      endEarliest,
      endLatest - 1
    ) END
  ) VIRTUAL,
  drawnUntil INTEGER GENERATED ALWAYS AS (
    CASE WHEN endState IS NOT 'ongoing' THEN coalesce(
      endLatest,
      max(endEarliest + 1, coalesce(startLatest, startEarliest + 1, endEarliest + 1)),
      startLatest,
      startEarliest + 1
    ) END
  ) VIRTUAL,
  drawnClass INTEGER GENERATED ALWAYS AS (
    CASE WHEN drawnUntil - drawnFrom IS NULL THEN NULL
      WHEN drawnUntil - drawnFrom <= 60000 THEN 0
      WHEN drawnUntil - drawnFrom <= 480000 THEN 1
      WHEN drawnUntil - drawnFrom <= 3840000 THEN 2
      WHEN drawnUntil - drawnFrom <= 30720000 THEN 3
      WHEN drawnUntil - drawnFrom <= 245760000 THEN 4
      WHEN drawnUntil - drawnFrom <= 1966080000 THEN 5
      WHEN drawnUntil - drawnFrom <= 15728640000 THEN 6
      WHEN drawnUntil - drawnFrom <= 125829120000 THEN 7
      WHEN drawnUntil - drawnFrom <= 1006632960000 THEN 8
      WHEN drawnUntil - drawnFrom <= 8053063680000 THEN 9
      ELSE 10 END
  ) VIRTUAL,
  dayOrder TEXT GENERATED ALWAYS AS (coalesce(dayPosition, '')) VIRTUAL,
  CHECK ((startState = 'known') = (startEarliest IS NOT NULL OR startLatest IS NOT NULL)),
  CHECK (startEarliest < startLatest),
  CHECK ((shape = 'span') = (endState IS NOT NULL)),
  CHECK ((endState IS NOT NULL) = (endQualifier IS NOT NULL)),
  CHECK ((endState IS 'known') = (endEarliest IS NOT NULL OR endLatest IS NOT NULL)),
  CHECK (endEarliest < endLatest)
) STRICT;

INSERT INTO newClaim (
  key, id, event, preferred, text, shape, basis,
  startState, startEdtf, startEarliest, startLatest, startUnit, startQualifier, startOffset, startZone,
  endState, endEdtf, endEarliest, endLatest, endUnit, endQualifier, endOffset, endZone
) SELECT
  key, id, event, preferred, text, shape, basis,
  startState, startEdtf, startEarliest, startLatest, startUnit, startQualifier, startOffset, startZone,
  endState, endEdtf, endEarliest, endLatest, endUnit, endQualifier, endOffset, endZone
FROM claim;
DROP TABLE claim;
ALTER TABLE newClaim RENAME TO claim;

CREATE INDEX claim_by_event ON claim (event);
CREATE UNIQUE INDEX claim_preferred_by_event ON claim (event) WHERE preferred = 1;
CREATE INDEX claim_by_drawn ON claim (drawnClass, drawnFrom, drawnUntil, event) WHERE preferred = 1;
CREATE INDEX claim_by_time ON claim (drawnFrom, drawnUntil, dayOrder, event) WHERE preferred = 1;
CREATE INDEX claim_rival ON claim (event) WHERE preferred = 0;
`,
  upcast: ({ table, before, after }) => ({
    table,
    before: before && withNewColumns(table, before),
    after: after && withNewColumns(table, after),
  }),
}

function withNewColumns(table: string, fields: RecordedFields): RecordedFields {
  if (table === 'claim') return { ...fields, dayPosition: null }
  return table === 'workspace' ? { ...fields, zone: 'UTC' } : fields
}
