import { describe, expect, test } from 'vitest'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { timeAxis } from '../../../src/shared/figure/time-axis'
import { timeScale } from '../../../src/shared/figure/time-scale'

function year(astronomical: number): number {
  return new Date(0).setUTCFullYear(astronomical, 0, 1)
}

function axisOf(from: number, until: number, width = 1000) {
  const axis = timeAxis(timeScale({ from, until }, 0, width), bundledMeasure)
  return {
    ticks: axis.ticks.map(({ text }) => text).filter((text) => text !== ''),
    contexts: axis.contexts.map(({ text }) => text).filter((text) => text !== ''),
    hasTime: axis.hasTime,
  }
}

describe('the time axis', () => {
  test('shows hours with their day', () => {
    const axis = axisOf(Date.UTC(2020, 7, 18, 20), Date.UTC(2020, 7, 19, 8))
    expect(axis.ticks).toContain('23:00')
    expect(axis.contexts).toEqual(['18 Aug 2020', '19 Aug 2020'])
    expect(axis.hasTime).toBe(true)
  })

  test('shows minutes and seconds with their day', () => {
    const night = Date.UTC(2020, 7, 18, 23, 40)
    expect(axisOf(night, night + 40 * 60_000)).toMatchObject({
      contexts: ['18 Aug 2020', '19 Aug 2020'],
      hasTime: true,
    })
    expect(axisOf(night, night + 40 * 60_000).ticks).toContain('23:55')
    expect(axisOf(night, night + 60_000).ticks).toContain('23:40:30')
  })

  test('shows days with their month, and no tick that crowds the next 1st', () => {
    const axis = axisOf(Date.UTC(2020, 6, 25), Date.UTC(2020, 8, 20))
    expect(axis.ticks).toEqual(['26', '1', '6', '11', '16', '21', '26', '1', '6', '11', '16'])
    expect(axis.contexts).toEqual(['Jul 2020', 'Aug 2020', 'Sep 2020'])
  })

  test('shows months with their year', () => {
    const axis = axisOf(Date.UTC(2020, 5, 1), Date.UTC(2022, 5, 1))
    expect(axis.ticks.slice(0, 4)).toEqual(['Jul', 'Oct', 'Jan', 'Apr'])
    expect(axis.contexts).toEqual(['2020', '2021', '2022'])
  })

  test('counts centuries without a year 0, and names the era of years below 1000', () => {
    expect(axisOf(year(-850), year(1350)).ticks).toEqual([
      '800 BCE',
      '600 BCE',
      '400 BCE',
      '200 BCE',
      '1 CE',
      '200 CE',
      '400 CE',
      '600 CE',
      '800 CE',
      '1000',
      '1200',
    ])
  })

  test('shows every single year around the turn of the era', () => {
    expect(axisOf(year(-3), year(4), 500).ticks.slice(0, 6)).toEqual([
      '4 BCE',
      '3 BCE',
      '2 BCE',
      '1 BCE',
      '1 CE',
      '2 CE',
    ])
  })

  test('reaches over hundreds of millennia', () => {
    const { ticks } = axisOf(year(-270_000), year(270_000))
    expect(ticks.length).toBeGreaterThan(3)
    expect(ticks).toContain('100000 BCE')
  })
})
