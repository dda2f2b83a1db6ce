import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { button, dateField, field, openTalks, typeOver, type OpenedEvent } from './open-event'

let opened: OpenedEvent
afterEach(() => opened.bridge.close())

const claims = () =>
  opened.event().claims.map(({ date, basis, preferred }) => [date.text, basis, preferred] as const)
const rivals = () => within(screen.getByRole('list', { name: 'Rival dates' }))
const openWithRival = async () => {
  opened = await openTalks((workspace, id) => {
    workspace.dateEvent(id, 'Aug 2020')
    workspace.addClaim(id, { text: 'Sep 2020', basis: 'A memoir' })
  })
}

test('a rival is added by keyboard: its date, then why', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, 'Aug 2020'))
  expect(screen.queryByRole('list', { name: 'Rival dates' })).toBeNull()
  ;(await button('Add a rival date')).focus()
  await userEvent.keyboard('{Enter}')
  await waitFor(async () => expect(document.activeElement).toBe(await field('Rival date')))
  await userEvent.keyboard('Sep 2020{Enter}')
  await waitFor(() =>
    expect(claims()).toEqual([
      ['Aug 2020', '', true],
      ['Sep 2020', '', false],
    ]),
  )
  const why = await waitFor(() => rivals().getByRole('textbox', { name: 'Why this date' }))
  await waitFor(() => expect(document.activeElement).toBe(why))
  await userEvent.keyboard('A memoir{Enter}')
  await waitFor(() => expect(claims()[1]).toEqual(['Sep 2020', 'A memoir', false]))
  expect(screen.getByText(/draws rival dates faintly/)).toBeTruthy()
})

test('a rival without a date is given up by Escape or by leaving it', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, 'Aug 2020'))
  await userEvent.click(await button('Add a rival date'))
  await waitFor(async () => expect(document.activeElement).toBe(await field('Rival date')))
  await userEvent.keyboard('{Escape}')
  await waitFor(async () => expect(document.activeElement).toBe(await button('Add a rival date')))
  expect(screen.queryByRole('textbox', { name: 'Rival date' })).toBeNull()
})

test('a rival that can’t be read is kept to mend', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, 'Aug 2020'))
  await userEvent.click(await button('Add a rival date'))
  const rival = await field('Rival date')
  await typeOver(rival, '31 Feb 2020')
  await userEvent.tab()
  expect(rival.value).toBe('31 Feb 2020')
  expect(rival.getAttribute('aria-invalid')).toBe('true')
  expect(claims()).toHaveLength(1)
})

test('a preferred rival changes places with the date, which takes the focus', async () => {
  await openWithRival()
  await userEvent.click(await button('Prefer Sep 2020'))
  await waitFor(async () => expect((await dateField()).value).toBe('Sep 2020'))
  expect(rivals().getByText('Aug 2020')).toBeTruthy()
  await waitFor(async () => expect(document.activeElement).toBe(await dateField()))
  expect((await field('Why this date')).value).toBe('A memoir')
})

test('a rival is edited in place', async () => {
  await openWithRival()
  await userEvent.click(await button('Edit Sep 2020'))
  await typeOver(rivals().getByRole('textbox', { name: 'Rival date' }), 'Oct 2020')
  await waitFor(() => expect(claims()[1]).toEqual(['Oct 2020', 'A memoir', false]))
  await typeOver(rivals().getByRole('textbox', { name: 'Why this date' }), 'Two memoirs')
  await waitFor(() => expect(claims()[1]).toEqual(['Oct 2020', 'Two memoirs', false]))
  expect(rivals().queryByRole('textbox')).toBeNull()
})

test('a deleted rival is gone at once and undo brings it back', async () => {
  await openWithRival()
  await userEvent.click(await button('Delete Sep 2020'))
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Rival dates' })).toBeNull())
  await waitFor(async () => expect(document.activeElement).toBe(await button('Add a rival date')))
  opened.bridge.workspace.undo()
  await waitFor(() => expect(rivals().getByText('Sep 2020')).toBeTruthy())
  expect(rivals().getByText('A memoir')).toBeTruthy()
})

test('an event without a date has no rivals', async () => {
  opened = await openTalks()
  expect(screen.queryByRole('button', { name: 'Add a rival date' })).toBeNull()
})

test('“?” for the date of an event with a rival says that the rival takes its place', async () => {
  await openWithRival()
  await typeOver(await dateField(), '?')
  await waitFor(() => expect(claims()).toEqual([['Sep 2020', 'A memoir', true]]))
  await waitFor(() => expect(screen.getAllByText(/oldest rival date takes its place/)).not.toHaveLength(0))
  expect(screen.queryByText(/waits in the tray/)).toBeNull()
})

test('“?” for a new rival says nothing of the event', async () => {
  await openWithRival()
  await userEvent.click(await button('Add a rival date'))
  await typeOver(await field('Rival date'), '?')
  expect(screen.queryByText(/waits in the tray/)).toBeNull()
})
