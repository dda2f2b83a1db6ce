import { afterEach, expect, test, vi } from 'vitest'
import { connect, type Client } from '../../../src/renderer/api'
import { ListView } from '../../../src/renderer/state/list-view.svelte.js'
import { Session } from '../../../src/renderer/state/session.svelte.js'
import type { EventsPage, EventsQuery, Shown } from '../../../src/shared/api'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { directBridge, type DirectBridge } from '../../support/direct-bridge'

let bridge: DirectBridge
let stop: () => void
afterEach(() => {
  stop()
  bridge.close()
})

interface Opened {
  readonly list: ListView
  readonly session: Session
  /** The stretches that were asked for. */
  readonly asked: readonly EventsQuery[]
  /** Changes what the next answers say. */
  readonly answers: { say: (page: EventsPage) => EventsPage }
  shown: Shown
}

/** The list of a real workspace with `count` events, "Event 0" in 1000, "Event 1" in 1001 …; loaded. */
async function openList(count: number): Promise<Opened> {
  bridge = directBridge()
  const lane = bridge.workspace.workspace().lanes[0]?.title ?? ''
  const rows = Array.from({ length: count }, (_, at) => ({
    title: `Event ${String(at)}`,
    date: String(1000 + at),
    lane: { title: lane },
  }))
  bridge.workspace.createEvents(rows)
  const client = connect(bridge)
  const asked: EventsQuery[] = []
  const answers = { say: (page: EventsPage) => page }
  const noting: Client = {
    ...client,
    events: async (query) => {
      asked.push(query)
      return answers.say(await client.events(query))
    },
  }
  const session = new Session(noting)
  const stopSession = session.start()
  const current: { shown: Shown } = { shown: { filter: noFilter, group: null } }
  const shown: Shown = {
    get filter() {
      return current.shown.filter
    },
    group: null,
  }
  const list = new ListView(session, shown)
  const hide = list.show()
  stop = () => {
    hide()
    stopSession()
  }
  await vi.waitFor(() => expect(list.isLoaded).toBe(true))
  return Object.assign(current, { list, session, asked, answers })
}
const titleAt = (list: ListView, row: number) => list.rowAt(row)?.title ?? null
const idOf = (title: string): string => {
  const page = { filter: noFilter, sort: 'title', descending: false, from: 0, count: 1_000 } as const
  return bridge.workspace.events(page).rows.find((row) => row.title === title)?.id ?? ''
}

test('it holds one stretch around what is in sight, whatever the length of the list', async () => {
  const { list, asked } = await openList(900)
  expect(list.total).toBe(900)
  expect(titleAt(list, 0)).toBe('Event 0')
  expect(titleAt(list, 500)).toBeNull()
  list.need(495, 510)
  await vi.waitFor(() => expect(titleAt(list, 500)).toBe('Event 500'))
  expect(titleAt(list, 0)).toBeNull()
  const questions = asked.length
  list.need(500, 515)
  expect(asked).toHaveLength(questions)
  list.need(880, 899)
  await vi.waitFor(() => expect(titleAt(list, 899)).toBe('Event 899'))
  expect(Math.max(...asked.map(({ count }) => count))).toBeLessThanOrEqual(200)
})

test('it goes to an event that is not loaded, and to a row whose event is not known yet', async () => {
  const { list } = await openList(900)
  await list.goTo(idOf('Event 700'))
  expect(list.at).toEqual({ index: 700, id: idOf('Event 700'), wanted: true })
  expect(titleAt(list, 700)).toBe('Event 700')
  expect(await list.moveTo(100)).toBe(idOf('Event 100'))
  expect(list.at.id).toBe(idOf('Event 100'))
  expect(await list.ids(98, 101)).toEqual([98, 99, 100, 101].map((at) => idOf(`Event ${String(at)}`)))
})

test('the event it is at is followed through edits, sorts and filters; where it is gone the next one takes its place', async () => {
  const opened = await openList(300)
  const { list } = opened
  const id = idOf('Event 250')
  await list.goTo(id)
  list.need(245, 260)
  bridge.workspace.dateEvent(id, '900 CE')
  await vi.waitFor(() => expect(list.at).toEqual({ index: 0, id, wanted: true }))
  expect(titleAt(list, 0)).toBe('Event 250')
  await list.sortBy('time', true, id)
  expect(list.at.index).toBe(299)
  opened.shown = { filter: { ...noFilter, until: Date.UTC(1100, 0) }, group: null }
  await list.again()
  expect([list.total, list.at.index]).toEqual([101, 100])
  bridge.workspace.deleteEvents([id])
  await vi.waitFor(() => expect(list.total).toBe(100))
  expect(list.at).toMatchObject({ index: 99, id: idOf('Event 0') })
})

test('what is edited out of sight does not move the list', async () => {
  const { list } = await openList(900)
  await list.goTo(idOf('Event 10'))
  list.need(500, 510)
  await vi.waitFor(() => expect(titleAt(list, 505)).toBe('Event 505'))
  bridge.workspace.dateEvent(idOf('Event 10'), '2500')
  await vi.waitFor(() => expect(list.at.index).toBe(899))
  expect(list.at.wanted).toBe(false)
  expect(titleAt(list, 504)).toBe('Event 505')
})

test('while a filter is looking it is asked again, until it is done', async () => {
  const { list, answers } = await openList(5)
  let left = 3
  answers.say = (page) => ({ ...page, progress: left-- > 0 ? 1 - left / 3 : null })
  await list.again()
  expect(list.progress).not.toBeNull()
  await vi.waitFor(() => expect(list.progress).toBeNull())
  expect(left).toBe(-1)
})

test('edits that come while it is asking are asked for as well', async () => {
  const { list } = await openList(3)
  const lane = bridge.workspace.workspace().lanes[0]?.id ?? null
  for (let at = 0; at < 20; at += 1) {
    bridge.workspace.createEvent({ title: `More ${String(at)}`, lane, date: '1500' })
    for (let turn = 0; turn < at; turn += 1) await Promise.resolve()
  }
  await vi.waitFor(() => expect(list.total).toBe(23))
})

test('a failure is told once and the list stays as it was', async () => {
  const { list, answers, session } = await openList(3)
  answers.say = () => {
    throw new Error('no answer')
  }
  await list.again()
  expect(session.problem?.code).toBe('unexpected')
  expect(titleAt(list, 2)).toBe('Event 2')
  answers.say = (page) => page
  bridge.workspace.deleteEvents([idOf('Event 2')])
  await vi.waitFor(() => expect(list.total).toBe(2))
})
