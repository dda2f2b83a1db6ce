import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '../../src/shared/errors'
import type { DirectBridge } from '../support/direct-bridge'
import { editorOf } from '../support/note-editor'
import { renderApp } from '../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const news = () => screen.getAllByRole('status').map((status) => status.textContent)

function addEvent(made: DirectBridge, title: string, date: string | null = '18 August 2020'): string {
  const lane = made.workspace.workspace().lanes[0]?.id ?? null
  return made.workspace.createEvent({ title, lane, date })
}
async function select(name: RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('option', { name }))
}

test('an empty workspace says what to do next, and doing it makes an event with its title in hand', async () => {
  bridge = await renderApp()
  expect(await screen.findByRole('heading', { name: 'No events yet' })).toBeTruthy()
  await userEvent.keyboard('n')
  const title = await field('Title')
  await waitFor(() => expect(document.activeElement).toBe(title))
  expect([title.selectionStart, title.selectionEnd]).toEqual([0, title.value.length])
  await userEvent.keyboard('Coup in Bamako{Enter}')
  const [made] = bridge.workspace.window({ from: 0, until: 4e12, pinned: [], level: 0, rivals: false }).items
  expect(made?.title).toBe('Coup in Bamako')
  expect(screen.queryByRole('heading', { name: 'No events yet' })).toBeNull()
})

test('what was undone is said, and what is still there stays selected', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup') })
  await select(/Coup/)
  const title = await field('Title')
  await userEvent.clear(title)
  await userEvent.type(title, 'Mutiny{Enter}')
  await waitFor(() => expect(bridge.workspace.workspace().history.undo).toContain('Mutiny'))
  const label = bridge.workspace.workspace().history.undo ?? ''
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(news()).toContain(`Undone: ${label}`))
  expect((await field('Title')).value).toBe('Coup')
  bridge.push('menu', 'redo')
  await waitFor(() => expect(news()).toContain(`Redone: ${label}`))
})

test('undoing the making of an event takes it out of the selection too', async () => {
  bridge = await renderApp()
  await screen.findByRole('heading', { name: 'No events yet' })
  bridge.push('menu', 'new-event')
  await field('Title')
  bridge.push('menu', 'undo')
  expect(await screen.findByRole('heading', { name: 'Nothing is selected' })).toBeTruthy()
})

test('Ctrl+Z in a field that is being typed into leaves the workspace alone', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup') })
  await select(/Coup/)
  await userEvent.type(await field('Title'), ' in Bamako')
  const { head } = bridge.workspace.workspace().history
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(bridge.workspace.workspace().history.head).toBe(head)
})

test('once Enter has applied a field, Ctrl+Z in it takes that step back', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup') })
  await select(/Coup/)
  const title = await field('Title')
  await userEvent.type(title, ' in Bamako{Enter}')
  await waitFor(() => expect(bridge.workspace.workspace().history.undo).toContain('Coup in Bamako'))
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(title.value).toBe('Coup'))
  expect(bridge.workspace.workspace().history.redo).toContain('Coup in Bamako')
})

test('a refused command is told in words in the banner, and can be dismissed', async () => {
  bridge = await renderApp({
    prepare: ({ workspace }) =>
      workspace.createEvent({ title: 'Transition', lane: null, kind: 'period', date: '2020' }),
  })
  await select(/Transition/)
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Kind' }), 'Event')
  const banner = await screen.findByRole('alert')
  expect(banner.textContent).toContain('Only a period can lie over all lanes')
  expect(document.title).toBe('US–Mali — Fieldline')
  await userEvent.click(within(banner).getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a workspace that can only be read says why, offers a copy and lets nothing be edited', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup', null) })
  const { path } = bridge
  bridge.workspace.close()
  document.body.replaceChildren()
  bridge = await renderApp({
    path,
    readOnly: true,
    shell: { saveCopy: () => Promise.resolve('copy.fieldline') },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Coup' }))
  expect((await field('Title')).readOnly).toBe(true)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'New event' }).disabled).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: 'Save a copy…' }))
  await waitFor(() => expect(news().join()).toContain('Copy saved: copy.fieldline'))
  expect(screen.getByTitle(/Copy saved: copy\.fieldline/)).toBeTruthy()
  expect(document.title).toBe('US–Mali — Read only — Fieldline')
})

test('a stand-in Electron is announced for as long as the window is open', async () => {
  bridge = await renderApp({ app: { standIn: '33.4.11' } })
  expect(await screen.findByText(/stand-in, Electron 33\.4\.11/)).toBeTruthy()
})

