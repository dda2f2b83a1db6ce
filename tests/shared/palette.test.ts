import { describe, expect, test } from 'vitest'
import { laneColor, laneColors } from '../../src/shared/palette'
import { difference, seen, visions } from './colour-vision'

/** Several times the difference that is just noticed side by side: of small marks far apart less is told apart. */
const apart = 10

test('The difference of two colours is that of the published examples', () => {
  // Of the data of Sharma, Wu and Dalal: pairs 1, 7, 16, 25 and 34.
  for (const [one, other, expected] of [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)
    expect(difference(one, other)).toBeCloseTo(expected, 4)
})

describe.each(['light', 'dark'] as const)('any two colours of lanes in the theme %s', (theme) => {
  test.each(Object.keys(visions))('can be told apart with %s', (name) => {
    const near = laneColors.flatMap((one, at) =>
      laneColors.slice(at + 1).flatMap((other) => {
        const [a, b] = [one, other].map((color) => seen(laneColor(color, theme), visions[name] ?? []))
        const far = a && b ? difference(a, b) : 0
        return far < apart ? [`${one} and ${other}: ${far.toFixed(1)}`] : []
      }),
    )
    expect(near).toEqual([])
  })
})
