import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, listed, resize, test, timelineOf } from './support/app'
import { call } from './support/shell'
import { areaOf, choose, drag, gripOf, press, settled, showAll } from './support/timeline'

interface State {
  readonly views: readonly { readonly title: string }[]
  readonly history: { readonly head: number; readonly undo: string | null }
}

const state = async (page: Page): Promise<State> => (await call(page, 'workspace')).value as State
const bar = (page: Page): Locator => page.getByRole('region', { name: 'Filter' })
const words = (page: Page): Locator => page.getByRole('searchbox', { name: 'Words in events' })
const chips = (page: Page): Locator => bar(page).getByRole('listitem')
const count = (page: Page): Locator => bar(page).getByRole('status')
const labels = (page: Page): Locator => page.locator('.row-name')
const rowLabel = (page: Page, title: string): Locator => page.locator('.row-label', { hasText: title })

/** How far below (or above) an event a row is, px. */
async function wayToRow(page: Page, title: string, row: string): Promise<number> {
  const { y } = await gripOf(page, title)
  const box = await rowLabel(page, row).boundingBox()
  if (!box) throw new Error(`the row ${row} is not on screen`)
  return box.y + box.height / 2 - y
}

async function tagsOf(page: Page, title: string): Promise<string[]> {
  const found = (await call(page, 'search', { text: `"${title}"`, limit: 5 })).value as {
    event: { hits: readonly { id: string }[] }
  }
  const event = (await call(page, 'event', found.event.hits[0]?.id)).value as {
    tags: readonly { name: string }[]
  }
  return event.tags.map(({ name }) => name).toSorted()
}

