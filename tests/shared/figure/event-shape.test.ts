import { describe, expect, test } from 'vitest'
import { eventShape } from '../../../src/shared/figure/event-shape'
import { timeScale } from '../../../src/shared/figure/time-scale'
import { reading } from './figure-builders'

const asOf = Date.UTC(2026, 0, 1)
/** 100 px to the year, 2016 to 2026. */
const scale = timeScale(Date.UTC(2016, 0, 1), asOf, 0, 1000)
const shapeOf = (text: string) => eventShape(reading(text), asOf, scale)

describe('the shape of a date', () => {
  test('is a mark for a moment known well enough for the scale', () => {
    expect(shapeOf('18 Aug 2020')).toMatchObject({ kind: 'mark' })
    expect(shapeOf('Aug 2020')).toMatchObject({ kind: 'mark' })
  })

  test('is a soft bar over all possible instants for a moment known only to the year', () => {
    const shape = shapeOf('2022')
    expect(shape).toMatchObject({ kind: 'bar', oneMoment: true, start: 'soft', end: 'soft' })
    expect((shape?.right ?? 0) - (shape?.left ?? 0)).toBeCloseTo(100, 0)
  })

  test('is solid where a span is certain and soft where its ends are not', () => {
    const shape = shapeOf('2018 - 1 Jul 2021')
    expect(shape).toMatchObject({ kind: 'bar', oneMoment: false, start: 'soft', end: 'sure' })
    expect((shape?.coreLeft ?? 0) - (shape?.left ?? 0)).toBeCloseTo(100, 0)
    expect(shape?.coreRight).toBe(shape?.right)
  })

  test('runs to the as-of date while it goes on, and off the plot when it is open', () => {
    expect(shapeOf('1 Jan 2020 - ongoing')).toMatchObject({ end: 'ongoing', right: 1000 })
    expect(shapeOf('from 1 Jan 2020')).toMatchObject({ end: 'open', right: 1000 })
    expect(shapeOf('until 1 Jan 2020')).toMatchObject({ start: 'open', left: 0 })
  })

  test('keeps an end that goes on behind its start when the as-of date lies before it', () => {
    const shape = eventShape(reading('1 Jan 2022 - ongoing'), Date.UTC(2019, 0, 1), scale)
    expect(shape?.right).toBeGreaterThanOrEqual(shape?.left ?? Infinity)
  })
})
