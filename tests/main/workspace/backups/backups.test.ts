import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, test, vi } from 'vitest'
import { added } from '../../../../src/main/workspace/commands/edit'
import { History } from '../../../../src/main/workspace/history/history'
import { checkFile } from '../../../../src/main/workspace/look-at-file'
import { readBackupName } from '../../../../src/shared/backups'
import { openBackedUp } from '../../../support/backed-up'
import { openTest, recordedRows, temporaryFolder, testSession } from '../../../support/workspace'

const files = (names: readonly string[]): string[] => names.filter((name) => name.endsWith('.fieldline'))

test('closing after edits leaves a backup that is the workspace, history and all; without edits none', () => {
  const first = openBackedUp()
  first.workspace.close()
  expect(first.names()).toEqual([])

  const { workspace, lane, names, file, folder } = openBackedUp({}, first.path)
  workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  workspace.createNote({ events: [], title: 'N', text: 'x' })
  const rows = recordedRows(file)
  const { id } = workspace.workspace().workspace
  workspace.close()
  const [name = ''] = files(names())
  expect(readBackupName(name)?.head).toBe(3)
  expect(names()).toEqual([name, name.replace('.fieldline', '.json')])
  const backup = join(folder, id, name)
  expect(checkFile(backup)).toMatchObject({ sound: true, steps: 3 })
  expect(recordedRows(openTest(backup, { readOnly: true }).file)).toEqual(rows)

  const again = openBackedUp({ folder }, first.path)
  expect(again.workspace.backups().backups).toMatchObject([
    { name, reason: 'closing', title: 'Case', events: 1, notes: 1, steps: 3 },
  ])
  rmSync(join(folder, id, name.replace('.fieldline', '.json')))
  expect(again.workspace.backups().backups).toMatchObject([{ name, events: 1, notes: 1, steps: 3 }])
})

test('while one works a backup is made in between, with the edits made during it, and only when there are new ones', async () => {
  const { workspace, lane, names } = openBackedUp({ every: 20 })
  const made = (count: number): Promise<void> =>
    vi.waitFor(() => expect(files(names()).length).toBe(count), { timeout: 10_000 })
  workspace.createEvent({ title: 'One', lane, date: null })
  workspace.createNote({ events: [], title: 'Long', text: 'x'.repeat(3_000_000) })
  await made(1)
  expect(workspace.backups().backups).toMatchObject([{ reason: 'work', events: 1, notes: 1 }])
  workspace.createEvent({ title: 'Two', lane, date: null })
  await made(2)
  // The work is backed up already.
  workspace.close()
  expect(files(names())).toHaveLength(2)
  expect(names().filter((name) => name.includes('.tmp'))).toEqual([])
})

test('a step of more than 1,000 records, its undo and its redo are each preceded by a backup; smaller ones are not', () => {
  const { workspace, lane, names, file } = openBackedUp()
  const ids = Array.from({ length: 1001 }, () => v7())
  new History(file, testSession()).perform(
    { label: 'Import' },
    ids.map((id) => added('event', { id, lane, kind: 'event', title: '', summary: '', marking: '' })),
  )
  workspace.deleteEvents(ids.slice(0, 500))
  workspace.undo()
  expect(names()).toEqual([])
  const { head } = workspace.workspace().history
  workspace.deleteEvents(ids)
  expect(workspace.workspace()).toMatchObject({ events: 0, history: { head: head + 1 } })
  const heads = (): number[] => workspace.backups().backups.map(({ steps }) => steps)
  expect(heads()).toEqual([head])
  workspace.undo()
  expect(workspace.workspace().events).toBe(1001)
  workspace.redo()
  expect(heads()).toEqual([head + 2, head + 1, head])
  expect(workspace.backups().backups[0]?.reason).toBe('large-step')
  expect(workspace.check().problems).toEqual([])
})

test('where nothing can be written edits go on, and it is told once until a backup works again', () => {
  const folder = join(temporaryFolder(), 'backups')
  writeFileSync(folder, 'a file where the folder should be')
  const { workspace, backups, told } = openBackedUp({ folder })
  for (const title of ['One', 'Two']) {
    workspace.renameWorkspace(title)
    backups.tryNow('work')
  }
  expect(told).toEqual([expect.stringMatching(/No backup could be made, but your edits are kept/)])
  expect(workspace.workspace().workspace.title).toBe('Two')
  rmSync(folder)
  backups.tryNow('work')
  expect(told.at(-1)).toBe(null)
  expect(workspace.backups().backups).toHaveLength(1)
})

test('a damaged workspace is backed up no more, and what was made before stays', () => {
  const { workspace, backups, names, file } = openBackedUp()
  workspace.renameWorkspace('Sound')
  backups.now('work')
  const before = names()
  file.connection.run("UPDATE workspace SET title = 'Altered behind the history'")
  expect(workspace.check().sound).toBe(false)
  workspace.renameWorkspace('More')
  expect(() => backups.now('work')).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  workspace.close()
  expect(names()).toEqual(before)
})

test('a copy that does not read back is thrown away', () => {
  const { workspace, backups, names, file } = openBackedUp()
  workspace.renameWorkspace('Case 2')
  file.connection.run('UPDATE step SET hash = zeroblob(32) WHERE sequence = (SELECT max(sequence) FROM step)')
  expect(() => backups.now('work')).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  expect(names()).toEqual([])
})

test('backups are purged one by one or all at once, with what stands beside them', () => {
  const { workspace, backups, names } = openBackedUp()
  for (const title of ['One', 'Two', 'Three']) {
    workspace.renameWorkspace(title)
    backups.now('work')
  }
  const [, second] = workspace.backups().backups
  workspace.deleteBackups([second?.name ?? ''])
  expect(workspace.backups().backups.map(({ title }) => title)).toEqual(['Three', 'One'])
  expect(names()).toHaveLength(4)
  workspace.deleteBackups(null)
  expect(names()).toEqual([])
})

test('the budget is kept while backups are made', () => {
  const { workspace, backups } = openBackedUp({ budget: 1 })
  for (const title of ['One', 'Two', 'Three']) {
    workspace.renameWorkspace(title)
    backups.now('work')
  }
  expect(workspace.backups().backups.map(({ title }) => title)).toEqual(['Three'])
})

test('a file deleted while open is backed up from what is still open of it', () => {
  const { workspace, backups, path, names } = openBackedUp()
  workspace.renameWorkspace('Last')
  rmSync(path)
  backups.now('closing')
  expect(files(names())).toHaveLength(1)
  expect(existsSync(path)).toBe(false)
})

test('what another killed process left unfinished goes after an hour', () => {
  const { workspace, backups, names, folder } = openBackedUp()
  const own = join(folder, workspace.workspace().workspace.id)
  mkdirSync(own, { recursive: true })
  for (const name of ['.new.tmp', '.old.tmp']) writeFileSync(join(own, name), '')
  const longAgo = Date.now() / 1000 - 7200
  utimesSync(join(own, '.old.tmp'), longAgo, longAgo)
  workspace.renameWorkspace('Case 2')
  backups.now('work')
  expect(names().filter((name) => name.endsWith('.tmp'))).toEqual(['.new.tmp'])
})
