import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { noFilter } from '../../../src/shared/filter/event-filter'
import type { DirectBridge } from '../../support/direct-bridge'
import { renderApp } from '../../support/rendered-app'

let bridge: DirectBridge
afterEach(() => bridge.close())

async function openHistory(prepare: (made: DirectBridge, lane: string) => void): Promise<HTMLElement> {
  bridge = await renderApp({
    prepare: (made) => prepare(made, made.workspace.workspace().lanes[0]?.id ?? ''),
  })
  await screen.findByRole('complementary', { name: 'Notes' })
  bridge.push('menu', 'toggle-history')
  return screen.findByRole('listbox', { name: 'Steps, newest first' })
}
/** Not by role: asking for the roles of hundreds of steps takes jsdom seconds. */
const options = (list: HTMLElement) => [...list.querySelectorAll('[role=option]')]
const details = () => screen.getByRole('region', { name: 'What it changed' })

test('the list takes the focus, names each step in words, and marks what was undone', async () => {
  const list = await openHistory(({ workspace }, lane) => {
    const id = workspace.createEvent({ title: 'Coup', lane, date: '18 August 2020' })
    workspace.moveEvents([id], { unit: 'day', count: 1 })
    workspace.undo()
  })
  await waitFor(() => expect(document.activeElement).toBe(list))
  await waitFor(() => expect(options(list)).toHaveLength(4))
  const said = options(list).map((option) => option.textContent)
  expect(said[0]).toContain('Undone: Move ‘Coup’ from 18 Aug 2020 to 19 Aug 2020')
  expect(said[1]).toContain('Moved ‘Coup’ from 18 Aug 2020 to 19 Aug 2020')
  expect(said[1]).toContain('undone')
  expect(said[2]).toMatch(/^Added ‘Coup’\s+you, \d\d:\d\d/)
})

test('a saved view is told in words, not as it stands in the file', async () => {
  const list = await openHistory(({ workspace }) => {
    const id = workspace.createView({ title: 'Talks', filter: noFilter, group: null, range: null })
    const range = { from: Date.UTC(2020, 7, 1), until: Date.UTC(2020, 8, 1) }
    const filter = { ...noFilter, text: 'coup', notes: true }
    workspace.changeView(id, { content: { filter, group: 'actor', range } })
  })
  await waitFor(() => expect(options(list)[0]?.textContent).toContain('Changed the view ‘Talks’'))
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(details().textContent).toContain('View ‘Talks’ changed'))
  const said = details().textContent.replace(/\s+/gu, ' ')
  expect(said).toContain('shows everything')
  expect(said).toContain('2 conditions')
  expect(said).toContain('1 Aug 2020')
  expect(said).toContain('actor')
  expect(said).not.toContain('{')
})

test('more steps than a page are read on at the end of the list, and the newest found again', async () => {
  const list = await openHistory(({ workspace }) => {
    for (let step = 0; step < 330; step++) workspace.renameWorkspace(`Case ${step}`)
  })
  await waitFor(() => expect(options(list)).toHaveLength(100))
  for (let page = 0; page < 4; page++) {
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(options(list).at(-1)?.getAttribute('aria-selected')).toBe('true'))
    await userEvent.keyboard('{ArrowDown}')
  }
  await waitFor(() => expect(options(list).at(-1)?.textContent).toContain('Created the workspace'))
  expect(options(list).length).toBeLessThanOrEqual(300)
  await userEvent.click(screen.getByText('Back to the newest steps'))
  await waitFor(() => expect(options(list)[0]?.textContent).toContain('Case 329'))
})

