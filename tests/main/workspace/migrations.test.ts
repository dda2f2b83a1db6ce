import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { schemaVersion } from '../../../src/main/workspace/database/migrate'
import { migrations } from '../../../src/main/workspace/database/migrations/index'
import {
  upcast,
  type Migration,
  type RecordedFields,
} from '../../../src/main/workspace/database/migrations/migration'
import { openDatabase } from '../../../src/main/workspace/database/open'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { openTest, recordedRows, temporaryFolder } from '../../support/workspace'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

function fixture(version: number): string {
  const path = join(temporaryFolder(), 'Old.fieldline')
  copyFileSync(join(fixtures, `version-${version}.fieldline`), path)
  return path
}

/** A migration as one may come: blue lanes become teal, also in what the history tells of them. */
const recolor = (fields: RecordedFields | null): RecordedFields | null =>
  fields && { ...fields, color: fields['color'] === 'blue' ? 'teal' : fields['color'] }
const tealLanes: Migration = {
  version: migrations.length + 1,
  sql: "UPDATE lane SET color = 'teal' WHERE color = 'blue'; CREATE INDEX lane_by_color ON lane (color)",
  upcast: (change) =>
    change.table === 'lane'
      ? { ...change, before: recolor(change.before), after: recolor(change.after) }
      : change,
}
const newer = [...migrations, tealLanes]

/** The recorded rows of a file that is still of an older version. */
function oldRows(path: string, version: number): Record<string, unknown[]> {
  const file = openDatabase(path, { readOnly: true, migrations: migrations.slice(0, version) })
  try {
    expect(schemaVersion(file.connection)).toBe(version)
    return recordedRows(file)
  } finally {
    file.close()
  }
}

describe('every released version', () => {
  test('has a fixture', () => {
    const kept = migrations.map(({ version }) => existsSync(join(fixtures, `version-${version}.fieldline`)))
    expect(kept).toEqual(migrations.map(() => true))
  })

  for (const { version } of migrations) {
    test(`opens from version ${version}, is sound, takes edits, and undoes all that was done before`, () => {
      const { workspace, file } = openTest(fixture(version), { backupFolder: temporaryFolder() })
      expect(workspace.check().problems).toEqual([])
      expect(workspace.workspace()).toMatchObject({ events: 3, undated: 1, readOnly: null })
      expect(workspace.drafts()).toHaveLength(1)
      const opened = recordedRows(file)
      workspace.renameWorkspace('Edited')
      const edited = recordedRows(file)
      workspace.undo()
      expect(recordedRows(file)).toEqual(opened)
      while (workspace.workspace().history.undo !== null) workspace.undo()
      expect(workspace.workspace()).toMatchObject({ events: 0, lanes: [{ title: 'First' }] })
      while (workspace.workspace().history.redo !== null) workspace.redo()
      expect(recordedRows(file)).toEqual(edited)
      expect(workspace.check().problems).toEqual([])
    })
  }
})

test('what was written before there was a search index is found after the migration, also through undo and redo', () => {
  const { workspace } = openTest(fixture(1), { backupFolder: temporaryFolder() })
  const found = (text: string): number[] => {
    const { event, note } = workspace.search({ text, limit: 5 })
    return [event.total, note.total]
  }
  expect([found('coup'), found('ete'), found('text'), found('tag:bamako')]).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ])
  while (workspace.workspace().history.undo !== null) workspace.undo()
  expect([found('coup'), found('text')]).toEqual([
    [0, 0],
    [0, 0],
  ])
  while (workspace.workspace().history.redo !== null) workspace.redo()
  expect([found('coup'), found('text')]).toEqual([
    [1, 0],
    [0, 1],
  ])
  expect(workspace.check().problems).toEqual([])
})

