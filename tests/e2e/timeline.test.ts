import type { Page } from '@playwright/test'
import { drawn, expect, listed, menuLabel, resize, test, timelineOf } from './support/app'
import {
  areaOf,
  axisLabels,
  boxOf,
  choose,
  drag,
  gripOf,
  press,
  selectedTitles,
  settled,
  showAll,
  yearOnScreen,
} from './support/timeline'

type Call = (...args: unknown[]) => Promise<{ ok: boolean; value: never }>
interface Bridge {
  readonly api: { readonly call: Call }
}

const label = (page: Page) => page.locator('.drag-label')
const text = (page: Page, title: string) => listed(page, title).first()

test.beforeEach(({}, testInfo) => testInfo.setTimeout(120_000))

test('A drag moves an event in whole units of what is known of it, cancels with Escape, and lands each time', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const year = await yearOnScreen(page)

  // A year moves in years: not before half a year, and to the px where the next one stands.
  const before = await boxOf(page, 'Withdrawal of US')
  await drag(page, await gripOf(page, 'Withdrawal of US'), { x: year * 0.4, y: 0 }, true)
  await expect(label(page)).toHaveText('2022')
  await page.mouse.move(before.x + before.width / 2 + year * 0.7, before.y + 10, { steps: 3 })
  await expect(label(page)).toHaveText('2023')
  expect(Math.abs((await boxOf(page, 'Withdrawal of US')).x - before.x - year)).toBeLessThan(2)
  await page.mouse.up()
  await expect(text(page, 'Withdrawal of US')).toContainText('2023')
  expect(Math.abs((await boxOf(page, 'Withdrawal of US')).x - before.x - year)).toBeLessThan(2)
  await expect.poll(() => menuLabel(app, 'Edit', 'Undo')).toContain('Withdrawal of US forces')

  // Escape gives it up, whatever the pointer does then.
  await drag(page, await gripOf(page, 'Withdrawal of US'), { x: year * 2, y: 0 }, true)
  await expect(label(page)).toHaveText('2025')
  await page.keyboard.press('Escape')
  await page.mouse.move(before.x, before.y)
  await page.mouse.up()
  await expect(label(page)).toBeHidden()
  await expect(text(page, 'Withdrawal of US')).toContainText('2023')

  // Two drags, one right after the other, both land; so do two of the same event.
  const charter = await gripOf(page, 'Liptako-Gourma')
  const sanctions = await gripOf(page, 'US sanctions on Malian')
  await drag(page, charter, { x: year, y: 0 })
  await drag(page, sanctions, { x: -year, y: 0 })
  await drag(page, await gripOf(page, 'Liptako-Gourma'), { x: year, y: 0 })
  await expect(text(page, 'Liptako-Gourma')).toContainText('16 Sep 2025')
  await expect(text(page, 'US sanctions on Malian')).toContainText('24 Jul 2022')

  // To another lane, at its time.
  const code = await gripOf(page, 'New mining code')
  const lane = await boxOf(page, 'Last French troops leave')
  await drag(page, code, { x: 0, y: lane.y + 12 - code.y }, true)
  await expect(label(page)).toHaveText('Aug 2023 → Security')
  await page.mouse.up()
  await expect(text(page, 'New mining code')).toContainText('Aug 2023, Security')

  // A date and time with its offset keeps both.
  await choose(page, 'Last French troops leave')
  await press(page, '+', 3)
  const month = (await yearOnScreen(page)) / 12
  await drag(page, await gripOf(page, 'Last French troops leave'), { x: month, y: 0 })
  await expect(text(page, 'Last French troops leave')).toContainText('15 Sep 2022, 13:00 (UTC+02:00)')

  // What lies between two months moves by months.
  await showAll(page)
  await choose(page, 'Nick Checker')
  await press(page, '+', 3)
  await drag(page, await gripOf(page, 'Nick Checker'), { x: month * 2, y: 0 })
  await expect(text(page, 'Nick Checker')).toContainText('between Mar and May 2026')
})

