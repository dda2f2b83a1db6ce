import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFile } from '../../../src/main/workspace/look-at-file'
import { AppError } from '../../../src/shared/errors'
import { openTest, temporaryFolder } from '../../support/workspace'

/** A closed file with a history of every kind of step. */
function fileWithHistory(): string {
  const { workspace, file, lane, path } = openTest()
  const ids = Array.from({ length: 30 }, (_, index) =>
    workspace.createEvent({
      title: `Événement ${index} \uFFFD`,
      lane,
      date: `${1990 + index}`,
      summary: 'mot '.repeat(index),
    }),
  )
  workspace.moveEvents(ids.slice(0, 10), { unit: 'year', count: 2 })
  for (const id of ids.slice(0, 5))
    workspace.createNote({ events: [id], title: 'Note', text: 'text '.repeat(300) })
  workspace.deleteEvents(ids.slice(3, 9))
  for (let count = 0; count < 4; count++) workspace.undo()
  for (let count = 0; count < 2; count++) workspace.redo()
  workspace.renameWorkspace('End')
  file.close()
  expect(checkFile(path).problems).toEqual([])
  return path
}

/** What is wrong with a file, in words: what the check finds, or why it can't be opened at all. */
function problems(path: string): readonly string[] {
  try {
    return checkFile(path).problems
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-damaged') return [error.message]
    throw error
  }
}

const columns = {
  step: [
    'sequence',
    'id',
    'time',
    'author',
    'replica',
    'appVersion',
    'schemaVersion',
    'kind',
    'label',
    'reverts',
    'previousHash',
    'hash',
  ],
  change: ['step', 'position', 'tableName', 'recordId', 'before', 'after', 'salt', 'hash'],
} as const

interface Cell {
  readonly table: keyof typeof columns
  readonly column: string
  readonly row: number
  readonly byte: number
  readonly bit: number
}

function flipBits(bytes: Buffer, at: number, mask: number): void {
  bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at)
}

/** Flips one bit of one cell, as someone with an SQL tool could; the new value is told. */
function flip(database: BetterSqlite3.Database, { table, column, row, byte, bit }: Cell): boolean {
  const key = table === 'step' ? 'sequence' : 'step, position'
  const rows = database
    .prepare(
      `SELECT ${key}, typeof(${column}) AS type, CAST(${column} AS BLOB) AS bytes
    FROM ${table} WHERE ${column} IS NOT NULL AND length(CAST(${column} AS BLOB)) > 0 ORDER BY ${key}`,
    )
    .all()
  const found = rows[row % rows.length] as {
    sequence: number
    step: number
    position: number
    type: string
    bytes: Buffer
  }
  const bytes = Buffer.from(found.bytes)
  const where =
    table === 'step'
      ? `sequence = ${found.sequence}`
      : `step = ${found.step} AND position = ${found.position}`
  flipBits(bytes, byte % bytes.length, 1 << bit)
  const value = { blob: '?', text: 'CAST(? AS TEXT)', integer: 'CAST(CAST(? AS TEXT) AS INTEGER)' }[
    found.type
  ]
  const isNew = `CAST(${value} AS BLOB) IS NOT CAST(${column} AS BLOB)`
  return (
    database.prepare(`UPDATE ${table} SET ${column} = ${value} WHERE ${where} AND ${isNew}`).run(bytes, bytes)
      .changes === 1
  )
}

test('of 200 bits flipped in random cells of the history, 200 are found', () => {
  const path = fileWithHistory()
  const copy = join(temporaryFolder(), 'Tampered.fieldline')
  const cell = fc.oneof(
    ...Object.entries(columns).map(([table, names]) =>
      fc.record({
        table: fc.constant(table as keyof typeof columns),
        column: fc.constantFrom(...names),
        row: fc.nat(10_000),
        byte: fc.nat(100_000),
        bit: fc.nat(7),
      }),
    ),
  )
  const missed: Cell[] = []
  const seen = new Set<string>()
  let flipped = 0
  for (const tried of fc.sample(cell, { numRuns: 400, seed: 7 })) {
    if (flipped === 200) break
    copyFileSync(path, copy)
    const database = new BetterSqlite3(copy)
    database.pragma('foreign_keys = OFF')
    database.pragma('ignore_check_constraints = ON')
    try {
      if (!flip(database, tried)) continue
    } catch (error) {
      // The flipped key is another row's: SQLite doesn't take it.
      if (error instanceof BetterSqlite3.SqliteError && /UNIQUE|PRIMARYKEY/.test(error.code)) continue
      throw error
    } finally {
      database.close()
    }
    flipped++
    seen.add(`${tried.table}.${tried.column}`)
    if (problems(copy).length === 0) missed.push(tried)
  }
  expect({ flipped, missed }).toEqual({ flipped: 200, missed: [] })
  expect(seen.size).toBe(columns.step.length + columns.change.length)
}, 180_000)

