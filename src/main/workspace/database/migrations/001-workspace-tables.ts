import type { Migration } from './migration'

/**
 * The first schema: recorded tables, the history, and what is local to the file.
 *
 * `claim.drawnFrom`, `drawnUntil` and `drawnClass` are computed by SQLite itself: the bounds a dating is drawn in, as
 * `src/shared/dates/drawn-bounds.ts` says, and their length as a class; all null when they depend on the as-of date. The class
 * keeps the search for what touches a window from walking every event that began before it. Its steps are whole numbers, 8 times
 * longer each from a minute on, and no logarithm: an index must be the same on every machine.
 */
export const workspaceTables: Migration = {
  version: 1,
  sql: `
CREATE TABLE workspace (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) <= 10000),
  asOf INTEGER NOT NULL
) STRICT;

CREATE TABLE lane (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) <= 10000),
  color TEXT NOT NULL,
  position TEXT NOT NULL CHECK (length(position) > 0),
  parent BLOB REFERENCES lane (id) CHECK (parent IS NOT id)
) STRICT;
CREATE INDEX lane_by_position ON lane (position);
CREATE INDEX lane_by_parent ON lane (parent) WHERE parent IS NOT NULL;

CREATE TABLE event (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  lane BLOB REFERENCES lane (id),
  kind TEXT NOT NULL CHECK (kind IN ('event', 'milestone', 'period')),
  title TEXT NOT NULL CHECK (length(title) <= 10000),
  summary TEXT NOT NULL CHECK (octet_length(summary) <= 1000000),
  CHECK (lane IS NOT NULL OR kind = 'period')
) STRICT;
CREATE INDEX event_by_lane ON event (lane);

CREATE TABLE claim (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  event BLOB NOT NULL REFERENCES event (id),
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  text TEXT NOT NULL CHECK (length(text) <= 10000),
  shape TEXT NOT NULL CHECK (shape IN ('moment', 'span')),
  basis TEXT NOT NULL,
  startState TEXT NOT NULL CHECK (startState IN ('known', 'open', 'unknown', 'ongoing')),
  startEdtf TEXT,
  startEarliest INTEGER,
  startLatest INTEGER,
  startUnit TEXT CHECK (startUnit IN ('second', 'minute', 'hour', 'day', 'month', 'year', 'decade', 'century')),
  startQualifier TEXT NOT NULL CHECK (startQualifier IN ('', '~', '?', '%')),
  startOffset INTEGER,
  startZone TEXT,
  endState TEXT CHECK (endState IN ('known', 'open', 'unknown', 'ongoing')),
  endEdtf TEXT,
  endEarliest INTEGER,
  endLatest INTEGER,
  endUnit TEXT CHECK (endUnit IN ('second', 'minute', 'hour', 'day', 'month', 'year', 'decade', 'century')),
  endQualifier TEXT CHECK (endQualifier IN ('', '~', '?', '%')),
  endOffset INTEGER,
  endZone TEXT,
  drawnFrom INTEGER GENERATED ALWAYS AS (
    CASE WHEN endState IS NOT 'ongoing' THEN coalesce(startEarliest, endEarliest) END
  ) VIRTUAL,
  drawnUntil INTEGER GENERATED ALWAYS AS (
    CASE WHEN endState IS NOT 'ongoing' THEN coalesce(endLatest, startLatest) END
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
  CHECK ((startState = 'known') = (startEarliest IS NOT NULL)),
  CHECK ((startEarliest IS NULL) = (startLatest IS NULL)),
  CHECK (startEarliest < startLatest),
  CHECK ((shape = 'span') = (endState IS NOT NULL)),
  CHECK ((endState IS NOT NULL) = (endQualifier IS NOT NULL)),
  CHECK ((endState IS 'known') = (endEarliest IS NOT NULL)),
  CHECK ((endEarliest IS NULL) = (endLatest IS NULL)),
  CHECK (endEarliest < endLatest)
) STRICT;
CREATE INDEX claim_by_event ON claim (event);
CREATE UNIQUE INDEX claim_preferred_by_event ON claim (event) WHERE preferred = 1;
CREATE INDEX claim_by_drawn ON claim (drawnClass, drawnFrom, drawnUntil, event) WHERE preferred = 1;
CREATE INDEX claim_by_time ON claim (drawnFrom, drawnUntil, event) WHERE preferred = 1;

CREATE TABLE tag (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 10000),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE eventTag (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  event BLOB NOT NULL REFERENCES event (id),
  tag BLOB NOT NULL REFERENCES tag (id),
  UNIQUE (event, tag)
) STRICT;
CREATE INDEX eventTag_by_tag ON eventTag (tag);

CREATE TABLE note (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) <= 10000),
  text TEXT NOT NULL CHECK (octet_length(text) <= 20000000),
  created INTEGER NOT NULL
) STRICT;

CREATE TABLE noteEvent (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  note BLOB NOT NULL REFERENCES note (id),
  event BLOB NOT NULL REFERENCES event (id),
  position TEXT NOT NULL CHECK (length(position) > 0),
  UNIQUE (note, event)
) STRICT;
CREATE INDEX noteEvent_by_event ON noteEvent (event, position);

CREATE TABLE step (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  time INTEGER NOT NULL,
  author TEXT NOT NULL,
  replica BLOB NOT NULL CHECK (length(replica) = 16),
  appVersion TEXT NOT NULL,
  schemaVersion INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('make', 'do', 'undo', 'redo')),
  label TEXT NOT NULL,
  reverts INTEGER REFERENCES step (sequence),
  previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  CHECK ((kind IN ('undo', 'redo')) = (reverts IS NOT NULL)),
  CHECK (reverts < sequence)
) STRICT;

CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step (sequence) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position > 0),
  tableName TEXT NOT NULL,
  recordId BLOB NOT NULL CHECK (length(recordId) = 16),
  before TEXT,
  after TEXT,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE localSetting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  record BLOB NOT NULL CHECK (length(record) = 16),
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;
`,
}