test('The ends of a span are moved with the mouse, and only what is known of it moves', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const year = await yearOnScreen(page)
  const canvas = page.locator('.timeline-canvas')

  // Ends can be taken hold of, and aimed at months, when they are far enough apart.
  await choose(page, 'ECOWAS sanctions')
  await press(page, '+', 2)
  const wide = await yearOnScreen(page)
  const span = await boxOf(page, 'ECOWAS sanctions')
  const end = { x: span.x + span.width - 2, y: span.y + 12 }
  await page.mouse.move(end.x, end.y)
  await expect(canvas).toHaveClass(/at-edge/)
  await drag(page, end, { x: wide / 6, y: 0 })
  await expect(text(page, 'ECOWAS sanctions')).toContainText('9 Jan – 3 Sep 2022')
  const start2 = await boxOf(page, 'ECOWAS sanctions')
  await drag(page, { x: start2.x + 2, y: start2.y + 12 }, { x: -wide / 6, y: 0 })
  await expect(text(page, 'ECOWAS sanctions')).toContainText('9 Nov 2021 – 3 Sep 2022')

  // The end never passes the start.
  const late = await boxOf(page, 'ECOWAS sanctions')
  await drag(page, { x: late.x + late.width - 2, y: late.y + 12 }, { x: -wide * 2, y: 0 })
  await expect(text(page, 'ECOWAS sanctions')).toContainText('9 Nov 2021 – 3 Sep 2022')

  await showAll(page)

  // An ongoing end stays at the as-of date; the start moves in years.
  const gold = await boxOf(page, 'Gold: about')
  await page.mouse.move(gold.x + gold.width - 2, gold.y + 12)
  await expect(canvas).not.toHaveClass(/at-edge/)
  await drag(page, { x: gold.x + 2, y: gold.y + 12 }, { x: year, y: 0 })
  await expect(text(page, 'Gold: about')).toContainText('c. 2021 – ongoing')
  await drag(page, { x: gold.x + gold.width / 2, y: gold.y + 12 }, { x: -year * 2, y: 0 })
  await expect(text(page, 'Gold: about')).toContainText('c. 2019 – ongoing')
  const after = await boxOf(page, 'Gold: about')
  expect(Math.abs(after.x + after.width - gold.x - gold.width)).toBeLessThan(2)

  // Held at the edge, an event takes the window with it.
  const code = await gripOf(page, 'New mining code')
  const area = await areaOf(page)
  const coup = await boxOf(page, 'Coup in Bamako')
  await drag(page, code, { x: area.x + area.width - 4 - code.x, y: 0 }, true)
  await expect
    .poll(async () => (await drawn(page, 'Coup in Bamako').boundingBox())?.x ?? -1e9)
    .toBeLessThan(coup.x - 80)
  await page.mouse.move(area.x + area.width / 2, code.y, { steps: 2 })
  await settled(page)
  await page.mouse.up()
  await expect(text(page, 'New mining code')).not.toContainText('Aug 2023')
  await press(page, 'Control+z')
  await expect(text(page, 'New mining code')).toContainText('Aug 2023')
})

