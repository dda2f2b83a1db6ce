import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../../src/main/workspace/database/migrations/index'
import { newestVersion } from '../../../src/main/workspace/database/migrations/migration'
import { Connection } from '../../../src/main/workspace/database/connection'
import { openDatabase } from '../../../src/main/workspace/database/open'
import { newFile, openTest, temporaryFolder } from '../../support/workspace'
import { asUnprivileged } from '../../support/unprivileged'

const newest = newestVersion(migrations)

const refusal = (code: string, message: RegExp): Error =>
  expect.objectContaining({
    name: 'AppError',
    code,
    message: expect.stringMatching(message) as unknown,
  }) as Error

/** Changes a workspace file behind Fieldline's back. */
function tamper(path: string, sql: string): string {
  const database = new BetterSqlite3(path)
  database.exec(sql)
  database.close()
  return path
}

describe('a file that is no sound workspace is refused by name', () => {
  const file = (name: string, content: Buffer | string): string => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, content)
    return path
  }

  test('an empty file', () => {
    expect(() => openDatabase(file('Nothing.fieldline', ''))).toThrow(
      refusal('empty-file', /Nothing\.fieldline.*empty/),
    )
  })

  test('a text file, a short file and a folder', () => {
    for (const path of [
      file('a.fieldline', 'x'.repeat(5000)),
      file('b.fieldline', 'SQL'),
      temporaryFolder(),
    ]) {
      expect(() => openDatabase(path)).toThrow(refusal('not-a-workspace', /not a Fieldline workspace/))
    }
  })

  test('a database of another application', () => {
    const path = tamper(join(temporaryFolder(), 'other.fieldline'), 'CREATE TABLE t (x)')
    expect(() => openDatabase(path)).toThrow(refusal('not-a-workspace', /other\.fieldline/))
  })

  test('a missing file, and one in a missing folder', () => {
    const folder = temporaryFolder()
    for (const path of [join(folder, 'gone.fieldline'), join(folder, 'nowhere', 'gone.fieldline')]) {
      expect(() => openDatabase(path)).toThrow(refusal('file-missing', /gone\.fieldline/))
    }
  })

  test('a file that is cut off', () => {
    for (const keep of [90, 100, 4096, 8192]) {
      const path = newFile()
      truncateSync(path, keep)
      expect(() => openDatabase(path)).toThrow(refusal('file-damaged', /Case\.fieldline.*cut off/))
    }
  })

  test('a file whose name ends with a space, which SQLite’s binding would cut off', () => {
    const path = newFile()
    copyFileSync(path, `${path} `)
    expect(() => openDatabase(`${path} `)).toThrow(refusal('not-permitted', /ends with a space/))
  })
})

test('a newer file is refused with the version it needs and not touched', () => {
  for (const version of [newest + 1, 1000]) {
    const path = tamper(newFile(), `PRAGMA user_version = ${version}`)
    const sum = (): string => createHash('sha256').update(readFileSync(path)).digest('hex')
    const before = [sum(), statSync(path).mtimeMs, readdirSync(dirname(path))]
    expect(() => openDatabase(path)).toThrow(
      refusal('file-too-new', new RegExp(`version ${version}.*up to ${newest}`)),
    )
    expect([sum(), statSync(path).mtimeMs, readdirSync(dirname(path))]).toEqual(before)
  }
})

test('a strange, missing or changed object in the schema is refused by name', () => {
  const planted: [string, RegExp][] = [
    [
      'CREATE TRIGGER planted AFTER UPDATE ON event BEGIN UPDATE note SET text = 0; END',
      /trigger planted.*doesn’t belong/,
    ],
    ['CREATE VIEW looks AS SELECT * FROM event', /view looks.*doesn’t belong/],
    ['CREATE TABLE extra (x)', /table extra.*doesn’t belong/],
    ['DROP INDEX event_by_lane', /index event_by_lane.*missing/],
    ['ALTER TABLE note ADD COLUMN more TEXT', /table note.*changed/],
  ]
  for (const [sql, message] of planted) {
    expect(() => openDatabase(tamper(newFile(), sql))).toThrow(refusal('file-damaged', message))
  }
})

test('a refused file leaves neither lock nor journal, and the next try is free', () => {
  const path = tamper(newFile(), 'CREATE TABLE extra (x)')
  expect(() => openDatabase(path)).toThrow()
  expect(readdirSync(dirname(path))).toEqual(['Case.fieldline'])
})

test('every setting is in force in an open file', () => {
  const { file } = openTest()
  const names = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'secure_delete',
    'locking_mode',
  ]
  const more = [
    'cell_size_check',
    'recursive_triggers',
    'mmap_size',
    'cache_size',
    'fullfsync',
    'temp_store',
    'page_size',
    'auto_vacuum',
  ]
  const found = Object.fromEntries([...names, ...more].map((name) => [name, file.connection.pragma(name)]))
  expect(found).toEqual({
    journal_mode: 'delete',
    synchronous: 3,
    foreign_keys: 1,
    trusted_schema: 0,
    secure_delete: 1,
    locking_mode: 'normal',
    cell_size_check: 1,
    recursive_triggers: 0,
    mmap_size: 0,
    cache_size: -65536,
    fullfsync: 1,
    temp_store: 2,
    page_size: 4096,
    auto_vacuum: 0,
  })
})

