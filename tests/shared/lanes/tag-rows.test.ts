import { expect, test } from 'vitest'
import { withoutTag } from '../../../src/shared/api'
import { rowsAfterSwap, tagRows } from '../../../src/shared/lanes/tag-rows'

test('the rows are the tags of the kind, in their order, and last the one for events without', () => {
  const tags = [
    { id: 'aes', kind: 'actor', name: 'AES' },
    { id: 'junta', kind: 'actor', name: 'Junta' },
    { id: 'gao', kind: 'place', name: 'Gao' },
  ]
  const { rows, drawnIn, hidden } = tagRows(tags, 'actor', 'No actor')
  expect(rows.map(({ lane }) => [lane.id, lane.title])).toEqual([
    ['aes', 'AES'],
    ['junta', 'Junta'],
    [withoutTag, 'No actor'],
  ])
  expect([...drawnIn.keys()]).toEqual(['aes', 'junta', withoutTag])
  expect(hidden.size).toBe(0)
  expect(tagRows(tags, 'theme', 'No theme').rows).toHaveLength(1)
})

test.each([
  [['a', 'b'], { from: 'a', to: 'c' }, ['c', 'b']],
  [['a', 'b'], { from: 'a', to: 'b' }, ['b']],
  [['a', 'b'], { from: 'a', to: withoutTag }, ['b']],
  [['a'], { from: 'a', to: withoutTag }, [withoutTag]],
  [[withoutTag], { from: withoutTag, to: 'a' }, ['a']],
  [['b'], { from: 'a', to: 'c' }, ['b']],
  [[null], { from: 'a', to: 'c' }, [null]],
])('an event in %j that trades %j stands in %j', (rows, swap, after) => {
  expect(rowsAfterSwap(rows, swap)).toEqual(after)
})