test('Events are selected by click, Ctrl and all at once, and move together by the coarsest unit among them', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const year = await yearOnScreen(page)

  const coup = await gripOf(page, 'Coup in Bamako')
  const us = await gripOf(page, 'Withdrawal of US')
  await page.mouse.click(coup.x, coup.y)
  await expect.poll(() => selectedTitles(page)).toEqual(['Coup in Bamako'])
  await expect(page.locator('.timeline-said')).toContainText('Coup in Bamako · 18 Aug 2020')
  await page.keyboard.down('Control')
  await page.mouse.click(us.x, us.y)
  await page.keyboard.up('Control')
  await expect.poll(() => selectedTitles(page)).toEqual(['Coup in Bamako', 'Withdrawal of US forces'])
  await drag(page, await gripOf(page, 'Coup in Bamako'), { x: year * 1.2, y: 0 })
  await expect(text(page, 'Coup in Bamako')).toContainText('18 Aug 2021')
  await expect(text(page, 'Withdrawal of US')).toContainText('2023')
  await press(page, 'Control+z')
  await expect(text(page, 'Coup in Bamako')).toContainText('18 Aug 2020')
  await expect(text(page, 'Withdrawal of US')).toContainText('2022')

  // Shift takes one away again; a click on empty time all.
  await page.keyboard.down('Shift')
  await page.mouse.click(us.x, us.y)
  await page.keyboard.up('Shift')
  await expect.poll(() => selectedTitles(page)).toEqual(['Coup in Bamako'])
  const area = await areaOf(page)
  await page.mouse.click(area.x + area.width / 2, area.y + area.height - 20)
  await expect.poll(() => selectedTitles(page)).toEqual([])
  await expect(timelineOf(page)).toBeFocused()

  // Ctrl+A: what is on screen, without what is not.
  const count = await timelineOf(page).getByRole('option').count()
  await press(page, 'Control+a')
  await expect.poll(async () => (await selectedTitles(page)).length).toBe(count)
  await press(page, 'Escape')
  await choose(page, 'Coup in Bamako')
  await press(page, '+', 6)
  await press(page, 'Control+a')
  await expect.poll(() => selectedTitles(page)).toContain('Washington suspends military assistance')
  const selected = await selectedTitles(page)
  expect(selected).not.toContain('Withdrawal of US forces')
  expect(selected).toContain('Coup in Bamako')

  // Arrows walk; Alt with arrows moves by the unit of the event; Delete deletes; undo brings back.
  await press(page, 'Escape')
  await showAll(page)
  await choose(page, 'Withdrawal of US')
  await press(page, 'Alt+ArrowRight', 2)
  await expect(text(page, 'Withdrawal of US')).toContainText('2024')
  await press(page, 'Alt+ArrowDown')
  await expect(text(page, 'Withdrawal of US')).toContainText('AES and ECOWAS')
  await press(page, 'Delete')
  await expect(listed(page, 'Withdrawal of US')).toHaveCount(0)
  await press(page, 'Control+z')
  await expect(listed(page, 'Withdrawal of US')).toHaveCount(1)
})

