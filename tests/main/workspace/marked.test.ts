import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countMarked, nextMarked } from '../../../src/main/workspace/queries/columns/marked'
import { propertyRuns } from '../../support/random-edits'

const marks = fc
  .array(fc.record({ mark: fc.nat({ max: 1 }), times: fc.integer({ min: 1, max: 40 }) }), { maxLength: 30 })
  .map((runs) => Uint8Array.from(runs.flatMap(({ mark, times }) => Array<number>(times).fill(mark))))

/** All marked positions of a stretch, one found after the other. */
function marked(values: Uint8Array, first: number, end: number): number[] {
  const positions: number[] = []
  for (let at = nextMarked(values, first, end); at < end; at = nextMarked(values, at + 1, end))
    positions.push(at)
  return positions
}

test('exactly the marked positions of a stretch are found, in order, across gaps of any length', () => {
  fc.assert(
    fc.property(marks, fc.nat({ max: 200 }), fc.nat({ max: 400 }), (values, first, length) => {
      const end = Math.min(values.length, first + length)
      const all = [...values.keys()].filter((at) => at >= first && at < end)
      expect(marked(values, first, end)).toEqual(all.filter((at) => values[at] === 1))
    }),
    { numRuns: propertyRuns },
  )
})

test('marks are counted up to the most that is asked for, and none beyond the size', () => {
  fc.assert(
    fc.property(marks, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (values, size, most) => {
      const count = values.subarray(0, size).filter((mark) => mark === 1).length
      expect(countMarked(values, size, most)).toBe(Math.min(most, count))
    }),
    { numRuns: propertyRuns },
  )
})
