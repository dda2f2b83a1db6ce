import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import Timeline from '../../../src/renderer/timeline/Timeline.svelte'
import type { TimelineProps } from '../../../src/renderer/timeline/timeline-props'
import { aLane, anItem, asOf } from './an-item'

/** jsdom has no layout: what is drawn, dragged and zoomed is tested in a browser. Here: names, list and keys. */
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
})

function show(other: Partial<TimelineProps> = {}) {
  const intents = {
    onwindow: vi.fn(),
    onselect: vi.fn(),
    onopen: vi.fn(),
    oncreate: vi.fn(),
    onmove: vi.fn(() => Promise.resolve()),
    onresize: vi.fn(() => Promise.resolve()),
    ondelete: vi.fn(),
    onwalk: vi.fn(),
    onfit: vi.fn(),
  }
  const props: TimelineProps = {
    lanes: [aLane('mali', { title: 'Mali' }), aLane('us', { title: 'United States' })],
    items: [
      anItem('2022', { id: 'withdrawal', title: 'Withdrawal' }),
      anItem('18 August 2020', { id: 'coup' }),
    ],
    hidden: [],
    window: { from: Date.UTC(2019, 0, 1), until: Date.UTC(2026, 0, 1) },
    selected: [],
    asOf,
    theme: 'light',
    readOnly: false,
    ...intents,
    ...other,
  }
  const { rerender } = render(Timeline, props)
  screen.getByRole('listbox', { name: 'Timeline' }).focus()
  return { intents, change: (changed: Partial<TimelineProps>) => rerender({ ...props, ...changed }) }
}

test('a screen reader finds the events in order of time, with date and lane, and what is selected', () => {
  show({ selected: ['withdrawal'] })
  const options = screen
    .getAllByRole('option')
    .map((option) => [option.textContent.trim(), option.ariaSelected])
  expect(options).toEqual([
    ['Coup · 18 Aug 2020, Mali', 'false'],
    ['Withdrawal · 2022, Mali', 'true'],
  ])
  const active = screen.getByRole('listbox').getAttribute('aria-activedescendant')
  expect(document.getElementById(active ?? '')?.textContent.trim()).toBe('Withdrawal · 2022, Mali')
})

test('what is selected is said', async () => {
  const { change } = show()
  await change({ selected: ['coup'] })
  expect(document.querySelector('[aria-live=polite]')?.textContent).toBe('Coup · 18 Aug 2020, Mali')
})

test('keys walk, open, delete, fit and clear', async () => {
  const { intents } = show({ selected: ['coup', 'withdrawal'] })
  await userEvent.keyboard('{ArrowRight}{ArrowUp}{Enter}{Delete}{Home}{Escape}')
  expect(intents.onwalk.mock.calls).toEqual([['next'], ['above']])
  expect(intents.onopen.mock.calls).toEqual([['withdrawal']])
  expect(intents.ondelete.mock.calls).toEqual([[['coup', 'withdrawal']]])
  expect(intents.onfit.mock.calls).toEqual([[]])
  expect(intents.onselect.mock.calls).toEqual([[[]]])
})

test('keys pressed while a walk is under way count when it has arrived, in their order', async () => {
  const { intents, change } = show({ selected: ['coup'] })
  const arrivals: (() => void)[] = []
  intents.onwalk.mockImplementation(() => new Promise<void>((arrive) => arrivals.push(arrive)))
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Delete}{Escape}')
  expect(intents.onwalk).toHaveBeenCalledTimes(1)
  expect([intents.ondelete.mock.calls, intents.onselect.mock.calls]).toEqual([[], []])
  arrivals.shift()?.()
  await vi.waitFor(() => expect(intents.onwalk).toHaveBeenCalledTimes(2))
  await change({ selected: ['withdrawal'] })
  arrivals.shift()?.()
  await vi.waitFor(() => expect(intents.onselect.mock.calls).toEqual([[[]]]))
  expect(intents.ondelete.mock.calls).toEqual([[['withdrawal']]])
})

test('Ctrl+A selects what is on screen, and what was selected last stays the last', async () => {
  const items = ['2022', '2020', '2031', '2021'].map((date) => anItem(date))
  const { intents } = show({ items, selected: ['2020'] })
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(intents.onselect.mock.calls).toEqual([[['2021', '2022', '2020']]])
})

