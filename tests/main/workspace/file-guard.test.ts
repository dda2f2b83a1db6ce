import { copyFileSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newFile, openTest, temporaryFolder, type TestWorkspace } from '../../support/workspace'

/** What happens to an open file, and what must be said of it. */
const fates: [string, string, (path: string) => void][] = [
  ['deleted', 'file-moved', (path) => rmSync(path)],
  ['renamed', 'file-moved', (path) => renameSync(path, join(dirname(path), 'Other.fieldline'))],
  ['replaced by another file', 'file-replaced', (path) => renameSync(newFile(), path)],
  ['replaced by a copy of itself', 'file-replaced', replaceByCopy],
  ['overwritten in place by another workspace', 'file-replaced', (path) => copyFileSync(newFile(), path)],
  [
    'overwritten in place by rubbish',
    'file-replaced',
    (path) => writeFileSync(path, 'rubbish'.repeat(20_000)),
  ],
  ['edited by another program', 'file-replaced', editElsewhere],
]

function replaceByCopy(path: string): void {
  copyFileSync(path, `${path}.copy`)
  renameSync(`${path}.copy`, path)
}

function editElsewhere(path: string): void {
  const other = new BetterSqlite3(path)
  other.exec("UPDATE workspace SET title = 'Theirs'")
  other.close()
}

for (const [fate, code, happen] of fates) {
  test(`an open file that is ${fate} is noticed before the next edit`, () => {
    const { path, workspace, lane } = openTest()
    workspace.createEvent({ title: 'Before', lane, date: null })
    happen(path)
    const edits: (() => void)[] = [
      () => workspace.createEvent({ title: 'After', lane, date: null }),
      () => workspace.undo(),
      () => workspace.saveDraft({ record: lane, field: 'title', text: 'x' }),
    ]
    for (const edit of edits) {
      expect(edit).toThrow(
        expect.objectContaining({ code, message: expect.stringMatching(/Save a copy/) as unknown }),
      )
    }
    expect(workspaceBar(workspace)).toBe(code)
  })
}

function workspaceBar(workspace: TestWorkspace['workspace']): string | undefined {
  try {
    return workspace.workspace().readOnly?.code
  } catch (error) {
    // Rubbish in place of the file can't even be read.
    return (error as { code: string }).code.replace('file-damaged', 'file-replaced')
  }
}

test('an edit after the file is gone writes nothing anywhere, and Save a copy still keeps all work', () => {
  const { path, workspace, lane } = openTest()
  workspace.createEvent({ title: 'Kept', lane, date: '2020' })
  rmSync(path)
  expect(() => workspace.renameWorkspace('Lost')).toThrow()
  const copy = openTest(workspace.saveCopy(join(temporaryFolder(), 'Rescue.fieldline')))
  expect(copy.workspace.workspace()).toMatchObject({
    workspace: { title: 'Case' },
    events: 1,
    readOnly: null,
  })
  expect(copy.workspace.check().problems).toEqual([])
})

test('an overwritten file is left as the other program wrote it', () => {
  const { path, workspace, lane } = openTest()
  const other = openTest()
  other.workspace.renameWorkspace('Theirs')
  copyFileSync(other.path, path)
  expect(() => workspace.createEvent({ title: 'Ours', lane, date: null })).toThrow()
  expect(readFileSync(path).equals(readFileSync(other.path))).toBe(true)
})

test('a twin with as many edits, written over the open file, is noticed though SQLite’s own mark is the same', () => {
  const { path, workspace, lane } = openTest()
  const twin = openTest(workspace.saveCopy(join(temporaryFolder(), 'Twin.fieldline')))
  const changes = (file: string): number => readFileSync(file).readUInt32BE(24)
  workspace.renameWorkspace('Mine')
  while (changes(twin.path) < changes(path)) twin.workspace.renameWorkspace(`T ${changes(twin.path)}`)
  while (changes(path) < changes(twin.path)) workspace.renameWorkspace(`M ${changes(path)}`)
  expect(changes(twin.path)).toBe(changes(path))
  twin.file.close()
  copyFileSync(twin.path, path)
  const edit = (): string => workspace.createEvent({ title: 'Ours', lane, date: null })
  expect(edit).toThrow(expect.objectContaining({ code: 'file-replaced' }))
  expect(readFileSync(path).equals(readFileSync(twin.path))).toBe(true)
})

test('a file that was only touched, by a backup perhaps, can still be edited', () => {
  const { path, workspace, lane } = openTest()
  for (const time of [1, 2]) {
    utimesSync(path, time, time)
    workspace.createEvent({ title: 'Kept', lane, date: null })
  }
  expect(workspace.workspace()).toMatchObject({ events: 2, readOnly: null })
  expect(workspace.check().problems).toEqual([])
})
