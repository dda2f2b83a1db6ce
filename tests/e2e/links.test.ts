import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { drawn, expect, listed, resize, test, timelineOf, useTheme } from './support/app'
import { areaOf, choose, dotOf, gripOf, press, settled, showAll } from './support/timeline'

const lines = (page: Page): Locator => page.locator('.links-behind .link')
const strongWords = (page: Page): Locator => page.locator('.links-before .link-words')
const chooser = (page: Page): Locator => page.getByRole('dialog', { name: 'Type of the link' })
const typeField = (page: Page): Locator => page.getByRole('combobox', { name: 'Type of the link' })
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })
const link = (page: Page, words: string): Locator =>
  inspector(page).getByRole('listitem').filter({ hasText: words })

/** Half way along the line between two events, px of the screen. */
async function middleOfLine(page: Page, at: number): Promise<{ x: number; y: number }> {
  return lines(page)
    .locator('.link-line')
    .nth(at)
    .evaluate((path: SVGPathElement) => {
      const point = path.getPointAtLength(path.getTotalLength() / 2)
      const { left, top } = path.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect()
      return { x: left + point.x, y: top + point.y }
    })
}

/** Every label that a line runs through, px by px; empty when all routes go around. */
function crossings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('.vis-item.vis-range .item-label')].map((label) => ({
      text: label.textContent,
      box: label.getBoundingClientRect(),
    }))
    const svg = document.querySelector('.links-behind')?.getBoundingClientRect()
    return [...document.querySelectorAll<SVGPathElement>('.link-line')].flatMap((path) => {
      const length = path.getTotalLength()
      const hit = new Set<string>()
      for (let at = 0; at <= length; at += 1) {
        const point = path.getPointAtLength(at)
        const [x, y] = [point.x + (svg?.left ?? 0), point.y + (svg?.top ?? 0)]
        for (const { text, box } of labels) {
          if (x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1) hit.add(text)
        }
      }
      return [...hit]
    })
  })
}

test.beforeEach(({}, testInfo) => testInfo.setTimeout(150_000))