test('of 200 bytes flipped in the file’s own pages of the history, every one that changes what is read is found', () => {
  const path = fileWithHistory()
  const whole = readFileSync(path)
  const database = new BetterSqlite3(path, { readonly: true })
  const pages = database
    .prepare("SELECT pageno FROM dbstat WHERE name IN ('step', 'change') ORDER BY pageno")
    .pluck()
    .all() as number[]
  const before = content(path)
  database.close()
  const copy = join(temporaryFolder(), 'Tampered.fieldline')
  const missed: number[] = []
  let effective = 0
  const place = fc.record({
    page: fc.constantFrom(...pages),
    byte: fc.nat(4095),
    mask: fc.integer({ min: 1, max: 255 }),
  })
  for (const { page, byte, mask } of fc.sample(place, { numRuns: 2000, seed: 8 })) {
    if (effective === 200) break
    const offset = (page - 1) * 4096 + byte
    const bytes = Buffer.from(whole)
    flipBits(bytes, offset, mask)
    writeFileSync(copy, bytes)
    // Bytes that no row uses may hold anything.
    if (content(copy) === before) continue
    effective++
    if (problems(copy).length === 0) missed.push(offset)
  }
  expect({ effective, missed }).toEqual({ effective: 200, missed: [] })
}, 180_000)

/** All that the two tables hold, or that they can't be read. */
function content(path: string): string {
  try {
    const database = new BetterSqlite3(path, { readonly: true })
    database.defaultSafeIntegers()
    try {
      const rows = Object.entries(columns).map(([table, names]) => {
        const cells = names.map((name) => `typeof(${name}), hex(CAST(${name} AS BLOB))`)
        return database
          .prepare(`SELECT ${cells.join(', ')} FROM ${table}`)
          .raw()
          .all()
      })
      return JSON.stringify(rows)
    } finally {
      database.close()
    }
  } catch {
    return 'unreadable'
  }
}

const damages: [string, string, RegExp][] = [
  [
    'cutting off the newest step',
    'DELETE FROM change WHERE step = (SELECT max(sequence) FROM step); DELETE FROM step WHERE sequence = (SELECT max(sequence) FROM step)',
    /does not end as it was left/,
  ],
  [
    'taking a step out of the middle',
    'DELETE FROM change WHERE step = 5; DELETE FROM step WHERE sequence = 5',
    /Step 5 of the history is missing/,
  ],
  [
    'taking a change out',
    'DELETE FROM change WHERE step = 32 AND position = 3',
    /Change 3 of step 32 is missing/,
  ],
  [
    'another text in a change',
    "UPDATE change SET after = replace(after, 'mot', 'mat') WHERE step = 20 AND position = 1",
    /Change 1 of step 20 \(event\) was altered/,
  ],
  [
    'another label',
    "UPDATE step SET label = 'Nothing' WHERE sequence = 3",
    /Step 3 of the history \(‘Nothing’\) was altered/,
  ],
  ['another author', "UPDATE step SET author = 'Someone' WHERE sequence = 4", /Step 4 .* was altered/],
  [
    'another title in a recorded table',
    "UPDATE event SET title = 'Else' WHERE key = 2",
    /The event [0-9a-f-]{36} differs from the history in: title/,
  ],
  [
    'a record that nobody made',
    "INSERT INTO tag (id, kind, name) VALUES (zeroblob(16), 'k', 'n')",
    /The tag 0{8}-.* the history never made it/,
  ],
  ['a record that is gone', 'DELETE FROM noteEvent WHERE key = 1', /The noteEvent .* missing from the file/],
  [
    'a reference to nothing',
    'UPDATE claim SET event = zeroblob(16) WHERE key = 2',
    /The claim .* refers to a record of ‘event’ that isn’t there/,
  ],
  [
    'the anchor taken away',
    "DELETE FROM localSetting WHERE name = 'head'",
    /anchor of the history is missing/,
  ],
]

for (const [damage, sql, message] of damages) {
  test(`the check names ${damage} and its place`, () => {
    const path = fileWithHistory()
    const database = new BetterSqlite3(path)
    database.pragma('foreign_keys = OFF')
    database.exec(sql)
    database.close()
    expect(problems(path)).toContainEqual(expect.stringMatching(message))
  })
}

test('a change that was altered is not undone: nothing is written, and the message names its place', () => {
  const path = fileWithHistory()
  const database = new BetterSqlite3(path)
  database.exec("UPDATE change SET after = '{broken' WHERE step = (SELECT max(sequence) FROM step)")
  database.close()
  const { workspace } = openTest(path)
  const before = workspace.workspace()
  expect(() => workspace.undo()).toThrow(
    expect.objectContaining({
      code: 'file-damaged',
      message: expect.stringMatching(/Change 1 of step \d+/) as unknown,
    }),
  )
  expect(workspace.workspace()).toEqual(before)
})
