import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from '../../../src/main/workspace/database/tables'
import { canonicalText } from '../../../src/main/workspace/history/canonical-text'

const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.constant(null))
const claim = fc.record(Object.fromEntries(columnsOf('claim').map(([column]) => [column, value])))
const view = fc.record(Object.fromEntries(columnsOf('view').map(([column]) => [column, value])), {
  requiredKeys: ['id'],
})

test('is the JSON of a record with its columns in the order of their names, whatever they hold and whichever are missing', () => {
  for (const [table, records] of [['claim', claim] as const, ['view', view] as const])
    fc.assert(
      fc.property(records, (record) => {
        const inOrder = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
        expect(canonicalText(table, record)).toBe(JSON.stringify(Object.fromEntries(inOrder)))
      }),
      { seed: 1 },
    )
})

test('leaves out what is no column of the table', () => {
  expect(canonicalText('tag', { name: 'A', kind: 'B', id: 'c', key: 1 })).toBe(
    '{"id":"c","kind":"B","name":"A"}',
  )
})

test('is nothing for no record', () => {
  expect(canonicalText('event', null)).toBeNull()
})
