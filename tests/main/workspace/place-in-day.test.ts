import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Records } from '../../../src/main/workspace/database/records'
import { figureInput } from '../../../src/main/workspace/queries/figure'
import { drawableEvents } from '../../../src/shared/figure/drawable-events'
import type { Id } from '../../../src/shared/model'
import { fill } from '../../support/dated-events'
import { propertyRuns } from '../../support/random-edits'
import { openTest, recordedRows, type TestWorkspace } from '../../support/workspace'

const refused = (message: RegExp): Error =>
  expect.objectContaining({
    name: 'AppError',
    code: 'invalid-input',
    message: expect.stringMatching(message) as unknown,
  }) as Error

/** The events as they follow each other in time. */
function walk({ workspace }: TestWorkspace): Id[] {
  const ids: Id[] = []
  for (let id = workspace.neighbour(null, 'next'); id; id = workspace.neighbour(id, 'next')) ids.push(id)
  return ids
}

/** A workspace with events A, B, C … of one day, one before and one after it. */
function sameDay(
  count: number,
): TestWorkspace & { readonly ids: readonly Id[]; readonly order: () => string } {
  const test = openTest()
  const lane = test.workspace.createLane({ title: 'Second', color: 'red' })
  const [before = '', ...rest] = fill(
    test,
    ['17 Aug 2020', ...Array.from({ length: count }, () => '18 Aug 2020'), '2021'],
    [test.lane, lane],
  )
  const ids = rest.slice(0, -1)
  const names = new Map([[before, '<'], ...ids.map((id, at) => [id, String.fromCodePoint(65 + at)] as const)])
  return {
    ...test,
    ids,
    order: () =>
      walk(test)
        .map((id) => names.get(id) ?? '>')
        .join(''),
  }
}

describe('an event among others of its day', () => {
  test('moves by one place with each step, whatever its lane, and says where it stands', () => {
    const test = sameDay(4)
    const { workspace, ids, order } = test
    const [a = '', b = '', c = '', d = ''] = ids
    const seen: string[] = []
    for (const [id, direction] of [
      [c, 'earlier'],
      [c, 'earlier'],
      [c, 'earlier'],
      [a, 'later'],
      [d, 'earlier'],
      [b, 'later'],
      [c, 'later'],
    ] as const) {
      workspace.placeInDay(id, direction)
      seen.push(order())
    }
    expect(seen).toEqual(['<ACBD>', '<CABD>', '<CABD>', '<CBAD>', '<CBDA>', '<CDBA>', '<DCBA>'])
    expect(ids.map((id) => workspace.event(id).sameDay)).toEqual(
      [4, 3, 2, 1].map((position) => ({ position, count: 4 })),
    )
    expect(workspace.neighbour(d, 'previous')).toBe(walk(test)[0])
  })

  test('moves in one step that names its neighbour, and undo gives the former order', () => {
    const { workspace, ids, file } = sameDay(3)
    workspace.changeEvent(ids[0] ?? '', { title: 'Shots' })
    workspace.changeEvent(ids[1] ?? '', { title: 'Speech' })
    const before = recordedRows(file)
    const { head } = workspace.workspace().history
    workspace.placeInDay(ids[1] ?? '', 'earlier')
    expect(workspace.workspace().history).toMatchObject({
      head: head + 1,
      undo: 'Move ‘Speech’ before ‘Shots’ (both 18 Aug 2020)',
    })
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
    workspace.placeInDay(ids[0] ?? '', 'later')
    expect(workspace.workspace().history.undo).toBe('Move ‘Shots’ after ‘Speech’ (both 18 Aug 2020)')
  })

  test('makes no step at the end of the order', () => {
    const { workspace, ids } = sameDay(2)
    const { head } = workspace.workspace().history
    workspace.placeInDay(ids[0] ?? '', 'earlier')
    workspace.placeInDay(ids[1] ?? '', 'later')
    expect(workspace.workspace().history.head).toBe(head)
  })

  test(
    'can be put into any order, which every list in time has and the history replays',
    () => {
      const moves = fc.array(fc.tuple(fc.nat(4), fc.constantFrom('earlier', 'later')), { maxLength: 20 })
      fc.assert(
        fc.property(moves, (edits) => {
          const test = sameDay(5)
          const { workspace, ids, file } = test
          const expected = [...ids]
          for (const [at, direction] of edits) {
            const id = ids[at] ?? ''
            const from = expected.indexOf(id)
            const to = Math.min(4, Math.max(0, from + (direction === 'earlier' ? -1 : 1)))
            expected.splice(to, 0, ...expected.splice(from, 1))
            workspace.placeInDay(id, direction)
          }
          expect(walk(test).slice(1, -1)).toEqual(expected)
          expect(workspace.datedEvents().ids.slice(1, -1)).toEqual(expected)
          expect(workspace.eventsTogether(ids).first.map(({ id }) => id)).toEqual(expected)
          const { hits } = workspace.search({
            text: 'has:date after:2020-08-18 before:2020-08-19',
            limit: 9,
          }).event
          expect(hits.map(({ id }) => id)).toEqual(expected)
          const input = figureInput(new Records(file.connection), { theme: 'light', width: 1200 })
          expect(
            drawableEvents(input)
              ?.events.map(({ id }) => id)
              .slice(1, -1),
          ).toEqual(expected)
          const items = new Map(
            workspace
              .window({ from: -8e15, until: 8e15, pinned: [], level: 0, rivals: false })
              .items.map(({ id, dayPosition }) => [id, dayPosition ?? '']),
          )
          const positions = expected.map((id) => items.get(id) ?? '')
          expect(positions).toEqual([...positions].sort())
          expect(workspace.check().problems).toEqual([])
        }),
        { numRuns: Math.ceil(propertyRuns / 4), seed: 4 },
      )
    },
    60_000 + propertyRuns * 500,
  )

  test('finds room also where events of different days came together at one position', () => {
    const test = openTest()
    const { workspace } = test
    const ids = fill(test, ['18 Aug 2020', '18 Aug 2020', '20 Aug 2020', '20 Aug 2020', '20 Aug 2020'])
    const [a = '', b = '', c = '', d = '', e = ''] = ids
    workspace.placeInDay(b, 'earlier')
    workspace.placeInDay(d, 'earlier')
    // Together, B and A keep the positions that D and C have too.
    workspace.moveEvents([a, b], { unit: 'day', count: 2 })
    const seen = walk(test)
    expect([...seen].sort()).toEqual([...ids].sort())
    for (const id of [e, c]) {
      const at = walk(test)
      workspace.placeInDay(id, 'earlier')
      const from = at.indexOf(id)
      expect(walk(test)).toEqual(at.toSpliced(from, 1).toSpliced(Math.max(0, from - 1), 0, id))
    }
    for (let step = 0; step < 4; step++) {
      const at = walk(test)
      workspace.placeInDay(e, 'later')
      const from = at.indexOf(e)
      expect(walk(test)).toEqual(at.toSpliced(from, 1).toSpliced(Math.min(4, from + 1), 0, e))
    }
  })
})

