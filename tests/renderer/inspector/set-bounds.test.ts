import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { button, dateField, field, openTalks, typeOver, type OpenedEvent } from './open-event'

let opened: OpenedEvent
afterEach(() => opened.bridge.close())

const select = (name: string) => screen.findByRole<HTMLSelectElement>('combobox', { name })
const openBounds = async () => userEvent.click(await button('Set bounds…'))

test('bounds by hand start from the date there is, and come to a date in one step', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, 'c. 2022'))
  const before = opened.steps()
  await openBounds()
  expect((await field('When: earliest')).value).toBe('2021')
  const latest = await field('When: latest')
  expect(latest.value).toBe('2023')
  await userEvent.clear(latest)
  await userEvent.type(latest, 'May 2022')
  expect(screen.getByText(/between 2021 and May 2022/)).toBeTruthy()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(opened.event().date?.text).toBe('between 2021 and May 2022'))
  expect(opened.steps()).toBe(before + 1)
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Bounds of the date' })).toBeNull())
  expect((await dateField()).value).toBe('between 2021 and May 2022')
})

test('an empty side is a bound that nobody knows', async () => {
  opened = await openTalks()
  await openBounds()
  await typeOver(await field('When: latest'), 'May 2023')
  await waitFor(() => expect(opened.event().date?.text).toBe('before Jun 2023'))
  await openBounds()
  await userEvent.clear(await field('When: latest'))
  await typeOver(await field('When: earliest'), '2016')
  await waitFor(() => expect(opened.event().date?.text).toBe('after 2015'))
})

test('a span has bounds at both ends, or an end of another kind', async () => {
  opened = await openTalks()
  await openBounds()
  await userEvent.selectOptions(await select('This date is'), 'A span of time')
  await userEvent.type(await field('Start: earliest'), '2012')
  await userEvent.type(await field('Start: latest'), '2013')
  await userEvent.selectOptions(await select('End: what is known'), 'Ongoing')
  expect(screen.queryByRole('textbox', { name: 'End: latest' })).toBeNull()
  await userEvent.click(await button('Apply'))
  await waitFor(() => expect(opened.event().date?.text).toBe('between 2012 and 2013 – ongoing'))
})

test('what contradicts itself is said at its field, and nothing is applied', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, '2022'))
  await openBounds()
  const latest = await field('When: latest')
  await typeOver(latest, '2020')
  expect(latest.getAttribute('aria-invalid')).toBe('true')
  expect((await field('When: earliest')).getAttribute('aria-invalid')).toBe('false')
  expect(screen.getByText(/The latest, 2020, is before the earliest, 2022/)).toBeTruthy()
  expect(document.activeElement).toBe(latest)
  expect(opened.event().date?.text).toBe('2022')
})

test('Escape closes the bounds without applying them', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, '2022'))
  await openBounds()
  await userEvent.type(await field('When: latest'), '9{Escape}')
  expect(screen.queryByRole('form', { name: 'Bounds of the date' })).toBeNull()
  await waitFor(async () => expect(document.activeElement).toBe(await button('Set bounds…')))
  expect(opened.event().date?.text).toBe('2022')
})

test('bounds that were not changed are not a step', async () => {
  opened = await openTalks((workspace, id) => workspace.dateEvent(id, 'summer 2021'))
  const before = opened.steps()
  await openBounds()
  await userEvent.type(await field('When: latest'), '{Enter}')
  expect(screen.queryByRole('form', { name: 'Bounds of the date' })).toBeNull()
  expect(opened.steps()).toBe(before)
})
