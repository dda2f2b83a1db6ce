import { describe, expect, test } from 'vitest'
import type { ViewContent } from '../../../src/shared/api'
import { noFilter } from '../../../src/shared/filter/event-filter'
import { openTest, recordedRows } from '../../support/workspace'

const everything: ViewContent = { filter: noFilter, group: null, range: null }
const inAugust = { from: Date.UTC(2020, 7, 1), until: Date.UTC(2020, 8, 1) }
const nobody = '01890000-0000-7000-8000-00000000dead'

describe('a view', () => {
  test('is saved with its filter, its grouping and its time, after those there are', () => {
    const { workspace, lane } = openTest()
    const first = workspace.createView({ title: 'All', ...everything })
    const content: ViewContent = {
      filter: { ...noFilter, text: 'coup', lanes: [lane], dates: ['span'], colors: ['blue'], notes: false },
      group: 'actor',
      range: inAugust,
    }
    const second = workspace.createView({ title: ' The  coup ', ...content })
    expect(workspace.workspace().views).toEqual([
      { id: first, title: 'All', ...everything },
      { id: second, title: 'The coup', ...content },
    ])
    expect(workspace.check().problems).toEqual([])
  })

  test('is renamed, changed and deleted in steps of their own, each of which can be undone', () => {
    const { workspace, file } = openTest()
    const id = workspace.createView({ title: 'All', ...everything })
    const states = [recordedRows(file)['view']]
    const labels = [workspace.workspace().history.undo]
    for (const edit of [
      () => workspace.changeView(id, { title: 'Talks' }),
      () => workspace.changeView(id, { content: { ...everything, group: 'actor', range: inAugust } }),
      () => workspace.deleteView(id),
    ]) {
      edit()
      states.push(recordedRows(file)['view'])
      labels.push(workspace.workspace().history.undo)
    }
    expect(labels).toEqual([
      'Save the view ‘All’',
      'Rename the view ‘All’ to ‘Talks’',
      'Change the view ‘Talks’',
      'Delete the view ‘Talks’',
    ])
    for (const state of states.toReversed()) {
      expect(recordedRows(file)['view']).toEqual(state)
      workspace.undo()
    }
    expect(workspace.workspace().views).toEqual([])
    for (const state of states) {
      workspace.redo()
      expect(recordedRows(file)['view']).toEqual(state)
    }
  })

  test('that is changed to what it is makes no step', () => {
    const { workspace } = openTest()
    const id = workspace.createView({ title: 'All', ...everything })
    const { head } = workspace.workspace().history
    workspace.changeView(id, { title: 'All', content: everything })
    expect(workspace.workspace().history.head).toBe(head)
  })

  test('needs a name, a time that ends after it begins, and to be there', () => {
    const { workspace } = openTest()
    const refused = (code: string): unknown => expect.objectContaining({ code })
    expect(() => workspace.createView({ title: ' \n', ...everything })).toThrow(refused('invalid-input'))
    const empty = { from: 5.2, until: 5.4 }
    expect(() => workspace.createView({ title: 'A', ...everything, range: empty })).toThrow(
      refused('invalid-input'),
    )
    expect(() => workspace.changeView(nobody, { title: 'A' })).toThrow(refused('not-found'))
    expect(() => workspace.deleteView(nobody)).toThrow(refused('not-found'))
    expect(workspace.workspace()).toMatchObject({ views: [], history: { undo: null } })
  })

  test('no longer asks for lanes and tags that are gone, and asks for them again when they come back', () => {
    const { workspace } = openTest()
    const lane = workspace.createLane({ title: 'Second', color: 'red' })
    const event = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
    workspace.tagEvent(event, { kind: 'place', name: 'Bamako' })
    const tag = workspace.workspace().tags[0]?.id ?? ''
    const filter = { ...noFilter, lanes: [lane], tags: [tag] }
    workspace.createView({ title: 'In Bamako', ...everything, filter })
    workspace.untagEvent(event, tag)
    workspace.deleteLane(lane, 'delete')
    expect(workspace.workspace().views[0]?.filter).toEqual(noFilter)
    workspace.undo()
    workspace.undo()
    expect(workspace.workspace().views[0]?.filter).toEqual(filter)
  })

  test('comes back when the workspace goes back to a former state, and in a copy', () => {
    const { workspace } = openTest()
    const id = workspace.createView({ title: 'All', ...everything })
    const { head } = workspace.workspace().history
    workspace.changeView(id, { title: 'Talks' })
    workspace.deleteView(id)
    workspace.goBack(head)
    expect(workspace.workspace().views).toMatchObject([{ id, title: 'All' }])
    const copy = openTest(workspace.saveCopy(`${workspace.workspace().path}-copy.fieldline`))
    expect(copy.workspace.workspace().views).toMatchObject([{ id, title: 'All' }])
    expect(copy.workspace.check().problems).toEqual([])
  })
})
