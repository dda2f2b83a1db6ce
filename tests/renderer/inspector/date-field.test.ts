import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { beneath, button, dateField, openTalks, typeOver, type OpenedEvent } from './open-event'

let opened: OpenedEvent
afterEach(() => {
  vi.useRealTimers()
  opened.bridge.close()
})

test('every kind of date is said in words while it is typed, and kept as it was typed', async () => {
  opened = await openTalks()
  const date = await dateField()
  for (const [typed, understood] of [
    ['before June 2023', 'before Jun 2023'],
    ['early 2026', 'from 1 Jan 2026 to 30 Apr 2026'],
    ['2012–present', 'still ongoing at the as-of date'],
    ['120 BC', 'some time in 120 BCE'],
  ] as const) {
    await userEvent.clear(date)
    await userEvent.type(date, typed)
    expect(beneath(date)).toContain(understood)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(opened.event().date?.text).toBe(typed))
  }
})

test('the order of day and month is asked for once, and kept', async () => {
  opened = await openTalks()
  const date = await dateField()
  await typeOver(date, '03/04/2020')
  expect(opened.event().date).toBeNull()
  expect(beneath(date)).toBe('Which day is 03/04/2020?')
  expect(screen.getByRole('group', { name: 'Which day is 03/04/2020?' })).toBeTruthy()
  await userEvent.click(await button('3 Apr 2020'))
  await waitFor(() => expect(date.value).toBe('3 Apr 2020'))
  expect(opened.event().date?.text).toBe('3 Apr 2020')

  await typeOver(date, '05/06/2021')
  await waitFor(() => expect(opened.event().date?.text).toBe('5 Jun 2021'))
  expect(screen.queryByRole('group', { name: /^Which day/ })).toBeNull()
})

test('the order can be changed where such a date was typed, and the date is read again', async () => {
  opened = await openTalks()
  const date = await dateField()
  await typeOver(date, '03/04/2020')
  await userEvent.click(await button('3 Apr 2020'))
  await waitFor(() => expect(opened.event().date?.text).toBe('3 Apr 2020'))
  expect(screen.getByText(/Figures: day first/)).toBeTruthy()
  await userEvent.click(await button('Change'))
  await waitFor(() => expect(opened.event().date?.text).toBe('4 Mar 2020'))
  expect(screen.getByText(/now read month first/, { selector: '[role=status]' })).toBeTruthy()
})

test('“yesterday” is fixed at once to its day by the user’s calendar', async () => {
  opened = await openTalks()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 1, 0, 30) })
  const date = await dateField()
  await typeOver(date, 'yesterday')
  await waitFor(() => expect(opened.event().date?.text).toBe('28 Feb 2026'))
  await waitFor(() => expect(date.value).toBe('28 Feb 2026'))
})

test('“?” takes the date away and says where the event waits', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, '2020'))
  const date = await dateField()
  await userEvent.clear(date)
  await userEvent.type(date, '?')
  expect(beneath(date)).toContain('waits in the tray')
  expect(opened.event().date?.text).toBe('2020')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(opened.event().date).toBeNull())
  await waitFor(() => expect(date.value).toBe(''))
})

test('an end that may lie before its start is taken, with a notice', async () => {
  opened = await openTalks()
  await typeOver(await dateField(), '2020 to March 2020')
  await waitFor(() => expect(opened.event().date?.text).toBe('2020 to March 2020'))
  expect(screen.getByText(/may lie before the start/)).toBeTruthy()
})

test.each([
  ['31 February 2020', /no day 31/],
  ['2022 to 2020', /before the start/],
  ['18 Aug 2020 24:00 UTC', /24:00/],
  ['18 Aug 2020 14:30 Atlantis time', /Atlantis/],
])('%s is refused at the field: the old date stays, and so does the text', async (text, message) => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, 'summer 2021'))
  const date = await dateField()
  await typeOver(date, text)
  await userEvent.tab()
  expect(date.getAttribute('aria-invalid')).toBe('true')
  expect(beneath(date)).toMatch(message)
  expect(date.value).toBe(text)
  expect(opened.event().date?.text).toBe('summer 2021')
})

test('undo brings back the exact text that was typed', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, 'the summer of 2021'))
  const date = await dateField()
  await typeOver(date, '2022')
  await waitFor(() => expect(opened.event().date?.text).toBe('2022'))
  opened.bridge.workspace.undo()
  await waitFor(() => expect(date.value).toBe('the summer of 2021'))
})

test('the reason for a date is kept with it', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, '2020'))
  const basis = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Why this date' })
  await typeOver(basis, 'According to Le Monde')
  await waitFor(() => expect(opened.event().claims[0]?.basis).toBe('According to Le Monde'))
  await typeOver(await dateField(), '2021')
  await waitFor(() => expect(opened.event().date?.text).toBe('2021'))
  expect(basis.value).toBe('According to Le Monde')
})

test('events of one day change places by the buttons beneath the date', async () => {
  opened = await openTalks((workspace, id) => {
    const lane = workspace.workspace().lanes[0]?.id ?? null
    workspace.dateEvent(id, '18 Aug 2020')
    workspace.createEvent({ title: 'Arrest', lane, date: '18 Aug 2020' })
  })
  const before = opened.event().sameDay?.position
  const way = before === 1 ? 'Later' : 'Earlier'
  const after = before === 1 ? '2nd of 2 on this date' : '1st of 2 on this date'
  await userEvent.click(await button(`${way} within its day`))
  expect(await screen.findByText(after)).toBeTruthy()
  expect(opened.event().sameDay?.position).not.toBe(before)
  expect((await button(`${way} within its day`)).getAttribute('aria-disabled')).toBe('true')
})
