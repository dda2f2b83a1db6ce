import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { editorOf } from '../../support/note-editor'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
let id: string
afterEach(() => bridge.close())

async function openTalks(notes: readonly string[] = []): Promise<HTMLElement> {
  bridge = await renderApp({
    shell: { openLink: () => Promise.resolve() },
    prepare: (made) => {
      const lane = made.workspace.workspace().lanes[0]?.id ?? null
      id = made.workspace.createEvent({ title: 'Talks', lane, date: null })
      for (const text of notes) made.workspace.createNote({ events: [id], title: 'Known', text })
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Talks' }))
  return screen.getByRole('complementary', { name: 'Notes' })
}
/** Types into the editor as it is told of typing; real keys are for the end-to-end tests. */
async function typeText(pane: HTMLElement, text: string): Promise<void> {
  const view = await editorOf(pane)
  await waitFor(() => expect(view.hasFocus).toBe(true))
  view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type' })
}
const notesOfTalks = () => bridge.workspace.event(id).notes

test('a first note is offered, written in Markdown and read as text with its form', async () => {
  const pane = await openTalks()
  await userEvent.click(await within(pane).findByRole('button', { name: 'Add note' }))
  const title = await within(pane).findByRole('textbox', { name: 'Title of the note' })
  await waitFor(() => expect(document.activeElement).toBe(title))
  await userEvent.keyboard('What is known{Enter}')
  await typeText(pane, '# Course\n\nHeld at **Bamako**.')
  await userEvent.click(within(pane).getByRole('button', { name: 'Read' }))
  expect(await within(pane).findByRole('heading', { name: 'Course' })).toBeTruthy()
  await waitFor(() =>
    expect(notesOfTalks().map((note) => note.text)).toEqual(['# Course\n\nHeld at **Bamako**.']),
  )
})

test('a link in a note is opened by the app, never by the window', async () => {
  const pane = await openTalks(['See [the text](https://example.org/text).'])
  await userEvent.click(await within(pane).findByRole('link', { name: 'the text' }))
  await waitFor(() =>
    expect(bridge.asked).toContainEqual({ method: 'openLink', args: ['https://example.org/text'] }),
  )
})

test('a note is renamed in its place and deleted by its button', async () => {
  const pane = await openTalks(['One.', 'Two.'])
  const [first] = await within(pane).findAllByRole<HTMLInputElement>('textbox', { name: 'Title of the note' })
  if (!first) throw new Error('no note')
  await userEvent.clear(first)
  await userEvent.type(first, 'Sources{Enter}')
  await waitFor(() => expect(notesOfTalks().map((note) => note.title)).toEqual(['Sources', 'Known']))
  await userEvent.click(await within(pane).findByRole('button', { name: 'Delete the note Sources' }))
  await waitFor(() => expect(notesOfTalks().map((note) => note.title)).toEqual(['Known']))
})

test('an event that gets a date leaves the tray', async () => {
  const pane = await openTalks()
  await userEvent.type(await screen.findByRole('textbox', { name: 'Date' }), '2020{Enter}')
  await waitFor(() => expect(within(pane).queryByRole('button', { name: 'Talks' })).toBeNull())
})
