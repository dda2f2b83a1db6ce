import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
let id: string
afterEach(() => bridge.close())

async function openTalks(marking = ''): Promise<void> {
  bridge = await renderApp({
    prepare: ({ workspace }) => {
      const lane = workspace.workspace().lanes[0]?.id ?? null
      id = workspace.createEvent({ title: 'Talks', lane, date: null })
      if (marking) workspace.changeEvent(id, { marking })
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Talks' }))
}
const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Marking' })
const isShown = () => screen.queryByRole('combobox', { name: 'Marking' }) !== null

test('an event without a marking has a button for it, and the field goes when it is left empty', async () => {
  await openTalks()
  await screen.findByRole('textbox', { name: 'Title' })
  expect(isShown()).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: 'Add marking' }))
  await waitFor(async () => expect(document.activeElement).toBe(await field()))
  await userEvent.tab()
  await waitFor(() => expect(isShown()).toBe(false))
})

test('a marking is offered, written as it is known, and applied as one step', async () => {
  await openTalks()
  await userEvent.click(await screen.findByRole('button', { name: 'Add marking' }))
  const input = await field()
  const offered = document.getElementById(input.getAttribute('list') ?? '')
  expect(offered?.querySelectorAll('option')).toHaveLength(10)
  await userEvent.type(input, 'tlp:red{Enter}')
  await waitFor(() => expect(bridge.workspace.event(id).marking).toBe('TLP:RED'))
  await waitFor(async () => expect((await field()).value).toBe('TLP:RED'))
  expect(bridge.workspace.workspace().history.undo).toBe('Mark ‘Talks’ TLP:RED')
  bridge.workspace.undo()
  await waitFor(() => expect(bridge.workspace.event(id).marking).toBe(''))
})

test('words of one’s own are said to stand beside any other marking', async () => {
  await openTalks('In confidence')
  const input = await field()
  const hint = () => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent
  expect(hint()).toMatch(/^No marking of TLP or US style.*protects nothing\.$/)
  await userEvent.clear(input)
  await userEvent.type(input, 'TLP:AMBER')
  expect(hint()).toMatch(/^Every figure that shows this event/)
})

test('a marking that is taken out is taken off, and the field goes with it', async () => {
  await openTalks('TLP:RED')
  await userEvent.clear(await field())
  expect(isShown()).toBe(true)
  await userEvent.tab()
  await waitFor(() => expect(bridge.workspace.event(id).marking).toBe(''))
  await waitFor(() => expect(isShown()).toBe(false))
})

test('the workspace is marked where its title is', async () => {
  bridge = await renderApp()
  const panel = (await screen.findByRole('heading', { name: 'Workspace' })).closest('section')
  if (!panel) throw new Error('The panel is a section')
  await userEvent.click(within(panel).getByRole('button', { name: 'Add marking' }))
  await userEvent.type(await within(panel).findByRole('combobox', { name: 'Marking' }), 'cui{Enter}')
  await waitFor(() => expect(bridge.workspace.workspace().workspace.marking).toBe('CUI'))
})