test('what was dated before claims had an order and a zone keeps its dates, and takes rivals and an order', () => {
  const rowsBefore = oldRows(fixture(3), 3)
  const { workspace, file } = openTest(fixture(3), { backupFolder: temporaryFolder() })
  const asBefore = (rows: Record<string, unknown>[]): unknown[] =>
    rows.map(({ dayPosition, dayOrder, ...rest }) => {
      expect([dayPosition, dayOrder]).toEqual([null, ''])
      return rest
    })
  expect(asBefore(recordedRows(file)['claim'] as Record<string, unknown>[])).toEqual(rowsBefore['claim'])
  expect(workspace.workspace().workspace.zone).toBe('UTC')
  const [coup] = workspace.search({ text: 'coup', limit: 1 }).event.hits
  const id = coup?.id ?? ''
  const twin = workspace.createEvent({ title: 'Twin', lane: coup?.lane ?? null, date: '19 Aug 2020' })
  workspace.placeInDay(twin, 'earlier')
  workspace.preferClaim(workspace.addClaim(id, { text: '18 August 2020', basis: 'Radio' }))
  expect(workspace.check().problems).toEqual([])
  while (workspace.workspace().history.undo !== null) workspace.undo()
  while (workspace.workspace().history.redo !== null) workspace.redo()
  expect(workspace.event(id).claims.map(({ date, preferred }) => [date.text, preferred])).toEqual([
    ['18 August 2020', true],
    ['19 Aug 2020', false],
  ])
  expect(workspace.check().problems).toEqual([])
})

test('what was saved before there were views takes them, and keeps them through undo and redo', () => {
  const { workspace, file } = openTest(fixture(4), { backupFolder: temporaryFolder() })
  expect(workspace.workspace().views).toEqual([])
  const id = workspace.createView({ title: 'All', filter: noFilter, group: 'place', range: null })
  workspace.changeView(id, { title: 'By place' })
  const made = recordedRows(file)
  while (workspace.workspace().history.undo !== null) workspace.undo()
  expect(workspace.workspace().views).toEqual([])
  while (workspace.workspace().history.redo !== null) workspace.redo()
  expect(recordedRows(file)).toEqual(made)
  expect(workspace.check().problems).toEqual([])
})

test('the views of version 5 are read as they were saved', () => {
  const { workspace } = openTest(fixture(5), { backupFolder: temporaryFolder() })
  const { views, lanes } = workspace.workspace()
  expect(views.map(({ title }) => title)).toEqual(['Coup in Bamako', 'All', 'Gone'])
  expect(views[0]).toMatchObject({
    filter: { ...noFilter, text: 'coup', lanes: [lanes[1]?.id], from: Date.UTC(2020, 0, 1) },
    group: 'place',
    range: { from: Date.UTC(2020, 7, 1), until: Date.UTC(2020, 8, 1) },
  })
})

test('what was written before there were markings and presets takes them, and keeps them through undo and redo', () => {
  const rowsBefore = oldRows(fixture(6), 6)
  const { workspace, file } = openTest(fixture(6), { backupFolder: temporaryFolder() })
  for (const table of ['event', 'workspace']) {
    const unmarked = (rowsBefore[table] as object[]).map((row) => ({ ...row, marking: '' }))
    expect(recordedRows(file)[table]).toEqual(unmarked)
  }
  const settings = { theme: 'dark', width: 1200, format: 'png', scale: 2 } as const
  workspace.createPreset({ title: 'Slide', settings })
  const [coup] = workspace.search({ text: 'coup', limit: 1 }).event.hits
  workspace.changeEvent(coup?.id ?? '', { marking: 'TLP:RED' })
  workspace.markWorkspace('CUI')
  const made = recordedRows(file)
  expect(workspace.check().problems).toEqual([])
  while (workspace.workspace().history.undo !== null) workspace.undo()
  expect(workspace.workspace()).toMatchObject({ presets: [], workspace: { marking: '' } })
  while (workspace.workspace().history.redo !== null) workspace.redo()
  expect(recordedRows(file)).toEqual(made)
  expect(workspace.check().problems).toEqual([])
})

