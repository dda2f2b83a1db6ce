import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOfEdtf, datingOfEdtf, edtfOfDating } from '../../../src/shared/dates/edtf'
import { clockOf, isApproximate } from '../../../src/shared/dates/dating'
import { unwiden } from '../../../src/shared/dates/widen'
import { aDating, runs } from './arbitrary-dates'

const iso = (ms: number | null): string =>
  ms === null ? '' : new Date(ms).toISOString().replace('T00:00:00.000Z', '')

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
    ['2020-08-18T14:30:05', '2020-08-18T14:30:05.000Z', '2020-08-18T14:30:06.000Z', 'second', ''],
    ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30.000Z', '1985-04-13T03:20:31.000Z', 'second', ''],
    ['199X', '1990-01-01', '2000-01-01', 'decade', ''],
    ['199X~', '1980-01-01', '2010-01-01', 'decade', '~'],
    ['19XX', '1900-01-01', '2000-01-01', 'century', ''],
    ['06XX?', '0600-01-01', '0700-01-01', 'century', '?'],
    ['1XXX', '1000-01-01', '2000-01-01', 'millennium', ''],
    ['00XX', '0000-01-01', '0100-01-01', 'year', ''],
    ['-02XX', '-000299-01-01', '-000199-01-01', 'year', ''],
    ['2004-XX', '2004-01-01', '2005-01-01', 'year', ''],
    ['1985-04-XX', '1985-04-01', '1985-05-01', 'month', ''],
    ['1985-XX-XX', '1985-01-01', '1986-01-01', 'year', ''],
    ['2021-21', '2021-03-01', '2021-06-22', 'quarter', ''],
    ['2021-22', '2021-06-01', '2021-09-24', 'quarter', ''],
    ['2021-27', '2021-09-01', '2021-12-23', 'quarter', ''],
    ['2021-24', '2021-12-01', '2022-03-21', 'quarter', ''],
    ['2021-30', '2021-12-01', '2022-03-21', 'quarter', ''],
    ['2021-32', '2021-06-01', '2021-09-24', 'quarter', ''],
    ['2021-22~', '2021-03-01', '2021-12-24', 'quarter', '~'],
    ['2024-33', '2024-01-01', '2024-04-01', 'quarter', ''],
    ['2024-35', '2024-07-01', '2024-10-01', 'quarter', ''],
    ['2024-40', '2024-01-01', '2024-07-01', 'half', ''],
    ['2024-41?', '2024-07-01', '2025-01-01', 'half', '?'],
    ['1950S2', '1900-01-01', '2000-01-01', 'century', ''],
    ['1950S3', '1950-01-01', '1960-01-01', 'decade', ''],
    ['1950S1', '1000-01-01', '2000-01-01', 'millennium', ''],
    ['1950S4', '1950-01-01', '1951-01-01', 'year', ''],
    ['Y17100S3', '+017100-01-01', '+017200-01-01', 'century', ''],
    ['-1950S2', '-001999-01-01', '-001899-01-01', 'century', ''],
    ['[1667,1668,1670..1672]', '1667-01-01', '1673-01-01', 'year', ''],
    ['[..1760-12-03]', '', '1760-12-04', 'day', ''],
    ['[1760-12..]', '1760-12-01', '', 'month', ''],
    ['[..1667,1670]', '', '1671-01-01', 'year', ''],
    ['2004-06~-11', '2004-05-11', '2004-07-12', 'day', '~'],
    ['~2004-06-11', '2003-06-11', '2005-06-12', 'day', '~'],
    ['2004-06-~11', '2004-06-10', '2004-06-13', 'day', '~'],
    ['2004?-06-~11', '2004-06-10', '2004-06-13', 'day', '%'],
    ['2004-?06', '2004-06-01', '2004-07-01', 'month', '?'],
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
    ...['', 'x', '20', '202', '20222', '2021-13', '2021-02-29', '1900-02-29', '-0000', 'Y2022', 'Y012345'],
    ...['2020-08-18T14:30Z', '2020-08-18T24:00:00Z', '2020-08-18T14:30:05+15:00'],
    ...[
      '2020-08-18T14:30:05Z~',
      '[..]',
      '[2020..2019]',
      '[2020,2019]',
      '[2020..2022,2021]',
      '[..2020,..2022]',
      '[]',
      '{2020,2021}',
      '2XXX-XX',
      '156X-12-25',
      '20X0',
      '2021-37',
      '2021-42',
      '2021-20',
      '1950S0',
      '1950S5',
      'Y171010000S3',
      'Y-17E7',
      '2020/2021',
      ' 2022',
      '2022\n',
      'Y170000002',
    ],
  ])('“%s” is none that Fieldline keeps', (text) => {
    expect(boundsOfEdtf(text)).toBeNull()
  })

  test('says again what it was read from', () => {
    fc.assert(
      fc.property(aDating, (dating) => {
        const text = edtfOfDating(dating)
        if (text !== null && clockOf(dating).zone === null) expect(datingOfEdtf(text)).toEqual(dating)
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
      { ...runs, numRuns: runs.numRuns * 4 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})

/** A set by its two ends, as the package takes the first of them for the last. A date-time is an instant to it. */
function packageBounds(text: string): readonly [number, number] {
  const [first = '', last = first] = text.replace(/[[\]]/g, '').split('..')
  return [edtf(first).min, edtf(last).max + (text.includes('T') ? 1000 : 1)]
}

/**
 * The package has no qualifier on years of more than four digits, no offset west of -12:00 and no own length for quarters; its seasons
 * are quarters of the year, the ends of a set with holes or an open side and of a year with `X` are others, and a time without offset is of this machine.
 */
function isKnownToPackage(text: string): boolean {
  return !/^Y.*[~?%]$|T.*-(12:(?!00)|13|14)|-(2[1-9]|3[3-6]|4[01])[~?%]?$|^-?\d+-(2[1-9]|[34]\d)|S|X|,|\[\.\.|\.\.\]|[~?%].|T[\d:]+$/.test(
    text,
  )
}