async function violations(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules(['region', 'page-has-heading-one'])
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test.beforeEach(({}, testInfo) => testInfo.setTimeout(150_000))

test('Events are filtered by words and a tag, by keyboard alone, and the picture follows', async ({
  start,
}) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const all = await timelineOf(page).getByRole('option').count()
  await timelineOf(page).focus()
  await page.keyboard.press('f')
  await expect(words(page)).toBeFocused()
  await page.keyboard.type('coup')
  await expect(listed(page, 'UN mission MINUSMA')).toHaveCount(0)
  await expect(listed(page, 'Coup in Bamako')).toHaveCount(1)
  await expect(count(page)).toContainText(/^\s*\d+ of \d+ events/)

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const conditions = page.getByRole('dialog', { name: 'Conditions' })
  await expect(conditions.getByRole('textbox', { name: 'From' })).toBeFocused()
  const bamako = conditions.getByRole('checkbox', { name: 'Bamako', exact: true })
  for (let step = 0; step < 60; step += 1) {
    if (await bamako.evaluate((box) => box === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await expect(chips(page)).toHaveCount(2)
  await expect(count(page)).toContainText('1 of 20 events')
  await expect(listed(page, 'Second coup')).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Conditions' })).toBeFocused()

  await bar(page)
    .getByRole('button', { name: /^Remove Words/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(chips(page)).toHaveCount(1)
  await bar(page).getByRole('button', { name: 'Clear filter' }).focus()
  await page.keyboard.press('Enter')
  await expect(chips(page)).toHaveCount(0)
  await expect(timelineOf(page).getByRole('option')).toHaveCount(all)
})

test('What the filter hides is said, shown while it is selected, and a filter that hides all offers a way out', async ({
  start,
}) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await showAll(page)
  await press(page, 'f')
  await page.keyboard.type('coup')
  await expect(listed(page, 'UN mission MINUSMA')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('MINUSMA')
  const found = page
    .getByRole('dialog')
    .getByRole('option', { name: /MINUSMA/ })
    .first()
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.locator('body')).toContainText('does not meet the filter')
  await expect(listed(page, 'UN mission MINUSMA')).toHaveCount(1)
  await press(page, 'Escape')
  await expect(listed(page, 'UN mission MINUSMA')).toHaveCount(0)

  await press(page, 'f')
  await page.keyboard.type(' nobody')
  await expect(page.getByRole('heading', { name: 'The filter hides all events' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.locator('main').getByRole('button', { name: 'Clear filter' }).last().click()
  await expect(listed(page, 'UN mission MINUSMA')).toHaveCount(1)
})

test('Grouped by a kind of tag, an event stands in each of its rows, and goes to another row with its tag', async ({
  start,
}) => {
  const { app, page } = await start()
  await resize(app, page, 1920, 1080)
  await showAll(page)
  await press(page, 'f')
  const rows = page.getByRole('combobox', { name: 'Rows' })
  await rows.selectOption({ label: 'By actor' })
  const announced = page.locator('.vis-item', { hasText: 'The three announce that they leave ECOWAS' })
  await expect(announced).toHaveCount(2)
  await rows.selectOption({ label: 'By theme' })
  await expect(announced).toHaveCount(1)
  await settled(page)
  expect(await labels(page).allTextContents()).toEqual([
    'Periods over all lanes',
    'coup',
    'gold',
    'withdrawal',
    'No theme',
  ])
  expect(await violations(page)).toEqual([])
  const { head } = (await state(page)).history

  const french = 'Last French troops leave'
  await drag(page, await gripOf(page, french), { x: 0, y: await wayToRow(page, french, 'gold') })
  await expect.poll(() => tagsOf(page, french)).toEqual(['France', 'gold'])
  expect((await state(page)).history).toMatchObject({
    head: head + 1,
    undo: `Change the tag of ‘${french}’ from ‘withdrawal’ to ‘gold’`,
  })
  await settled(page)
  await drag(page, await gripOf(page, french), { x: 0, y: await wayToRow(page, french, 'No theme') })
  await expect.poll(() => tagsOf(page, french)).toEqual(['France'])
  await settled(page)
  await choose(page, french)
  await press(page, 'Alt+ArrowUp')
  await expect.poll(() => tagsOf(page, french)).toEqual(['France', 'withdrawal'])
  await press(page, 'Control+z', 3)
  await expect.poll(() => tagsOf(page, french)).toEqual(['France', 'withdrawal'])
  expect((await state(page)).history.undo).toBeNull()
})

test('An event that is made in the row of a tag gets it', async ({ start }) => {
  const { app, page } = await start()
  await resize(app, page, 1920, 1080)
  await showAll(page)
  await press(page, 'f')
  await page.getByRole('combobox', { name: 'Rows' }).selectOption({ label: 'By theme' })
  await settled(page)
  const area = await areaOf(page)
  const row = await rowLabel(page, 'withdrawal').boundingBox()
  await page.mouse.dblclick(area.x + 30, (row?.y ?? 0) + 12)
  await expect(listed(page, 'New event')).toHaveCount(1)
  await expect.poll(() => tagsOf(page, 'New event')).toEqual(['withdrawal'])
})

test('A view is saved, shown again, renamed and deleted, by keyboard alone', async ({ start }) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await showAll(page)
  await press(page, 'f')
  await page.keyboard.type('coup')
  await expect(count(page)).toContainText('of 20 events')
  await page.getByRole('combobox', { name: 'Rows' }).focus()
  await page.keyboard.press('ArrowDown')
  const menu = page.getByRole('button', { name: 'Views' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Coups by actor')
  await page.keyboard.press('Enter')
  const saved = page.getByRole('list', { name: 'Saved views' })
  await expect(saved.getByRole('listitem')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()

  await bar(page).getByRole('button', { name: 'Clear filter' }).focus()
  await page.keyboard.press('Enter')
  await expect(chips(page)).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Rows' }).selectOption({ label: 'Lanes' })
  await press(page, 'Control+k')
  await page.keyboard.type('view coups')
  const found = page.getByRole('dialog').getByRole('option', { name: 'View: Coups by actor' })
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(chips(page)).toHaveCount(1)
  await expect(labels(page).filter({ hasText: 'No actor' })).toHaveCount(1)

  await menu.focus()
  await page.keyboard.press('Enter')
  await saved.getByRole('button', { name: 'Rename ‘Coups by actor’' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Coups')
  await page.keyboard.press('Enter')
  await expect(saved.getByRole('button', { name: 'Coups', exact: true })).toBeFocused()
  await saved.getByRole('button', { name: 'Delete ‘Coups’' }).focus()
  await page.keyboard.press('Enter')
  await expect(saved).toHaveCount(0)
  await page.keyboard.press('Escape')
  await press(page, 'Control+z')
  await expect.poll(async () => (await state(page)).views.map(({ title }) => title)).toEqual(['Coups'])
})