test('the presets and markings of version 7 are read as they were saved', () => {
  const { workspace } = openTest(fixture(7), { backupFolder: temporaryFolder() })
  const slide = { theme: 'dark', page: 'slide', width: 1200, format: 'png', scale: 2 }
  expect(workspace.workspace()).toMatchObject({
    workspace: { marking: 'TLP:GREEN' },
    presets: [
      { title: 'Slides', settings: { ...slide, marking: 'TLP:GREEN' } },
      { title: 'Journal', settings: { page: 'column-85', endnotes: true } },
      { title: 'Gone', settings: slide },
    ],
  })
  const [coup] = workspace.search({ text: 'coup', limit: 1 }).event.hits
  expect(workspace.event(coup?.id ?? '').marking).toBe('SECRET//NOFORN')
})

describe('a file of an older version', () => {
  test('is brought up to date after a backup that opens, and its history goes on through the upcast', () => {
    const path = fixture(1)
    const original = oldRows(fixture(1), 1)
    const backupFolder = join(temporaryFolder(), 'backups')
    const { workspace, file } = openTest(path, { backupFolder, migrations: newer })
    expect(schemaVersion(file.connection)).toBe(tealLanes.version)
    expect(workspace.workspace().lanes.map((lane) => lane.color)).toEqual(['teal', 'teal'])
    expect(workspace.check().problems).toEqual([])
    while (workspace.workspace().history.undo !== null) workspace.undo()
    expect(workspace.workspace().lanes).toMatchObject([{ title: 'First', color: 'teal' }])
    while (workspace.workspace().history.redo !== null) workspace.redo()
    expect(workspace.check().problems).toEqual([])

    const ofWorkspace = join(backupFolder, workspace.workspace().workspace.id)
    const [backup = ''] = readdirSync(ofWorkspace).filter((name) => name.endsWith('.fieldline'))
    const kept = join(ofWorkspace, backup)
    expect(oldRows(kept, 1)).toEqual(original)
    const again = openTest(kept, { backupFolder: temporaryFolder(), migrations: newer })
    expect(again.workspace.check().problems).toEqual([])
  })

  test('is exactly as before when a migration fails half way', () => {
    const path = fixture(1)
    const before = readFileSync(path)
    const broken: Migration = { version: tealLanes.version + 1, sql: 'INSERT INTO lane (id) VALUES (1)' }
    const orphan: Migration = { version: tealLanes.version + 1, sql: 'DELETE FROM lane' }
    for (const last of [broken, orphan]) {
      const open = (): unknown =>
        openDatabase(path, { backupFolder: temporaryFolder(), migrations: [...newer, last] })
      expect(open).toThrow()
      expect(readFileSync(path).equals(before)).toBe(true)
    }
    const { workspace } = openTest(path, { backupFolder: temporaryFolder() })
    expect(workspace.check().problems).toEqual([])
  })

  test('is not touched where no backup can be made, nor when it may only be read', () => {
    const path = fixture(1)
    const before = readFileSync(path)
    expect(() => openDatabase(path, { migrations: newer })).toThrow(
      expect.objectContaining({ code: 'not-permitted' }),
    )
    expect(() => openDatabase(path, { migrations: newer, readOnly: true })).toThrow(
      expect.objectContaining({
        code: 'file-read-only',
        message: expect.stringMatching(/older Fieldline/) as unknown,
      }),
    )
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('is refused by the older app once it is newer', () => {
    const path = fixture(1)
    openTest(path, { backupFolder: temporaryFolder(), migrations: newer }).file.close()
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ code: 'file-too-new' }))
  })
})

test('a change is upcast through every migration after its own, in order', () => {
  const append = (version: number): Migration => ({
    version,
    sql: '',
    upcast: (change) => ({ ...change, table: `${change.table}${version}` }),
  })
  const change = { table: 't', before: null, after: {} }
  expect(upcast(change, 1, [append(1), append(2), { version: 3, sql: '' }, append(4)]).table).toBe('t24')
})
