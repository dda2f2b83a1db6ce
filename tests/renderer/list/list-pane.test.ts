import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { noFilter } from '../../../src/shared/filter/event-filter'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'
import { typeOver } from '../inspector/open-event'

/** jsdom has no layout: the list is as high as it would be. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
    configurable: true,
    get: (): number => 400,
  })
})
afterAll(() => {
  Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight')
})

let bridge: DirectBridge
afterEach(() => bridge.close())

const grid = () => screen.findByRole('grid', { name: 'List of events' })
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const rows = () => all('[role=grid] [data-row]')
const titleOf = (row: Element) => row.querySelector('[role=rowheader]')?.textContent.trim() ?? ''
const titles = () => rows().map(titleOf)
const selected = () => all('[role=grid] [data-row][aria-selected=true]').map(titleOf)
const cellOf = (title: string, column: string) => {
  const at = all('[role=columnheader]').findIndex((head) => head.textContent.trim() === column)
  const row = rows().find((one) => titleOf(one) === title)
  const cell = row?.querySelector<HTMLElement>(`[data-column="${String(at)}"]`)
  if (!cell) throw new Error(`“${title}” with “${column}” is not in the list`)
  return cell
}
const textOf = (title: string, column: string) => cellOf(title, column).textContent.trim()
const onTimeline = () =>
  all('[role=listbox][aria-label=Timeline] [role=option][aria-selected=true]').map((option) =>
    option.textContent.split(' · ')[0]?.trim(),
  )
const head = (name: string) => screen.getByRole('columnheader', { name })
const steps = () => bridge.workspace.workspace().history.head

const facts = [
  ['Coup', '18 August 2020'],
  ['Election', '29 March 2020'],
  ['Sanctions', '9 January 2022 – 3 July 2022'],
  ['Rumour', '2021?'],
  ['Accord', '20 June 2015'],
] as const

/** The window with the list open, and these events in it. */
async function show(made: readonly (readonly [string, string])[] = facts, options = {}): Promise<void> {
  bridge = await renderApp({
    ...options,
    prepare: ({ workspace }) => {
      const lane = workspace.workspace().lanes[0]?.id ?? null
      for (const [title, date] of made) workspace.createEvent({ title, lane, date })
    },
  })
  bridge.push('menu', 'toggle-list')
  await grid()
  if (made.length > 0) await waitFor(() => expect(rows().length).toBeGreaterThan(0))
}

test('the list has the events in time, with everything that its columns say of them', async () => {
  await show()
  const { workspace } = bridge
  const listed = { filter: noFilter, sort: 'time', descending: false, from: 2, count: 1 } as const
  const coup = workspace.events(listed).rows[0]?.id ?? ''
  workspace.tagEvent(coup, { kind: 'place', name: 'Bamako' })
  workspace.createNote({ events: [coup], title: 'Sources', text: '' })
  expect(titles()).toEqual(['Accord', 'Election', 'Coup', 'Rumour', 'Sanctions'])
  expect(textOf('Rumour', 'Date')).toBe('2021?')
  expect(textOf('Sanctions', 'Date')).toBe('9 Jan – 3 Jul 2022')
  await waitFor(() => expect(textOf('Coup', 'Notes')).toBe('1'))
  expect(['Lane', 'Kind', 'Tags', 'Links'].map((column) => textOf('Coup', column))).toEqual([
    'Mali',
    'Event',
    'Bamako',
    '',
  ])
  expect((await grid()).getAttribute('aria-rowcount')).toBe('6')
  expect(cellOf('Coup', 'Title').closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('4')
})

test('the heads sort, once up and once down, and a selected event is followed', async () => {
  await show()
  expect(head('Date').getAttribute('aria-sort')).toBe('ascending')
  await userEvent.click(cellOf('Coup', 'Title'))
  await userEvent.click(within(head('Title')).getByRole('button'))
  await waitFor(() => expect(titles()).toEqual(['Accord', 'Coup', 'Election', 'Rumour', 'Sanctions']))
  expect(head('Title').getAttribute('aria-sort')).toBe('ascending')
  expect(head('Date').getAttribute('aria-sort')).toBe('none')
  await userEvent.click(within(head('Title')).getByRole('button'))
  await waitFor(() => expect(titles()).toEqual(['Sanctions', 'Rumour', 'Election', 'Coup', 'Accord']))
  expect(head('Title').getAttribute('aria-sort')).toBe('descending')
  expect(selected()).toEqual(['Coup'])
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(selected()).toEqual(['Sanctions']))
})

test('what is selected in the list is selected on the timeline, and the other way', async () => {
  await show()
  await userEvent.click(cellOf('Coup', 'Title'))
  await waitFor(() => expect(onTimeline()).toEqual(['Coup']))
  await fireEvent.click(within(screen.getByRole('listbox', { name: 'Timeline' })).getByText(/^Sanctions/))
  await waitFor(() => expect(selected()).toEqual(['Sanctions']))
  await waitFor(() => expect(cellOf('Sanctions', 'Title').tabIndex).toBe(0))
})

