import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateTraits, noFilter, type EventFilter } from '../../../src/shared/filter/event-filter'
import { readFilter } from '../../../src/shared/filter/read-filter'

const lanes = ['lane-1', 'lane-2']
const tags = ['tag-1', 'tag-2', 'tag-3']
const known = { lanes: new Set(lanes), tags: new Set(tags) }
const time = fc.option(fc.integer({ min: -8.64e15, max: 8.64e15 }))
const flag = fc.option(fc.boolean())

const anyFilter: fc.Arbitrary<EventFilter> = fc
  .record({
    text: fc.string({ maxLength: 40 }),
    lanes: fc.subarray(lanes),
    tags: fc.subarray(tags),
    from: time,
    until: time,
    dates: fc.subarray([...dateTraits]),
    colors: fc.subarray(['blue', 'red']),
    notes: flag,
    links: flag,
  })
  .filter(({ from, until }) => from === null || until === null || from < until)

describe('a saved filter', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readFilter(JSON.stringify(filter), known)).toEqual(filter)
      }),
      { seed: 5 },
    )
  })

  test('of which no part can be read lets everything through, whatever the file says', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('null', '[]', '{"text":', '{"__proto__":{"text":"x"}}', '{"lanes":{"length":9}}'),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        expect(Object.keys(readFilter(text, known))).toEqual(Object.keys(noFilter))
      }),
      { seed: 5 },
    )
    expect(readFilter('{"text":7,"lanes":"lane-1","from":"0","notes":"yes","dates":[1]}', known)).toEqual(
      noFilter,
    )
  })

  test('loses what is gone or unknown, and keeps the rest', () => {
    const text = JSON.stringify({
      text: 'x'.repeat(5000),
      lanes: ['lane-1', 'lane-9', 'lane-1', null],
      tags: ['tag-9'],
      from: 1e300,
      until: 7,
      dates: ['span', 'constructor'],
      colors: ['blue', 'y'.repeat(50)],
      notes: true,
      links: null,
      more: 1,
    })
    expect(readFilter(text, known)).toEqual({
      ...noFilter,
      text: 'x'.repeat(1000),
      lanes: ['lane-1'],
      until: 7,
      dates: ['span'],
      colors: ['blue'],
      notes: true,
    })
  })

  test('that ends before it begins is of no time', () => {
    expect(readFilter('{"from":9,"until":3}', known)).toEqual(noFilter)
  })
})
