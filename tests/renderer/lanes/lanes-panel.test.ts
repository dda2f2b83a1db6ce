import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => {
  bridge.close()
  document.body.replaceChildren()
})

/** The real app with the lanes Mali, Niger and Chad. */
async function withLanes(prepare: (made: DirectBridge) => void = () => undefined): Promise<void> {
  bridge = await renderApp({
    prepare: (made) => {
      for (const title of ['Niger', 'Chad']) made.workspace.createLane({ title, color: 'green' })
      prepare(made)
    },
  })
  await screen.findByDisplayValue('Chad')
}

const order = (): string[] =>
  bridge.workspace.workspace().lanes.map(({ title, parent }) => (parent === null ? title : `> ${title}`))
const field = (title: string): HTMLInputElement => screen.getByDisplayValue(title)

test('Alt with the arrow keys moves the lane that has the focus, one step each, and says where it stands', async () => {
  await withLanes()
  field('Chad').focus()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() => expect(order()).toEqual(['Mali', 'Chad', 'Niger']))
  await screen.findAllByText('‘Chad’ is lane 2 of 3.')
  expect(document.activeElement).toBe(field('Chad'))
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await waitFor(() => expect(order()).toEqual(['Mali', '> Chad', 'Niger']))
  await screen.findAllByText('‘Chad’ is lane 1 of 1 under ‘Mali’.')
  expect(document.activeElement).toBe(field('Chad'))
  field('Niger').focus()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() => expect(order()).toEqual(['Niger', 'Mali', '> Chad']))
})

test('where a lane can’t go it is said, and nothing is changed', async () => {
  await withLanes()
  const { head } = bridge.workspace.workspace().history
  field('Mali').focus()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await screen.findAllByText('‘Mali’ can’t go farther that way.')
  expect(bridge.workspace.workspace().history.head).toBe(head)
})

test('a lane folds by arrow key and by button, hides by its eye, and the file remembers both without a step', async () => {
  await withLanes()
  const { head } = bridge.workspace.workspace().history
  screen.getByRole('button', { name: 'Collapse ‘Mali’' }).focus()
  await userEvent.keyboard('{ArrowLeft}')
  const chevron = await screen.findByRole('button', { name: 'Expand ‘Mali’' })
  expect(chevron).toHaveProperty('ariaExpanded', 'false')
  await userEvent.click(screen.getByRole('button', { name: 'Hide ‘Chad’' }))
  const { lanes } = bridge.workspace.workspace()
  await waitFor(() =>
    expect(bridge.workspace.laneView()).toEqual({ collapsed: [lanes[0]?.id], hidden: [lanes[2]?.id] }),
  )
  expect(screen.getByText('1 lane hidden:')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show the hidden lane' }))
  expect(screen.queryByText('1 lane hidden:')).toBeNull()
  expect(bridge.workspace.workspace().history.head).toBe(head)
})

test('deleting a lane with events asks what becomes of them; an empty lane goes at once', async () => {
  await withLanes(({ workspace }) => {
    const [mali] = workspace.workspace().lanes
    workspace.createEvent({ title: 'Coup', lane: mali?.id ?? '', date: '2020' })
    workspace.createEvent({ title: 'No date', lane: mali?.id ?? '', date: null })
  })
  await userEvent.click(screen.getByRole('button', { name: 'Delete the lane Mali' }))
  const dialog = await screen.findByRole('dialog', { name: 'Delete the lane ‘Mali’' })
  expect(dialog.textContent).toContain('What becomes of its 2 events?')
  await userEvent.selectOptions(within(dialog).getByRole('combobox'), 'Chad')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete the lane' }))
  await waitFor(() => expect(order()).toEqual(['Niger', 'Chad']))
  const [, chad] = bridge.workspace.workspace().lanes
  expect(bridge.workspace.eventsOf({ table: 'lane', id: chad?.id ?? '' }).total).toBe(2)

  await userEvent.click(await screen.findByRole('button', { name: 'Delete the lane Niger' }))
  await waitFor(() => expect(order()).toEqual(['Chad']))
  expect(screen.queryByRole('dialog')).toBeNull()
})
