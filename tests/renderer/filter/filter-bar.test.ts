import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../../src/renderer/api'
import App from '../../../src/renderer/App.svelte'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

async function open(): Promise<void> {
  bridge = await renderApp({
    prepare: ({ workspace }) => {
      const mali = workspace.workspace().lanes[0]?.id ?? ''
      const sahel = workspace.createLane({ title: 'Sahel', color: 'red' })
      const coup = workspace.createEvent({ title: 'Coup', lane: mali, date: '18 August 2020' })
      const charter = workspace.createEvent({ title: 'Charter', lane: sahel, date: 'c. September 2023' })
      workspace.createEvent({ title: 'Second coup', lane: mali, date: '24 May 2021 – 25 May 2021' })
      workspace.createEvent({ title: 'Undated', lane: mali, date: null })
      workspace.tagEvent(coup, { kind: 'place', name: 'Bamako' })
      workspace.tagEvent(charter, { kind: 'actor', name: 'AES' })
      workspace.createNote({ events: [coup], title: 'Note', text: 'Text' })
    },
  })
  await screen.findByRole('combobox', { name: 'Type an event' })
}

const bar = () => screen.getByRole('region', { name: 'Filter' })
const count = () => within(bar()).getByRole('status').textContent.replace(/\s+/gu, ' ').trim()
const counts = (text: string) => waitFor(() => expect(count()).toBe(text))
const chips = () =>
  within(bar())
    .queryAllByRole('listitem')
    .map((chip) => chip.textContent.replace(/\s+/gu, ' ').trim())
const words = () => screen.getByRole('searchbox', { name: 'Words in events' })
const panel = () => screen.findByRole('dialog', { name: 'Conditions' })

async function openConditions(): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name: 'Conditions' }))
  return panel()
}

