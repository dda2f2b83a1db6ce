import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { shownDate } from '../../../src/shared/figure/drawable-events'
import { knownBounds } from '../../../src/shared/dates/known-bounds'
import type { FigureInput } from '../../../src/shared/figure/figure-input'
import type { GroupNode, SceneNode } from '../../../src/shared/figure/scene'
import { largeFigureInput } from './figure-arbitraries'
import { sceneOf } from './figure-builders'
import { faults, inked } from './scene-checks'

const isGroup = (node: SceneNode): node is GroupNode => node.kind === 'group'

function groupsOf(nodes: readonly SceneNode[]): GroupNode[] {
  return nodes.filter(isGroup).flatMap((group) => [group, ...groupsOf(group.children)])
}

/** The events of a figure that can be drawn, with the ms at which what is drawn of each begins. */
function drawableOf(input: FigureInput): Map<string, { from: number; isPeriod: boolean }> {
  return new Map(
    input.events.flatMap(({ id, date, kind }) => {
      if (date === null) return []
      const shown = shownDate(date, input)
      const { openStart, openEnd, from } = drawnBounds(shown, input.asOf)
      const known = shown.end === null ? knownBounds(shown.start) : null
      const begins = Math.min(from, known?.from ?? from)
      return openStart && openEnd ? [] : [[id, { from: begins, isPeriod: kind === 'period' }]]
    }),
  )
}

/** What is wrong with the order of lanes or of the events in them; empty when nothing is. */
function disorder(input: FigureInput, lanes: readonly GroupNode[]): string[] {
  const drawable = drawableOf(input)
  const found: string[] = []
  const order = lanes.map(({ lane }) => input.lanes.findIndex(({ id }) => id === lane))
  // What has no lane comes last.
  const places = order.map((place) => (place === -1 ? Infinity : place))
  if (places.some((place, at) => place <= (places[at - 1] ?? -1))) found.push(`lanes ${order.join()}`)
  for (const { lane = 'none', children } of lanes) {
    const ids = [...new Set(groupsOf(children).flatMap(({ event }) => event ?? []))]
    const starts = ids.flatMap((id) => {
      const own = drawable.get(id)
      return own === undefined || own.isPeriod ? [] : [own.from]
    })
    const late = starts.findIndex((from, at) => from < (starts[at - 1] ?? -Infinity))
    if (late >= 0)
      found.push(`${lane}: ${ids.length} ${String(starts[late - 1])} before ${String(starts[late])}`)
  }
  return found
}

/**
 * The laws of a figure of 0 to 2,000 events. Each of `shares` files runs its part of FIELDLINE_RUNS with a seed of its own, so that
 * they run side by side.
 */
export function testLargeFigures(share: number, shares: number): void {
  const numRuns = Math.ceil(Number(process.env['FIELDLINE_RUNS'] ?? 16) / shares)
  test(`any figure of up to 2,000 events is sound, whole and in order (part ${share} of ${shares})`, () => {
    let drawn = 0
    fc.assert(
      fc.property(largeFigureInput, (input) => {
        const drawable = drawableOf(input)
        if (drawable.size === 0) return
        const scene = sceneOf(input)
        expect(faults(scene)).toEqual([])
        expect([...inked(scene).events].sort()).toEqual([...drawable.keys()].sort())
        expect(scene.drawn).toBe(drawable.size)
        expect(scene.drawn + scene.undated).toBe(input.events.length)
        const lanes = groupsOf(scene.nodes).filter(({ name }) => /^lane-\d+$/.test(name))
        expect(disorder(input, lanes)).toEqual([])
        drawn += drawable.size
      }),
      // Shrinking thousands of events takes an hour: the seed and the path are enough to look into it.
      { seed: 20_261_129 + share, numRuns, endOnFailure: true },
    )
    expect(drawn).toBeGreaterThan(0)
  })
}
