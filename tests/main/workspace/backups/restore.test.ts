import fc from 'fast-check'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newestBackupOf } from '../../../../src/main/workspace/backups/backup-of-path'
import { readLocalSetting } from '../../../../src/main/workspace/database/local-settings'
import { AppError } from '../../../../src/shared/errors'
import { openBackedUp } from '../../../support/backed-up'
import { propertyRuns, randomEdit } from '../../../support/random-edits'
import { openTest, recordedRows, temporaryFolder } from '../../../support/workspace'

/** Every run writes some hundred steps to the disk. */
const runs = Math.ceil(propertyRuns / 4)

function tried(work: () => void): void {
  try {
    work()
  } catch (error) {
    // SQLite counts the letters of a name only up to a NUL, and refuses one that begins with it.
    if (error instanceof Error && error.message.startsWith('CHECK constraint failed: length')) return
    if (!(error instanceof AppError) || error.code === 'unexpected' || error.code === 'file-damaged')
      throw error
  }
}

test(
  'restoring gives every record of the backup as one step, undo gives the present back, and the history replays',
  () => {
    let differing = 0
    const edits = fc.array(randomEdit, { minLength: 0, maxLength: 20, size: 'max' })
    fc.assert(
      fc.property(edits, edits, (before, after) => {
        const { workspace, file, backups } = openBackedUp()
        for (const edit of before) tried(() => edit(workspace))
        workspace.renameWorkspace('At the time of the backup')
        const then = recordedRows(file)
        backups.now('work')
        const [backup] = workspace.backups().backups
        for (const edit of after) tried(() => edit(workspace))
        const present = recordedRows(file)
        const { head } = workspace.workspace().history
        const same = JSON.stringify(present) === JSON.stringify(then)
        expect(workspace.compareBackup(backup?.name ?? '').same).toBe(same)

        workspace.restoreBackup(backup?.name ?? '')
        expect(recordedRows(file)).toEqual(then)
        expect(workspace.workspace().history.head).toBe(same ? head : head + 1)
        if (!same) {
          differing++
          workspace.undo()
          expect(recordedRows(file)).toEqual(present)
          workspace.redo()
          expect(recordedRows(file)).toEqual(then)
        }
        expect(workspace.check().problems).toEqual([])
        workspace.close()
      }),
      { numRuns: runs, seed: 5 },
    )
    expect(differing).toBeGreaterThan(runs / 2)
  },
  120_000 + propertyRuns * 1000,
)

test('lanes that came and went with their events and names that were given away find their order', () => {
  const { workspace, file, backups, lane } = openBackedUp()
  const other = workspace.createLane({ title: 'Other', color: 'teal' })
  const event = workspace.createEvent({ title: 'Coup', lane: other, date: '2020' })
  workspace.tagEvent(event, { kind: 'actor', name: 'ECOWAS' })
  const then = recordedRows(file)
  backups.now('work')
  const name = workspace.backups().backups[0]?.name ?? ''
  workspace.deleteEvents([event])
  workspace.deleteLane(other)
  // The same name again, under another id; and the former one with it gone from the history’s end.
  for (let steps = 0; steps < 4; steps++) workspace.undo()
  const again = workspace.createEvent({ title: 'Another', lane, date: '2021' })
  workspace.tagEvent(again, { kind: 'actor', name: 'ECOWAS' })
  expect(workspace.compareBackup(name)).toMatchObject({
    events: { back: { count: 1, titles: ['Coup'] }, gone: { count: 1, titles: ['Another'] } },
    same: false,
  })
  workspace.restoreBackup(name)
  expect(recordedRows(file)).toEqual(then)
  expect(workspace.workspace().history.undo).toMatch(/^Restore the backup of 2026-04-01 00:00 UTC$/)
  expect(workspace.check().problems).toEqual([])
  // The present was backed up before it went.
  expect(workspace.backups().backups).toMatchObject([{ reason: 'restore', events: 1 }, { name }])
})

test('tags that traded their names trade them back', () => {
  const { workspace, file, backups, lane } = openBackedUp()
  const event = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  for (const name of ['A', 'B']) workspace.tagEvent(event, { kind: 'actor', name })
  backups.now('work')
  const then = recordedRows(file)
  const rename = (to: string, from: string): void =>
    void file.write(() => file.connection.run('UPDATE tag SET name = ? WHERE name = ?', to, from))
  rename('x', 'A')
  rename('A', 'B')
  rename('B', 'x')
  workspace.renameWorkspace('Moves the head')
  workspace.restoreBackup(workspace.backups().backups[0]?.name ?? '')
  expect(recordedRows(file)).toEqual(then)
})

test('nothing is restored from a damaged backup, or when the present can’t be backed up first', () => {
  const { workspace, file, backups, folder } = openBackedUp()
  workspace.renameWorkspace('One')
  backups.now('work')
  const name = workspace.backups().backups[0]?.name ?? ''
  workspace.renameWorkspace('Two')
  const present = recordedRows(file)
  const path = join(folder, workspace.workspace().workspace.id, name)
  const sound = readFileSync(path)
  writeFileSync(path, Buffer.concat([sound.subarray(0, 8192), Buffer.alloc(sound.length - 8192, 7)]))
  expect(() => workspace.restoreBackup(name)).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  expect(() => workspace.compareBackup(name)).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  writeFileSync(path, sound)
  workspace.renameWorkspace('Three')
  workspace.renameWorkspace('Two')
  backups.suspend()
  expect(() => workspace.restoreBackup(name)).toThrow(/Nothing was restored/)
  expect(recordedRows(file)).toEqual(present)
  expect(() => workspace.restoreBackup('2020-01-01T00-00-00-000Z-1.fieldline')).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

test('a backup becomes a new file beside, a replica of its own, and never takes the place of another file', () => {
  const { workspace, file, backups, path, folder } = openBackedUp()
  workspace.renameWorkspace('Then')
  const then = recordedRows(file)
  const backup = backups.now('work')
  workspace.renameWorkspace('Now')
  const [name = ''] = workspace.backups().backups.map((one) => one.name)
  const target = join(temporaryFolder(), 'Restored.fieldline')
  expect(workspace.restoreBeside(name, target)).toBe(target)
  const restored = openTest(target)
  expect(recordedRows(restored.file)).toEqual(then)
  expect(restored.workspace.check().problems).toEqual([])
  const replica = (of: typeof file): string | null => readLocalSetting(of.connection, 'replica')
  expect(replica(restored.file)).not.toBe(replica(file))
  const taken = join(temporaryFolder(), 'Taken.fieldline')
  writeFileSync(taken, 'mine')
  expect(() => workspace.restoreBeside(name, taken)).toThrow(expect.objectContaining({ code: 'file-exists' }))
  expect(readFileSync(taken, 'utf8')).toBe('mine')
  expect(newestBackupOf(folder, path)?.path).toBe(backup)
  expect(newestBackupOf(folder, `${path}x`)).toBe(null)
})

test('a backup of an older version is compared, restored and opened beside as today’s', () => {
  const path = join(temporaryFolder(), 'Old.fieldline')
  copyFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'version-1.fieldline'), path)
  const { workspace, backups, file } = openBackedUp({}, path)
  const then = recordedRows(file)
  backups.now('migration')
  workspace.renameWorkspace('Later')
  const name = workspace.backups().backups[0]?.name ?? ''
  workspace.restoreBackup(name)
  expect(recordedRows(file)).toEqual(then)
  expect(existsSync(path)).toBe(true)
})