test('A link is drawn with the mouse, gets its type, turns and goes, and one undo brings it back', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  const before = await lines(page).count()
  expect(before).toBeGreaterThan(3)

  // Escape gives a drag up.
  const from = await dotOf(page, 'Last French troops leave')
  const to = await gripOf(page, 'UN mission MINUSMA')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await expect(drawn(page, 'UN mission MINUSMA')).toHaveClass(/link-target/)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await settled(page)
  expect(await lines(page).count()).toBe(before)

  // Dropped, it is made with the usual type; the event itself stays where it is.
  await dotOf(page, 'Last French troops leave')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  await expect(chooser(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(chooser(page)).toBeHidden()
  await expect(lines(page)).toHaveCount(before + 1)
  await expect(listed(page, 'Last French troops leave').first()).toContainText('1 link')
  await expect(listed(page, 'Last French troops leave').first()).toContainText('15 Aug 2022')

  // The selected event shows the types of its links and lists them.
  await choose(page, 'UN mission MINUSMA')
  await expect(strongWords(page)).toHaveText(['led to'])
  await expect(link(page, '← led to: Last French troops leave')).toBeVisible()
  await settled(page)

  // A press on the line opens it.
  await page.keyboard.press('Escape')
  const at = await lines(page).count()
  const middle = await middleOfLine(page, at - 1)
  await page.mouse.move(middle.x, middle.y)
  await expect(page.locator('.timeline-canvas')).toHaveClass(/at-link/)
  await expect(strongWords(page)).toHaveText(['led to'])
  await page.mouse.click(middle.x, middle.y)
  await expect(chooser(page)).toBeVisible()
  await page.getByRole('option', { name: 'made possible' }).click()
  await expect(chooser(page)).toBeHidden()
  await choose(page, 'Last French troops leave')
  await expect(link(page, 'made possible → UN mission MINUSMA')).toBeVisible()

  // Turned, deleted, and back by undo.
  await link(page, 'made possible →').getByRole('button', { name: 'Turn round' }).click()
  await expect(link(page, '← made possible: UN mission MINUSMA')).toBeVisible()
  await link(page, '← made possible:').getByRole('button', { name: 'Delete the link' }).click()
  await expect(inspector(page)).toContainText('No links yet')
  await press(page, 'Control+z')
  await expect(link(page, '← made possible: UN mission MINUSMA')).toBeVisible()

  // With the event goes its link, and both come back.
  await press(page, 'Delete')
  await expect(lines(page)).toHaveCount(before)
  await press(page, 'Control+z')
  await expect(lines(page)).toHaveCount(before + 1)
})

test('By key: L asks for the event and the type, two selected events are linked at once, and all is on the list', async ({
  start,
}) => {
  const { page } = await start()
  await choose(page, 'Coup in Bamako')
  await press(page, 'l')
  await expect(page.getByRole('dialog', { name: 'Link ‘Coup in Bamako’ to…' })).toBeVisible()
  await page.keyboard.type('New mining')
  await expect(page.getByRole('option', { name: 'New mining code', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(typeField(page)).toBeFocused()
  await page.keyboard.type('paved the way for')
  await page.keyboard.press('Enter')
  await expect(chooser(page)).toBeHidden()
  await expect(link(page, 'paved the way for → New mining code')).toBeVisible()
  await expect(timelineOf(page)).toBeFocused()
  await expect(listed(page, 'Coup in Bamako').first()).toContainText('2 links')

  // Own types are offered again; the arrow keys choose among all.
  await link(page, 'paved the way for').getByRole('button', { name: 'Change the type' }).focus()
  await page.keyboard.press('Enter')
  await expect(typeField(page)).toBeFocused()
  await expect(page.getByRole('option', { name: 'paved the way for' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(link(page, 'contradicts → New mining code')).toBeVisible()
  await expect(link(page, 'contradicts →').getByRole('button', { name: 'Change the type' })).toBeFocused()

  // Go to the other end.
  await link(page, 'contradicts →').getByRole('button', { name: 'New mining code' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(link(page, '← contradicts: Coup in Bamako')).toBeVisible()

  // Two selected: the first to the second.
  await listed(page, 'Second coup').first().dispatchEvent('click')
  await drawn(page, 'Withdrawal of US').click({ modifiers: ['Control'] })
  await press(page, 'l')
  await expect(typeField(page)).toBeFocused()
  await expect(chooser(page)).toContainText('Second coup')
  await page.keyboard.press('Escape')
  await choose(page, 'Withdrawal of US')
  await expect(link(page, '← contradicts: Second coup')).toBeVisible()

  // Search finds linked events.
  await press(page, '/')
  await page.keyboard.type('has:link mining')
  await expect(page.getByRole('dialog').getByRole('option', { name: /New mining code/ })).toBeVisible()
})

test('Routes go around the labels at every scale, and move with the events in the same frame', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(app, page, 1600, 1000)
  await showAll(page)
  for (const [one, other] of [
    ['Coup in Bamako', 'New mining code'],
    ['Protests of the M5-RFP', 'Fuel blockade'],
    ['Last French troops leave', 'Withdrawal from ECOWAS'],
  ] as const) {
    const from = await dotOf(page, one)
    const to = await gripOf(page, other)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
    await expect(chooser(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await settled(page)
  }
  await page.mouse.move(5, 5)
  for (const key of ['0', '+', '+', '-', '-', '-']) {
    await press(page, key)
    await settled(page)
    expect(await crossings(page)).toEqual([])
  }

  // A pan: in each frame the line begins where its event is.
  await press(page, '0')
  await settled(page)
  const area = await areaOf(page)
  const watched = page.evaluate(async () => {
    const offsets: number[] = []
    const mark = [...document.querySelectorAll<HTMLElement>('.vis-item')].find((item) =>
      item.textContent.includes('Coup in Bamako'),
    )
    const link = [...document.querySelectorAll<SVGPathElement>('.link-line')].at(0)
    for (let frame = 0; frame < 40; frame++) {
      await new Promise((done) => requestAnimationFrame(done))
      const line = link?.getPointAtLength(0)
      const svg = link?.ownerSVGElement?.getBoundingClientRect()
      const box = mark?.getBoundingClientRect()
      if (line && svg && box) offsets.push(Math.round(line.x + svg.left - box.left))
    }
    return offsets
  })
  await page.mouse.move(area.x + area.width - 40, area.y + area.height - 30)
  await page.mouse.down()
  for (let step = 1; step <= 20; step++)
    await page.mouse.move(area.x + area.width - 40 - step * 6, area.y + area.height - 30)
  await page.mouse.up()
  const offsets = await watched
  expect(offsets.length).toBeGreaterThan(20)
  expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThanOrEqual(1)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing where links are made and listed, ${theme}`, async ({ start }) => {
    const { page } = await start()
    await useTheme(page, theme)
    const violations = async (): Promise<string[]> => {
      const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    }
    await choose(page, 'Coup in Bamako')
    await expect(link(page, 'led to → Washington')).toBeVisible()
    expect(await violations()).toEqual([])
    await press(page, 'l')
    await expect(page.getByRole('dialog', { name: 'Link ‘Coup in Bamako’ to…' })).toBeVisible()
    await expect(page.getByRole('option').first()).toBeVisible()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Enter')
    await expect(typeField(page)).toBeFocused()
    expect(await violations()).toEqual([])
  })
}
