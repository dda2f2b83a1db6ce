import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drawn, expect, listed, menuLabel, resize, test, timelineOf, useTheme } from './support/app'
import { pasteText } from './support/clipboard'

const line = (page: Page) => page.getByRole('combobox', { name: 'Type an event' })
const selected = (page: Page) => timelineOf(page).getByRole('option', { selected: true })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Make events from rows' })
const news = (page: Page) => page.locator('p.unseen[role=status]')

/** The landmarks of the window around are access.test.ts's. */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules(['region', 'page-has-heading-one'])
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const counted = (page: Page) =>
  page.evaluate(async () => {
    type Call = (method: string) => Promise<{ value: { events: number; lanes: unknown[] } }>
    const { value } = await (globalThis as unknown as { api: { call: Call } }).api.call('workspace')
    return value.events
  })

test('Facts are typed one after the other without the mouse', async ({ start }) => {
  const { app, page } = await start()
  await timelineOf(page).focus()
  await page.keyboard.press('a')
  await expect(line(page)).toBeFocused()

  await page.keyboard.type('18 Sep 2021 Envoys meet in Accra #place:Accra /uni')
  await expect(page.getByText('One moment on 18 Sep 2021.')).toBeVisible()
  await expect(page.getByRole('option', { name: 'United States', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue(/\/"United States"|United States/)
  await page.keyboard.press('Enter')
  await expect(selected(page)).toContainText('Envoys meet in Accra')
  await expect(drawn(page, 'Envoys meet in Accra')).toBeVisible()
  await expect(news(page)).toContainText('Added “Envoys meet in Accra”')
  await expect(line(page)).toBeFocused()
  await expect(line(page)).toHaveValue('')

  // A bad date is said and makes nothing; no date makes an event without one; a new lane is offered first.
  const before = await counted(page)
  await page.keyboard.type('31 Feb 2020 Nothing happened')
  await expect(page.getByText(/Feb 2020 has 29 days/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('31 Feb 2020 Nothing happened')
  await line(page).fill('')
  await page.keyboard.type('Rumours of a mutiny')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('')
  await page.keyboard.type('May 2022 Grain arrives /Trade')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no lane “Trade” yet')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(selected(page)).toContainText('Grain arrives')
  expect(await counted(page)).toBe(before + 2)
  await page.keyboard.press('Escape')
  await expect(timelineOf(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(listed(page, 'Grain arrives')).toHaveCount(0)
  await expect.poll(() => menuLabel(app, 'Edit', 'Redo')).toContain('Grain arrives')
})

test('Rows with broken ones are pasted, mended and become events as one step', async ({ start }) => {
  const { page } = await start()
  const before = await counted(page)
  const rows = Array.from({ length: 200 }, (_, at) =>
    [
      at % 10 === 3 ? '31 Feb 2022' : `${(at % 28) + 1} Mar 2022`,
      `Row ${at}`,
      at % 2 ? 'Trade' : 'Mali',
      'import',
    ].join('\t'),
  )
  await timelineOf(page).focus()
  await pasteText(page, ['When\tWhat\tLane\tTags', ...rows].join('\n'))
  await expect(dialog(page)).toBeVisible()
  await expect(dialog(page).getByText('180 rows can be read, 20 can’t.')).toBeVisible()
  await dialog(page).getByRole('combobox', { name: 'Show' }).selectOption('broken')
  for (const at of [0, 1, 2]) {
    await dialog(page)
      .getByRole('textbox', { name: /^Date, row/ })
      .nth(at)
      .fill('28 Feb 2022')
  }
  await expect(dialog(page).getByText('183 rows can be read, 17 can’t.')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Import 183 events' }).click()
  const result = page.getByRole('dialog', { name: 'Rows became events' })
  await expect(result).toContainText('183 events came in as one step; 17 rows were left out')
  expect(await violations(page)).toEqual([])
  await result.getByRole('button', { name: 'Copy the rows left out' }).click()
  await expect(result.getByRole('status')).toHaveText('Copied 17 rows.')
  await result.getByRole('button', { name: 'Close' }).last().click()
  expect(await counted(page)).toBe(before + 183)

  // What was left out is on the clipboard, and can be pasted again.
  await timelineOf(page).focus()
  await page.keyboard.press('Control+v')
  await expect(dialog(page).getByText('0 rows can be read, 17 can’t.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => counted(page)).toBe(before)
})

test('Ten thousand rows of which half are broken stay usable', async ({ start }) => {
  const { page } = await start()
  const rows = Array.from(
    { length: 10_000 },
    (_, at) => `${at % 2 ? 'soon' : `${(at % 28) + 1} May ${1950 + (at % 70)}`}\tFact ${at}`,
  )
  await timelineOf(page).focus()
  const begun = Date.now()
  await pasteText(page, `Date\tTitle\n${rows.join('\n')}`)
  await expect(dialog(page).getByText('5,000 rows can be read, 5,000 can’t.')).toBeVisible()
  const shown = Date.now() - begun
  await dialog(page).getByRole('textbox', { name: 'Date, row 3', exact: true }).fill('2020')
  await expect(dialog(page).getByText('5,001 rows can be read')).toBeVisible()
  const mended = Date.now() - begun - shown
  await dialog(page).getByRole('button', { name: 'Import 5,001 events' }).click()
  await expect(page.getByRole('dialog', { name: 'Rows became events' })).toBeVisible({ timeout: 30_000 })
  console.log(
    `shown after ${shown} ms, mended after ${mended} ms, imported after ${Date.now() - begun - shown - mended} ms`,
  )
  expect(shown).toBeLessThan(10_000)
})

test('Events are duplicated, cut and pasted by key', async ({ start }) => {
  const { page } = await start()
  const before = await counted(page)
  await listed(page, 'Coup in Bamako').dispatchEvent('click')
  await timelineOf(page).focus()
  await page.keyboard.press('Control+d')
  await expect(listed(page, 'Coup in Bamako')).toHaveCount(2)
  await expect(news(page)).toContainText('Duplicate ‘Coup in Bamako')
  await timelineOf(page).focus()
  await page.keyboard.press('Control+x')
  await expect(listed(page, 'Coup in Bamako')).toHaveCount(1)
  await expect.poll(() => counted(page)).toBe(before)
  await page.keyboard.press('Control+v')
  await expect(listed(page, 'Coup in Bamako')).toHaveCount(2)
  await page.keyboard.press('Control+c')
  await expect(news(page)).toContainText('Copied 1 event')
  await page.keyboard.press('Control+v')
  await expect(listed(page, 'Coup in Bamako')).toHaveCount(3)
  expect(await counted(page)).toBe(before + 2)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the entry line or the rows, ${theme}`, async ({ start }) => {
    const { app, page } = await start()
    await useTheme(page, theme)
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resize(app, page, width, height)
      await line(page).fill('18 Sep 2021 Envoys meet #place:Accra #Sahel /u')
      await line(page).press('End')
      await expect(page.getByRole('option', { name: /New lane/ })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await line(page).fill('31 Feb 2020 Coup')
      expect(await violations(page)).toEqual([])
      await line(page).fill('')
      await line(page).press('Escape')
      await timelineOf(page).focus()
      const rows = [
        '03/04/2021\tEnvoys meet\tMali\ttalks\tThey met for two days in Accra.',
        '31 Feb 2022\tNo such day\tMali\t\t',
        '2022\tElections put off\tTrade\tvote; place:Bamako\t',
      ]
      await pasteText(page, `Date\tTitle\tLane\tTags\tDescription\n${rows.join('\n')}`)
      await expect(dialog(page)).toBeVisible()
      expect(await violations(page)).toEqual([])
      await dialog(page).getByRole('button', { name: 'Cancel' }).last().click()
    }
  })
}
