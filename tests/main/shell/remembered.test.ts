import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Log } from '../../../src/main/log'
import {
  Memory,
  nothingRemembered,
  readRemembered,
  withoutRecent,
  withRecent,
} from '../../../src/main/remembered'
import { placeWindow } from '../../../src/main/window-bounds'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fieldline-state-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const entry = (name: string) => ({ path: `/${name}`, title: name })

describe('what the app remembers', () => {
  test('is there at the next start', () => {
    const path = join(folder, 'deep', 'state.json')
    const failures: unknown[] = []
    new Memory(path, (error) => failures.push(error)).change((state) => ({
      ...withRecent(state, entry('a')),
      open: ['/a'],
    }))
    expect(new Memory(path, () => undefined).state).toEqual({
      recent: [entry('a')],
      open: ['/a'],
      bounds: null,
    })
    expect(failures).toEqual([])
  })

  test('is read part by part: what is damaged is as if it had never been', () => {
    const bounds = { x: 1, y: 2, width: 800, height: 600, maximized: false }
    expect(readRemembered({ recent: 'x', open: [7], bounds })).toEqual({ ...nothingRemembered, bounds })
    expect(readRemembered({ recent: [entry('a')], bounds: { ...bounds, x: 1e9 } })).toEqual({
      ...nothingRemembered,
      recent: [entry('a')],
    })
    for (const value of [undefined, null, 7, 'x', []])
      expect(readRemembered(value)).toEqual(nothingRemembered)
    writeFileSync(join(folder, 'state.json'), '{"recent": [')
    expect(new Memory(join(folder, 'state.json'), () => undefined).state).toEqual(nothingRemembered)
  })

  test('does not stop the app when it cannot be written', () => {
    mkdirSync(join(folder, 'state.json.new'))
    const failures: unknown[] = []
    const memory = new Memory(join(folder, 'state.json'), (error) => failures.push(error))
    memory.change((state) => withRecent(state, entry('a')))
    expect([memory.state.recent, failures.length]).toEqual([[entry('a')], 1])
  })

  test('has the ten newest workspaces, each once, the newest first', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'c']
    const state = names.reduce((sum, name) => withRecent(sum, entry(name)), nothingRemembered)
    expect(state.recent.map(({ title }) => title).join('')).toBe('ckjihgfedb')
    expect(
      withoutRecent(state, '/k')
        .recent.map(({ title }) => title)
        .join(''),
    ).toBe('cjihgfedb')
  })
})

describe('a window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }
  const last = { x: 100, y: 50, width: 1000, height: 700, maximized: false }

  test('comes back where it was, the next ones beside it', () => {
    expect(placeWindow(last, [screen])).toEqual({ x: 100, y: 50, width: 1000, height: 700 })
    expect(placeWindow(last, [screen], 2)).toEqual({ x: 156, y: 106, width: 1000, height: 700 })
  })

  test('comes to the middle when it was on a screen that is gone', () => {
    expect(placeWindow({ ...last, x: 3000 }, [screen])).toEqual({ width: 1000, height: 700 })
    expect(placeWindow({ ...last, y: -200 }, [screen])).toEqual({ width: 1000, height: 700 })
    expect(placeWindow(null, [screen])).toEqual({ width: 1360, height: 860 })
  })

  test('is never larger than its screen', () => {
    expect(placeWindow({ ...last, width: 5000, height: 4000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1080,
    })
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      width: 1024,
      height: 600,
    })
    expect(placeWindow(null, [])).toEqual({ width: 1360, height: 860 })
  })
})

describe('the log', () => {
  test('keeps the kind and the place of a failure, and no word of it', () => {
    const log = new Log(join(folder, 'logs', 'a.log'))
    const error = Object.assign(new RangeError('secret title\n    at /home/someone/secret.fieldline'), {
      code: 'EACCES',
    })
    log.failure('exportFigure', error)
    log.failure('exportFigure', 'secret')
    log.failure('exportFigure', { secret: 1 })
    const lines = log.tail(10)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^\S+ exportFigure: RangeError EACCES < remembered\.test\.ts:\d+:\d+/)
    expect(lines.join('\n')).not.toMatch(/secret|someone|\/home/)
  })

  test('keeps of a failure in the workspace process its call, kind and places, and none of its words', () => {
    const path = join(folder, 'b.log')
    const log = new Log(path)
    const frames = '\n    at apply (/home/ana/out/main/workspace.js:10:5)\n    at file:///x/workspace.js:7:1'
    log.told('createEvent', `TypeError${frames}`)
    log.told('undo', `Coup in Bamako: secret${frames}`)
    expect(log.tail(2).map((line) => line.slice(25))).toEqual([
      'workspace createEvent: TypeError < workspace.js:10:5 < workspace.js:7:1',
      'workspace undo: Error < workspace.js:10:5 < workspace.js:7:1',
    ])
  })

  test('does not grow for ever', () => {
    const path = join(folder, 'a.log')
    const log = new Log(path)
    for (let line = 0; line < 700; line += 1) log.line(`${line} ${'x'.repeat(1_000)}`)
    const [now, before] = [path, `${path}.old`].map((file) => readFileSync(file, 'utf8').length)
    expect(Math.max(now ?? 0, before ?? 0)).toBeLessThan(270_000)
    expect(log.tail(2).map((line) => line.split(' ')[1])).toEqual(['698', '699'])
  })
})
