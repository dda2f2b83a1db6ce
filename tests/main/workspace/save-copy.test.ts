import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorkspaceFile } from '../../../src/main/workspace/create'
import { lockPath } from '../../../src/main/workspace/database/lock-file'
import { readLocalSetting } from '../../../src/main/workspace/database/local-settings'
import { newFile, openTest, recordedRows, temporaryFolder, testSession } from '../../support/workspace'

test('a copy has everything, history included, is a replica of its own, and goes its own way', () => {
  const { workspace, file, lane } = openTest()
  workspace.createEvent({ title: 'A', lane, date: '2020' })
  workspace.undo()
  workspace.saveDraft({ record: lane, field: 'title', text: 'x' })
  const path = join(temporaryFolder(), 'Copy.fieldline')
  expect(workspace.saveCopy(path)).toBe(path)
  expect(readdirSync(dirname(path))).toEqual(['Copy.fieldline'])
  const copy = openTest(path)
  expect(recordedRows(copy.file)).toEqual(recordedRows(file))
  expect(copy.workspace.workspace().history).toEqual(workspace.workspace().history)
  expect(copy.workspace.drafts()).toEqual(workspace.drafts())
  const replicas = [file, copy.file].map(({ connection }) => readLocalSetting(connection, 'replica'))
  expect(replicas[0]).not.toBe(replicas[1])
  copy.workspace.redo()
  expect(copy.workspace.check().problems).toEqual([])
  expect(workspace.workspace().events).toBe(0)
})

test('a copy takes the place of a file of that name, but never that of the open workspace', () => {
  const { workspace, path } = openTest()
  const folder = temporaryFolder()
  const taken = join(folder, 'Taken.fieldline')
  writeFileSync(taken, 'something else')
  workspace.saveCopy(taken)
  expect(openTest(taken).workspace.check().sound).toBe(true)
  const other = join(folder, 'link.fieldline')
  symlinkSync(path, other)
  for (const own of [path, other]) {
    expect(() => workspace.saveCopy(own)).toThrow(expect.objectContaining({ code: 'file-exists' }))
  }
})

test('a copy that can’t be written leaves nothing behind and names the copy', () => {
  const { workspace } = openTest()
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'Folder.fieldline'))
  expect(() => workspace.saveCopy(join(folder, 'nowhere', 'C.fieldline'))).toThrow(
    expect.objectContaining({
      code: 'file-missing',
      message: expect.stringContaining('C.fieldline') as unknown,
    }),
  )
  expect(() => workspace.saveCopy(join(folder, 'Folder.fieldline'))).toThrow()
  expect(readdirSync(folder)).toEqual(['Folder.fieldline'])
})

test('a new workspace never takes the place of a file', () => {
  const path = newFile()
  const before = readFileSync(path)
  const make = (): void => {
    const lane = { title: 'L', color: 'red' }
    createWorkspaceFile(path, { title: 'T', asOf: 0, lane }, { session: testSession() })
  }
  expect(make).toThrow(expect.objectContaining({ code: 'file-exists' }))
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(['Case.fieldline'])
})

test('a new workspace that is refused leaves no file', () => {
  const folder = temporaryFolder()
  const lane = { title: 'L', color: 'no colour' }
  const make = (): void =>
    createWorkspaceFile(
      join(folder, 'New.fieldline'),
      { title: 'T', asOf: 0, lane },
      { session: testSession() },
    )
  expect(make).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  expect(readdirSync(folder)).toEqual([])
})

test('a copy does not take the place of a workspace that someone else has open', () => {
  const { workspace } = openTest()
  const target = openTest()
  const before = readFileSync(target.path)
  const copy = (): string => workspace.saveCopy(target.path)
  expect(copy).toThrow(
    expect.objectContaining({
      code: 'file-in-use',
      message: expect.stringMatching(
        new RegExp(`Case\\.fieldline.*tester on ${hostname()}.*another name`),
      ) as unknown,
    }),
  )
  expect(readFileSync(target.path).equals(before)).toBe(true)
  target.file.close()
  const gone = { host: hostname(), user: 'x', pid: 2 ** 30, time: Date.now() }
  writeFileSync(lockPath(target.path), JSON.stringify(gone))
  expect(copy()).toBe(target.path)
})

test('neither a copy nor a new workspace gets a name whose old journal would be written over it', () => {
  const { workspace } = openTest()
  for (const ending of ['-journal', '-wal']) {
    const path = join(temporaryFolder(), 'Old.fieldline')
    writeFileSync(`${path}${ending}`, 'what a crash left')
    const refused = expect.objectContaining({
      code: 'file-exists',
      message: expect.stringContaining(`‘Old.fieldline${ending}’`) as unknown,
    }) as Error
    expect(() => workspace.saveCopy(path)).toThrow(refused)
    expect(() => newFile(path)).toThrow(refused)
    expect(readdirSync(dirname(path))).toEqual([`Old.fieldline${ending}`])
  }
})
