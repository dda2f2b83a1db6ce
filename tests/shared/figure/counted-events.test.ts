import { describe, expect, test } from 'vitest'
import { drawFigure } from '../../../src/shared/figure/draw-figure'
import type { FigureInput } from '../../../src/shared/figure/figure-input'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'
import { layout } from '../../../src/shared/figure/layout'
import type { Scene } from '../../../src/shared/figure/scene'
import { aFigure, aLane, anEvent, maliFigure } from './figure-builders'
import { faults, inked } from './scene-checks'

const many = Array.from({ length: 90 }, (_, at) =>
  anEvent(`Event ${String(at)}`, `1 May ${String(1950 + at)}`, { lane: at % 3 === 0 ? 'b' : 'a' }),
)
const crowded: FigureInput = aFigure(many, {
  lanes: [aLane('a', 'Mali'), aLane('b', 'Niger')],
  settings: { theme: 'light', width: 900, height: 500, dense: 'count' },
})
const textsOf = (scenes: readonly Scene[]): string[] =>
  scenes.flatMap((scene) => inked(scene).texts.map(({ text }) => text))

describe('a figure that counts what has no room', () => {
  const pages = layout(crowded, bundledMeasure)
  const [first, ...more] = pages
  const drawn = first ? inked(first).events : new Set<string>()
  const texts = textsOf(more)

  test('draws what it can on its first page and says how many it draws and counts', () => {
    expect(drawn.size).toBeGreaterThan(10)
    expect(first?.counted).toBe(90 - drawn.size)
    expect(textsOf(pages.slice(0, 1)).join('\n')).toContain(
      `${String(drawn.size)} events drawn, ${String(90 - drawn.size)} counted in the table`,
    )
    for (const page of pages) expect(faults(page)).toEqual([])
    expect(drawFigure(crowded)).toMatchObject({ events: drawn.size, counted: 90 - drawn.size, undated: 0 })
  })

  test('names each of the others in the table, with its date and lane, under the numbers of its pill', () => {
    const counted = many.filter(({ id }) => !drawn.has(id))
    for (const { title, lane } of counted) {
      const year = 1950 + Number(title.slice('Event '.length))
      expect(texts).toContain(`1 May ${String(year)} · ${lane === 'a' ? 'Mali' : 'Niger'} · ${title}`)
    }
    const pills = textsOf(pages.slice(0, 1)).flatMap((text) => {
      const found = /^\+(\d+) · T(\d+)(?:–(\d+))?$/.exec(text)
      return found ? [found.slice(1).map((number: string | undefined) => Number(number ?? found[2]))] : []
    })
    let next = 1
    for (const [count = 0, from, until] of pills) {
      expect([from, until]).toEqual([next, next + count - 1])
      next += count
    }
    expect(next - 1).toBe(counted.length)
  })

  test('counts nothing where all has room, and is then as it is without', () => {
    const roomy = { ...maliFigure, settings: { ...maliFigure.settings, height: 1200 } }
    expect(drawFigure({ ...roomy, settings: { ...roomy.settings, dense: 'count' } }).svg).toBe(
      drawFigure(roomy).svg,
    )
  })

  test('counts an event with its rivals and its endnote, and the links that end at it', () => {
    const basis = (event: (typeof many)[number]) => ({ ...event, basis: `Why ${event.title}` })
    const rival = anEvent('Event 4', '2 Jun 1991')
    const links = many.slice(1).map(({ id }) => ({ type: 'led to', from: 'Event 0', to: id }))
    const settings = { ...crowded.settings, rivals: true, endnotes: true, links: true } as const
    const scenes = layout(
      { ...crowded, events: many.map(basis), rivals: [rival], links, settings },
      bundledMeasure,
    )
    const all = textsOf(scenes)
    expect(all.filter((text) => text.includes(': Why ')).length).toBe(90)
    expect(all.join('\n')).toMatch(/links with events that are only counted are not drawn/)
    expect(all.join(' ')).toContain('rival date: 2 Jun 1991')
    for (const scene of scenes) expect(faults(scene)).toEqual([])
  })

  test('is refused where not even the titles of its lanes have room', () => {
    const lanes = Array.from({ length: 30 }, (_, at) => aLane(`lane ${String(at)}`, `Lane ${String(at)}`))
    const events = lanes.map(({ id }) => anEvent(`In ${id}`, '2020', { lane: id }))
    expect(() => layout({ ...crowded, lanes, events }, bundledMeasure)).toThrow(
      /30 lanes have no room on a page of this size\. Choose fewer lanes/,
    )
  })
})
