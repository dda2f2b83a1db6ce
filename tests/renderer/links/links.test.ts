import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { linkChoices } from '../../../src/renderer/links/link-choices'
import { usualLinkTypes } from '../../../src/shared/messages/links'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
let talks: string
let coup: string
afterEach(() => bridge.close())

/** The app with the undated event "Talks" selected; "Coup" is there too. */
async function openTalks(prepare?: (made: DirectBridge) => void): Promise<void> {
  bridge = await renderApp({
    prepare: (made) => {
      const lane = made.workspace.workspace().lanes[0]?.id ?? null
      talks = made.workspace.createEvent({ title: 'Talks', lane, date: null })
      coup = made.workspace.createEvent({ title: 'Coup', lane, date: '2020' })
      prepare?.(made)
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Talks' }))
  await screen.findByRole('heading', { name: 'Links' })
}
const section = (): HTMLElement =>
  screen.getByRole('heading', { name: 'Links' }).closest('section') ?? document.body
const said = () =>
  within(section())
    .queryAllByRole('listitem')
    .map((item) => item.textContent.trim().replace(/\s+/g, ' '))

test('an event without links says how to make one; the button asks for the event, then for the type', async () => {
  await openTalks()
  expect(await within(section()).findByText(/Press L to link/)).toBeTruthy()
  await userEvent.click(within(section()).getByRole('button', { name: 'Link to another event' }))
  const dialog = await screen.findByRole('dialog', { name: 'Link ‘Talks’ to…' })
  await within(dialog).findByRole('option', { name: 'Coup' })
  expect(within(dialog).queryByRole('option', { name: 'Talks' })).toBeNull()
  await userEvent.click(within(dialog).getByRole('combobox'))
  await userEvent.keyboard('cou')
  await waitFor(() => expect(within(dialog).getAllByRole('option')).toHaveLength(1))
  await userEvent.keyboard('{Enter}')
  const field = await screen.findByRole('combobox', { name: 'Type of the link' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(said()).toEqual(['led to → Coup'])
  await userEvent.keyboard('because of{Enter}')
  await waitFor(() => expect(said()).toEqual(['because of → Coup']))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(bridge.workspace.linkTypes()).toEqual(['because of'])
})

test('links are listed both ways; turning and deleting are one step each, and a refusal says why', async () => {
  await openTalks(({ workspace }) => {
    workspace.createLink({ from: talks, to: coup, type: 'response to' })
    workspace.createLink({ from: coup, to: talks, type: 'led to' })
  })
  await waitFor(() => expect(said()).toEqual(['response to → Coup', '← led to: Coup']))
  const [turn] = within(section()).getAllByRole('button', { name: 'Turn round the link with ‘Coup’' })
  if (turn) await userEvent.click(turn)
  await waitFor(() =>
    expect(said()).toEqual(['← response to: Coup', '← led to: Coup'].sort().reverse().slice()),
  )
  const [change] = within(section()).getAllByRole('button', {
    name: 'Change the type of the link with ‘Coup’',
  })
  if (change) await userEvent.click(change)
  const other = said()[0]?.includes('led to') ? 'response to' : 'led to'
  await userEvent.click(await screen.findByRole('option', { name: other }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/already/)
  await userEvent.keyboard('{Escape}')
  const [away] = within(section()).getAllByRole('button', { name: 'Delete the link with ‘Coup’' })
  if (away) await userEvent.click(away)
  await waitFor(() => expect(said()).toHaveLength(1))
})

test('going to the other end selects it', async () => {
  await openTalks(({ workspace }) => {
    workspace.createLink({ from: talks, to: coup, type: 'part of' })
  })
  await userEvent.click(await screen.findByRole('button', { name: /part of → Coup/ }))
  await waitFor(() => expect(said()).toEqual(['← part of: Talks']))
})

test('types are completed: those that begin with it, then those with it inside, then it itself', () => {
  const types = (typed: string, used: readonly string[] = []) =>
    linkChoices(typed, used).map(({ type }) => type)
  expect(types('', ['delayed'])).toEqual([...usualLinkTypes, 'delayed'])
  expect(types('P')).toEqual(['prevented', 'part of', 'made possible', 'response to', 'P'])
  expect(types('PART OF')).toEqual(['part of'])
  expect(linkChoices('  slowed \t down ', ['other'])).toEqual([{ type: 'slowed down', isOwn: true }])
})