test('The axis is labelled at every zoom, all labels fit, and a zoom keeps the selected event in its place', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await resize(app, page, width, height)
    await showAll(page)
    const { x, width: room } = await areaOf(page)
    const labels = await page
      .locator('.timeline-canvas .vis-item .item-label')
      .evaluateAll((all) =>
        all.map((one) => ({ text: one.textContent, right: one.getBoundingClientRect().right })),
      )
    expect(labels.length).toBeGreaterThan(20)
    expect(labels.filter(({ right }) => right > x + room)).toEqual([])
    expect((await axisLabels(page, 'tick')).length).toBeGreaterThan(room / 140)
  }

  // From decades to minutes and out to millennia.
  await choose(page, 'Last French troops leave')
  const held = await boxOf(page, 'Last French troops leave')
  const seen = new Set<string>()
  for (const [key, times] of [
    ['+', 32],
    ['-', 52],
  ] as const) {
    for (let step = 0; step < times; step += 1) {
      await press(page, key)
      const box = await boxOf(page, 'Last French troops leave')
      if (step < 32) expect(Math.abs(box.x + box.width / 2 - held.x - held.width / 2)).toBeLessThan(4)
      for (const row of ['tick', 'context'] as const) {
        const labels = await axisLabels(page, row)
        for (const [at, one] of labels.entries()) {
          expect(one.right).toBeLessThan(labels[at + 1]?.left ?? Infinity)
          if (row === 'tick') seen.add(one.text)
        }
      }
    }
  }
  for (const tick of ['2022', 'Aug', '15', '11:00']) expect([...seen]).toContain(tick)
  expect([...seen].some((tick) => tick.endsWith('BCE'))).toBe(true)

  // The toolbar holds it too; the wheel holds what is under the pointer.
  await showAll(page)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  const zoomed = await boxOf(page, 'Last French troops leave')
  expect(Math.abs(zoomed.x - held.x)).toBeLessThan(4)
  const coup = await gripOf(page, 'Second coup')
  await page.mouse.move(coup.x, coup.y + 2)
  await page.mouse.wheel(0, -200)
  await expect
    .poll(async () => (await boxOf(page, 'Last French troops leave')).x)
    .toBeGreaterThan(zoomed.x + 10)
  expect(Math.abs((await gripOf(page, 'Second coup')).x - coup.x)).toBeLessThan(4)

  // Shift and wheel, or a drag on empty time, pan and select nothing.
  const area = await areaOf(page)
  const empty = { x: area.x + area.width / 2, y: area.y + area.height - 20 }
  await page.mouse.move(empty.x, empty.y)
  await page.keyboard.down('Shift')
  await page.mouse.wheel(0, 50)
  await page.keyboard.up('Shift')
  await expect.poll(async () => Math.round((await gripOf(page, 'Second coup')).x - coup.x)).toBe(-50)
  await drag(page, empty, { x: 150, y: 0 })
  await expect.poll(async () => (await gripOf(page, 'Second coup')).x - coup.x).toBeGreaterThan(80)
  expect(await selectedTitles(page)).toEqual(['Last French troops leave'])

  // A double click makes an event there, in the unit that can be aimed at; the lanes scroll when there are too many.
  const count = await timelineOf(page).getByRole('option').count()
  const row = await gripOf(page, 'Coup in Bamako')
  await page.mouse.dblclick(row.x - 60, row.y)
  await expect(timelineOf(page).getByRole('option')).toHaveCount(count + 1)
  await resize(app, page, 1280, 460)
  await showAll(page)
  const left = page.locator('.timeline-canvas .vis-panel.vis-left')
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, 150)
  await expect.poll(() => left.evaluate((panel) => panel.scrollTop)).toBeGreaterThan(50)
  await choose(page, 'Protests of the M5')
  await expect
    .poll(async () => (await boxOf(page, 'Protests of the M5')).y)
    .toBeGreaterThan((await areaOf(page)).y - 1)
})

test('A thousand events in one lane stay usable', async ({ start }) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  const made = await page.evaluate(async () => {
    const { call } = (globalThis as unknown as Bridge).api
    const lane = await call('createLane', { title: 'Thousand', color: 'purple' })
    const dayOf = (at: number) => new Date(Date.UTC(2015, 0, 1 + at * 4)).toISOString().slice(0, 10)
    const make = (at: number) =>
      call('createEvent', { title: `Report ${String(at)}`, lane: lane.value, date: dayOf(at) })
    let done = 0
    for (let from = 0; from < 1000; from += 100) {
      const replies = await Promise.all(Array.from({ length: 100 }, (_, at) => make(from + at)))
      done += replies.filter(({ ok }) => ok).length
    }
    return done
  })
  expect(made).toBe(1000)
  await showAll(page)
  await expect(page.locator('.timeline-canvas .vis-item.pill').first()).toBeVisible()

  // The time of each thing a user does, from the key to the picture standing still.
  const timed = async (act: () => Promise<void>): Promise<number> => {
    const from = performance.now()
    await act()
    await settled(page)
    return performance.now() - from
  }
  expect(await timed(() => press(page, '+'))).toBeLessThan(5000)
  expect(await timed(() => press(page, '-'))).toBeLessThan(5000)
  await press(page, 'ArrowRight')
  await expect.poll(() => selectedTitles(page)).toHaveLength(1)
  expect(await timed(() => press(page, 'Alt+ArrowRight'))).toBeLessThan(5000)
  expect(await timed(() => press(page, 'Control+a'))).toBeLessThan(5000)
  await press(page, 'Escape')
  await expect.poll(() => selectedTitles(page)).toEqual([])
})
