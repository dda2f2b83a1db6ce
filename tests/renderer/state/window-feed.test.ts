import { withoutTag, type WindowItems, type WindowQuery } from '../../../src/shared/api'
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

/** A feed on a real workspace whose answers come when the test lets them, and `changed` if need be. */
function openFeed(changed: (query: WindowQuery) => Partial<WindowItems> = () => ({})): {
  feed: WindowFeed
  asked: WindowQuery[]
  answer: () => void
  session: Session
} {
  bridge = directBridge()
  const lane = bridge.workspace.workspace().lanes[0]?.id ?? null
  for (const date of ['1990', '2020', '2050']) bridge.workspace.createEvent({ title: date, lane, date })
  const client = connect(bridge)
  const asked: WindowQuery[] = []
  const waiting: (() => void)[] = []
  const slow: Client = {
    ...client,
    window: async (query) => {
      asked.push(query)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return { ...(await client.window(query)), ...changed(query) }
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

const years = ({ from }: WindowQuery) => new Date(from).getUTCFullYear()

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
  expect(asked.map(years)).toEqual([1986, 2046])
})

test('a window within what is loaded is not asked for again, and one that comes near its edge is', async () => {
  const { feed, asked, answer } = openFeed()
  feed.show(windowOf(2018, 2022), [])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2020']))
  const halfYear = Date.UTC(2018, 6, 1) - year(2018)
  feed.show({ from: year(2018) + halfYear, until: year(2022) + halfYear }, [])
  feed.show({ from: year(2018) - halfYear, until: year(2022) - halfYear }, [])
  expect(asked).toHaveLength(1)
  feed.show(windowOf(2019, 2023), [])
  expect(asked).toHaveLength(2)
})

test('another level is asked for when buckets are much too wide or narrow, and what was there stays until it is in', async () => {
  const { feed, asked, answer } = openFeed()
  feed.show(windowOf(2016, 2024), [])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2020']))
  feed.show(windowOf(2017, 2023), [])
  expect(asked).toHaveLength(1)
  feed.show(windowOf(2019, 2021), [])
  expect(asked.map(({ level }) => level)).toEqual([asked[0]?.level, (asked[0]?.level ?? 0) - 2])
  expect(titles(feed)).toEqual(['2020'])
})

test('a wider timeline counts in shorter buckets', async () => {
  const { feed, asked, answer } = openFeed()
  feed.resized(500)
  feed.show(windowOf(2016, 2024), [])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2020']))
  feed.resized(2000)
  expect(asked).toHaveLength(2)
  expect(asked[0]?.level).toBe((asked[1]?.level ?? 0) + 2)
})

test('a timeline that changes its width a little goes on counting as it did', async () => {
  const { feed, asked, answer } = openFeed()
  feed.resized(1000)
  feed.show(windowOf(2012, 2026), [])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2020']))
  // Zoomed in as far as the buckets still do, though shorter ones would be nearer.
  feed.show(windowOf(2016, 2023), [])
  expect(asked).toHaveLength(1)
  feed.resized(1010)
  feed.resized(1000)
  expect(asked).toHaveLength(1)
})

test('rows are asked for when they come in sight, and not again while they are answered', async () => {
  const { feed, asked, answer } = openFeed()
  const lane = bridge.workspace.workspace().lanes[0]?.id ?? null
  feed.showRows([lane, null])
  feed.show(windowOf(2018, 2022), [])
  answer()
  await vi.waitFor(() => expect(feed.items.until).toBeGreaterThan(0))
  feed.showRows([lane])
  expect(asked).toHaveLength(1)
  feed.showRows([lane, withoutTag])
  expect(asked.map(({ rows }) => rows)).toEqual([
    [lane, null],
    [lane, withoutTag],
  ])
})

test('where events are counted, another pinned one is asked for; where none are, all are there already', async () => {
  const counted = { pills: [{ row: null, from: 0, until: 1, count: 9 }] }
  const { feed, asked, answer } = openFeed(() => (asked.length === 1 ? {} : counted))
  const [made, , found] = bridge.workspace.datedEvents().ids as [string, string, string]
  feed.show(windowOf(2018, 2022), [])
  answer()
  await vi.waitFor(() => expect(titles(feed)).toEqual(['2020']))
  feed.show(windowOf(2018, 2022), [made])
  expect(asked).toHaveLength(1)
  feed.refresh()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  answer()
  await vi.waitFor(() => expect(feed.items.pills).toHaveLength(1))
  feed.show(windowOf(2018, 2022), [made, found])
  expect(asked.map(({ pinned }) => pinned)).toEqual([[], [made], [made, found]])
})

test('of a large selection, the events selected last are pinned', () => {
  const { feed, asked } = openFeed()
  const ids = Array.from({ length: 1000 }, (_, at) => `${at}`)
  feed.show(windowOf(2018, 2022), ids)
  expect(asked.map(({ pinned }) => pinned)).toEqual([ids.slice(800)])
})

test('while a filter is being evaluated it is asked again, until it is done', async () => {
  const shares = [0.2, 0.7, null]
  const { feed, asked, answer } = openFeed(() => ({ progress: shares[asked.length - 1] ?? null }))
  feed.show(windowOf(2018, 2022), [])
  const seen: (number | null)[] = []
  for (const share of shares) {
    await vi.waitFor(() => expect(asked).toHaveLength(seen.length + 1))
    answer()
    await vi.waitFor(() => expect([feed.items.head > 0, feed.items.progress]).toEqual([true, share]))
    seen.push(feed.items.progress)
  }
  expect(asked).toHaveLength(3)
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
