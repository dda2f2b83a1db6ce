import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

/** The fonts come with the first figure: on a busy machine that takes a while. */
const patience = { timeout: 20_000 }

/** The dialog of a workspace whose one event has these notes. */
async function openDialog(titles: readonly string[]): Promise<HTMLElement> {
  bridge = await renderApp({
    prepare: ({ workspace }) => {
      const lane = workspace.workspace().lanes[0]?.id ?? null
      const event = workspace.createEvent({ title: 'Coup in Bamako', lane, date: '18 August 2020' })
      for (const title of titles) workspace.createNote({ events: [event], title, text: `Of *${title}*` })
    },
  })
  await screen.findByRole('button', { name: 'New event' })
  await userEvent.keyboard('{Control>}e{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Export figure' })
  await within(dialog).findByRole('img', {}, patience)
  return dialog
}
const boxes = (dialog: HTMLElement) => {
  const list = within(dialog).getByRole('group', { name: 'Printed notes' })
  return within(list).getAllByRole<HTMLInputElement>('checkbox')
}
const labels = (dialog: HTMLElement) => boxes(dialog).map(({ labels }) => labels?.[0]?.textContent.trim())
const pictureOf = (dialog: HTMLElement) =>
  decodeURIComponent(within(dialog).getByRole<HTMLImageElement>('img').src)

test('without a note nothing is offered', async () => {
  const dialog = await openDialog([])
  expect(within(dialog).queryByText(/printed/)).toBeNull()
})

test('notes are chosen by key, printed at once, and taken out again in the place where they are', async () => {
  const dialog = await openDialog(['Sources', 'Doubts', ''])
  await userEvent.click(await within(dialog).findByText('No notes printed'))
  expect(labels(dialog)).toEqual(['Untitled', 'Doubts', 'Sources'])
  expect(within(dialog).queryByRole('searchbox')).toBeNull()
  boxes(dialog)[1]?.focus()
  await userEvent.keyboard(' ')
  expect(await within(dialog).findByText('1 of 3 notes printed')).toBeTruthy()
  await waitFor(() => expect(pictureOf(dialog)).toContain('>Doubts. Of Doubts<'), patience)
  expect(document.activeElement).toBe(boxes(dialog)[1])
  await userEvent.keyboard(' ')
  expect(await within(dialog).findByText('No notes printed')).toBeTruthy()
  await waitFor(() => expect(pictureOf(dialog)).not.toContain('Doubts'), patience)
  expect(document.activeElement).toBe(boxes(dialog)[1])
})

test('many notes are found by a part of their title, the first hundred are there, and the chosen ones stay', async () => {
  const titles = Array.from({ length: 120 }, (_, at) => `Note ${String(at)}`)
  const dialog = await openDialog(titles)
  await userEvent.click(await within(dialog).findByText('No notes printed'))
  expect(labels(dialog)).toEqual(titles.slice(0, 100))
  expect(within(dialog).getByText('The first 100 of 120 notes. A part of a title finds others.')).toBeTruthy()
  const search = within(dialog).getByRole('searchbox', { name: 'Notes by title' })
  await userEvent.type(search, '119')
  await waitFor(() => expect(labels(dialog)).toEqual(['Note 119']))
  expect(within(dialog).getByText('1 note has this in the title.')).toBeTruthy()
  await userEvent.click(boxes(dialog)[0] as HTMLElement)
  await userEvent.clear(search)
  await waitFor(() => expect(labels(dialog)).toEqual([...titles.slice(0, 100), 'Note 119']))
  expect(boxes(dialog).at(-1)?.checked).toBe(true)
  await userEvent.type(search, 'nothing')
  await waitFor(() => expect(labels(dialog)).toEqual(['Note 119']))
  expect(within(dialog).getByText('No note has this in its title.')).toBeTruthy()
  expect(within(dialog).getByText('1 of 120 notes printed')).toBeTruthy()
})
