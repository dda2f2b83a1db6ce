import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { MessageAnswerer } from '../../../src/main/workspace/answer-messages'
import { readLocalSetting } from '../../../src/main/workspace/database/local-settings'
import { lockPath } from '../../../src/main/workspace/database/lock-file'
import { migrations } from '../../../src/main/workspace/database/migrations/index'
import { newestVersion } from '../../../src/main/workspace/database/migrations/migration'
import type { WorkspacePush, WorkspaceReply, WorkspaceRequest } from '../../../src/shared/workspace-messages'
import { newFile, openTest, temporaryFolder, testAsOf } from '../../support/workspace'

type WithoutId<R> = R extends { readonly id: number } ? Omit<R, 'id'> : never

function answerer() {
  const said: (WorkspaceReply | WorkspacePush)[] = []
  let ended = 0
  const process = new MessageAnswerer(
    (message) => said.push(structuredClone(message)),
    () => ended++,
  )
  let id = 0
  return {
    said,
    ended: () => ended,
    ask: (request: WithoutId<WorkspaceRequest>) => {
      process.take({ ...request, id: ++id })
      const last = said.at(-1)
      if (!last || !('reply' in last) || last.id !== id) throw new Error('no reply')
      return last.reply
    },
  }
}

const who = { author: 'Ana', appVersion: '1.2.3' }

test('the process makes a file, opens it, answers calls, tells what changed before the answer, and gives it back', () => {
  const path = join(temporaryFolder(), 'New.fieldline')
  const { ask, said, ended } = answerer()
  const content = { title: 'New', asOf: testAsOf, lane: { title: 'Lane', color: 'blue' } }
  expect(ask({ type: 'create', path, content, ...who })).toEqual({ ok: true, value: path })
  expect(ask({ type: 'open', mode: 'edit', path, ...who })).toEqual({ ok: true, value: path })
  expect(existsSync(lockPath(path))).toBe(true)
  expect(ask({ method: 'renameWorkspace', args: ['Renamed'] })).toEqual({ ok: true, value: undefined })
  expect(said.at(-2)).toMatchObject({
    event: 'changed',
    payload: { history: { head: 2 }, tables: ['workspace'] },
  })
  expect(ask({ method: 'workspace', args: [] })).toMatchObject({
    ok: true,
    value: { workspace: { title: 'Renamed' } },
  })
  const copy = join(dirname(path), 'Copy.fieldline')
  expect(ask({ method: 'saveCopy', args: [copy] })).toEqual({ ok: true, value: copy })
  expect(ask({ type: 'check', path, ...who })).toMatchObject({ ok: true, value: { sound: true, steps: 2 } })
  expect(ask({ type: 'close' })).toEqual({ ok: true, value: null })
  expect(ended()).toBe(1)
  expect(existsSync(lockPath(path))).toBe(false)
})

test('each step says who made it, with which app, on which replica, and when', () => {
  const path = newFile()
  const { ask } = answerer()
  ask({ type: 'open', mode: 'edit', path, ...who })
  const before = Date.now()
  ask({ method: 'renameWorkspace', args: ['x'] })
  ask({ type: 'close' })
  const { file } = openTest(path)
  const step = file.connection.get(
    'SELECT author, appVersion, schemaVersion, time, hex(replica) AS replica FROM step WHERE sequence = 2',
  )
  expect(step).toMatchObject({
    author: 'Ana',
    appVersion: '1.2.3',
    schemaVersion: newestVersion(migrations),
    replica: readLocalSetting(file.connection, 'replica')?.replaceAll('-', '').toUpperCase(),
  })
  const { time } = step as { time: number }
  expect(time >= before && time <= Date.now()).toBe(true)
})

test('a figure and a check are answered without opening the file for editing', () => {
  const path = newFile()
  const { ask } = answerer()
  const settings = { theme: 'dark', width: 1200 } as const
  expect(ask({ type: 'figure', path, asked: { settings }, ...who })).toMatchObject({ ok: false, code: 'figure-empty' })
  expect(ask({ type: 'check', path, ...who })).toMatchObject({ ok: true, value: { sound: true } })
  expect(readdirSync(dirname(path))).toEqual(['Case.fieldline'])
})

test('no request can end the process: unknown calls, calls before opening and refused files are answered', () => {
  const { ask } = answerer()
  const path = join(temporaryFolder(), 'None.fieldline')
  expect(ask({ method: 'workspace', args: [] })).toMatchObject({ ok: false, code: 'workspace-stopped' })
  expect(ask({ type: 'open', mode: 'edit', path, ...who })).toMatchObject({ ok: false, code: 'file-missing' })
  ask({ type: 'open', mode: 'edit', path: newFile(), ...who })
  for (const method of ['nothing', 'toString', '__proto__', 'constructor', 'close', 'onChanged']) {
    expect(ask({ method: method as 'undo', args: [] })).toMatchObject({ ok: false, code: 'invalid-input' })
  }
  ask({ type: 'close' })
})

test('a failure nobody expected is answered as such, and only its place in the code is told', () => {
  const { ask, said } = answerer()
  ask({ type: 'open', mode: 'edit', path: newFile(), ...who })
  const reply = ask({ method: 'event', args: [{ secret: 'word' }] })
  expect(reply).toMatchObject({ ok: false, code: 'unexpected' })
  const push = said.find((message) => 'event' in message)
  expect(push).toMatchObject({ event: 'unexpected', payload: { call: 'event' } })
  expect(JSON.stringify(said)).not.toContain('word')
  ask({ type: 'close' })
})