test('Ctrl+A is left to who knows all events, where there is one', async () => {
  const onselectall = vi.fn()
  const { intents } = show({ onselectall })
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(onselectall.mock.calls).toEqual([[]])
  expect(intents.onselect.mock.calls).toEqual([])
})

test('Alt with arrows moves the selection by its own unit, or into the lane beside', async () => {
  const { intents } = show({ selected: ['withdrawal'] })
  await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowUp}{ArrowDown}{/Alt}')
  expect(intents.onmove.mock.calls).toEqual([
    [['withdrawal'], { unit: expect.stringMatching(/year|decade|century/) as string, count: -1 }, undefined],
    [['withdrawal'], null, 'us'],
  ])
})

test('a workspace that can only be read is walked but not changed', async () => {
  const { intents } = show({ selected: ['withdrawal'], readOnly: true })
  await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowDown}{/Alt}{Delete}{Backspace}{ArrowLeft}{Enter}')
  expect([intents.onmove.mock.calls, intents.ondelete.mock.calls]).toEqual([[], []])
  expect([intents.onwalk.mock.calls, intents.onopen.mock.calls]).toEqual([[['previous']], [['withdrawal']]])
})

test('a screen reader hears the rival dates of an event when they are shown', () => {
  const { date, from, until } = anItem('2019')
  const rival = { claim: 'r', event: 'coup', key: 1, lane: 'mali', kind: 'event', title: 'Coup' } as const
  show({ rivals: [{ ...rival, date, from, until }] })
  expect(screen.getAllByRole('option').map((option) => option.textContent.trim())).toEqual([
    'Coup · 18 Aug 2020, Mali, rival date: 2019',
    'Withdrawal · 2022, Mali',
  ])
})

const march = { row: 'mali', from: Date.UTC(2020, 2, 1), until: Date.UTC(2020, 2, 26), count: 128 }
const october = { row: 'us', from: Date.UTC(2020, 9, 1), until: Date.UTC(2020, 9, 26), count: 1280 }
const saidOptions = () => screen.getAllByRole('option').map((option) => option.textContent.trim())

test('a screen reader finds pills among the events in order of time, with count, stretch and lane', () => {
  show({ pills: [october, march] })
  expect(saidOptions()).toEqual([
    '128 events, 1 – 25 Mar 2020, Mali',
    'Coup · 18 Aug 2020, Mali',
    '1,280 events, 1 – 25 Oct 2020, United States',
    'Withdrawal · 2022, Mali',
  ])
})

test('Page Down and Page Up go from pill to pill, and Enter opens the one that the keyboard is at', async () => {
  const onpill = vi.fn<NonNullable<TimelineProps['onpill']>>()
  const { intents } = show({ pills: [october, march], selected: ['coup'], onpill })
  await userEvent.keyboard('{PageDown}{PageDown}{PageUp}')
  const at = screen.getByRole('listbox').getAttribute('aria-activedescendant')
  expect(document.getElementById(at ?? '')?.textContent.trim()).toMatch('128 events')
  expect(document.querySelector('[aria-live=polite]')?.textContent).toMatch('128 events')
  await userEvent.keyboard('{Enter}')
  expect(onpill.mock.calls.map(([pill]) => pill)).toMatchObject([{ count: 128, rows: ['mali'] }])
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect([intents.onwalk.mock.calls, intents.onopen.mock.calls]).toEqual([[['next']], [['coup']]])
})

test('a pill is opened by the click that a screen reader makes', async () => {
  const onpill = vi.fn<NonNullable<TimelineProps['onpill']>>()
  show({ pills: [march], onpill })
  await userEvent.click(screen.getByRole('option', { name: /128 events/ }), { pointerEventsCheck: 0 })
  expect(onpill).toHaveBeenCalledTimes(1)
})

test('pills of hidden lanes are not drawn', () => {
  show({ pills: [march, october], seen: { collapsed: new Set(), hidden: new Set(['us']) } })
  expect(saidOptions().filter((said) => said.includes('events,'))).toEqual([
    '128 events, 1 – 25 Mar 2020, Mali',
  ])
})

test('of a selection too large for each event to be drawn, all are moved', async () => {
  const others = Array.from({ length: 300 }, (_, at) => `elsewhere-${at}`)
  const { intents } = show({ selected: [...others, 'withdrawal'] })
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(intents.onmove.mock.calls).toEqual([[[...others, 'withdrawal'], null, 'us']])
})
