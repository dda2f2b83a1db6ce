import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
let id: string
afterEach(() => bridge.close())

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })

/** The app with the event "Talks", which has no date yet, selected from the tray. */
async function openTalks(prepare?: (made: DirectBridge) => void): Promise<void> {
  bridge = await renderApp({
    prepare: (made) => {
      const lane = made.workspace.workspace().lanes[0]?.id ?? null
      id = made.workspace.createEvent({ title: 'Talks', lane, date: null })
      prepare?.(made)
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Talks' }))
}
const event = () => bridge.workspace.event(id)
const steps = () => bridge.workspace.workspace().history.head

test('picking an event from the tray puts the focus where its date goes', async () => {
  await openTalks()
  const date = await field('Date')
  await waitFor(() => expect(document.activeElement).toBe(date))
})

test('a date says what was understood while it is typed, and is applied once, by Enter', async () => {
  await openTalks()
  const before = steps()
  await userEvent.type(await field('Date'), '18 August 2020')
  const hint = document.getElementById((await field('Date')).getAttribute('aria-describedby') ?? '')
  expect(hint?.textContent).toContain('18 Aug 2020')
  expect(steps()).toBe(before)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(event().date?.text).toBe('18 August 2020'))
  expect(steps()).toBe(before + 1)
  await userEvent.tab()
  expect(steps()).toBe(before + 1)
})

test('a span says how long it may have lasted, a moment says nothing of it', async () => {
  await openTalks()
  const date = await field('Date')
  await userEvent.type(date, 'Dec 2021 – Jun 2025{Enter}')
  expect(await screen.findByText('Duration: between 41 and 43 months.')).toBeTruthy()
  await userEvent.clear(date)
  await userEvent.type(date, '2020{Enter}')
  await waitFor(() => expect(screen.queryByText(/^Duration:/)).toBeNull())
})

test('a date that can’t be read says where, stays in the field to mend and is not applied', async () => {
  await openTalks()
  const date = await field('Date')
  await userEvent.type(date, '31 Smarch 2020')
  await userEvent.tab()
  expect(date.value).toBe('31 Smarch 2020')
  expect(date.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/Smarch/)).toBeTruthy()
  expect(event().date).toBeNull()
  await waitFor(() => expect(bridge.workspace.drafts()).toHaveLength(1), { timeout: 1500 })
  await userEvent.click(date)
  await userEvent.keyboard('{Escape}')
  expect(date.value).toBe('')
  await waitFor(() => expect(bridge.workspace.drafts()).toEqual([]))
})

test('emptying the date takes it away', async () => {
  await openTalks()
  await userEvent.type(await field('Date'), '2020{Enter}')
  await waitFor(() => expect(event().date).not.toBeNull())
  await userEvent.clear(await field('Date'))
  await userEvent.tab()
  await waitFor(() => expect(event().date).toBeNull())
})

test('typing is a draft within a second and the draft goes when it is applied', async () => {
  await openTalks()
  await userEvent.type(await field('Title'), ' on minerals')
  expect(event().title).toBe('Talks')
  await waitFor(
    () =>
      expect(bridge.workspace.drafts()).toEqual([{ record: id, field: 'title', text: 'Talks on minerals' }]),
    {
      timeout: 1000,
    },
  )
  await userEvent.tab()
  await waitFor(() => expect(event().title).toBe('Talks on minerals'))
  await waitFor(() => expect(bridge.workspace.drafts()).toEqual([]))
})

test('typing that an earlier run left is back in its field, with a way to apply it or give it up', async () => {
  await openTalks((made) => made.workspace.saveDraft({ record: id, field: 'summary', text: 'Half a sent' }))
  const summary = await field('Summary')
  expect(summary.value).toBe('Half a sent')
  expect(screen.getByText(/Typed earlier/)).toBeTruthy()
  expect(event().summary).toBe('')
  await userEvent.click(summary)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(event().summary).toBe('Half a sent'))
  expect(screen.queryByText(/Typed earlier/)).toBeNull()
})

test('typing in one event is not carried into the next', async () => {
  await openTalks((made) => {
    const lane = made.workspace.workspace().lanes[0]?.id ?? null
    made.workspace.createEvent({ title: 'Release', lane, date: null })
  })
  await userEvent.type(await field('Title'), ' on minerals')
  await userEvent.click(screen.getByRole('button', { name: 'Release' }))
  await waitFor(async () => expect((await field('Title')).value).toBe('Release'))
  expect(event().title).toBe('Talks on minerals')
})

test('an event keeps its title rather than lose it', async () => {
  await openTalks()
  const before = steps()
  await userEvent.clear(await field('Title'))
  await userEvent.tab()
  expect(await screen.findByText('An event needs a title.')).toBeTruthy()
  expect(steps()).toBe(before)
})

test('lane and kind are chosen from lists', async () => {
  await openTalks((made) => made.workspace.createLane({ title: 'United States', color: 'orange' }))
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Lane' }), 'United States')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Milestone')
  await waitFor(() => expect(event().kind).toBe('milestone'))
  expect(bridge.workspace.workspace().lanes.find((lane) => lane.id === event().lane)?.title).toBe(
    'United States',
  )
})

test('a tag is added with Enter under the chosen kind and removed by its button', async () => {
  await openTalks()
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Kind of the new tag' }), 'Place')
  await userEvent.type(screen.getByRole('combobox', { name: 'New tag' }), 'Bamako{Enter}')
  await waitFor(() =>
    expect(event().tags.map(({ kind, name }) => [kind, name])).toEqual([['place', 'Bamako']]),
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Remove the tag Bamako' }))
  await waitFor(() => expect(event().tags).toEqual([]))
})

const tagName = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'New tag' })

test('a half-typed tag is added on leaving the field, not on choosing its kind', async () => {
  await openTalks()
  await userEvent.type(await tagName(), 'Bamako')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of the new tag' }), 'Place')
  expect(event().tags).toEqual([])
  await userEvent.click(await field('Title'))
  await waitFor(() =>
    expect(event().tags.map(({ kind, name }) => [kind, name])).toEqual([['place', 'Bamako']]),
  )
  expect((await tagName()).value).toBe('')
})

test('a title longer than there is room for is kept to shorten, with the room named at the field', async () => {
  await openTalks()
  const title = await field('Title')
  await userEvent.click(title)
  await userEvent.paste('x'.repeat(100_000))
  expect(await screen.findByText(/room for 2,000/)).toBeTruthy()
  await userEvent.tab()
  expect(title.value.length).toBeGreaterThan(100_000)
  expect(title.getAttribute('aria-invalid')).toBe('true')
  expect(event().title).toBe('Talks')
})

test('Escape in a changed field puts the old text back, selected to be typed over', async () => {
  await openTalks()
  const title = await field('Title')
  await userEvent.type(title, ' on minerals{Escape}')
  await waitFor(() => expect(title.value).toBe('Talks'))
  await waitFor(() => expect([title.selectionStart, title.selectionEnd]).toEqual([0, 5]))
})
