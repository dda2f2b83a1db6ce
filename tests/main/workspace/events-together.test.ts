import { expect, test } from 'vitest'
import type { Id } from '../../../src/shared/model'
import { openTest, recordedRows, type TestWorkspace } from '../../support/workspace'

function fill({ workspace, lane }: TestWorkspace, count: number): Id[] {
  return [
    ...workspace.createEvents(
      Array.from({ length: count }, (_, at) => ({
        title: `Event ${String(at)}`,
        date: String(2000 + at),
        lane: { id: lane, title: '' },
      })),
    ),
  ]
}

/** Does it, and proves that it is one step whose undo brings everything back. */
function asOneStep(opened: TestWorkspace, label: string, run: () => void): void {
  const { workspace, file } = opened
  const before = recordedRows(file)
  const { head } = workspace.workspace().history
  run()
  expect(workspace.workspace().history).toMatchObject({ head: head + 1, undo: label })
  const after = recordedRows(file)
  workspace.undo()
  expect(recordedRows(file)).toEqual(before)
  workspace.redo()
  expect(recordedRows(file)).toEqual(after)
}

test('many events get another kind, a tag, and lose one, each as one step', () => {
  const opened = openTest()
  const { workspace } = opened
  const ids = fill(opened, 12)
  asOneStep(opened, 'Make 12 events milestones', () => workspace.changeKindOfEvents(ids, 'milestone'))
  expect(ids.map((id) => workspace.event(id).kind)).toEqual(ids.map(() => 'milestone'))
  workspace.tagEvent(ids[0] ?? '', { kind: 'place', name: 'Mali' })
  const place = { kind: 'place', name: ' Mali ' }
  asOneStep(opened, 'Tag 11 events with ‘Mali’', () => workspace.tagEvents([...ids, ...ids], place))
  const [tag] = workspace.workspace().tags
  if (!tag) throw new Error('no tag')
  expect(workspace.eventsTogether(ids).tags).toEqual([{ tag, count: 12 }])
  asOneStep(opened, 'Take the tag ‘Mali’ off 8 events', () => workspace.untagEvents(ids.slice(0, 8), tag.id))
  expect(workspace.eventsTogether(ids).tags).toEqual([{ tag, count: 4 }])
  asOneStep(opened, 'Take the tag ‘Mali’ off 4 events', () => workspace.untagEvents(ids, tag.id))
  expect(workspace.workspace().tags).toEqual([])
})

test('what changes nothing is no step, and what changes one event alone is named after it', () => {
  const opened = openTest()
  const { workspace } = opened
  const ids = fill(opened, 3)
  const { head } = workspace.workspace().history
  workspace.changeKindOfEvents(ids, 'event')
  workspace.tagEvents([], { kind: 'place', name: 'Mali' })
  expect(workspace.workspace().history.head).toBe(head)
  workspace.tagEvents(ids.slice(0, 2), { kind: 'place', name: 'Mali' })
  workspace.tagEvents(ids, { kind: 'place', name: 'Mali' })
  expect(workspace.workspace().history.undo).toBe('Tag ‘Event 2’ with ‘Mali’')
})

test('a kind that one of them cannot have is refused for all', () => {
  const opened = openTest()
  const { workspace } = opened
  const ids = fill(opened, 2)
  const era = workspace.createEvent({ title: 'Era', lane: null, kind: 'period', date: '1990 – 2030' })
  expect(() => workspace.changeKindOfEvents([...ids, era], 'milestone')).toThrow(/period/)
  workspace.changeKindOfEvents([...ids, era], 'period')
  expect(workspace.eventsTogether([...ids, era]).kinds).toEqual(['period'])
})

test('what events have in common: lanes, kinds, tags with how many have them, and the first in time', () => {
  const opened = openTest()
  const { workspace, lane } = opened
  const ids = fill(opened, 30)
  const undated = workspace.createEvent({ title: 'Some day', lane, date: null })
  const other = workspace.createLane({ title: 'Other', color: 'red' })
  workspace.moveEvents(ids.slice(0, 3), null, other)
  workspace.tagEvents(ids.slice(0, 8), { kind: 'place', name: 'Mali' })
  workspace.tagEvents(ids.slice(0, 9), { kind: 'actor', name: 'ECOWAS' })
  const all = workspace.eventsTogether([undated, ...ids.toReversed()])
  expect(all).toMatchObject({ count: 31, kinds: ['event'], tagsInAll: 2 })
  expect(new Set(all.lanes)).toEqual(new Set([lane, other]))
  expect(all.tags.map(({ tag, count }) => [tag.name, count])).toEqual([
    ['ECOWAS', 9],
    ['Mali', 8],
  ])
  expect(all.first.map(({ id }) => id)).toEqual(ids.slice(0, 20))
  expect(all.first[0]?.date?.text).toBe('2000')
  const some = workspace.eventsTogether([undated, ids[5] ?? ''])
  expect(some.first.map(({ title, date }) => [title, date?.text ?? null])).toEqual([
    ['Event 5', '2005'],
    ['Some day', null],
  ])
  workspace.deleteEvents([undated])
  expect(workspace.eventsTogether([undated]).count).toBe(0)
})

test('a card has the beginning of the summary and counts the notes and links', () => {
  const { workspace, lane } = openTest()
  const summary = 'A long story. '.repeat(100)
  const id = workspace.createEvent({ title: 'Coup', lane, date: '18 August 2020', summary })
  workspace.tagEvent(id, { kind: 'place', name: 'Mali' })
  workspace.createNote({ events: [id], title: 'One', text: 'x' })
  const other = workspace.createEvent({ title: 'Sanctions', lane, date: null })
  workspace.createLink({ from: other, to: id, type: 'response to' })
  const card = workspace.eventCard(id)
  expect(card).toMatchObject({ id, lane, title: 'Coup', kind: 'event', tags: ['Mali'], notes: 1, links: 1 })
  expect(card.date?.text).toBe('18 August 2020')
  expect(summary.startsWith(card.summary) && card.summary.length).toBe(400)
  workspace.deleteEvents([id])
  expect(() => workspace.eventCard(id)).toThrow(/event/)
})

test('a card has the reason of the date and counts its rivals', () => {
  const { workspace, lane } = openTest()
  const id = workspace.createEvent({ title: 'Coup', lane, date: null })
  expect(workspace.eventCard(id)).toMatchObject({ date: null, basis: '', rivals: 0 })
  workspace.addClaim(id, { text: '18 Aug 2020', basis: 'A communiqué' })
  workspace.addClaim(id, { text: '19 Aug 2020', basis: 'A memoir' })
  expect(workspace.eventCard(id)).toMatchObject({ basis: 'A communiqué', rivals: 1 })
})

test('all dated events come in time, without those that have no date', () => {
  const opened = openTest()
  const ids = fill(opened, 5)
  opened.workspace.createEvent({ title: 'Some day', lane: opened.lane, date: null })
  expect(opened.workspace.datedEvents()).toMatchObject({ ids, total: 5 })
})
