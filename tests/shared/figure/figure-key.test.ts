import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateReading, Endpoint } from '../../../src/shared/dates/date-value'
import { datingOfEdtf } from '../../../src/shared/dates/edtf'
import { endpointOf, endpointWithout } from '../../../src/shared/dates/endpoint'
import type { FigureEvent } from '../../../src/shared/figure/figure-input'
import { figureWords } from '../../../src/shared/messages/figure'
import { aFigure, sceneOf } from './figure-builders'
import { inked } from './scene-checks'

const { key } = figureWords
const meanings = {
  uncertain: key.uncertain,
  holes: key.holes,
  oneSided: key.oneSided,
  soft: key.soft,
  unbounded: key.unbounded,
  open: key.open,
  unknown: key.unknown,
  doubted: key.doubted,
  rival: key.rival,
  milestone: key.milestone,
  period: key.period,
} as const

function end(edtf: string): Endpoint {
  if (edtf === 'open' || edtf === 'unknown') return endpointWithout(edtf)
  const dating = datingOfEdtf(edtf)
  const made = dating && endpointOf(dating)
  if (made === null) throw new Error(edtf)
  return made
}
const moment = (edtf: string): DateReading => ({ text: '', shape: 'moment', start: end(edtf), end: null })
const span = (first: string, last: string): DateReading => ({
  text: '',
  shape: 'span',
  start: end(first),
  end: end(last),
})

/** The kinds of date of which each needs one line of the key. */
const dates: Readonly<Record<string, DateReading>> = {
  uncertain: moment('2014'),
  holes: moment('[2012,2016,2019..2020]'),
  oneSided: moment('[..2018-05]'),
  soft: span('2014', '2018'),
  unbounded: span('2015-01-01', '[2018-01-01..]'),
  open: span('2015-01-01', 'open'),
  unknown: span('unknown', '2015-01-01'),
  doubted: moment('2017-05-04?'),
}
/** What keeps the axis the same whatever else is drawn. */
const frame: readonly FigureEvent[] = ['2010-01-01', '2020-12-31'].map((edtf) => ({
  id: edtf,
  lane: 'a',
  kind: 'event',
  title: edtf,
  date: moment(edtf),
  dayPosition: null,
}))
const event = (id: string): FigureEvent => ({
  id,
  lane: 'a',
  kind: 'event',
  title: id,
  date: dates[id] ?? null,
  dayPosition: null,
})
const explained = (events: readonly FigureEvent[], rivals: readonly FigureEvent[] = []): string[] => {
  const { texts } = inked(sceneOf(aFigure([...frame, ...events], { rivals })))
  const shown = new Set(texts.map(({ text }) => text))
  return Object.entries(meanings).flatMap(([name, meaning]) => (shown.has(meaning) ? [name] : []))
}

describe('the key', () => {
  test.each(Object.keys(dates))('explains %s where it occurs, and nothing else', (name) => {
    expect(explained([event(name)])).toEqual([name])
  })

  test('explains whatever mixture occurs, always in one order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(dates)), (names) => {
        const order = Object.keys(meanings).filter((name) => names.includes(name))
        expect(explained(names.map(event))).toEqual(order)
      }),
      { numRuns: 30, seed: 20_260_114 },
    )
  })

  test('explains rivals only where one is drawn', () => {
    const rival = { ...event('uncertain'), id: 'uncertain', date: moment('2016') }
    expect(explained([event('uncertain')], [rival])).toEqual(['uncertain', 'rival'])
    expect(explained([event('uncertain')], [{ ...rival, id: 'gone' }])).toEqual(['uncertain'])
  })
})