test('Shift selects a range and Ctrl one more or one less, by pointer and by key', async () => {
  await show()
  const user = userEvent.setup()
  await user.click(cellOf('Election', 'Title'))
  await user.keyboard('{Shift>}')
  await user.click(cellOf('Rumour', 'Title'))
  await user.keyboard('{/Shift}')
  await waitFor(() => expect(onTimeline()).toEqual(['Election', 'Coup', 'Rumour']))
  expect(selected()).toEqual(['Election', 'Coup', 'Rumour'])
  await user.keyboard('{Control>}')
  await user.click(cellOf('Coup', 'Title'))
  await user.keyboard('{/Control}')
  await waitFor(() => expect(onTimeline()).toEqual(['Election', 'Rumour']))
  expect(document.activeElement).toBe(cellOf('Coup', 'Title'))

  await user.keyboard('{ArrowUp}{ArrowUp}')
  await waitFor(() => expect(onTimeline()).toEqual(['Accord']))
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await waitFor(() => expect(onTimeline()).toEqual(['Accord', 'Election', 'Coup']))
  await user.keyboard('{Control>}{ArrowDown}{ArrowDown} {/Control}')
  await waitFor(() => expect(onTimeline()).toEqual(['Accord', 'Election', 'Coup', 'Sanctions']))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(selected()).toEqual([]))
  expect(document.activeElement).toBe(cellOf('Sanctions', 'Title'))
})

test('while a key is held the list goes on alone; the rest of the window follows when it is let go', async () => {
  await show()
  await userEvent.click(cellOf('Accord', 'Title'))
  await waitFor(() => expect(onTimeline()).toEqual(['Accord']))
  const held = { key: 'ArrowDown', repeat: true }
  await fireEvent.keyDown(cellOf('Accord', 'Title'), held)
  await fireEvent.keyDown(cellOf('Accord', 'Title'), held)
  await waitFor(() => expect(selected()).toEqual(['Coup']))
  expect(onTimeline()).toEqual(['Accord'])
  await fireEvent.keyUp(cellOf('Coup', 'Title'), { key: 'ArrowDown' })
  await waitFor(() => expect(onTimeline()).toEqual(['Coup']))
})

test('a title is edited in place as one step, and followed to where it is sorted', async () => {
  await show()
  await userEvent.click(within(head('Title')).getByRole('button'))
  await waitFor(() => expect(titles()[1]).toBe('Coup'))
  await userEvent.click(cellOf('Coup', 'Title'))
  const before = steps()
  await userEvent.keyboard('{F2}')
  const field = await within(await grid()).findByRole('textbox', { name: 'Title' })
  expect(document.activeElement).toBe(field)
  await typeOver(field, 'Zero hour')
  await waitFor(() => expect(titles()).toEqual(['Accord', 'Election', 'Rumour', 'Sanctions', 'Zero hour']))
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Zero hour', 'Title')))
  expect(steps()).toBe(before + 1)
  bridge.workspace.undo()
  await waitFor(() => expect(titles()[1]).toBe('Coup'))
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Coup', 'Title')))
})

test('a date is read as in the inspector: refused with the reason, or kept as typed', async () => {
  await show()
  await userEvent.click(cellOf('Accord', 'Date'))
  await userEvent.keyboard('{Enter}')
  const field = await within(await grid()).findByRole('textbox', { name: 'Date' })
  await typeOver(field, '31 February 2020')
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
  expect(within(await grid()).getByText(/no day 31/)).toBeTruthy()
  expect(textOf('Coup', 'Date')).toBe('18 Aug 2020')
  await typeOver(field, 'summer 2021')
  await waitFor(() => expect(titles()).toEqual(['Election', 'Coup', 'Rumour', 'Accord', 'Sanctions']))
  expect(textOf('Accord', 'Date')).toBe('summer 2021')
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Accord', 'Date')))
})

test('the order of day and month is asked for beneath the cell, and the answer is the date', async () => {
  await show()
  await userEvent.dblClick(cellOf('Accord', 'Date'))
  await typeOver(await within(await grid()).findByRole('textbox', { name: 'Date' }), '03/04/2020')
  await userEvent.click(await within(await grid()).findByRole('button', { name: '3 Apr 2020' }))
  await waitFor(() => expect(textOf('Accord', 'Date')).toBe('3 Apr 2020'))
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Accord', 'Date')))
})

test('Escape gives an edit up, Tab applies it and goes to the next cell', async () => {
  await show()
  await userEvent.click(cellOf('Coup', 'Title'))
  const before = steps()
  await userEvent.keyboard('{Enter}')
  await userEvent.type(
    await within(await grid()).findByRole('textbox', { name: 'Title' }),
    ' in Bamako{Escape}',
  )
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Coup', 'Title')))
  expect(steps()).toBe(before)
  await userEvent.keyboard('{Enter}')
  await userEvent.type(await within(await grid()).findByRole('textbox', { name: 'Title' }), '!')
  await userEvent.tab()
  await waitFor(() => expect(steps()).toBe(before + 1))
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Coup!', 'Lane')))
})

