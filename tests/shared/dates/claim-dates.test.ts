import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimFieldsOf, readingOfClaim } from '../../../src/shared/dates/claim-dates'
import type { ClaimRecord } from '../../../src/shared/model'
import { aReading, runs } from './arbitrary-dates'
import { read } from './reading-text'

test('a claim gives back the date that was put in', () => {
  fc.assert(
    fc.property(aReading, (reading) => {
      const own = { id: 'c', event: 'e', preferred: 1, basis: '', dayPosition: null } as const
      const claim: ClaimRecord = { ...own, ...claimFieldsOf(reading) }
      expect(readingOfClaim(claim)).toEqual(reading)
    }),
    runs,
  )
})

test('a claim holds each end in its own columns', () => {
  const fields = claimFieldsOf(read('c. 2012 – 2020-08-18T14:30+02:00'))
  expect(fields).toMatchObject({
    text: 'c. 2012 – 2020-08-18T14:30+02:00',
    shape: 'span',
    startState: 'known',
    startEdtf: '2012~',
    startUnit: 'year',
    startQualifier: '~',
    startOffset: null,
    endState: 'known',
    endEdtf: null,
    endUnit: 'minute',
    endQualifier: '',
    endOffset: 120,
  })
  expect(claimFieldsOf(read('2012'))).toMatchObject({ endState: null, endQualifier: null, endEarliest: null })
})
