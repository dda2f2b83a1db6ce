import type { Migration } from './migration'

/**
 * The full-text index of events and notes: a derived table, kept in step by triggers inside the transaction of each change, so
 * that no writer can forget it, undo and later migrations among them (https://sqlite.org/fts5.html, external content tables).
 *
 * `secure-delete` takes a deleted text out of the index at once, where FTS5 would only mark it as gone.
 */
export const searchIndex: Migration = {
  version: 2,
  sql: `
CREATE VIRTUAL TABLE eventSearch USING fts5 (
  title, summary, content = 'event', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE noteSearch USING fts5 (
  title, text, content = 'note', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO eventSearch (eventSearch, rank) VALUES ('secure-delete', 1);
INSERT INTO noteSearch (noteSearch, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER event_made AFTER INSERT ON event BEGIN
  INSERT INTO eventSearch (rowid, title, summary) VALUES (new.key, new.title, new.summary);
END;
CREATE TRIGGER event_changed AFTER UPDATE ON event
WHEN old.key IS NOT new.key OR old.title IS NOT new.title OR old.summary IS NOT new.summary BEGIN
  INSERT INTO eventSearch (eventSearch, rowid, title, summary)
    VALUES ('delete', old.key, old.title, old.summary);
  INSERT INTO eventSearch (rowid, title, summary) VALUES (new.key, new.title, new.summary);
END;
CREATE TRIGGER event_deleted AFTER DELETE ON event BEGIN
  INSERT INTO eventSearch (eventSearch, rowid, title, summary)
    VALUES ('delete', old.key, old.title, old.summary);
END;

CREATE TRIGGER note_made AFTER INSERT ON note BEGIN
  INSERT INTO noteSearch (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER note_changed AFTER UPDATE ON note
WHEN old.key IS NOT new.key OR old.title IS NOT new.title OR old.text IS NOT new.text BEGIN
  INSERT INTO noteSearch (noteSearch, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
  INSERT INTO noteSearch (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER note_deleted AFTER DELETE ON note BEGIN
  INSERT INTO noteSearch (noteSearch, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;

INSERT INTO eventSearch (eventSearch) VALUES ('rebuild');
INSERT INTO noteSearch (noteSearch) VALUES ('rebuild');
`,
}
