import { afterEach, expect, test, vi } from 'vitest'
import { connect, type Client } from '../../../src/renderer/api'
import { Session } from '../../../src/renderer/state/session.svelte.js'
import { WindowFeed } from '../../../src/renderer/state/window-feed.svelte.js'
import { AppError } from '../../../src/shared/errors'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { directBridge, type DirectBridge } from '../../support/direct-bridge'

let bridge: DirectBridge
let stop: () => void
afterEach(() => {
  stop()
  bridge.close()
})

/** A workspace with one event, on a timeline whose commands are answered when the test lets them. */
async function open() {
  bridge = directBridge()
  const [mali = ''] = bridge.workspace.workspace().lanes.map(({ id }) => id)
  const us = bridge.workspace.createLane({ title: 'US', color: 'red' })
  const id = bridge.workspace.createEvent({ title: 'Coup', lane: mali, date: '2020' })
  const waiting: (() => void)[] = []
  const until = () => new Promise<void>((resolve) => waiting.push(resolve))
  const client = connect(bridge)
  const slow = (Object.entries(client) as [keyof Client, (...args: never[]) => unknown][]).map(
    ([name, call]) =>
      /^(change|create|delete|date|move)/.test(name)
        ? [name, async (...args: never[]) => (await until(), await call(...args))]
        : [name, call],
  )
  const session = new Session(Object.fromEntries(slow) as Client)
  const feed = new WindowFeed(session, { filter: noFilter, group: null }, () => false)
  stop = session.start()
  feed.show({ from: Date.UTC(2000, 0, 1), until: Date.UTC(2030, 0, 1) }, [])
  const shown = () =>
    session.edits
      .applied(feed.items.items)
      .map(({ title, lane, kind, date }) => `${title}, ${lane === us ? 'US' : 'Mali'}, ${kind}, ${date.text}`)
  await vi.waitFor(() => expect(shown()).toEqual(['Coup, Mali, event, 2020']))
  return { session, shown, id, mali, us, answer: () => waiting.shift()?.() }
}

test('title, lane, kind and date of an event are shown as they are to be until the answer is in', async () => {
  const { session, shown, id, us, answer } = await open()
  const done = [
    session.run((client) => client.changeEvent(id, { title: 'Second coup', summary: 'Kati' })),
    session.run((client) => client.changeEvent(id, { lane: us, kind: 'milestone' })),
    session.run((client) => client.dateEvent(id, '24 May 2021')),
  ]
  expect(shown()).toEqual(['Second coup, US, milestone, 24 May 2021'])
  expect([...session.edits.ids]).toEqual([id])
  done.forEach(answer)
  await Promise.all(done)
  expect(session.edits.ids.size).toBe(0)
  expect(shown()).toEqual(['Second coup, US, milestone, 24 May 2021'])
})

test('an event that is deleted is gone at once, and one that is made is there', async () => {
  const { session, shown, id, us, answer } = await open()
  const deleted = session.run((client) => client.deleteEvents([id]))
  const made = session.run((client) => client.createEvent({ title: 'New', lane: us, date: 'June 2021' }))
  expect(shown()).toEqual(['New, US, event, June 2021'])
  answer()
  answer()
  await Promise.all([deleted, made])
  expect(shown()).toEqual(['New, US, event, June 2021'])
  expect(session.edits.ids.size).toBe(0)
})

test('many events change their lane and kind together', async () => {
  const { session, shown, id, us, answer } = await open()
  const moved = session.run((client) => client.moveEvents([id], null, us))
  const kind = session.run((client) => client.changeKindOfEvents([id], 'period'))
  expect(shown()).toEqual(['Coup, US, period, 2020'])
  answer()
  answer()
  await Promise.all([moved, kind])
})

test('what is refused is put back', async () => {
  const { session, shown, id, answer } = await open()
  const refused = session.run(async (client) => {
    await client.changeEvent(id, { title: 'Not so' })
    throw new AppError('file-read-only', 'No')
  })
  const edits = session.run((client) =>
    client.changeEvent(id, { lane: crypto.randomUUID(), title: 'Nowhere' }),
  )
  expect(shown()).toEqual(['Nowhere, Mali, event, 2020'])
  answer()
  answer()
  expect((await edits).ok).toBe(false)
  expect((await refused).ok).toBe(false)
  await vi.waitFor(() => expect(shown()).toEqual(['Not so, Mali, event, 2020']))
  expect(session.edits.ids.size).toBe(0)
})

test('what is not drawn, and a date that cannot be read, change nothing of the picture', async () => {
  const { session, shown, id, answer } = await open()
  const done = [
    session.run((client) => client.changeEvent(id, { summary: 'Kati' })),
    session.run((client) => client.dateEvent(id, 'sometime')),
  ]
  expect(shown()).toEqual(['Coup, Mali, event, 2020'])
  expect(session.edits.ids.size).toBe(0)
  done.forEach(answer)
  expect((await Promise.all(done)).map(({ ok }) => ok)).toEqual([true, false])
})
