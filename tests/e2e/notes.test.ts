import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, listed, resize, test, timelineOf, useTheme } from './support/app'

type Call = (method: string, ...args: unknown[]) => Promise<{ ok: boolean; value: never; message?: string }>

/** One call past the window's interface, to prepare what a test needs or to read what it made. */
async function call(page: Page, method: string, ...args: unknown[]): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, given]) => (globalThis as unknown as { api: { call: Call } }).api.call(name, ...given),
    [method, args] as const,
  )
  if (!reply.ok) throw new Error(`${method}: ${String(reply.message)}`)
  return reply.value
}

interface Note {
  readonly id: string
  readonly title: string
  readonly text: string
}

async function noteNamed(page: Page, filter: string): Promise<Note> {
  const query = { filter, order: 'title', descending: false, from: 0, count: 10 }
  const { notes } = (await call(page, 'notes', query)) as { notes: { id: string }[] }
  return (await call(page, 'note', notes[0]?.id)) as Note
}

const pane = (page: Page) => page.getByRole('complementary', { name: /^(All notes|Notes)$/ })
const editor = (page: Page) => pane(page).getByRole('textbox', { name: 'Text' })
const allNotes = (page: Page) => pane(page).getByRole('listbox', { name: 'All notes' })

/** Puts `html` and `text` on the clipboard as a user's copy does. */
async function copy(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    (given) => {
      const answer = (event: ClipboardEvent) => {
        event.preventDefault()
        event.clipboardData?.setData('text/html', given.html)
        event.clipboardData?.setData('text/plain', given.text)
      }
      document.addEventListener('copy', answer, { once: true })
    },
    { html, text },
  )
  await timelineOf(page).focus()
  await page.keyboard.press('Control+c')
}

async function newNoteAlone(page: Page): Promise<void> {
  await pane(page).getByRole('tab', { name: 'All notes' }).click()
  await pane(page).getByRole('button', { name: 'New note' }).click()
  await expect(editor(page)).toBeFocused()
}

