import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isApproximate, unwiden } from '../../../src/shared/dates/dating'
import { boundsOfEdtf, datingOfEdtf, edtfOfDating } from '../../../src/shared/dates/edtf'
import { aDating, runs } from './arbitrary-dates'

const iso = (ms: number): string => new Date(ms).toISOString().replace('T00:00:00.000Z', '')

describe('EDTF', () => {
  test.each([
    ['2022', '2022-01-01', '2023-01-01', 'year', ''],
    ['2020-08', '2020-08-01', '2020-09-01', 'month', ''],
    ['2020-08-18', '2020-08-18', '2020-08-19', 'day', ''],
    ['2022~', '2021-01-01', '2024-01-01', 'year', '~'],
    ['2022?', '2022-01-01', '2023-01-01', 'year', '?'],
    ['2020-08%', '2020-07-01', '2020-10-01', 'month', '%'],
    ['0000', '0000-01-01', '0001-01-01', 'year', ''],
    ['-0044-03-15', '-000044-03-15', '-000044-03-16', 'day', ''],
    ['Y-170002', '-170002-01-01', '-170001-01-01', 'year', ''],
    ['Y170002?', '+170002-01-01', '+170003-01-01', 'year', '?'],
    ['[2020..2022]', '2020-01-01', '2023-01-01', 'year', ''],
    ['[2021-05..2021-07-03]', '2021-05-01', '2021-07-04', 'month', ''],
    ['2020-08-18T14:30:05Z', '2020-08-18T14:30:05.000Z', '2020-08-18T14:30:06.000Z', 'second', ''],
    ['2020-08-18T01:30:05+02:00', '2020-08-17T23:30:05.000Z', '2020-08-17T23:30:06.000Z', 'second', ''],
  ])('%s is from %s until %s, to the %s%s', (text, earliest, latest, unit, qualifier) => {
    const bounds = boundsOfEdtf(text)
    expect(bounds && { ...bounds, earliest: iso(bounds.earliest), latest: iso(bounds.latest) }).toEqual({
      earliest,
      latest,
      unit,
      qualifier,
    })
  })

  test.each([
    ...[
      '',
      'x',
      '20',
      '202',
      '20222',
      '2021-13',
      '2021-02-29',
      '1900-02-29',
      '-0000',
      'Y2022',
      'Y012345',
      '201X',
    ],
    ...['2020-08-18T14:30Z', '2020-08-18T14:30:05', '2020-08-18T24:00:00Z', '2020-08-18T14:30:05+15:00'],
    ...[
      '2020-08-18T14:30:05Z~',
      '[2020..]',
      '[2020]',
      '2020/2021',
      ' 2022',
      '2022\n',
      'Y170000002',
      '2021-21',
    ],
  ])('“%s” is none that Fieldline keeps', (text) => {
    expect(boundsOfEdtf(text)).toBeNull()
  })

  test('says again what it was read from', () => {
    fc.assert(
      fc.property(aDating, (dating) => {
        const text = edtfOfDating(dating)
        if (text !== null) expect(datingOfEdtf(text)).toEqual(dating)
      }),
      runs,
    )
  })

  test('as Fieldline writes it has the bounds that the edtf package gives it', () => {
    let compared = 0
    fc.assert(
      fc.property(aDating, (dating) => {
        const text = edtfOfDating(dating)
        const bounds = text === null ? null : boundsOfEdtf(text)
        if (text === null || bounds === null || !isKnownToPackage(text)) return
        const { earliest, latest } = isApproximate(bounds.qualifier) ? unwiden(bounds) : bounds
        compared += 1
        expect([text, ...packageBounds(text)]).toEqual([text, earliest, latest])
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(100)
  })
})

/** A set by its two ends, as the package takes the first of them for the last. A date-time is an instant to it. */
function packageBounds(text: string): readonly [number, number] {
  const [first = '', last = first] = text.replace(/[[\]]/g, '').split('..')
  return [edtf(first).min, edtf(last).max + (text.includes('T') ? 1000 : 1)]
}

/** The package has no qualifier on years of more than four digits, and no offset west of -12:00. */
function isKnownToPackage(text: string): boolean {
  return !/^Y.*[~?%]$|T.*-(12:(?!00)|13|14)/.test(text)
}
