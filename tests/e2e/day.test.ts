import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choosePath, expect, listed, resize, test, timelineOf } from './support/app'
import { facts } from './support/facts'
import { Hand, middleOf } from './support/hand'
import { call, clickMenu, quit } from './support/shell'
import { areaOf, boxOf, dotOf, gripOf, settled, showAll, yearOnScreen } from './support/timeline'
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

test('The timeline is rearranged with the mouse alone, then linked, searched, walked back and restored', async ({
  start,
}) => {
  const { app, page } = await start()
  const hand = new Hand(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await hand.click(page.getByRole('button', { name: 'Got it' }))
  await showAll(page)
  const first = (await stateOf(page)).history.head
  const inspector = page.getByRole('complementary', { name: 'Inspector' })

  // In time, between lanes, and at an end.
  const year = await yearOnScreen(page)
  const coup = await gripOf(page, 'Coup in Bamako')
  await hand.drag(coup, { x: coup.x + year, y: coup.y })
  await expect(listed(page, 'Coup in Bamako')).toContainText(/Aug 2021/)
  await settled(page)
  const code = await gripOf(page, 'New mining code')
  await hand.drag(code, { x: code.x, y: (await gripOf(page, 'Last French troops leave')).y })
  await expect(listed(page, 'New mining code')).toContainText(/Security/)
  await settled(page)
  const wagner = await boxOf(page, 'Wagner fighters in Mali')
  const end = { x: wagner.x + wagner.width - 2, y: wagner.y + wagner.height / 2 }
  await hand.drag(end, { x: end.x + year / 2, y: end.y })
  await expect(listed(page, 'Wagner fighters in Mali')).toContainText(/2025|2026/)
  await expect(listed(page, 'Wagner fighters in Mali')).not.toContainText('Jun 2025')

  // A rectangle around three events, and one choice for all of them.
  const area = await areaOf(page)
  await hand.clickAt({ x: area.x + 30, y: area.y + area.height - 40 })
  await expect(inspector.getByRole('heading', { name: 'Nothing is selected' })).toBeVisible()
  await settled(page)
  const [suspends, sanctions] = [
    await boxOf(page, 'Washington suspends'),
    await boxOf(page, 'US sanctions on Malian officers'),
  ]
  await hand.drag(
    { x: suspends.x - 20, y: suspends.y - 2 },
    { x: sanctions.x + 40, y: sanctions.y + sanctions.height },
    'Shift',
  )
  await expect(inspector.getByRole('heading', { name: '3 events selected' })).toBeVisible()
  await hand.choose(inspector.getByRole('combobox', { name: 'Lane' }), 'Security')
  await expect(listed(page, 'Washington suspends')).toContainText(/Security/)

  // Lanes: one goes up, one is folded and opened again.
  await settled(page)
  const label = (title: string) => page.locator('.row-label[data-lane]', { hasText: title })
  const economy = await middleOf(label('Economy'))
  const politics = await label('Mali: politics').locator('..').locator('..').boundingBox()
  await hand.drag(economy, { x: economy.x, y: (politics?.y ?? 0) + 3 })
  await expect.poll(async () => (await stateOf(page)).lanes[0]?.title).toBe('Economy')
  await settled(page)
  await hand.click(label('Security').locator('.row-fold'))
  await expect(page.locator('.vis-label.row-collapsed')).toHaveCount(1)
  await hand.click(label('Security').locator('.row-fold'))
  await expect(page.locator('.vis-label.row-collapsed')).toHaveCount(0)
  const rearranged = (await stateOf(page)).history.head
  expect(rearranged).toBe(first + 5)
  console.log(`5 changes with the mouse alone: ${hand.drags} drags, ${hand.clicks} clicks, ${hand.keys} keys`)
  expect(hand.keys).toBe(0)
  expect(hand.drags + hand.clicks).toBeLessThanOrEqual(12)

  // Linked: drawn from one event to another, and its type chosen of the list.
  await settled(page)
  const dot = await dotOf(page, 'Last French troops leave')
  await hand.drag(dot, await gripOf(page, 'UN mission MINUSMA'))
  const chooser = page.getByRole('dialog', { name: 'Type of the link' })
  await hand.click(chooser.getByRole('option', { name: 'response to' }))
  await expect(chooser).toBeHidden()
  await expect(listed(page, 'UN mission MINUSMA')).toContainText('1 link')
  console.log(`With a link: ${hand.drags} drags, ${hand.clicks} clicks, ${hand.keys} keys`)

  // Found again by a word of its summary, without the mouse.
  await hand.press('Escape', 2)
  await timelineOf(page).focus()
  await hand.press('/')
  await expect(page.locator('[role=dialog] input')).toBeFocused()
  await hand.type('garrison')
  await expect(
    page
      .getByRole('dialog', { name: 'Search' })
      .getByRole('option', { selected: true })
      .filter({ hasText: 'Coup in Bamako' }),
  ).toBeVisible()
  await hand.press('Enter')
  await expect(timelineOf(page).getByRole('option', { selected: true })).toContainText('Coup in Bamako')

  // Back to how it was at first, by one step that is taken back again.
  await hand.press('Control+h')
  const history = page.getByRole('complementary', { name: 'History' })
  const steps = history.getByRole('listbox', { name: 'Steps, newest first' })
  const count = (await stateOf(page)).history.head - first + 1
  await expect(steps.getByRole('option')).toHaveCount(count)
  await hand.press('End')
  await hand.click(history.getByRole('button', { name: 'Go back to here' }))
  await expect(listed(page, 'Coup in Bamako')).toContainText('18 Aug 2020')
  await expect.poll(async () => (await stateOf(page)).lanes[0]?.title).toBe('Mali: politics')
  await timelineOf(page).focus()
  await hand.press('Control+z')
  await expect(listed(page, 'Coup in Bamako')).toContainText(/Aug 2021/)
  await hand.press('Control+y')
  await expect(listed(page, 'Coup in Bamako')).toContainText('18 Aug 2020')
  await hand.press('Control+z')
  await expect.poll(async () => (await stateOf(page)).lanes[0]?.title).toBe('Economy')

  // The day ends; the next begins with something deleted by mistake, and the backup that closing made brings it back.
  await quit(app)
  const next = await start()
  await timelineOf(next.page).focus()
  const before = await stateOf(next.page)
  const again = new Hand(next.page)
  await again.press('Control+a')
  await expect(next.page.getByRole('heading', { name: /events selected/ })).toBeVisible()
  await again.press('Delete')
  await expect.poll(async () => (await stateOf(next.page)).events).toBe(before.events - 20)
  await clickMenu(next.app, 'File', 'Restore from')
  const restore = next.page.getByRole('dialog', { name: 'Restore from a backup' })
  await again.click(restore.getByRole('button', { name: 'Restore', exact: true }))
  await expect(restore).toBeHidden()
  await expect(listed(next.page, 'Coup in Bamako')).toContainText(/Aug 2021/)
  expect((await stateOf(next.page)).events).toBe(before.events)
  console.log(`Restored: ${again.clicks} clicks, ${again.keys} keys`)
  console.log(`The whole: ${hand.drags} drags, ${hand.clicks} clicks, ${hand.keys} keys`)
})
