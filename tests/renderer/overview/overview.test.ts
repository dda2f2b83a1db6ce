import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

const add = ({ workspace }: DirectBridge, title: string, date: string): string =>
  workspace.createEvent({ title, lane: workspace.workspace().lanes[0]?.id ?? null, date })
const strip = () => screen.findByRole('region', { name: 'Overview' })
const slider = async (name: string) => within(await strip()).findByRole('slider', { name })
const said = async (name: string) => (await slider(name)).getAttribute('aria-valuetext')

/** jsdom has no layout: drags are tested in the app. Here: what is said, the keys, and when the strip is there. */
async function show(): Promise<void> {
  bridge = await renderApp({
    prepare: (made) => {
      add(made, 'First', '1 January 2000')
      add(made, 'Last', '1 January 2020')
    },
  })
  await strip()
}

test('three sliders say the window in words, and keys move and stretch it', async () => {
  await show()
  ;(await slider('Window')).focus()
  await userEvent.keyboard('{Home}')
  await waitFor(async () => expect(await said('Start of the window')).toMatch(/199\d$/))
  const [start, end] = [await said('Start of the window'), await said('End of the window')]
  expect(await said('Window')).toBe(`${start ?? ''} to ${end ?? ''}`)
  await userEvent.keyboard('{ArrowRight}')
  await waitFor(async () => expect(await said('Start of the window')).not.toBe(start))
  const moved = await said('Start of the window')
  ;(await slider('End of the window')).focus()
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  await waitFor(async () => expect(await said('End of the window')).not.toBe(end))
  expect(await said('Start of the window')).toBe(moved)
})

test('a press beside the handle brings the window there, and Escape while dragging takes it back', async () => {
  await show()
  const before = await said('Window')
  const group = within(await strip()).getByRole('group', { name: 'Overview' })
  Object.assign(group, { setPointerCapture: () => undefined })
  const press = { button: 0, isPrimary: true, pointerId: 1, clientX: 40 }
  await fireEvent.pointerDown(group, press)
  await waitFor(async () => expect(await said('Window')).not.toBe(before))
  await userEvent.keyboard('{Escape}')
  await waitFor(async () => expect(await said('Window')).toBe(before))
})

test('the strip folds away by its button and by command, and is remembered', async () => {
  await show()
  await userEvent.click(screen.getByRole('button', { name: 'Hide the overview' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Overview' })).toBeNull())
  expect(localStorage.getItem('overview')).toBe('folded')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Timeline' })))
  bridge.push('menu', 'toggle-overview')
  await strip()
  expect(localStorage.getItem('overview')).toBe('open')
})

test('edits show in the strip; without a dated event there is none', async () => {
  bridge = await renderApp()
  await screen.findByRole('heading', { name: 'No events yet' })
  expect(screen.queryByRole('region', { name: 'Overview' })).toBeNull()
  const id = add(bridge, 'Only', '18 August 2020')
  const bars = async () => (await strip()).querySelector('.bars')?.getAttribute('d')
  const one = await bars()
  expect(one).toContain('M')
  add(bridge, 'Another', '1900')
  await waitFor(async () => expect(await bars()).not.toBe(one))
  bridge.workspace.deleteEvents([id])
  await waitFor(async () => expect(await bars()).toContain('M'))
  bridge.workspace.undo()
  bridge.workspace.undo()
  bridge.workspace.undo()
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Overview' })).toBeNull())
})
