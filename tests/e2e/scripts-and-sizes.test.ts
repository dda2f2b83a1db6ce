import type { Page } from '@playwright/test'
import { drawn, expect, listed, resize, test, timelineOf } from './support/app'
import { call } from './support/shell'
import { choose, press, showAll } from './support/timeline'

const arabic = 'انقلاب في باماكو 2020'
const hebrew = 'הפגנות ברחובות הבירה'
const emoji = '👩🏽‍⚖️ 🇲🇱 𝒳 é'

interface Event {
  readonly title: string
  readonly summary: string
  readonly tags: readonly { readonly name: string }[]
  readonly notes: readonly { readonly title: string; readonly text: string }[]
}

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' })

async function idOf(page: Page, title: string): Promise<string> {
  const { value } = await call(page, 'search', { text: title, limit: 1 })
  return (value as { event: { hits: { id: string }[] } }).event.hits[0]?.id ?? ''
}

test('Arabic, Hebrew and emoji go into every field, are drawn, found, and come back as they were', async ({
  start,
}) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await showAll(page)
  await choose(page, 'New mining code')
  const pane = inspector(page)

  await pane.getByRole('textbox', { name: 'Title', exact: true }).fill(`${arabic} ${emoji}`)
  await page.keyboard.press('Enter')
  await expect(listed(page, arabic)).toHaveCount(1)
  await pane.getByRole('textbox', { name: 'Summary' }).fill(`${hebrew}\n${emoji}`)
  await page.keyboard.press('Control+Enter')
  await pane.getByRole('combobox', { name: 'New tag', exact: true }).fill(`${hebrew} ${emoji}`)
  await page.keyboard.press('Enter')
  await expect(pane.getByText(hebrew).first()).toBeVisible()
  await pane.getByRole('combobox', { name: 'Lane', exact: true }).selectOption('Economy')

  const id = await idOf(page, arabic)
  const made = await call(page, 'createNote', {
    events: [id],
    title: arabic,
    text: `# ${hebrew}\n\n${emoji}`,
  })
  expect(made.ok).toBe(true)
  await expect(notes(page).getByRole('heading', { name: hebrew })).toBeVisible()

  await page.keyboard.press('Escape')
  await press(page, 'Escape')
  const lane = pane.getByRole('textbox', { name: 'Title of the lane' }).first()
  await lane.fill(`${arabic} ${emoji}`)
  await page.keyboard.press('Enter')
  await expect(page.locator('.row-label', { hasText: arabic })).toBeVisible()
  await pane.getByRole('textbox', { name: 'Title', exact: true }).fill(`${hebrew} ${emoji}`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(new RegExp(hebrew))
  await showAll(page)
  await expect(drawn(page, arabic)).toBeVisible()

  const event = (await call(page, 'event', id)).value as Event
  expect(event).toMatchObject({ title: `${arabic} ${emoji}`, summary: `${hebrew}\n${emoji}` })
  expect(event.tags.map(({ name }) => name)).toContain(`${hebrew} ${emoji}`)
  expect(event.notes).toMatchObject([{ title: arabic, text: `# ${hebrew}\n\n${emoji}` }])

  // Found by a word of the title, and drawn in the figure.
  await timelineOf(page).focus()
  await page.keyboard.press('/')
  await expect(page.locator('[role=dialog] input')).toBeFocused()
  await page.keyboard.insertText('باماكو')
  await expect(page.getByRole('dialog').getByRole('option').filter({ hasText: arabic }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  const { value } = await call(page, 'figure', { theme: 'light', width: 1600 })
  const { svg } = value as { svg: string }
  expect(svg).toContain('باماكو')
  expect(svg).toContain('🇲🇱')
})

test('A title of 100,000 characters is said to be too long, with the number, and nothing is lost', async ({
  start,
}) => {
  const { page } = await start()
  await choose(page, 'Second coup')
  const title = inspector(page).getByRole('textbox', { name: 'Title', exact: true })
  const before = await title.inputValue()
  await title.focus()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' x'.repeat(50_000))
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByText(/has 100,0\d\d characters; there is room for 2,000/)).toBeVisible()
  expect((await title.inputValue()).length).toBe(before.length + 100_000)
  await expect(listed(page, before)).toHaveCount(1)

  // The app goes on as before: the typing is given up, or shortened and taken.
  await title.fill(`${before}, shortened`)
  await page.keyboard.press('Enter')
  await expect(listed(page, `${before}, shortened`)).toHaveCount(1)
})
