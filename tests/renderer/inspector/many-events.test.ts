import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

const panel = () => screen.findByRole('complementary', { name: 'Inspector' })
const undo = () => bridge.workspace.workspace().history.undo

/** The app with events selected by Ctrl+A. */
async function show(
  count: number,
  prepare: (ids: readonly string[]) => void = () => undefined,
): Promise<readonly string[]> {
  let ids: readonly string[] = []
  bridge = await renderApp({
    prepare: (made) => {
      bridge = made
      const lane = { id: made.workspace.workspace().lanes[0]?.id, title: '' }
      const rows = Array.from({ length: count }, (_, at) => ({
        title: `Event ${String(at)}`,
        date: String(1990 + at),
        lane,
      }))
      ids = made.workspace.createEvents(rows)
      prepare(ids)
    },
  })
  await screen.findByRole('option', { name: /Event 0/ })
  screen.getByRole('listbox', { name: 'Timeline' }).focus()
  await userEvent.keyboard('{Control>}a{/Control}')
  await within(await panel()).findByRole('heading', { name: `${String(count)} events selected` })
  await within(await panel()).findByRole('combobox', { name: 'Lane' })
  return ids
}

test('lane and kind of all change as one step each, undone as one', async () => {
  await show(12, () => bridge.workspace.createLane({ title: 'Niger', color: 'red' }))
  const pane = within(await panel())
  await userEvent.selectOptions(pane.getByRole('combobox', { name: 'Lane' }), 'Niger')
  await waitFor(() => expect(undo()).toBe('Move 12 events to lane ‘Niger’'))
  await userEvent.selectOptions(pane.getByRole('combobox', { name: 'Kind' }), 'Milestone')
  await waitFor(() => expect(undo()).toBe('Make 12 events milestones'))
  bridge.workspace.undo()
  await waitFor(() =>
    expect(pane.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' }).value).toBe('event'),
  )
})

test('kinds and lanes that differ are said to be mixed, and periods over all lanes keep to periods', async () => {
  await show(3, (ids) => bridge.workspace.changeEvent(ids[1] ?? '', { kind: 'period', lane: null }))
  const pane = within(await panel())
  const kind = pane.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' })
  expect(kind.selectedOptions[0]?.textContent).toBe('Mixed')
  expect(
    pane.getByRole<HTMLSelectElement>('combobox', { name: 'Lane' }).selectedOptions[0]?.textContent,
  ).toBe('Mixed')
  await userEvent.selectOptions(kind, 'Milestone')
  expect((await screen.findByRole('alert')).textContent).toMatch(/period/)
  expect(kind.selectedOptions[0]?.textContent).toBe('Mixed')
})

test('tags are counted, added to all and taken off all', async () => {
  await show(12, (ids) => bridge.workspace.tagEvents(ids.slice(0, 8), { kind: 'place', name: 'Mali' }))
  const pane = within(await panel())
  expect(await pane.findByText('(8 of 12)')).toBeTruthy()
  await userEvent.selectOptions(pane.getByRole('combobox', { name: 'Kind of the new tag' }), 'Place')
  const entry = pane.getByRole('combobox', { name: 'New tag' })
  await userEvent.type(entry, 'Mali{Enter}')
  expect(await pane.findByText('(all)')).toBeTruthy()
  expect(undo()).toBe('Tag 4 events with ‘Mali’')
  await userEvent.click(pane.getByRole('button', { name: 'Take the tag Mali off 12 events' }))
  await waitFor(() => expect(pane.queryByText('(all)')).toBeNull())
  expect(document.activeElement).toBe(entry)
  expect(bridge.workspace.workspace().tags).toEqual([])
})

test('a note about all of them is one note', async () => {
  const ids = await show(3)
  await userEvent.click(within(await panel()).getByRole('button', { name: 'New note about them' }))
  await waitFor(() => expect(bridge.workspace.event(ids[0] ?? '').notes).toHaveLength(1))
  const [note] = bridge.workspace.event(ids[0] ?? '').notes
  expect(ids.map((id) => bridge.workspace.event(id).notes.map((one) => one.id))).toEqual(
    ids.map(() => [note?.id]),
  )
})

test('the list shows the first twenty; one is taken out of the selection, and one is selected alone', async () => {
  await show(25)
  const pane = within(await panel())
  expect(pane.getByText('and 5 more')).toBeTruthy()
  await userEvent.click(pane.getByRole('button', { name: 'Take Event 1 out of the selection' }))
  await pane.findByRole('heading', { name: '24 events selected' })
  await waitFor(() =>
    expect(pane.queryByRole('button', { name: 'Take Event 1 out of the selection' })).toBeNull(),
  )
  await userEvent.click(pane.getByRole('button', { name: /^Event 2 / }))
  expect((await pane.findByRole<HTMLInputElement>('textbox', { name: 'Title' })).value).toBe('Event 2')
})

test('of exactly two, how they lie to each other in time is said, and said anew when a date changes', async () => {
  const ids = await show(2)
  const pane = within(await panel())
  expect(await pane.findByText('‘Event 0’ was certainly before ‘Event 1’.')).toBeTruthy()
  expect(pane.getByText('Time between them: at most 2 years.')).toBeTruthy()
  const couldBe = /^Could be: ‘Event 1’ before ‘Event 0’, ‘Event 0’ before ‘Event 1’ or the two overlapping\./
  bridge.workspace.dateEvent(ids[0] ?? '', 'Jun 1991')
  expect(await pane.findByText(couldBe)).toBeTruthy()
  bridge.workspace.dateEvent(ids[0] ?? '', '1980 – 2000')
  expect(await pane.findByText(/^‘Event [01]’ and ‘Event [01]’ certainly overlapped/)).toBeTruthy()
  bridge.workspace.dateEvent(ids[1] ?? '', null)
  expect(await pane.findByText(/‘Event 1’ has no date/)).toBeTruthy()
})

test('of three, nothing is said of how they lie in time', async () => {
  await show(3)
  expect(within(await panel()).queryByRole('heading', { name: 'In time' })).toBeNull()
})

test('Ctrl+A takes no more than a selection holds, and says so', async () => {
  bridge = await renderApp({
    prepare: ({ workspace }) => {
      const lane = { id: workspace.workspace().lanes[0]?.id, title: '' }
      workspace.createEvents(Array.from({ length: 1010 }, () => ({ title: 'E', date: '2020', lane })))
    },
  })
  const list = await screen.findByRole('listbox', { name: 'Timeline' })
  list.focus()
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(await screen.findByTitle(/First 1,000 of 1,010 events selected/)).toBeTruthy()
}, 30_000)
