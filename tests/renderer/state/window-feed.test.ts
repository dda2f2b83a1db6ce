import { noFilter } from '../../../src/shared/filter/event-filter'
import { afterEach, expect, test, vi } from 'vitest'
import { directBridge, type DirectBridge } from '../../support/direct-bridge'
import { connect, type Client } from '../../../src/renderer/api'
import { Session } from '../../../src/renderer/state/session.svelte.js'
import { WindowFeed } from '../../../src/renderer/state/window-feed.svelte.js'

const year = (number: number) => Date.UTC(number, 0, 1)
const windowOf = (first: number, last: number) => ({ from: year(first), until: year(last) })

let bridge: DirectBridge
afterEach(() => bridge.close())

/** A feed on a real workspace whose answers come when the test lets them. */
function openFeed(): { feed: WindowFeed; asked: number[]; answer: () => void; session: Session } {
  bridge = directBridge()
  const lane = bridge.workspace.workspace().lanes[0]?.id ?? null
  for (const date of ['1990', '2020', '2050']) bridge.workspace.createEvent({ title: date, lane, date })
  const client = connect(bridge)
  const asked: number[] = []
  const waiting: (() => void)[] = []
  const slow: Client = {
    ...client,
    window: async (query) => {
      asked.push(new Date(query.from).getUTCFullYear())
      await new Promise<void>((resolve) => waiting.push(resolve))
      return client.window(query)
    },
  }
  const session = new Session(slow)
  return {
    feed: new WindowFeed(session, { filter: noFilter, group: null }, () => false),
    asked,
    answer: () => waiting.shift()?.(),
    session,
  }
}
const titles = (feed: WindowFeed) => feed.items.items.map((item) => item.title)

test('while one question is under way the windows passed over are never asked for, and the last one is', async () => {
  const { feed, asked, answer } = openFeed()
  feed.show(windowOf(1988, 1992), [])
  feed.show(windowOf(2000, 2004), [])
  feed.show(windowOf(2010, 2014), [])
  feed.show(windowOf(2048, 2052), [])
  expect(asked).toHaveLength(1)
  answer()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(titles(feed)).toEqual(['1990'])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2050']))
  expect(asked).toEqual([1984, 2044])
})

test('a window within what is loaded is not asked for again', async () => {
  const { feed, asked, answer } = openFeed()
  feed.show(windowOf(2018, 2022), [])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2020']))
  feed.show(windowOf(2019, 2023), [])
  feed.show(windowOf(2020, 2021), [])
  expect(asked).toHaveLength(1)
})

test('a change in the workspace is asked for even when the window stays', async () => {
  const { feed, asked, answer, session } = openFeed()
  const stop = session.start()
  feed.show(windowOf(2018, 2022), [])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2020']))
  const before = asked.length
  bridge.workspace.undo()
  bridge.workspace.undo()
  await vi.waitFor(() => {
    answer()
    expect(titles(feed)).toEqual([])
  })
  expect(asked.length).toBeGreaterThan(before)
  stop()
})
