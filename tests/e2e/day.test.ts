import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choosePath, expect, test, timelineOf } from './support/app'
import { facts } from './support/facts'
import { Hand } from './support/hand'
import { call, clickMenu } from './support/shell'
import { settled } from './support/timeline'
import { pasteText } from './support/clipboard'

/** A day's work, the way an analyst does it: what it costs in keys, clicks and drags is counted and told. */

interface State {
  readonly events: number
  readonly lanes: readonly { readonly title: string }[]
  readonly history: { readonly head: number }
}

const stateOf = async (page: Page) => (await call(page, 'workspace')).value as State
const entryLine = (page: Page) => page.getByRole('combobox', { name: 'Type an event' })

/** A workspace with nothing in it but its first lane, open in the window. */
async function startEmpty(start: Parameters<Parameters<typeof test>[2]>[0]['start'], folder: string) {
  const { app } = await start()
  await choosePath(app, join(folder, 'Sahel.fieldline'))
  const opened = app.waitForEvent('window')
  await clickMenu(app, 'File', 'New')
  const page = await opened
  await expect(timelineOf(page)).toBeVisible()
  return { app, page }
}

test('Fifty events are entered by keyboard only, from a list', async ({ start, folder }) => {
  const { page } = await startEmpty(start, folder)
  const hand = new Hand(page)
  await timelineOf(page).focus()
  await hand.press('a')
  await expect(entryLine(page)).toBeFocused()
  const known = new Set<string>()
  for (const [at, fact] of facts.entries()) {
    await hand.type(fact)
    // The list offers a lane that isn't there yet: the first Enter takes it.
    const lane = fact.slice(fact.lastIndexOf('/') + 1)
    if (!known.has(lane)) {
      known.add(lane)
      await hand.press('Enter')
      await expect(page.getByRole('option', { name: `New lane “${lane}”` })).toHaveCount(0)
    }
    await hand.press('Enter')
    await expect(entryLine(page)).toHaveValue('')
    await expect.poll(async () => (await stateOf(page)).events).toBe(at + 1)
  }
  const written = facts.reduce((sum, fact) => sum + fact.length, 0)
  const beside = hand.keys - written
  console.log(`50 events: ${hand.keys} keys, ${written} of them the text itself, ${beside} beside it`)
  expect(beside / facts.length).toBeLessThanOrEqual(2)

  await hand.press('Escape')
  await hand.press('0')
  await settled(page)
  const { events, lanes } = await stateOf(page)
  expect(events).toBe(50)
  expect(lanes.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Security', 'Politics', 'Diplomacy', 'Economy']),
  )
  await expect(timelineOf(page).getByRole('option')).not.toHaveCount(0)
})

test('Two hundred rows are pasted, twenty broken ones mended in place, and all become events as one step', async ({
  start,
}) => {
  const { page } = await start()
  const hand = new Hand(page)
  const before = await stateOf(page)
  const broken = ['31 Feb 2022', 'soon', '32/13/2022', 'March-ish', '24:61 1 May 2022']
  const rows = Array.from({ length: 200 }, (_, at) => {
    const date =
      at % 10 === 4 ? broken[((at / 10) % broken.length) | 0] : `${(at % 28) + 1} Mar ${2012 + (at % 12)}`
    return [`Fact ${at}`, date, at % 3 ? 'Convoys' : 'Talks', at % 2 ? 'UN' : 'place:Gao'].join('\t')
  })
  await timelineOf(page).focus()
  await pasteText(page, ['What\tWhen\tLane\tTags', ...rows].join('\n'))
  hand.keys += 1
  const dialog = page.getByRole('dialog', { name: 'Make events from rows' })
  await expect(dialog.getByText('180 rows can be read, 20 can’t.')).toBeVisible()
  await hand.choose(dialog.getByRole('combobox', { name: 'Show' }), 'rows that can’t be read')
  const dates = dialog.getByRole('textbox', { name: /^Date, row/ })
  for (let at = 0; at < 20; at += 1) {
    await hand.click(dates.nth(at))
    await hand.press('Control+a')
    await hand.type('28 Feb 2022')
  }
  await expect(dialog.getByText('200 rows can be read')).toBeVisible()
  await hand.click(dialog.getByRole('button', { name: 'Import 200 events' }))
  await expect(dialog).toBeHidden()
  const after = await stateOf(page)
  expect(after.events).toBe(before.events + 200)
  expect(after.history.head).toBe(before.history.head + 1)
  console.log(`200 rows, 20 of them mended: ${hand.keys} keys, ${hand.clicks} clicks`)
  expect(hand.keys / 20).toBeLessThanOrEqual(15)
  expect(hand.clicks).toBeLessThanOrEqual(30)

  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stateOf(page)).events).toBe(before.events)
})
