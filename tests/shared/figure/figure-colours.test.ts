import { describe, expect, test } from 'vitest'
import { figureThemes } from '../../../src/shared/figure/figure-settings'
import { labelInk, laneInk, themes, type Theme } from '../../../src/shared/figure/figure-style'
import { knownMarkings, readMarking } from '../../../src/shared/figure/marking'
import { laneColors } from '../../../src/shared/palette'

const channels = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour laid over another. */
function over(color: string, opacity: number, ground: string): string {
  const below = channels(ground)
  const mixed = channels(color).map((part, at) =>
    Math.round(part * opacity + (below[at] ?? 0) * (1 - opacity)),
  )
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** All grounds on which the text of a lane may stand: its tint, a period of its own, one over all lanes, and both. */
function groundsOf(lane: string, theme: Theme): readonly string[] {
  const color = laneInk(lane, theme)
  const tinted = over(color, theme.laneTint, theme.background)
  const banded = over(color, theme.periodTint, tinted)
  const overAll = (ground: string): string => over(laneInk('grey', theme), theme.overallTint, ground)
  return [theme.background, tinted, banded, overAll(tinted), overAll(banded)]
}

describe.each(figureThemes.map((name) => themes[name]))(
  'the text of a figure in the theme $name',
  (theme) => {
    test.each(laneColors)('can be read on every ground of a lane in %s', (lane) => {
      for (const ground of groundsOf(lane, theme))
        for (const ink of [theme.ink, theme.muted, labelInk(laneInk(lane, theme), theme)])
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
      // The title of a lane stands beside its tint.
      expect(contrast(laneInk(lane, theme), theme.background)).toBeGreaterThanOrEqual(4.5)
    })
  },
)

test.each(knownMarkings)('the marking %s can be read on its ground', (words) => {
  const marking = readMarking(words)
  expect(contrast(marking?.ink ?? '', marking?.ground?.color ?? '')).toBeGreaterThanOrEqual(4.5)
})
