import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { bytesOfId } from '../../../src/main/workspace/database/id-bytes'
import type { NotesQuery } from '../../../src/shared/api'
import { mentionText } from '../../../src/shared/mentions'
import { openTest, recordedRows } from '../../support/workspace'

const all: NotesQuery = { filter: '', order: 'title', descending: false, from: 0, count: 100 }

test('a note is attached to events and detached again, each as one step that undo takes back', () => {
  const { workspace, lane, file } = openTest()
  const coup = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  const talks = workspace.createEvent({ title: 'Talks', lane, date: '2021' })
  const note = workspace.createNote({ events: [], title: 'Sources', text: '' })
  const titles = () => workspace.noteContext(note).events.map(({ title }) => title)
  expect(titles()).toEqual([])
  workspace.attachNote(note, talks)
  workspace.attachNote(note, coup)
  expect(titles()).toEqual(['Coup', 'Talks'])
  expect(workspace.workspace().history.undo).toBe('Attach note ‘Sources’ to ‘Coup’')
  const before = recordedRows(file)
  const { head } = workspace.workspace().history
  workspace.attachNote(note, coup)
  expect(workspace.workspace().history.head).toBe(head)
  workspace.detachNote(note, coup)
  expect(titles()).toEqual(['Talks'])
  expect(workspace.workspace().history.undo).toBe('Detach note ‘Sources’ from ‘Coup’')
  workspace.undo()
  expect(recordedRows(file)).toEqual(before)
})

test('detached from its last event a note stands alone; deleting an event takes no note of another', () => {
  const { workspace, lane } = openTest()
  const coup = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  const note = workspace.createNote({ events: [coup], title: 'Sources', text: '' })
  workspace.detachNote(note, coup)
  workspace.deleteEvents([coup])
  expect(workspace.note(note).title).toBe('Sources')
})

test('attaching what isn’t there is refused', () => {
  const { workspace, lane } = openTest()
  const coup = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  const gone = workspace.createNote({ events: [], title: 'Gone', text: '' })
  workspace.deleteNote(gone)
  expect(() => workspace.attachNote(gone, coup)).toThrow(/isn’t there/)
})

test('events and notes list the notes that point to them, and no longer when these don’t', () => {
  const { workspace, lane } = openTest()
  const event = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  const target = workspace.createNote({ events: [], title: 'Target', text: '' })
  const text = `See ${mentionText({ kind: 'event', id: event })} and ${mentionText({ kind: 'note', id: target })}`
  const note = workspace.createNote({ events: [], title: 'Pointing', text })
  const pointing = [{ kind: 'note', id: note, title: 'Pointing' }]
  expect(workspace.mentionedIn({ kind: 'event', id: event })).toEqual(pointing)
  expect(workspace.noteContext(target).mentionedIn).toEqual(pointing)
  workspace.changeNote(note, { text: 'nothing' })
  expect(workspace.mentionedIn({ kind: 'event', id: event })).toEqual([])
  workspace.undo()
  expect(workspace.mentionedIn({ kind: 'event', id: event })).toEqual(pointing)
})

test('present titles are told, and null for what is gone', () => {
  const { workspace, lane } = openTest()
  const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  const mention = { kind: 'event', id } as const
  workspace.changeEvent(id, { title: 'Mutiny' })
  expect(workspace.titles([mention, { kind: 'note', id }])).toEqual(['Mutiny', null])
  workspace.deleteEvents([id])
  expect(workspace.titles([mention])).toEqual([null])
})

test('what can be pointed to is found without case and accents: beginnings first, then words, then parts', () => {
  const { workspace, lane } = openTest()
  for (const title of ['The encoup', 'Old Coup', 'Coûp in Bamako', 'Talks'])
    workspace.createEvent({ title, lane, date: '2020' })
  workspace.createNote({ events: [], title: 'Coup notes', text: '' })
  const found = (text: string, kinds: readonly ('event' | 'note')[]) =>
    workspace.mentionable(text, kinds).map(({ title }) => title)
  expect(found('coup', ['event'])).toEqual(['Coûp in Bamako', 'Old Coup', 'The encoup'])
  expect(found('COUP', ['event', 'note'])[0]).toBe('Coup notes')
  expect(found('', ['event', 'note'])).toHaveLength(5)
  expect(found('nothing like it', ['event', 'note'])).toEqual([])
})

test('the list of all notes is sorted, filtered and given in stretches', () => {
  const { workspace } = openTest()
  const titles = (query: Partial<NotesQuery>) =>
    workspace.notes({ ...all, ...query }).notes.map(({ title }) => title)
  const second = workspace.createNote({ events: [], title: 'Élysée', text: '' })
  workspace.createNote({ events: [], title: 'note 10', text: '' })
  workspace.createNote({ events: [], title: 'note 9', text: '' })
  workspace.changeNote(second, { text: 'changed' })
  expect(titles({})).toEqual(['Élysée', 'note 9', 'note 10'])
  expect(titles({ order: 'created', descending: true })).toEqual(['note 9', 'note 10', 'Élysée'])
  expect(titles({ order: 'changed', descending: true })[0]).toBe('Élysée')
  expect(titles({ filter: 'ELYS' })).toEqual(['Élysée'])
  expect(titles({ from: 1, count: 1 })).toEqual(['note 9'])
  expect(workspace.notes({ ...all, count: 1 }).count).toBe(3)
  workspace.undo()
  const changed = workspace.notes(all).notes.find(({ id }) => id === second)
  expect(changed?.changed).toBeGreaterThan(changed?.created ?? Infinity)
})

test('five thousand notes are listed, and searched for what points to one, without a noticeable wait', () => {
  const { workspace, file } = openTest()
  const target = workspace.createNote({ events: [], title: 'Target', text: '' })
  const text = `${'Words about what happened. '.repeat(150)}${mentionText({ kind: 'note', id: target })}`
  const insert = (title: string, body: string) =>
    file.connection.run(
      'INSERT INTO note (id, title, text, created) VALUES (?, ?, ?, 0)',
      bytesOfId(v7()),
      title,
      body,
    )
  // Past the history, which is not what is measured.
  file.connection.transaction('write', () => {
    for (let made = 0; made < 5_000; made += 1)
      insert(`Note ${made}`, made % 50 ? text.slice(0, 4_000) : text)
    insert('Long', 'x'.repeat(10_000_000))
  })
  const timed = (work: () => unknown) => {
    const began = performance.now()
    work()
    return Math.round(performance.now() - began)
  }
  workspace.notes(all)
  const list = timed(() => workspace.notes({ ...all, filter: 'note 4' }))
  const pointing = timed(() => expect(workspace.mentionedIn({ kind: 'note', id: target })).toHaveLength(100))
  console.log(`5,000 notes and one of 10 MB: list ${list} ms, mentioned in ${pointing} ms`)
  expect(list).toBeLessThan(1_000)
  expect(pointing).toBeLessThan(1_000)
})