test('a file set to another journal mode by another program is set back', () => {
  const path = tamper(newFile(), 'PRAGMA journal_mode = WAL')
  const { file } = openTest(path)
  expect(file.connection.pragma('journal_mode')).toBe('delete')
  expect(existsSync(`${path}-wal`)).toBe(false)
})

/** A workspace file as it is on the disk in the middle of an edit that has begun to write to it. */
function halfWritten(): string {
  const { path, workspace, file, lane } = openTest()
  workspace.createEvent({ title: 'Kept', lane, date: null })
  const crashed = join(temporaryFolder(), 'Case.fieldline')
  file.connection.pragma('cache_size = 1')
  file.connection.exec('BEGIN IMMEDIATE')
  file.connection.exec("UPDATE event SET title = 'Half', summary = printf('%.*c', 900000, 'x')")
  for (const ending of ['', '-journal']) copyFileSync(`${path}${ending}`, `${crashed}${ending}`)
  file.connection.exec('ROLLBACK')
  expect(statSync(`${crashed}-journal`).size).toBeGreaterThan(0)
  return crashed
}

test('an edit that was cut short is taken back at the next opening', () => {
  const { workspace } = openTest(halfWritten())
  expect(workspace.undated()).toMatchObject([{ title: 'Kept' }])
  expect(workspace.check().problems).toEqual([])
})

test('after an unclean end a damaged page is noticed at opening', () => {
  const path = newFile()
  writeFileSync(join(dirname(path), '.~Case.fieldline.lock'), '{"left": "by a crash"}')
  const bytes = readFileSync(path)
  bytes.fill(0xff, 4096 * 5, 4096 * 6)
  writeFileSync(path, bytes)
  expect(() => openDatabase(path)).toThrow(refusal('file-damaged', /Case\.fieldline/))
})

test('a damaged page is noticed before the first edit, and the file is left as it is', () => {
  const path = newFile()
  // A free page, as the migrations of a new file leave some, holds nothing that could be damaged.
  const connection = new Connection(path)
  connection.exec('VACUUM')
  connection.close()
  const bytes = readFileSync(path)
  for (let page = 2; page < bytes.length / 4096; page++) {
    const damaged = Buffer.from(bytes).fill(0, page * 4096, (page + 1) * 4096)
    writeFileSync(path, damaged)
    expect(() => openDatabase(path)).toThrow(refusal('file-damaged', /Case\.fieldline.*backup/))
    expect(readFileSync(path).equals(damaged)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['Case.fieldline'])
  }
})

test('a longer file than its header says can be read', () => {
  const path = newFile()
  appendFileSync(path, Buffer.alloc(100))
  expect(openTest(path).workspace.check().sound).toBe(true)
})

describe.skipIf(process.getuid?.() !== 0)('where nothing may be written', () => {
  const barred = expect.objectContaining({
    code: 'file-read-only',
    message: expect.stringMatching(/Save a copy/) as unknown,
  }) as unknown

  test('a write-protected file opens to be read, says the way on, and a copy of it can be edited', () => {
    const path = newFile()
    chmodSync(dirname(path), 0o777)
    chmodSync(path, 0o444)
    const open = join(temporaryFolder(), 'open')
    mkdirSync(open)
    chmodSync(dirname(open), 0o777)
    chmodSync(open, 0o777)
    asUnprivileged(() => {
      const { workspace } = openTest(path)
      expect(workspace.workspace()).toMatchObject({ events: 0, readOnly: barred })
      expect(() => workspace.renameWorkspace('No')).toThrow(refusal('file-read-only', /Case\.fieldline/))
      const copy = openTest(workspace.saveCopy(join(open, 'Copy.fieldline')))
      copy.workspace.renameWorkspace('Yes')
      expect(copy.workspace.workspace()).toMatchObject({ workspace: { title: 'Yes' }, readOnly: null })
    })
  })

  test('a file in a write-protected folder opens to be read', () => {
    const path = newFile()
    chmodSync(path, 0o666)
    chmodSync(dirname(path), 0o555)
    asUnprivileged(() => expect(openTest(path).workspace.workspace().readOnly).toEqual(barred))
  })

  test('an edit that was cut short can’t be put right where nothing may be written, and the message says what to do', () => {
    const path = halfWritten()
    for (const ending of ['', '-journal']) chmodSync(`${path}${ending}`, 0o444)
    chmodSync(dirname(path), 0o555)
    asUnprivileged(() =>
      expect(() => openDatabase(path)).toThrow(
        refusal('file-read-only', /Case\.fieldline-journal.*folder you can write to/),
      ),
    )
  })

  test('a file this user may not read is refused', () => {
    const path = newFile()
    chmodSync(dirname(path), 0o755)
    chmodSync(path, 0o600)
    asUnprivileged(() => expect(() => openDatabase(path)).toThrow(refusal('not-permitted', /permissions/)))
  })
})
