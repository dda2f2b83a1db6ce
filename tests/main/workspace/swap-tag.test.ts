import { expect, test } from 'vitest'
import type { Id } from '../../../src/shared/model'
import { openTest, recordedRows } from '../../support/workspace'

function tagged() {
  const opened = openTest()
  const { workspace, lane } = opened
  const make = (title: string, names: readonly string[]): Id => {
    const id = workspace.createEvent({ title, lane, date: '18 Aug 2020' })
    for (const name of names) workspace.tagEvent(id, { kind: 'actor', name })
    return id
  }
  const coup = make('Coup', ['Army', 'Junta'])
  const talks = make('Talks', ['Army'])
  const charter = make('Charter', ['AES'])
  const tag = (name: string): Id => workspace.workspace().tags.find((one) => one.name === name)?.id ?? ''
  const namesOf = (id: Id): string[] => workspace.event(id).tags.map(({ name }) => name)
  return { ...opened, coup, talks, charter, tag, namesOf }
}

test('one tag takes the place of another, the others stay, in one step that can be undone', () => {
  const { workspace, file, coup, tag, namesOf } = tagged()
  const before = recordedRows(file)
  workspace.swapTag([coup], { from: tag('Army'), to: tag('AES') }, null)
  expect(namesOf(coup).toSorted()).toEqual(['AES', 'Junta'])
  expect(workspace.workspace().history.undo).toBe('Change the tag of ‘Coup’ from ‘Army’ to ‘AES’')
  workspace.undo()
  expect(recordedRows(file)).toEqual(before)
})

test('a tag is only given, or only taken off', () => {
  const { workspace, coup, charter, tag, namesOf } = tagged()
  workspace.swapTag([charter], { from: null, to: tag('Army') }, null)
  expect(namesOf(charter).toSorted()).toEqual(['AES', 'Army'])
  expect(workspace.workspace().history.undo).toBe('Tag ‘Charter’ with ‘Army’')
  workspace.swapTag([coup, charter], { from: tag('Army'), to: null }, null)
  expect([namesOf(coup), namesOf(charter)]).toEqual([['Junta'], ['AES']])
  expect(workspace.workspace().history.undo).toBe('Take the tag ‘Army’ off 2 events')
})

test('an event that has the new tag already only loses the old one, and a tag that nothing has goes', () => {
  const { workspace, coup, talks, tag, namesOf } = tagged()
  const army = tag('Army')
  workspace.swapTag([coup, talks], { from: army, to: tag('Junta') }, null)
  expect([namesOf(coup), namesOf(talks)]).toEqual([['Junta'], ['Junta']])
  expect(workspace.workspace().tags.map(({ name }) => name)).toEqual(['AES', 'Junta'])
  workspace.undo()
  expect(tag('Army')).toBe(army)
})

test('a move in time is part of the same step', () => {
  const { workspace, file, coup, tag, namesOf } = tagged()
  const before = recordedRows(file)
  workspace.swapTag([coup], { from: tag('Army'), to: tag('AES') }, { unit: 'day', count: 2 })
  expect(namesOf(coup).toSorted()).toEqual(['AES', 'Junta'])
  expect(workspace.event(coup).date?.text).toBe('20 Aug 2020')
  expect(workspace.workspace().history.undo).toBe(
    'Change the tag of ‘Coup’ from ‘Army’ to ‘AES’ and move ‘Coup’ from 18 Aug 2020 to 20 Aug 2020',
  )
  workspace.undo()
  expect(recordedRows(file)).toEqual(before)
})

test('nothing is half done when a tag or an event is gone', () => {
  const { workspace, file, coup, tag } = tagged()
  const before = recordedRows(file)
  const gone = '01890000-0000-7000-8000-00000000dead'
  const refused: unknown = expect.objectContaining({ code: 'not-found' })
  expect(() => workspace.swapTag([coup, gone], { from: null, to: tag('AES') }, null)).toThrow(refused)
  expect(() => workspace.swapTag([coup], { from: tag('Army'), to: gone }, null)).toThrow(refused)
  expect(recordedRows(file)).toEqual(before)
})