describe('a place within the day', () => {
  test.each([
    ['dating it anew', (test: TestWorkspace, id: Id) => test.workspace.dateEvent(id, '19 Aug 2020'), 'AB'],
    [
      'moving it',
      (test: TestWorkspace, id: Id) => test.workspace.moveEvents([id], { unit: 'day', count: 1 }),
      'AB',
    ],
    [
      'changing its claim',
      (test: TestWorkspace, id: Id) =>
        test.workspace.changeClaim(test.workspace.event(id).claims[0]?.id ?? '', { text: '19 Aug 2020' }),
      'AB',
    ],
    [
      'typing the same day again',
      (test: TestWorkspace, id: Id) => test.workspace.dateEvent(id, '2020-08-18'),
      'BA',
    ],
    [
      'saying why',
      (test: TestWorkspace, id: Id) =>
        test.workspace.changeClaim(test.workspace.event(id).claims[0]?.id ?? '', { basis: 'Radio' }),
      'BA',
    ],
  ])('is lost with the day alone: after %s', (_, edit, expected) => {
    const test = sameDay(2)
    const { workspace, ids } = test
    const [a = ''] = ids
    workspace.placeInDay(a, 'later')
    edit(test, a)
    workspace.dateEvent(a, '18 Aug 2020')
    expect(test.order()).toBe(`<${expected}>`)
  })

  test('is kept by events that move together', () => {
    const { workspace, ids, order } = sameDay(2)
    workspace.placeInDay(ids[1] ?? '', 'earlier')
    workspace.moveEvents(ids, { unit: 'month', count: 1 })
    expect(order()).toBe('<BA>')
  })

  test('is refused to an event without a date, alone in its day, a span, or known to the minute', () => {
    const { workspace, lane } = openTest()
    const at = (title: string, date: string | null): Id => workspace.createEvent({ title, lane, date })
    for (const date of ['2020 – 2022', '2020-08-18T12:30Z']) for (const title of ['a', 'b']) at(title, date)
    const place = (id: Id) => () => workspace.placeInDay(id, 'later')
    expect(place(at('Lost', null))).toThrow(refused(/‘Lost’ has no date yet/))
    expect(place(at('Alone', 'Aug 2020'))).toThrow(
      refused(/No other event is dated just as ‘Alone’ \(Aug 2020\)/),
    )
    expect(place(at('Span', '2020 – 2022'))).toThrow(refused(/‘Span’ .*can’t be put in order by hand/))
    const timed = at('Timed', '2020-08-18T12:30Z')
    expect(place(timed)).toThrow(refused(/‘Timed’ .*can’t be put in order by hand/))
    expect(workspace.event(timed).sameDay).toBe(null)
    expect(place('01890000-0000-7000-8000-000000000000')).toThrow(/event isn’t there/)
  })

  test('is only among dates of the same bounds: a day and its month are no neighbours, nor is a rival', () => {
    const { workspace, lane } = openTest()
    const at = (date: string): Id => workspace.createEvent({ title: date, lane, date })
    const [day, , other] = [at('18 Aug 2020'), at('Aug 2020'), at('20 Aug 2020')]
    workspace.addClaim(other, { text: '18 Aug 2020', basis: '' })
    expect(workspace.event(day).sameDay).toBe(null)
  })
})