test('A note stands alone, points to an event and a note by [[, and both say so', async ({ start }) => {
  const { app, page } = await start()
  await resize(app, page, 1600, 1000)
  await newNoteAlone(page)
  await page.keyboard.type('Compare [[coup in bam')
  await expect(pane(page).getByRole('option', { name: /Coup in Bamako/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' with [[why the time')
  await expect(pane(page).getByRole('option', { name: /Why the timeline starts here/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(editor(page)).toContainText('Coup in Bamako')
  await expect(editor(page)).not.toContainText('[[')
  await page.keyboard.press('Control+Enter')
  const saved = await noteNamed(page, 'New note')
  expect(saved.text).toMatch(/^Compare \[\[event:[0-9a-f-]{36}\]\] with \[\[note:[0-9a-f-]{36}\]\]$/)
  await expect(pane(page).getByText('4 words')).toBeVisible()

  // The mention leads to the event, and the event lists the note.
  await pane(page).getByRole('link', { name: 'Coup in Bamako' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Coup in Bamako')
  const mentions = inspector.getByRole('list', { name: 'Mentioned in' })
  await expect(mentions.getByRole('button', { name: 'New note' })).toBeVisible()

  // A new title is shown at once; a deleted target is shown as such.
  await inspector.getByRole('textbox', { name: 'Title', exact: true }).fill('Coup of August')
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('link', { name: 'Coup of August' })).toBeVisible()
  await inspector.getByRole('button', { name: 'Delete event' }).click()
  await expect(pane(page).getByText('Deleted event')).toBeVisible()
  await timelineOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(pane(page).getByRole('link', { name: 'Coup of August' })).toBeVisible()
})

test('A note is attached to events and detached again, by keyboard, each as one step', async ({ start }) => {
  const { page } = await start()
  await newNoteAlone(page)
  await page.keyboard.press('Control+Enter')
  await pane(page).getByRole('button', { name: 'Attach an event' }).focus()
  await page.keyboard.press('Enter')
  const picker = pane(page).getByRole('combobox', { name: 'Attach an event' })
  await expect(picker).toBeFocused()
  await page.keyboard.type('coup in bam')
  await expect(pane(page).getByRole('option', { name: 'Coup in Bamako' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('button', { name: 'Detach from Coup in Bamako' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', /Attach note/)
  await pane(page).getByRole('button', { name: 'Detach from Coup in Bamako' }).click()
  await expect(pane(page).getByText('no event: it stands alone')).toBeVisible()
})

test('Rich text is pasted as Markdown, and with Ctrl+Shift+V as its words', async ({ start }) => {
  const { page } = await start()
  const html = `<h2>Course</h2><p>Held at <b>Bamako</b>, <a href="https://example.org/a">source</a>
    <img src="https://example.invalid/beacon.png" alt="map"><script>window.ran = true</script></p>
    <ul><li>first</li><li>second</li></ul>`
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await copy(page, html, 'Course\nHeld at Bamako')
  await newNoteAlone(page)
  await page.keyboard.press('Control+v')
  await expect(editor(page)).toContainText('## Course')
  await page.keyboard.press('Control+Enter')
  const { text } = await noteNamed(page, 'New note')
  expect(text).toContain('Held at **Bamako**, [source](https://example.org/a)')
  expect(text).toMatch(/-\s+first\n-\s+second/)
  expect(text).not.toContain('ran')
  expect(asked.filter((address) => address.includes('example'))).toEqual([])

  await pane(page).getByRole('button', { name: 'Write' }).click()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Shift+v')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await noteNamed(page, 'New note')).text).toBe('Course\nHeld at Bamako')
})

test('Typing is a draft within a second, undone in the field first, and given up by Escape', async ({
  start,
}) => {
  const { page } = await start()
  await newNoteAlone(page)
  await page.keyboard.type('one')
  await expect
    .poll(async () => ((await call(page, 'drafts')) as { text: string }[]).map(({ text }) => text), {
      timeout: 1_000,
    })
    .toEqual(['one'])
  await page.keyboard.press('Control+z')
  await expect(editor(page)).toHaveText('')
  expect((await noteNamed(page, 'New note')).text).toBe('')
  await page.keyboard.type('two')
  await page.keyboard.press('Escape')
  await expect(editor(page)).toHaveText('')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('three')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await noteNamed(page, 'New note')).text).toBe('three')
  await expect(editor(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await noteNamed(page, 'New note')).text).toBe('')
})

test('Find and replace works within the note', async ({ start }) => {
  const { page } = await start()
  await newNoteAlone(page)
  await page.keyboard.type('Bamako and Bamako')
  await page.keyboard.press('Control+f')
  await expect(pane(page).getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.type('Bamako')
  await pane(page).getByRole('textbox', { name: 'Replace with' }).fill('Gao')
  await pane(page).getByRole('button', { name: 'Replace all' }).click()
  await page.keyboard.press('Escape')
  await expect(editor(page)).toHaveText('Gao and Gao')
})

test('Five thousand notes are listed, filtered as one types and opened by keyboard', async ({ start }) => {
  test.setTimeout(180_000)
  const { page } = await start()
  await page.evaluate(async () => {
    const { call: ask } = (globalThis as unknown as { api: { call: Call } }).api
    for (let made = 0; made < 5_000; made += 100) {
      await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          ask('createNote', { events: [], title: `Mémo ${String(made + at)}`, text: 'x'.repeat(500) }),
        ),
      )
    }
  })
  await page.keyboard.press('Control+Alt+3')
  await pane(page).getByRole('tab', { name: 'All notes' }).click()
  await expect(allNotes(page)).toBeVisible()
  expect(await allNotes(page).getByRole('option').count()).toBeLessThan(120)
  const filter = pane(page).getByRole('searchbox', { name: 'Filter by title' })
  const began = Date.now()
  await filter.fill('memo 4321')
  await expect(pane(page).getByText('1 note', { exact: true })).toBeVisible()
  console.log(`filtering 5,000 notes took ${String(Date.now() - began)} ms`)
  await filter.press('Escape')
  await filter.press('ArrowDown')
  await expect(allNotes(page)).toBeFocused()
  await page.keyboard.press('End')
  await expect(allNotes(page).getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('article')).toBeVisible()
})

test('A note of 10 MB is opened, shown in part and typed into', async ({ start }) => {
  test.setTimeout(180_000)
  const { page } = await start()
  const line = 'The resignation came around midnight, and the *text* says so plainly.\n\n'
  const text = line.repeat(Math.ceil(10_000_000 / line.length))
  await call(page, 'createNote', { events: [], title: 'Long', text })
  await pane(page).getByRole('tab', { name: 'All notes' }).click()
  await pane(page).getByRole('searchbox', { name: 'Filter by title' }).fill('Long')
  let began = Date.now()
  const lap = (what: string) => {
    console.log(`10 MB: ${what} took ${String(Date.now() - began)} ms`)
    began = Date.now()
  }
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('button', { name: 'Show all' })).toBeVisible()
  lap('opening')
  await pane(page).getByRole('button', { name: 'Write' }).click()
  await expect(editor(page)).toBeFocused()
  lap('the editor')
  await page.keyboard.type('end.')
  await expect(editor(page)).toContainText('end.')
  lap('four letters')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('button', { name: 'Show all' })).toBeVisible()
  lap('applying')
  expect((await noteNamed(page, 'Long')).text.length).toBe(text.length + 4)
})

for (const theme of ['light', 'dark'] as const) {
  test(`Notes have no violation of the policy and nothing for axe, ${theme}`, async ({ start }) => {
    const { app, page } = await start()
    await resize(app, page, 1280, 800)
    await useTheme(page, theme)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
    })
    const axe = async () => {
      // The pane alone: access.test.ts looks at the whole window.
      const { violations } = await new AxeBuilder({ page })
        .include('aside:has([role=tab])')
        .setLegacyMode(true)
        .analyze()
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      )
    }
    const shot = async (name: string) => {
      const folder = process.env['FIELDLINE_SHOTS']
      if (!folder) return
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await resize(app, page, width, height)
        await page.screenshot({
          path: `${folder}/${name}-${theme}-${String(width)}.png`,
          animations: 'disabled',
        })
      }
      await resize(app, page, 1280, 800)
    }
    await listed(page, 'Coup in Bamako').dispatchEvent('click')
    await pane(page).getByRole('tab', { name: 'All notes' }).click()
    await expect(allNotes(page)).toBeVisible()
    expect(await axe()).toEqual([])
    await shot('list')
    await newNoteAlone(page)
    await page.keyboard.type('# Head\n\nSome *text* with `code`, \u202Ehidden\u202C and [[coup')
    await expect(pane(page).getByRole('listbox', { name: 'What to point to' })).toBeVisible()
    expect(await axe()).toEqual([])
    await shot('complete')
    await page.keyboard.press('Enter')
    await expect(editor(page)).toContainText('U+202E')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('te')
    await page.keyboard.press('Enter')
    expect(await axe()).toEqual([])
    await shot('find')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Enter')
    await expect(pane(page).getByText('⟦U+202E⟧')).toBeVisible()
    await pane(page).getByRole('button', { name: 'Attach an event' }).click()
    await expect(pane(page).getByRole('option').first()).toBeVisible()
    expect(await axe()).toEqual([])
    await shot('read')
    expect(complaints).toEqual([])
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('style')].length +
          [...document.querySelectorAll('.editor')].filter((one) => one.shadowRoot?.querySelector('style'))
            .length,
      ),
    ).toBe(0)
  })
}