test('lane and kind are chosen in place, each as one step however many choices the keys pass', async () => {
  await show()
  bridge.workspace.createLane({ title: 'Niger', color: 'red' })
  await userEvent.click(cellOf('Coup', 'Lane'))
  await userEvent.keyboard('{Enter}')
  const lanes = await within(await grid()).findByRole('combobox', { name: 'Lane' })
  await within(lanes).findByRole('option', { name: 'Niger' })
  await userEvent.selectOptions(lanes, 'Niger')
  await waitFor(() => expect(textOf('Coup', 'Lane')).toBe('Niger'))

  const before = steps()
  await userEvent.click(cellOf('Coup', 'Kind'))
  await userEvent.keyboard('{Enter}')
  const kinds = await within(await grid()).findByRole('combobox', { name: 'Kind' })
  for (const kind of ['period', 'milestone']) {
    await fireEvent.keyDown(kinds, { key: 'ArrowDown' })
    await fireEvent.change(kinds, { target: { value: kind } })
  }
  expect(steps()).toBe(before)
  await fireEvent.keyDown(kinds, { key: 'Enter' })
  await waitFor(() => expect(textOf('Coup', 'Kind')).toBe('Milestone'))
  expect(steps()).toBe(before + 1)
})

test('Enter opens the event in the inspector where a cell can’t be edited', async () => {
  await show()
  await userEvent.click(cellOf('Coup', 'Tags'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' })))
})

test('a workspace that can’t be changed is listed and not edited', async () => {
  await show()
  const { path } = bridge
  bridge.workspace.close()
  document.body.replaceChildren()
  bridge = await renderApp({ path, readOnly: true })
  bridge.push('menu', 'toggle-list')
  expect((await grid()).getAttribute('aria-readonly')).toBe('true')
  await waitFor(() => expect(titles()).toContain('Coup'))
  await userEvent.click(cellOf('Coup', 'Title'))
  await userEvent.keyboard('{F2}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' })))
  expect(within(await grid()).queryByRole('textbox')).toBeNull()
})

test('deleting goes on with the next row, and undo brings the event back', async () => {
  await show()
  await userEvent.click(cellOf('Election', 'Title'))
  await userEvent.keyboard('{Delete}')
  await waitFor(() => expect(titles()).toEqual(['Accord', 'Coup', 'Rumour', 'Sanctions']))
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Coup', 'Title')))
  bridge.workspace.undo()
  await waitFor(() => expect(titles()[1]).toBe('Election'))
})

test('without dated events it says so', async () => {
  await show([])
  await screen.findByText('No event has a date yet. As soon as one has, it stands here.')
  const lane = bridge.workspace.workspace().lanes[0]?.id ?? null
  bridge.workspace.createEvent({ title: 'Only', lane, date: '2020' })
  await waitFor(() => expect(titles()).toEqual(['Only']))
})

test('what can’t be seen is written out, and text of another direction keeps to its cell', async () => {
  await show([
    ['Coup\u202E d’état', '2020'],
    ['انقلاب', '2021'],
  ])
  expect(titles()).toEqual(['Coup⟦U+202E⟧ d’état', 'انقلاب'])
  expect(cellOf('انقلاب', 'Title').querySelector('[dir=auto]')).toBeTruthy()
})

test('it opens with the focus in it, by button as well, folds away, and is remembered', async () => {
  await show()
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Accord', 'Title')))
  expect(localStorage.getItem('list')).toBe('shown')
  await userEvent.click(
    within(screen.getByRole('region', { name: 'List of events' })).getByRole('button', {
      name: 'Hide the list',
    }),
  )
  await waitFor(() => expect(screen.queryByRole('grid')).toBeNull())
  expect(localStorage.getItem('list')).toBe('hidden')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Timeline' })))
  await userEvent.click(screen.getByRole('button', { name: 'Show the list' }))
  await waitFor(() => expect(document.activeElement).toBe(cellOf('Accord', 'Title')))
})

test('F6 leads from pane to pane and around, to the list after the timeline', async () => {
  await show()
  const timeline = screen.getByRole('listbox', { name: 'Timeline' })
  timeline.focus()
  await userEvent.keyboard('{F6}')
  expect(document.activeElement).toBe(cellOf('Accord', 'Title'))
  await userEvent.keyboard('{F6}')
  expect(screen.getByRole('complementary', { name: 'Inspector' }).contains(document.activeElement)).toBe(true)
  await userEvent.keyboard('{F6}')
  expect(screen.getByRole('complementary', { name: 'Notes' }).contains(document.activeElement)).toBe(true)
  await userEvent.keyboard('{Shift>}{F6}{F6}{F6}{/Shift}')
  expect(document.activeElement).toBe(timeline)
})

test('its height is changed by key and remembered', async () => {
  await show()
  const edge = screen.getByRole('separator', { name: 'Height of the list' })
  edge.focus()
  await userEvent.keyboard('{End}')
  await waitFor(() =>
    expect(Number(localStorage.getItem('list-height'))).toBe(Number(edge.getAttribute('aria-valuemax'))),
  )
  await userEvent.keyboard('{Enter}')
  expect(localStorage.getItem('list-height')).toBeNull()
})
