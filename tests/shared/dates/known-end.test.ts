import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOfDating, stretchesOf } from '../../../src/shared/dates/dating'
import { boundsOfEdtf } from '../../../src/shared/dates/edtf'
import { datingOf, endpointOf } from '../../../src/shared/dates/endpoint'
import { formatEnd } from '../../../src/shared/dates/format-date'
import { describeDate } from '../../../src/shared/dates/describe-date'
import { aDating, aKnownEnd, aReading, runs } from './arbitrary-dates'

describe('what is known of an end', () => {
  test('is what it was made from: bounds, unit, qualifier, clock and EDTF', () => {
    fc.assert(
      fc.property(aDating, (dating) => {
        const end = endpointOf(dating)
        if (end === null) return
        const again = datingOf(end)
        expect(again && endpointOf(again)).toEqual(end)
      }),
      runs,
    )
  })

  test('has the same bounds when they are all that is left of it', () => {
    fc.assert(
      fc.property(aKnownEnd, ({ earliest, latest, ...end }) => {
        const again = datingOf({ ...end, edtf: null, earliest, latest })
        expect(again && boundsOfDating(again)).toMatchObject({ earliest, latest })
      }),
      runs,
    )
  })

  test('has bounds in order with at least a second between them, and at least one of them', () => {
    fc.assert(
      fc.property(aKnownEnd, ({ earliest, latest }) => {
        expect(earliest === null && latest === null).toBe(false)
        if (earliest !== null && latest !== null) expect(latest - earliest).toBeGreaterThanOrEqual(1000)
      }),
      runs,
    )
  })

  test('lies in stretches in order within its bounds', () => {
    fc.assert(
      fc.property(aDating, (dating) => {
        const bounds = boundsOfDating(dating)
        if (bounds === null) return
        const ends = stretchesOf(dating).flatMap(({ earliest, latest }) => [earliest, latest])
        expect([ends[0], ends.at(-1)]).toEqual([bounds.earliest, bounds.latest])
        const known = ends.filter((ms) => ms !== null)
        expect(known).toEqual(known.toSorted((a, b) => a - b))
      }),
      runs,
    )
  })

  test('has the bounds that its EDTF has', () => {
    fc.assert(
      fc.property(aKnownEnd, ({ edtf, earliest, latest }) => {
        if (edtf !== null) expect(boundsOfEdtf(edtf)).toMatchObject({ earliest, latest })
      }),
      runs,
    )
  })

  test('has a label', () => {
    fc.assert(
      fc.property(aKnownEnd, (end) => {
        expect(formatEnd(end)).not.toBe('')
      }),
      runs,
    )
  })
})

test('any reading is described in one sentence', () => {
  fc.assert(
    fc.property(aReading, (reading) => {
      expect(describeDate(reading)).toMatch(/^[A-Z].*[^ ]\.$/)
    }),
    runs,
  )
})
