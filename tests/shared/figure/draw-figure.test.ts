// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import type { FigureInput } from '../../../src/shared/figure/figure-input'
import { aFigure, aLane, anEvent, maliFigure, sceneOf } from './figure-builders'
import { faults, inked } from './scene-checks'

function textsOf(input: FigureInput): string[] {
  return inked(sceneOf(input)).texts.map(({ text }) => text)
}

function refusal(input: FigureInput): AppError {
  try {
    drawFigure(input)
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('the figure was drawn')
}

describe('a figure', () => {
  test('is refused when there is nothing to draw, with the way on', () => {
    expect(refusal(aFigure([])).code).toBe('figure-empty')
    const undated = refusal(aFigure([anEvent('Someday', null)]))
    expect(undated.code).toBe('figure-empty')
    expect(undated.message).toContain('None of the 1 event has a date')
  })

  test.each([419, 20_001, Number.NaN])('is refused at a width of %s px', (width) => {
    const input = aFigure([anEvent('Coup', '18 Aug 2020')], { settings: { theme: 'light', width } })
    expect(refusal(input).code).toBe('invalid-input')
  })

  test('says what it covers, and how many events have no date', () => {
    const texts = textsOf(maliFigure)
    expect(texts).toContain('2012 – 2026 · 6 events · as of 23 Nov 2026')
    expect(texts).toContain('1 undated event is not drawn.')
    expect(drawFigure(maliFigure)).toMatchObject({ width: 1200, events: 6, undated: 1 })
  })

  test('explains only what occurs', () => {
    const texts = textsOf(aFigure([anEvent('Coup', '18 Aug 2020')]))
    expect(texts).toContain('Moment')
    expect(texts).not.toContain('Milestone')
    expect(textsOf(maliFigure)).toEqual(expect.arrayContaining(['Milestone', 'c.', 'Ongoing on 23 Nov 2026']))
  })

  test('sets the label before the mark near the end of the page', () => {
    const scene = sceneOf(
      aFigure([anEvent('First', '1 Jan 2020'), anEvent('The very last of all', '1 Jan 2024')]),
    )
    const [last] = inked(scene).texts.filter(({ text }) => text === 'The very last of all')
    const mark = inked(scene).marks.at(-1)
    expect((last?.box.x ?? Infinity) + (last?.box.width ?? 0)).toBeLessThan(mark?.x ?? 0)
  })

  test('keeps events without a known lane in a lane of their own', () => {
    const texts = textsOf(aFigure([anEvent('Stray', '2020', { lane: 'gone' }), anEvent('Coup', '2021')]))
    expect(texts).toEqual(expect.arrayContaining(['No lane', 'Stray', 'Lane']))
  })

  test('leaves empty lanes out but keeps the lane around a full one', () => {
    const lanes = [aLane('p', 'Around'), aLane('a', 'Inside', 'red', 'p'), aLane('z', 'Empty')]
    const texts = textsOf(aFigure([anEvent('Coup', '2021')], { lanes }))
    expect(texts).toEqual(expect.arrayContaining(['Around', 'Inside']))
    expect(texts).not.toContain('Empty')
  })

  test('names the zone when a time of day is drawn, whether or not the axis shows times', () => {
    const shots = anEvent('Shots', '2020-08-18 07:50 UTC')
    expect(textsOf(aFigure([shots]))).toContain('Times of day are drawn in UTC.')
    const far = [shots, anEvent('Founding', '1880')]
    expect(textsOf(aFigure(far, { zone: 'Africa/Bamako' }))).toContain(
      'Times of day are drawn in Bamako time.',
    )
    expect(textsOf(aFigure([anEvent('Coup', '18 Aug 2020')])).join()).not.toContain('Times of day')
  })

  test('gives two thousand events of one day each its own place', () => {
    const events = Array.from({ length: 2000 }, (_, i) => anEvent(`Event ${i}`, '18 Aug 2020'))
    const scene = sceneOf(aFigure(events))
    expect(scene.drawn).toBe(2000)
    const places = inked(scene).marks.map(({ y }) => y)
    expect(new Set(places).size).toBe(2000)
  })
})

describe('the SVG', () => {
  const parsed = (input: FigureInput) =>
    new DOMParser().parseFromString(drawFigure(input).svg, 'image/svg+xml')

  test('shows hostile text as text', () => {
    const hostile = '</text><script>alert("x")</script>&amp; \u0000\u202egnp.exe'
    const document = parsed(aFigure([anEvent(hostile, '2020')], { title: hostile }))
    expect(document.querySelector('script')).toBeNull()
    expect(document.querySelector('title')?.textContent).toBe(
      '</text><script>alert("x")</script>&amp; ⟦U+0000⟧⟦U+202E⟧gnp.exe',
    )
  })

  test('tells screen readers the title and every event in sentences', () => {
    const document = parsed(maliFigure)
    const root = document.documentElement
    expect(root.getAttribute('role')).toBe('img')
    const [title, description] = (root.getAttribute('aria-labelledby') ?? '').split(' ')
    expect(document.getElementById(title ?? '')?.textContent).toBe('Mali and the United States')
    expect(document.getElementById(description ?? '')?.textContent).toContain('Mali: Coup, 18 Aug 2020.')
  })

  test('names the event each group belongs to', () => {
    const document = parsed(maliFigure)
    expect(document.querySelector('[data-event="Coup"] circle')).not.toBeNull()
  })

  test('carries only the fonts whose letters occur', () => {
    const { svg } = drawFigure(aFigure([anEvent('Coup', '2020')]))
    expect(svg.match(/@font-face/g)).toHaveLength(2)
    const greek = drawFigure(aFigure([anEvent('Ελλάδα', '2020')])).svg
    expect(greek.match(/@font-face/g)).toHaveLength(3)
    expect(svg).not.toMatch(/(?:href|src)=|url\((?!#|data:)/)
  })

  test('fits every line to its measured length, and right-to-left lines from the other side', () => {
    const document = parsed(aFigure([anEvent('اتفاق', '2020')]))
    const line = [...document.querySelectorAll('text')].find(({ textContent }) => textContent === 'اتفاق')
    expect(line?.getAttribute('direction')).toBe('rtl')
    expect(line?.getAttribute('text-anchor')).toBe('end')
    expect(document.querySelectorAll('text:not([textLength])')).toHaveLength(0)
  })

  test('is sound for a figure of both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      const input = { ...maliFigure, settings: { theme, width: 600 } }
      expect(faults(sceneOf(input))).toEqual([])
      expect(drawFigure(input).svg).toContain(theme === 'dark' ? '#14181d' : '#ffffff')
    }
  })
})
