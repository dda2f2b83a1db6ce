import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { lockPath } from '../../../src/main/workspace/database/lock-file'
import { openDatabase } from '../../../src/main/workspace/database/open'
import { checkFile } from '../../../src/main/workspace/look-at-file'
import { startChild } from '../../support/child'
import { newFile, openTest } from '../../support/workspace'

test('an open workspace has a lock file that names who has it, and closing takes it away', () => {
  const { path, file } = openTest()
  expect(JSON.parse(readFileSync(lockPath(path), 'utf8'))).toMatchObject({
    host: hostname(),
    user: 'tester',
    pid: process.pid,
  })
  file.close()
  expect(existsSync(lockPath(path))).toBe(false)
})

test('whoever opens it second can read, and is told who has it', () => {
  const { path } = openTest()
  const second = openTest(path)
  expect(second.workspace.workspace().readOnly).toMatchObject({
    code: 'file-in-use',
    message: expect.stringContaining(`tester on ${hostname()}`) as unknown,
  })
  expect(() => second.workspace.renameWorkspace('Mine')).toThrow(
    expect.objectContaining({ code: 'file-in-use' }),
  )
  second.file.close()
  expect(existsSync(lockPath(path))).toBe(true)
})

test('the second reader sees what the first one writes', () => {
  const { path, workspace, lane } = openTest()
  const second = openTest(path)
  workspace.createEvent({ title: 'New', lane, date: null })
  expect(second.workspace.undated()).toMatchObject([{ title: 'New' }])
})

test('whoever waits for a process that is just ending gets the workspace to write', async () => {
  const path = newFile()
  const running = JSON.stringify({ host: hostname(), user: 'x', pid: process.ppid, time: Date.now() })
  writeFileSync(lockPath(path), running)
  const ending = new Worker(
    `const { workerData: path } = require('node:worker_threads')
     setTimeout(() => require('node:fs').rmSync(path), 100)`,
    { eval: true, workerData: lockPath(path) },
  )
  await once(ending, 'online')
  const file = openDatabase(path, { patience: 30_000 })
  expect(file.writeBar()).toBe(null)
  file.close()
})

test('whoever waits in vain can read', () => {
  const { path } = openTest()
  const second = openDatabase(path, { patience: 50 })
  expect(second.writeBar()?.code).toBe('file-in-use')
  second.close()
})

test('a lock of another computer counts, also when its process number is not running here', () => {
  const path = newFile()
  writeFileSync(
    lockPath(path),
    JSON.stringify({ host: 'elsewhere', user: 'Ana', pid: 999_999, time: Date.now() }),
  )
  expect(openTest(path).workspace.workspace().readOnly?.message).toMatch(/Ana on elsewhere since/)
})

test('a lock is taken over when its process is gone, is from before the last start of the machine, or can’t be read', () => {
  const stale = { host: hostname(), user: 'x', pid: 2 ** 30, time: Date.now() }
  for (const left of [JSON.stringify(stale), JSON.stringify({ ...stale, pid: 1, time: 0 }), 'rubbish', '']) {
    const path = newFile()
    writeFileSync(lockPath(path), left)
    const { workspace, file } = openTest(path)
    workspace.renameWorkspace('Taken over')
    file.close()
    expect(existsSync(lockPath(path))).toBe(false)
  }
})

test('a process that is killed leaves a lock that the next one takes over, with every acknowledged edit', async () => {
  const path = newFile()
  const child = startChild('editing-child.ts', [path])
  let acknowledged = 0
  child.on('message', (message) => {
    acknowledged = (message as { titled: number }).titled
    if (acknowledged === 25) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(acknowledged).toBeGreaterThanOrEqual(25)
  expect(existsSync(lockPath(path))).toBe(true)
  const { workspace } = openTest(path)
  expect(Number(workspace.workspace().workspace.title)).toBeGreaterThanOrEqual(acknowledged)
  expect(workspace.workspace().readOnly).toBe(null)
  expect(workspace.check().problems).toEqual([])
})

test('a file can be checked while it is open, and no lock is left or lost', () => {
  const { path, workspace } = openTest()
  workspace.renameWorkspace('Open')
  expect(checkFile(path)).toMatchObject({ sound: true, steps: 2 })
  expect(existsSync(lockPath(path))).toBe(true)
})
