import type { Page } from '@playwright/test'
import { call } from './shell'
import { drawn, expect, listed, timelineOf } from './app'

interface Point {
  readonly x: number
  readonly y: number
}
interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Where an event's bar or mark stands on screen, px, without the label beside it; as soon as it stands still. */
export async function boxOf(page: Page, title: string): Promise<Box> {
  await settled(page)
  const box = await drawn(page, title).boundingBox()
  if (!box) throw new Error(`“${title}” is not on the timeline`)
  return box
}

/** Where to take hold of an event as a whole. */
export async function gripOf(page: Page, title: string): Promise<Point> {
  const { x, y, width, height } = await boxOf(page, title)
  return { x: x + width / 2, y: y + height / 2 }
}

/** The middle of the dot of an event, from which links are drawn. */
export async function dotOf(page: Page, title: string): Promise<Point> {
  const { x, y } = await gripOf(page, title)
  await page.mouse.move(x, y)
  const event = await drawn(page, title).getAttribute('data-event')
  const box = await page.locator(`.link-handle[data-event="${event ?? ''}"] .link-handle-dot`).boundingBox()
  if (!box) throw new Error(`“${title}” shows no dot`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Waits until the picture stands still for longer than labels wait to find their place after a zoom. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('.timeline-canvas')
    const picture = () => canvas && new XMLSerializer().serializeToString(canvas)
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    let [last, since] = [picture(), performance.now()]
    while (performance.now() - since < 200) {
      await frame()
      const now = picture()
      if (now !== last) [last, since] = [now, performance.now()]
    }
  })
}

/** Drags from one place by some px; `keep` holds the button down at the end. */
export async function drag(page: Page, from: Point, by: Point, keep = false): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 })
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 })
  if (!keep) await page.mouse.up()
}

/** Selects an event in the list, as a screen reader does, and gives the list the focus. */
export async function choose(page: Page, title: string): Promise<void> {
  await listed(page, title).first().dispatchEvent('click')
  await timelineOf(page).focus()
  await expect(listed(page, title).first()).toHaveAttribute('aria-selected', 'true')
}

/** Presses a key of the timeline some times. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
  await timelineOf(page).focus()
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
}

/** Shows all events and waits until they stand: the app asks for what it fits the window to. */
export async function showAll(page: Page): Promise<void> {
  await settled(page)
  await press(page, '0')
  // Calls are answered in their order: when these are, those of the app were.
  for (let asked = 0; asked < 3; asked += 1) await call(page, 'extent')
  await settled(page)
}

/** The part of the screen where the events are, px. */
export async function areaOf(page: Page): Promise<Box> {
  const box = await page.locator('.timeline-canvas .vis-panel.vis-center').boundingBox()
  if (!box) throw new Error('there is no timeline')
  return box
}

/** px between two marks of events a known time apart, per year. */
export async function yearOnScreen(page: Page): Promise<number> {
  const [first, last] = [await gripOf(page, 'Coup in Bamako'), await gripOf(page, 'Second coup')]
  return ((last.x - first.x) * 365.2425) / 279
}

/** The titles of what is selected, in order of time. */
export function selectedTitles(page: Page): Promise<readonly string[]> {
  return timelineOf(page)
    .getByRole('option', { selected: true })
    .evaluateAll((options) => options.map((option) => option.textContent.trim().split(' · ')[0] ?? ''))
}

/** The labels of one row of the axis: their text, and where they begin and end, px. */
export function axisLabels(
  page: Page,
  row: 'tick' | 'context',
): Promise<readonly { readonly text: string; readonly left: number; readonly right: number }[]> {
  return page.locator(`.axis-${row}`).evaluateAll((labels) =>
    labels
      .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }))
      .map(({ text, box }) => ({ text, left: box.left, right: box.right }))
      .toSorted((a, b) => a.left - b.left),
  )
}