test('Delete in the list leaves the selected event alone', async () => {
  const list = await openHistory(({ workspace }, lane) => {
    workspace.createEvent({ title: 'Coup', lane, date: null })
  })
  await userEvent.click(screen.getByRole('tab', { name: 'Notes' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Coup' }))
  bridge.push('menu', 'toggle-history')
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))
  expect(list).toBeTruthy()
  await userEvent.keyboard('{Delete}')
  expect(bridge.workspace.workspace().events).toBe(1)
})

test('a step of lane, tag and kind is told with names, never with ids', async () => {
  const list = await openHistory(({ workspace }, lane) => {
    const other = workspace.createLane({ title: 'Niger', color: 'red' })
    const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    workspace.changeEvent(id, { lane: other, kind: 'milestone' })
    workspace.tagEvent(id, { kind: 'place', name: 'Gao' })
    workspace.changeEvent(id, { lane })
    workspace.deleteLane(other)
  })
  await waitFor(() => expect(options(list)).toHaveLength(7))
  await userEvent.click(screen.getByRole('option', { name: /Changed ‘Coup’/ }))
  await within(details()).findByText('Event ‘Coup’ changed')
  expect(details().textContent).toMatch(/Lane.*Before: Mali.*After: Niger/s)
  expect(details().textContent).toMatch(/Kind.*Before: Event.*After: Milestone/s)
  await userEvent.click(screen.getByRole('option', { name: /Tagged ‘Coup’ with ‘Gao’/ }))
  await within(details()).findByText('Tag ‘Gao’ on ‘Coup’ added')
  expect(details().textContent).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
})

test('going back is said, and nothing happens twice when it is so already', async () => {
  const list = await openHistory(({ workspace }) => {
    workspace.renameWorkspace('One')
    workspace.renameWorkspace('Two')
  })
  await waitFor(() => expect(options(list)).toHaveLength(3))
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await userEvent.click(await screen.findByRole('button', { name: 'Go back to here' }))
  await waitFor(() => expect(bridge.workspace.workspace().workspace.title).toBe('One'))
  await waitFor(() => expect(options(list)).toHaveLength(4))
  await userEvent.click(screen.getByRole('button', { name: 'Go back to here' }))
  const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
  await waitFor(() => expect(said()).toContain('Nothing to bring back: it is so already.'))
  expect(bridge.workspace.workspace().history.head).toBe(4)
})

/** Two datings of ‘Coup’, the first preferred at first. */
function twoDates({ workspace }: DirectBridge, lane: string): { coup: string; first: string; rival: string } {
  const coup = workspace.createEvent({ title: 'Coup', lane, date: '2019' })
  const first = workspace.event(coup).claims[0]?.id ?? ''
  return { coup, first, rival: workspace.addClaim(coup, { text: '2020', basis: 'Radio' }) }
}
const restore = async (list: HTMLElement, step: RegExp, name: string): Promise<void> => {
  await waitFor(() => expect(list.textContent).toMatch(step))
  await userEvent.click(screen.getByRole('option', { name: step }))
  await userEvent.click(await within(details()).findByRole('button', { name }))
}
const dates = (event: string) =>
  bridge.workspace.event(event).claims.map(({ date, basis }) => `${date.text} ${basis}`)

test('restoring a date brings it back to the dating it was of, though another is preferred now', async () => {
  let coup = ''
  const list = await openHistory((made, lane) => {
    const ids = twoDates(made, lane)
    coup = ids.coup
    made.workspace.dateEvent(coup, '2018')
    made.workspace.preferClaim(ids.rival)
  })
  await restore(list, /Changed the date of ‘Coup’/, 'Restore this date')
  await waitFor(() => expect(dates(coup)).toEqual(['2020 Radio', '2019 ']))
})

test('a marking is restored, and a preset says setting by setting what was changed', async () => {
  let coup = ''
  const settings = { theme: 'light', width: 1200, format: 'png', scale: 2 } as const
  const list = await openHistory(({ workspace }, lane) => {
    coup = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    workspace.changeEvent(coup, { marking: 'TLP:RED' })
    workspace.changeEvent(coup, { marking: 'TLP:GREEN' })
    const preset = workspace.createPreset({ title: 'Slide', settings })
    workspace.changePreset(preset, { settings: { ...settings, theme: 'dark', marking: 'CUI' } })
  })
  await restore(list, /Marked ‘Coup’ TLP:GREEN/, 'Restore this marking')
  await waitFor(() => expect(bridge.workspace.event(coup).marking).toBe('TLP:RED'))
  await userEvent.click(screen.getByRole('option', { name: /Changed the preset ‘Slide’/ }))
  await waitFor(() => expect(details().textContent).toMatch(/Colours: Light;.*Colours: Dark;.*Marking: CUI/))
})

test('restoring a dating that was taken away adds it to those that came after', async () => {
  let coup = ''
  const list = await openHistory((made, lane) => {
    const ids = twoDates(made, lane)
    coup = ids.coup
    made.workspace.changeClaim(ids.first, { basis: 'Press' })
    made.workspace.deleteClaim(ids.first)
  })
  await restore(list, /Took the date 2019 off ‘Coup’/, 'Restore this date')
  await waitFor(() => expect(dates(coup)).toEqual(['2020 Radio', '2019 Press']))
})

test('why an event is dated so, and which date is preferred, are restored too', async () => {
  let coup = ''
  const list = await openHistory((made, lane) => {
    const ids = twoDates(made, lane)
    coup = ids.coup
    made.workspace.changeClaim(ids.rival, { basis: 'Hearsay' })
    made.workspace.preferClaim(ids.rival)
  })
  await restore(list, /Changed why ‘Coup’ is dated 2020/, 'Restore this reason')
  await waitFor(() => expect(dates(coup)).toEqual(['2020 Radio', '2019 ']))
  await restore(list, /Preferred the date 2020/, 'Prefer this date again')
  await waitFor(() => expect(dates(coup)).toEqual(['2019 ', '2020 Radio']))
})