test('closing applies what is being typed before it lets the window go', async () => {
  bridge = await renderApp({
    prepare: (made) => addEvent(made, 'Coup'),
    shell: { finishClosing: () => Promise.resolve() },
  })
  await select(/Coup/)
  await userEvent.type(await field('Title'), ' in Bamako')
  bridge.push('closing', null)
  await waitFor(() => expect(bridge.asked.map(({ method }) => method)).toContain('finishClosing'))
  expect(bridge.workspace.workspace().history.undo).toContain('Coup in Bamako')
  expect(bridge.workspace.drafts()).toEqual([])
})

test('the workspace process going and coming is shown, and nothing is edited meanwhile', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup') })
  await screen.findByRole('option', { name: /Coup/ })
  bridge.push('connection', { state: 'restarting', message: null })
  expect(await screen.findByText(/being opened again/)).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'New event' }).disabled).toBe(true)
  bridge.push('connection', { state: 'ready', message: null })
  await waitFor(() => expect(screen.queryByText(/being opened again/)).toBeNull())
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'New event' }).disabled).toBe(false)
})

test('the table of keys opens by key and closes by Escape', async () => {
  bridge = await renderApp()
  await screen.findByRole('heading', { name: 'No events yet' })
  await userEvent.keyboard('?')
  const dialog = await screen.findByRole('dialog', { name: 'Keys' })
  expect(within(dialog).getByRole('row', { name: /Ctrl\+E Export/ })).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('both panes fold away by menu and come back', async () => {
  bridge = await renderApp()
  await screen.findByRole('complementary', { name: 'Notes' })
  bridge.push('menu', 'toggle-notes')
  bridge.push('menu', 'toggle-inspector')
  await waitFor(() => expect(screen.queryAllByRole('complementary')).toHaveLength(0))
  await userEvent.click(screen.getByRole('button', { name: 'Show inspector' }))
  expect(screen.getByRole('complementary', { name: 'Inspector' })).toBeTruthy()
})

test('an edit that the file could not take is told once in full and named in the title; a copy settles it', async () => {
  bridge = await renderApp({
    prepare: (made) => addEvent(made, 'Coup'),
    shell: { saveCopy: () => Promise.resolve('copy.fieldline') },
  })
  await select(/Coup/)
  vi.spyOn(bridge.workspace, 'changeEvent').mockImplementation(() => {
    throw new AppError('file-moved', 'The file was moved.')
  })
  const title = await field('Title')
  await userEvent.type(title, ' in Bamako{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('The file was moved.')
  expect(screen.getAllByText(/The file was moved/)).toHaveLength(1)
  expect(screen.getByText(/see the message above/)).toBeTruthy()
  expect(title.value).toBe('Coup in Bamako')
  await waitFor(() => expect(document.title).toBe('US–Mali — Not saved — Fieldline'))
  await userEvent.click(screen.getByRole('button', { name: 'Save a copy…' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('the workspace’s title is the page’s heading, and the timeline has the focus from the start', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup') })
  expect(await screen.findByRole('heading', { level: 1, name: 'US–Mali' })).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Timeline' })))
})

test('when what had the focus is deleted, the timeline has it', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup') })
  await select(/Coup/)
  await userEvent.click(await screen.findByRole('button', { name: 'Delete event' }))
  await screen.findByRole('heading', { name: 'No events yet' })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Timeline' })))
})

test('a hint at why nothing happened is seen as well as heard', async () => {
  bridge = await renderApp()
  await screen.findByRole('heading', { name: 'No events yet' })
  bridge.push('menu', 'new-note')
  expect(await screen.findByTitle(/Select an event first/)).toBeTruthy()
})

test('the way to a draft leads to the note, the lane or the event it was typed in', async () => {
  let note = ''
  bridge = await renderApp({
    prepare: ({ workspace }) => {
      const lane = workspace.workspace().lanes[0]?.id ?? null
      const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
      note = workspace.createNote({ events: [id], title: 'Known', text: 'One.' })
      workspace.saveDraft({ record: note, field: 'text', text: 'One. And half' })
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: '1 draft not applied' }))
  const text = await editorOf(await screen.findByRole('complementary', { name: 'All notes' }))
  expect(text.state.doc.toString()).toBe('One. And half')
  await waitFor(() => expect(text.hasFocus).toBe(true))
  const press = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true })
  text.contentDOM.dispatchEvent(press)
  const card = await screen.findByRole('article', { name: 'Known' })
  await waitFor(() => expect(document.activeElement).toBe(card))
})

test('a date outside the window brings the window along', async () => {
  bridge = await renderApp({ prepare: (made) => addEvent(made, 'Coup', 'March 2020') })
  await select(/Coup/)
  await userEvent.clear(await field('Date'))
  await userEvent.type(await field('Date'), '1960{Enter}')
  await screen.findByRole('option', { name: /Coup.*1960/, selected: true })
  // What is selected is listed wherever it is; without the selection, only what is in the window.
  await userEvent.keyboard('{Escape}{Escape}')
  expect(await screen.findByRole('option', { name: /Coup.*1960/, selected: false })).toBeTruthy()
})
