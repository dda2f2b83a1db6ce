import { afterEach, expect, test } from 'vitest'
import { connect } from '../../../src/renderer/api'
import { pillEvents } from '../../../src/renderer/pills/pill-events'
import type { DrawnPill } from '../../../src/renderer/timeline/pills'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { directBridge, type DirectBridge } from '../../support/direct-bridge'

let bridge: DirectBridge
afterEach(() => bridge.close())

/** A workspace with these dated events, titled by their dates, and a pill of its lane from 2020 to 2021. */
function open(dates: readonly string[]) {
  bridge = directBridge()
  const { id: lane = '', title = '' } = bridge.workspace.workspace().lanes[0] ?? {}
  bridge.workspace.createEvents(dates.map((date) => ({ title: date, date, lane: { id: lane, title } })))
  const pill = (count: number): DrawnPill => ({
    ...{ id: 'pill', row: lane, rows: [lane], count, folded: false },
    ...{ from: Date.UTC(2020, 0, 1), until: Date.UTC(2021, 0, 1) },
  })
  return { client: connect(bridge), pill, lane }
}

test('the events of a pill are those that begin in its stretch, in order of time, without the long ones', async () => {
  const dates = ['3 Jun 2020', '1990 to 2030', '2 Jun 2020', '2020 to 2029', '3 Jun 2021', '31 Dec 2019']
  const { client, pill } = open(dates)
  const { events, more, isMoment } = await pillEvents(client, pill(2), noFilter, false)
  expect(events.map(({ title }) => title)).toEqual(['2 Jun 2020', '3 Jun 2020'])
  expect([more, isMoment]).toEqual([0, false])
})

test('events of another lane are not among them', async () => {
  const { client, pill } = open(['3 Jun 2020'])
  const other = bridge.workspace.createLane({ title: 'US', color: 'red' })
  bridge.workspace.createEvent({ title: 'elsewhere', lane: other, date: '4 Jun 2020' })
  const { events } = await pillEvents(client, pill(1), noFilter, false)
  expect(events.map(({ title }) => title)).toEqual(['3 Jun 2020'])
})

test('of more than can be listed the first ones are, and how many more there are is said', async () => {
  const days = Array.from({ length: 250 }, (_, at) =>
    new Date(Date.UTC(2020, 0, at + 1)).toISOString().slice(0, 10),
  )
  const { client, pill } = open(days)
  const { events, more, isMoment } = await pillEvents(client, pill(250), noFilter, false)
  expect(events.map(({ title }) => title)).toEqual(days.slice(0, 200))
  expect([more, isMoment]).toEqual([50, false])
})

test('events that all begin in one minute can be parted by no zooming, however many there are', async () => {
  const { client, pill } = open(Array.from({ length: 210 }, () => '3 Jun 2020'))
  expect(await pillEvents(client, pill(210), noFilter, false)).toMatchObject({ isMoment: true, more: 10 })
  bridge.workspace.createEvent({ title: 'later', lane: pill(1).row, date: '4 Jun 2020' })
  expect(await pillEvents(client, pill(211), noFilter, false)).toMatchObject({ isMoment: false })
})
