import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { drawn, expect, listed, resize, test, timelineOf, useTheme } from './support/app'
import { call, clickMenu } from './support/shell'
import { drag, press, settled } from './support/timeline'

interface State {
  readonly lanes: readonly { readonly id: string; readonly title: string; readonly parent: string | null }[]
  readonly events: number
  readonly history: { readonly head: number }
}

async function state(page: Page): Promise<State> {
  return (await call(page, 'workspace')).value as State
}

/** The lanes from top to bottom, each indented under its parent. */
async function order(page: Page): Promise<string[]> {
  return (await state(page)).lanes.map(({ title, parent }) => (parent === null ? title : `> ${title}`))
}

/** The label of a lane's row on the timeline. */
const label = (page: Page, title: string): Locator =>
  page.locator('.row-label[data-lane]', { hasText: title })

/** A row of the panel of lanes, by the title in its field. */
const row = (page: Page, title: string): Locator =>
  page
    .locator('[data-panel-lane]')
    .filter({ has: page.getByRole('button', { name: `Delete the lane ${title}` }) })

/** The middle of an element, or a place above or below it by a share of its height. */
async function spot(element: Locator, share = 0.5): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error('not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height * share }
}

async function dragTo(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  keep = false,
): Promise<void> {
  await drag(page, from, { x: 0, y: to.y - from.y }, keep)
}

/** Three lanes of our own besides those of the sample, with an event on each. */
async function withLanes(app: ElectronApplication, page: Page): Promise<void> {
  await resize(app, page, 1600, 1000)
  const rows = ['Alpha', 'Beta', 'Gamma'].map((title, at) => ({
    title: `Event of ${title}`,
    date: `${String(2020 + at)}-03`,
    lane: { title },
  }))
  await call(page, 'createEvents', rows, 'paste')
  await expect(label(page, 'Gamma')).toBeVisible()
  await press(page, '0')
  await settled(page)
}

const own = async (page: Page): Promise<string[]> =>
  (await order(page)).filter((title) => /Alpha|Beta|Gamma/.test(title))

test('Lanes are dragged by their labels: between others, onto one, and not at all with Escape', async ({
  start,
}) => {
  const { app, page } = await start()
  await withLanes(app, page)
  const { head } = (await state(page)).history

  const over = async (title: string, share: number) =>
    spot(label(page, title).locator('..').locator('..'), share)
  await dragTo(page, await spot(label(page, 'Gamma')), await over('Alpha', 0.1), true)
  await expect(page.locator('.lane-drop')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.lane-drop')).toHaveCount(0)
  await page.mouse.up()
  expect((await state(page)).history.head).toBe(head)

  await dragTo(page, await spot(label(page, 'Gamma')), await over('Alpha', 0.1))
  await expect.poll(() => own(page)).toEqual(['Gamma', 'Alpha', 'Beta'])
  expect((await state(page)).history.head).toBe(head + 1)
  await settled(page)

  await dragTo(page, await spot(label(page, 'Beta')), await over('Gamma', 0.5), true)
  await expect(page.locator('.lane-drop.into')).toBeVisible()
  await page.mouse.up()
  await expect.poll(() => own(page)).toEqual(['Gamma', '> Beta', 'Alpha'])
  await settled(page)
  const [parent, child] = [await label(page, 'Gamma').boundingBox(), await label(page, 'Beta').boundingBox()]
  expect(child?.y).toBeGreaterThan(parent?.y ?? 0)

  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => own(page)).toEqual(['Alpha', 'Beta', 'Gamma'])
})

test('In the panel lanes go by handle and by key, the focus stays, and it is said where they stand', async ({
  start,
}) => {
  const { app, page } = await start()
  await withLanes(app, page)
  await clickMenu(app, 'View', 'Manage Lanes')
  await expect(page.getByRole('textbox', { name: 'Title of the lane' }).first()).toBeFocused()

  const field = row(page, 'Gamma').getByRole('textbox')
  await field.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => own(page)).toEqual(['Alpha', 'Gamma', 'Beta'])
  await expect(field).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /‘Gamma’ is lane \d+ of \d+\./ })).toHaveCount(1)
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => own(page)).toEqual(['Alpha', '> Gamma', 'Beta'])
  await expect(field).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => own(page)).toEqual(['Alpha', 'Gamma', 'Beta'])
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => own(page)).toEqual(['Alpha', 'Beta', 'Gamma'])
  await expect(field).toBeFocused()

  const grip = row(page, 'Beta').getByRole('button', { name: /^Move/ })
  await dragTo(page, await spot(grip), await spot(row(page, 'Alpha'), 0.5))
  await expect.poll(() => own(page)).toEqual(['Alpha', '> Beta', 'Gamma'])
})

