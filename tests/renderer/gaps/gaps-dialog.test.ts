import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

const rows = (dialog: HTMLElement) =>
  within(within(dialog).getByRole('list', { name: 'Gaps' }))
    .queryAllByRole('button')
    .map((button) => button.textContent.replace(/\s+/g, ' ').trim())

/** The gap finder over events of these dates, every second of them with the tag Mali, and two lanes. */
async function open(dates: readonly (string | null)[]): Promise<HTMLElement> {
  bridge = await renderApp({
    prepare: (made) => {
      const lane = { id: made.workspace.workspace().lanes[0]?.id, title: '' }
      const tags = [{ kind: 'place', name: 'Mali' }]
      made.workspace.createEvents(
        dates.map((date, at) => ({
          title: `Event ${String(at)}`,
          date,
          lane,
          tags: at % 2 === 0 ? tags : [],
        })),
      )
      made.workspace.createLane({ title: 'Niger', color: 'red' })
    },
  })
  await screen.findByRole('button', { name: 'New event' })
  bridge.push('menu', 'find-gaps')
  return screen.findByRole('dialog', { name: 'Find gaps' })
}

test('gaps are told with their dates, their length and the events around, and the longest first on request', async () => {
  const dialog = await open(['18 Aug 2020', '24 May 2021', '1 Jan 2023', '2025'])
  await waitFor(() =>
    expect(rows(dialog)).toEqual([
      '19 Aug 2020 – 23 May 2021 at least 9 months between ‘Event 0’ and ‘Event 1’ Certainly empty',
      '25 May 2021 – 31 Dec 2022 at least 19 months between ‘Event 1’ and ‘Event 2’ Certainly empty',
      '2 Jan 2023 – 31 Dec 2024 at least 23 months between ‘Event 2’ and ‘Event 3’ Certainly empty',
    ]),
  )
  expect(within(dialog).getByRole('status').textContent).toBe('3 gaps among 4 dated events.')
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Order' }), 'Longest first')
  expect(rows(dialog)[0]).toMatch(/^2 Jan 2023/)
  const count = within(dialog).getByRole('textbox', { name: 'Longer than' })
  await userEvent.clear(count)
  await userEvent.type(count, '2')
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Unit' }), 'years')
  await waitFor(() =>
    expect(rows(dialog)).toEqual([
      '1 Jan 2023 – 31 Dec 2025 at most 3 years between ‘Event 2’ and ‘Event 3’ Possibly empty',
    ]),
  )
})

test('a tag or a lane has gaps of its own; where there is none, it says what to do', async () => {
  const dialog = await open(['2000', '2005', '2010'])
  await waitFor(() => expect(rows(dialog)).toHaveLength(2))
  const where = within(dialog).getByRole('combobox', { name: 'Where' })
  await userEvent.selectOptions(where, 'Mali')
  const status = within(dialog).getByRole('status')
  // The tag is of the same name as the first lane: it comes after it.
  const options = within(dialog).getAllByRole<HTMLOptionElement>('option', { name: 'Mali' })
  await userEvent.selectOptions(where, options[1] ?? '')
  await waitFor(() => expect(rows(dialog)).toEqual([expect.stringMatching(/^1 Jan 2001 – 31 Dec 2009/)]))
  await userEvent.selectOptions(where, 'Niger')
  await waitFor(() => expect(status.textContent).toMatch(/two dated events, and here is none\. Date more/))
  await userEvent.selectOptions(where, 'Everywhere')
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Unit' }), 'centuries')
  await waitFor(() => expect(status.textContent).toMatch(/No gap is so long among 3 dated events/))
})

test('periods fill gaps on request', async () => {
  const dialog = await open(['2000', '2010'])
  await waitFor(() => expect(rows(dialog)).toHaveLength(1))
  bridge.workspace.createEvent({ title: 'War', lane: null, kind: 'period', date: '1999 – 2011' })
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Periods fill gaps, too' }))
  await waitFor(() => expect(rows(dialog)).toEqual([]))
})

test('a number that is none is refused at the field, and the gaps come back with a good one', async () => {
  const dialog = await open(['2000', '2005'])
  await waitFor(() => expect(rows(dialog)).toHaveLength(1))
  const count = within(dialog).getByRole('textbox', { name: 'Longer than' })
  await userEvent.clear(count)
  await userEvent.type(count, '-1')
  expect(await within(dialog).findByText(/Give a whole number/)).toBeTruthy()
  expect(count.getAttribute('aria-invalid')).toBe('true')
  await waitFor(() => expect(rows(dialog)).toEqual([]))
  await userEvent.clear(count)
  await userEvent.type(count, '1')
  await waitFor(() => expect(rows(dialog)).toHaveLength(1))
})

test('arrow keys walk the gaps, and Enter shows one on the timeline and closes', async () => {
  const dialog = await open(['2000', '2005', '2010'])
  await waitFor(() => expect(rows(dialog)).toHaveLength(2))
  const [first, second] = within(within(dialog).getByRole('list', { name: 'Gaps' })).getAllByRole('button')
  first?.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(second)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  // The window is that of the gap, with a quarter of it to either side: the event of 2000 is out of it.
  await waitFor(() => expect(screen.queryByRole('option', { name: /Event 0/ })).toBeNull())
  expect(screen.getByRole('option', { name: /Event 1/ })).toBeTruthy()
})