describe('the filter bar', () => {
  beforeEach(open)

  test('is folded at first, opens by its key with the focus in it, and folds away', async () => {
    expect(screen.queryByRole('searchbox', { name: 'Words in events' })).toBeNull()
    await userEvent.keyboard('f')
    await waitFor(() => expect(document.activeElement).toBe(words()))
    await userEvent.click(within(bar()).getByRole('button', { name: 'Hide the filter bar' }))
    expect(screen.queryByRole('searchbox', { name: 'Words in events' })).toBeNull()
  })

  test('filters by words as they are typed, says how many, and gives them up with Escape', async () => {
    bridge.push('menu', 'filter-events')
    await waitFor(() => expect(document.activeElement).toBe(words()))
    await userEvent.keyboard('coup')
    await counts('2 of 3 events')
    expect(chips()).toEqual(['Words coup'])
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(chips()).toEqual([]))
    expect(words()).toHaveProperty('value', '')
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement?.getAttribute('role')).toBe('listbox')
  })

  test('says what it does not understand of the words', async () => {
    bridge.push('menu', 'filter-events')
    await waitFor(() => expect(document.activeElement).toBe(words()))
    await userEvent.keyboard('tag:nowhere')
    await waitFor(() => expect(count()).toContain('There is no tag ‘nowhere’.'))
    expect(count()).toContain('0 of 3 events')
  })

  test('takes lanes, tags, kinds of date, colours, notes and links, and shows each as a chip', async () => {
    bridge.push('menu', 'filter-events')
    const conditions = within(await openConditions())
    await userEvent.click(conditions.getByRole('checkbox', { name: 'Mali' }))
    await counts('2 of 3 events')
    await userEvent.click(conditions.getByRole('checkbox', { name: 'Bamako' }))
    await counts('1 of 3 events')
    await userEvent.click(conditions.getByRole('checkbox', { name: 'a moment' }))
    await userEvent.click(conditions.getByRole('checkbox', { name: 'Blue' }))
    await userEvent.selectOptions(conditions.getByRole('combobox', { name: 'Notes' }), 'with')
    await userEvent.selectOptions(conditions.getByRole('combobox', { name: 'Links' }), 'without')
    await waitFor(() =>
      expect(chips()).toEqual([
        'Lane Mali',
        'Place Bamako',
        'Date a moment',
        'Colour Blue',
        'Notes with',
        'Links without',
      ]),
    )
    await counts('1 of 3 events')
    await userEvent.click(conditions.getByRole('checkbox', { name: 'Blue' }))
    await waitFor(() => expect(chips()).not.toContain('Colour Blue'))
  })

  test('reads a stretch of time from two dates, and says what is wrong with one', async () => {
    bridge.push('menu', 'filter-events')
    const conditions = within(await openConditions())
    const from = conditions.getByRole('textbox', { name: 'From' })
    const until = conditions.getByRole('textbox', { name: 'Until' })
    await userEvent.type(from, 'May 2021{Enter}')
    await counts('2 of 3 events')
    expect(chips()).toEqual(['Time from May 2021'])
    await userEvent.type(until, '2021{Enter}')
    await counts('1 of 3 events')
    expect(chips()).toEqual(['Time May 2021 – 2021'])
    await userEvent.clear(until)
    await userEvent.type(until, 'May 2020{Enter}')
    await conditions.findByText('The end lies before the beginning.')
    await userEvent.clear(until)
    await userEvent.type(until, 'whenever{Enter}')
    await waitFor(() => expect(until.getAttribute('aria-invalid')).toBe('true'))
    expect(chips()).toEqual(['Time May 2021 – 2021'])
    await userEvent.clear(until)
    await userEvent.tab()
    await counts('2 of 3 events')
  })

  test('gives one condition up with its chip, and all with one button, even while it is folded', async () => {
    bridge.push('menu', 'filter-events')
    const conditions = within(await openConditions())
    await userEvent.click(conditions.getByRole('checkbox', { name: 'Sahel' }))
    await userEvent.click(conditions.getByRole('checkbox', { name: 'Bamako' }))
    await userEvent.click(conditions.getByRole('checkbox', { name: 'AES' }))
    await counts('0 of 3 events')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Conditions' })).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: 'Remove Place: Bamako' }))
    await counts('1 of 3 events')
    await userEvent.click(within(bar()).getByRole('button', { name: 'Hide the filter bar' }))
    expect(chips()).toEqual(['Lane Sahel', 'Actor AES'])
    await userEvent.click(within(bar()).getByRole('button', { name: 'Clear filter' }))
    await waitFor(() => expect(chips()).toEqual([]))
  })

  test('says so when nothing is left, and offers a way out', async () => {
    bridge.push('menu', 'filter-events')
    await waitFor(() => expect(document.activeElement).toBe(words()))
    await userEvent.keyboard('nobody')
    const heading = await screen.findByRole('heading', { name: 'The filter hides all events' })
    const notice = within(heading.parentElement ?? document.body)
    expect(notice.getByText(/None of 3 events/)).toBeTruthy()
    await userEvent.click(notice.getByRole('button', { name: 'Clear filter' }))
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'The filter hides all events' })).toBeNull(),
    )
  })

  test('counts again after an edit', async () => {
    bridge.push('menu', 'filter-events')
    await waitFor(() => expect(document.activeElement).toBe(words()))
    await userEvent.keyboard('coup')
    await counts('2 of 3 events')
    const lane = bridge.workspace.workspace().lanes[0]?.id ?? ''
    bridge.workspace.createEvent({ title: 'Third coup', lane, date: '2022' })
    await counts('3 of 4 events')
  })

  test('says that an event that is made is outside of it', async () => {
    bridge.push('menu', 'filter-events')
    await waitFor(() => expect(document.activeElement).toBe(words()))
    await userEvent.keyboard('coup{Enter}')
    await counts('2 of 3 events')
    bridge.push('menu', 'new-event')
    await waitFor(() =>
      expect(document.body.textContent).toContain(
        '‘New event’ does not meet the filter. It is shown while it is selected.',
      ),
    )
  })
})

test('the filter is as it was left when the workspace is opened again on this machine', async () => {
  await open()
  bridge.push('menu', 'filter-events')
  await waitFor(() => expect(document.activeElement).toBe(words()))
  await userEvent.keyboard('coup')
  await counts('2 of 3 events')
  await waitFor(() => expect(localStorage.getItem('places')).toContain('coup'))
  cleanup()
  render(App, { client: connect(bridge) })
  await screen.findByRole('combobox', { name: 'Type an event' })
  await counts('2 of 3 events')
  expect(chips()).toEqual(['Words coup'])
})