test('A lane folds into marks and hides; both last, and what is gone to is shown again', async ({
  start,
}) => {
  const { app, page } = await start()
  await withLanes(app, page)
  const tall = (await label(page, 'Beta').locator('..').locator('..').boundingBox())?.height ?? 0
  await label(page, 'Beta').locator('.row-fold').click()
  await expect(page.locator('.vis-item.folded')).toHaveCount(1)
  await settled(page)
  const thin = (await label(page, 'Beta').locator('..').locator('..').boundingBox())?.height ?? 0
  expect(thin).toBeLessThan(Math.min(tall, 30))
  await page.locator('.vis-item.folded').click()
  await expect(listed(page, 'Event of Beta')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')

  await row(page, 'Gamma').getByRole('button', { name: 'Hide ‘Gamma’' }).click()
  await expect(label(page, 'Gamma')).toHaveCount(0)
  await expect(page.getByText('1 lane hidden:')).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await useTheme(page, colorScheme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }

  await page.reload()
  await expect(timelineOf(page)).toBeVisible()
  await expect(page.getByText('1 lane hidden:')).toBeVisible()
  await expect(page.locator('.vis-label.row-collapsed')).toHaveCount(1)

  for (const title of ['Event of Beta', 'Event of Gamma']) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^Search/ }).fill(title)
    await expect(
      page.getByRole('listbox', { name: 'Results' }).getByRole('option', { name: title }).first(),
    ).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(drawn(page, title)).toBeVisible()
  }
  await expect(page.getByText('The lane ‘Gamma’ is shown again.').first()).toBeVisible()
  await expect(page.getByText('lane hidden:')).toHaveCount(0)

  await clickMenu(app, 'View', 'Collapse All Lanes')
  const { lanes } = await state(page)
  await expect(page.locator('.vis-label.row-collapsed')).toHaveCount(lanes.length)
  await clickMenu(app, 'View', 'Expand All Lanes')
  await expect(page.locator('.vis-label.row-collapsed')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await row(page, 'Alpha').getByRole('button', { name: 'Hide ‘Alpha’' }).click()
  await page.getByRole('button', { name: 'Show the hidden lane' }).click()
  await expect(label(page, 'Alpha')).toBeVisible()
})

test('Deleting a lane says first what becomes of its events and lanes; an empty one just goes', async ({
  start,
}) => {
  const { app, page } = await start()
  await withLanes(app, page)
  const { lanes, events } = await state(page)
  const id = (title: string) => lanes.find((lane) => lane.title === title)?.id
  await call(page, 'moveLane', id('Gamma'), { parent: id('Beta'), before: null })
  await clickMenu(app, 'View', 'Manage Lanes')

  await row(page, 'Beta').getByRole('button', { name: 'Delete the lane' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete the lane ‘Beta’' })
  await expect(dialog).toContainText('What becomes of its 1 event?')
  await expect(dialog).toContainText('1 lane under it moves up')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map((found) => found.id)).toEqual([])
  await dialog.getByRole('combobox', { name: 'Lane for them' }).selectOption({ label: 'Alpha' })
  await dialog.getByRole('button', { name: 'Delete the lane' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => own(page)).toEqual(['Alpha', 'Gamma'])
  expect((await state(page)).events).toBe(events)
  await expect(listed(page, 'Event of Beta')).toContainText('Alpha')

  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => own(page)).toEqual(['Alpha', 'Beta', '> Gamma'])

  await row(page, 'Gamma').getByRole('button', { name: 'Delete the lane' }).click()
  await page.getByRole('radio', { name: /Delete it too/ }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the lane' }).click()
  await expect.poll(() => own(page)).toEqual(['Alpha', 'Beta'])
  expect((await state(page)).events).toBe(events - 1)

  await call(page, 'createLane', { title: 'Empty', color: 'blue' })
  await row(page, 'Empty').getByRole('button', { name: 'Delete the lane' }).click()
  await expect(row(page, 'Empty')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('A thousand lanes stay usable, and 5,000 are refused with the limit and the remedy', async ({
  start,
}) => {
  const { page } = await start()
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      title: `Event ${String(at)}`,
      date: String(1900 + (at % 120)),
      lane: { title: `Number ${String(at)}` },
    }))
  const refused = await call(page, 'createEvents', rows(5_000), 'paste')
  expect(refused).toMatchObject({ ok: false, code: 'too-many-lanes' })
  expect(refused.message).toContain('at most 1,000 lanes')
  const { lanes } = await state(page)
  expect((await call(page, 'createEvents', rows(1_000 - lanes.length), 'paste')).ok).toBe(true)
  await expect(label(page, 'Number 0').first()).toBeAttached({ timeout: 15_000 })
  await settled(page)

  /** The longest time in which the window showed nothing new, ms. */
  const stall = async (act: () => Promise<void>): Promise<number> => {
    await page.evaluate(() => {
      const seen = Object.assign(globalThis, { longest: 0, on: true })
      let last = performance.now()
      const frame = () => {
        const now = performance.now()
        seen.longest = Math.max(seen.longest, now - last)
        last = now
        if (seen.on) requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    })
    await act()
    return page.evaluate(() => {
      const seen = globalThis as unknown as { longest: number; on: boolean }
      seen.on = false
      return seen.longest
    })
  }
  const zooming = await stall(async () => {
    await press(page, '+', 3)
    await settled(page)
  })
  const panel = await stall(async () => {
    await press(page, 'ArrowRight')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-panel-lane]')).toHaveCount(1_000)
    await settled(page)
  })
  console.log(`1,000 lanes: zoom ${zooming.toFixed()} ms, panel ${panel.toFixed()} ms`)
  // Far above what it takes, far below what would be felt as a window that hangs.
  expect(zooming).toBeLessThan(1_000)
  expect(panel).toBeLessThan(1_000)
})

test('A title that hides its direction is shown as such, on the timeline and in the panel', async ({
  start,
}) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await call(
    page,
    'createEvents',
    [{ title: 'gnp\u202e.evil', date: '2021', lane: { title: 'La\u200bne' } }],
    'paste',
  )
  await press(page, '0')
  await expect(drawn(page, 'gnp⟦U+202E⟧.evil')).toBeVisible()
  await expect(listed(page, 'gnp⟦U+202E⟧.evil')).toHaveCount(1)
  await expect(label(page, 'La⟦U+200B⟧ne')).toBeVisible()
})
