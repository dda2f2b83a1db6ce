import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { ImportRows } from '../../../src/renderer/entry/import-rows.svelte.js'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge | null = null
afterEach(() => {
  bridge?.close()
  bridge = null
})

const line = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Type an event' })

test('typed lines become events one after the other, and a new lane is made with its event after a second Enter', async () => {
  const made = (bridge = await renderApp())
  const field = await line()
  await userEvent.keyboard('a')
  expect(document.activeElement).toBe(field)
  await userEvent.keyboard('18 Aug 2020 Coup in Bamako #place:Bamako /mali{Enter}')
  await waitFor(() => expect(field.value).toBe(''))
  expect(made.workspace.workspace()).toMatchObject({ events: 1, history: { undo: 'Add ‘Coup in Bamako’' } })
  expect(made.workspace.workspace().tags).toMatchObject([{ kind: 'place', name: 'Bamako' }])
  await userEvent.keyboard('2021 Talks /Abroad{Escape}{Enter}')
  await screen.findByText(/There is no lane “Abroad” yet/)
  expect(made.workspace.workspace().events).toBe(1)
  await userEvent.keyboard('{Enter}')
  await waitFor(() =>
    expect(made.workspace.workspace().lanes.map(({ title }) => title)).toEqual(['Mali', 'Abroad']),
  )
  expect(document.activeElement).toBe(field)
})

test('several lines pasted into the line open the preview, and import is one step', async () => {
  const made = (bridge = await renderApp())
  const field = await line()
  const clipboardData = {
    getData: (type: string) => (type === 'text/plain' ? '2020 Coup /Mali\n31 Feb 2021 Talks' : ''),
  }
  await fireEvent.paste(field, { clipboardData })
  const dialog = await screen.findByRole('dialog', { name: 'Make events from rows' })
  expect(within(dialog).getByText('1 row can be read, 1 can’t.')).toBeTruthy()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Import 1 event' }))
  const result = await screen.findByRole('dialog', { name: 'Rows became events' })
  expect(within(result).getByText(/Row 2: Feb 2021 has 28 days/)).toBeTruthy()
  expect(made.workspace.workspace()).toMatchObject({ events: 1, history: { undo: 'Add ‘Coup’' } })
})

test('a mended row stays in sight while only broken rows are shown', () => {
  const rows = new ImportRows('Date\tTitle\n2020\tA\nsoon\tB\nlater\tC', [])
  rows.onlyBroken = true
  expect(rows.shown.map(({ number }) => number)).toEqual([3, 4])
  rows.mend(3, 0, '2021')
  expect(rows.shown.map(({ number, read }) => [number, read.ok])).toEqual([
    [3, true],
    [4, false],
  ])
  expect([rows.readable, rows.broken.length]).toEqual([2, 1])
  expect(rows.brokenText()).toBe('Date\tTitle\nlater\tC')
})

test('a role given to a column is taken from the one that had it', () => {
  const rows = new ImportRows('Date\tTitle\tOther\n2020\tA\tx', [])
  rows.giveRole(2, 'title')
  expect(rows.roles).toEqual(['date', 'ignore', 'title'])
})

test('a day of one’s own and a date in figures mean here what they mean in the date field', async () => {
  const made = (bridge = await renderApp())
  const field = await line()
  await userEvent.click(field)
  await userEvent.keyboard('03/04/2020 Talks{Enter}')
  expect(await screen.findByText(/3 Apr 2020.*4 Mar 2020/)).toBeTruthy()
  expect(made.workspace.workspace().events).toBe(0)
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.type(await screen.findByRole('combobox', { name: /^Search/ }), 'figures')
  await userEvent.click(await screen.findByRole('option', { name: /^Dates in figures/ }))
  expect(await screen.findAllByText(/now read day first/)).not.toEqual([])
  await userEvent.click(field)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(made.workspace.workspace().events).toBe(1))
  const [id = ''] = made.workspace.datedEvents().ids
  expect(made.workspace.event(id).date?.text).toBe('3 Apr 2020')
})
