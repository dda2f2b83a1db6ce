import { spawn, type ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import type { Changed, Events } from '../../../src/shared/api'
import type { Child } from '../../../src/main/process-link'
import { WorkspaceProcess, runOnce } from '../../../src/main/workspace-process'

/** A real process that answers like the workspace's: it echoes calls, and dies or refuses when a file is named so. */
const program = `
  let path
  process.on('message', ({ id, type, method, args, ...rest }) => {
    const reply = (value) => process.send({ id, reply: { ok: true, value } }, () => undefined)
    if (type === 'open') {
      if (rest.path === 'dies') process.exit(1)
      if (rest.path === 'refused') return process.send({ id, reply: { ok: false, code: 'file-damaged', message: 'Damaged.' } })
      path = rest.path
      return reply(path)
    }
    if (type === 'close') { reply(null); return process.disconnect() }
    if (type === 'check') return reply(rest.path)
    if (method === 'undo') process.send({ event: 'changed', payload: { label: 'Undone' } })
    if (method === 'redo') process.send({ event: 'unexpected', payload: { call: 'redo', at: 'x.js:1:1' } })
    if (method === 'check') return // never answered
    reply([process.pid, path, method, args])
  })`

const running = new Set<ChildProcess>()

function start(): Child {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return {
    postMessage: (message) => void child.send(message as object, () => undefined),
    on: (event, listener) => child.on(event, listener),
    once: (event, listener) => child.once(event, listener),
    kill: () => child.kill('SIGKILL'),
  }
}

const supervised = new Set<WorkspaceProcess>()

afterEach(async () => {
  await Promise.all([...supervised].map((workspace) => workspace.close()))
  supervised.clear()
  running.forEach((child) => child.kill('SIGKILL'))
})

function supervise(path = 'a.fieldline') {
  const connections: Events['connection'][] = []
  const changes: Changed[] = []
  const unexpected: string[][] = []
  let time = 0
  let wake: (() => void) | null = null
  const workspace = new WorkspaceProcess({
    start,
    open: { type: 'open', path, mode: 'edit', author: 'test', appVersion: '0' },
    onchanged: (changed) => changes.push(changed),
    onunexpected: (...what) => unexpected.push(what),
    onconnection: (connection) => {
      connections.push(connection)
      wake?.()
    },
    now: () => time,
  })
  supervised.add(workspace)
  /** Waits until the life of the process has gone through as many states. */
  const states = async (count: number) => {
    while (connections.length < count) await new Promise<void>((resolve) => (wake = resolve))
    return connections.map(({ state }) => state)
  }
  const kill = () => [...running].at(-1)?.kill('SIGKILL')
  return { workspace, connections, changes, unexpected, states, kill, pass: (ms: number) => (time += ms) }
}

const pidOf = (reply: unknown) => (reply as { value: [number] }).value[0]

describe('the process of a workspace', () => {
  test('answers calls, each with its own reply', async () => {
    const { workspace } = supervise()
    expect(await workspace.open()).toEqual({ ok: true, value: 'a.fieldline' })
    const replies = await Promise.all(
      ['workspace', 'extent'].map((method) => workspace.call(method as 'extent', [method])),
    )
    expect(replies).toMatchObject([
      { ok: true, value: [expect.any(Number), 'a.fieldline', 'workspace', ['workspace']] },
      { ok: true, value: [expect.any(Number), 'a.fieldline', 'extent', ['extent']] },
    ])
    await workspace.close()
    expect(running.size).toBe(0)
    expect(await workspace.call('workspace', [])).toMatchObject({ ok: false, code: 'workspace-stopped' })
  })

  test('passes on what it tells of itself', async () => {
    const { workspace, changes, unexpected } = supervise()
    await workspace.open()
    await workspace.call('undo', [])
    await workspace.call('redo', [])
    expect([changes, unexpected]).toEqual([[{ label: 'Undone' }], [['redo', 'x.js:1:1']]])
  })

  test('makes calls wait until the file is open', async () => {
    const { workspace } = supervise()
    const opened = workspace.open()
    expect(await workspace.call('extent', [])).toMatchObject({ ok: true })
    expect(await opened).toMatchObject({ ok: true })
  })

  test('gives the reason when the file cannot be opened, and is not tried again', async () => {
    const refused = supervise('refused')
    expect(await refused.workspace.open()).toEqual({ ok: false, code: 'file-damaged', message: 'Damaged.' })
    const dying = supervise('dies')
    expect(await dying.workspace.open()).toMatchObject({ ok: false, code: 'workspace-stopped' })
    expect([refused.connections, dying.connections]).toEqual([[], []])
  })

  test('is started again when it is killed: open calls fail, later ones are answered by the new one', async () => {
    const { workspace, states, kill } = supervise()
    await workspace.open()
    const first = pidOf(await workspace.call('extent', []))
    const open = workspace.call('check', [])
    kill()
    expect(await open).toMatchObject({ ok: false, code: 'workspace-stopped' })
    expect(await states(2)).toEqual(['restarting', 'ready'])
    const second = await workspace.call('extent', [])
    expect(second).toMatchObject({ ok: true, value: [expect.any(Number), 'a.fieldline', 'extent', []] })
    expect(pidOf(second)).not.toBe(first)
  })

  test('answers calls made while it is being started again', async () => {
    const { workspace, states, kill, connections } = supervise()
    await workspace.open()
    kill()
    await states(1)
    expect(connections).toHaveLength(1)
    expect(await workspace.call('extent', [])).toMatchObject({ ok: true })
  })

  test('stays down after three restarts within a minute, says so, and comes back when the user asks', async () => {
    const { workspace, states, kill, connections } = supervise()
    await workspace.open()
    for (let times = 1; times <= 3; times += 1) {
      kill()
      await states(times * 2)
    }
    kill()
    expect((await states(7)).at(-1)).toBe('failed')
    expect(connections.at(-1)?.message).toContain('4 times within a minute')
    expect([workspace.isDown, await workspace.call('extent', [])]).toMatchObject([
      true,
      { code: 'workspace-stopped' },
    ])
    await workspace.reopen()
    expect((await states(9)).slice(-2)).toEqual(['restarting', 'ready'])
    expect(await workspace.call('extent', [])).toMatchObject({ ok: true })
  })

  test('may be started again more often when the ends lie apart', async () => {
    const { workspace, states, kill, pass } = supervise()
    await workspace.open()
    for (let times = 1; times <= 5; times += 1) {
      pass(30_000)
      kill()
      await states(times * 2)
    }
    expect(await workspace.call('extent', [])).toMatchObject({ ok: true })
  })

  test('can be started for one message only, and tells what it did not expect then too', async () => {
    const settings = { author: 'test', appVersion: '0' }
    const unexpected: string[][] = []
    const once = { start, onunexpected: (...what: string[]) => unexpected.push(what) }
    expect(await runOnce(once, { type: 'check', path: 'b', ...settings })).toEqual({ ok: true, value: 'b' })
    await runOnce(once, { method: 'redo', args: [] })
    expect(unexpected).toEqual([['redo', 'x.js:1:1']])
  })
})
