import { laneColor } from '../palette'
import type { FigureTheme } from './figure-settings'
import type { TextStyle } from './scene'

/** Sizes of the page, px. */
export const page = { margin: 40, top: 44, bottom: 36 } as const

/** The margin at either side of a page so wide, px: narrow columns have none to spare. */
export function marginOf(width: number): number {
  return width < 700 ? 12 : page.margin
}

/** How each kind of text is set. */
export const text = {
  title: { size: 30, weight: 600 },
  subtitle: { size: 17, weight: 400 },
  /** The title on pages after the first. */
  running: { size: 17, weight: 600 },
  facts: { size: 15, weight: 400 },
  lane: { size: 15, weight: 600 },
  axis: { size: 14, weight: 400 },
  axisContext: { size: 14, weight: 600 },
  event: { size: 15, weight: 400 },
  milestone: { size: 15, weight: 600 },
  period: { size: 14, weight: 600 },
  date: { size: 13, weight: 400 },
  key: { size: 13, weight: 400 },
} as const satisfies Record<string, TextStyle>

/** The distance from one baseline to the next, px. */
export function lineHeight(style: TextStyle): number {
  return Math.round(style.size * 1.26)
}

/** Measures of what stands for an event, px. */
export const mark = {
  radius: 5,
  /** Half the diagonal of a milestone. */
  diamond: 7,
  /** The same for the hole in a milestone that is not known exactly. */
  hollow: 4,
  /** Radius of the small ring in a bar that means one moment. */
  ring: 4,
  bar: 10,
  arrow: 11,
  /** Height of the stroke at the end of what still goes on. */
  cap: 18,
  /** A moment known to less than this is drawn as a mark, not as a bar. */
  exact: 12,
  /** The same for a moment known to the day or better, which readers take as exact. */
  exactDay: 28,
  /** Blurs narrower than this would only look like a badly drawn edge. */
  softest: 4,
  /** How far a bar fades out towards a date that nobody knows. */
  unknown: 56,
  /** How far what has no bound on one side runs off to that side, with its arrow head. */
  stub: 46,
  /** How far at least an open span runs on. */
  open: 46,
  /** A hole between two possible stretches narrower than this can't be seen. */
  leastHole: 4,
  /** The narrowest of several possible stretches, which has room for a ring. */
  leastStretch: 11,
  /** Height of the stroke where a moment is bounded on one side only. */
  bound: 16,
  /** Height of the bar of a rival date. */
  rival: 7,
} as const

export interface Theme {
  readonly name: FigureTheme
  readonly background: string
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly gridStrong: string
  readonly rule: string
  readonly laneTint: number
  readonly periodTint: number
  /** Of a period over all lanes, which lies over their tints. */
  readonly overallTint: number
}

/** The colour of a lane in a theme, by its name in the palette: black where there are no colours. */
export function laneInk(color: string, theme: Theme): string {
  return theme.name === 'print' ? theme.ink : laneColor(color, theme.name)
}

/** How much of the ink is in the colour of a period's label: it stands on tints of that very colour. */
const inkInLabel = 0.45

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))

/** The colour of the label of a period in a lane. */
export function labelInk(color: string, theme: Theme): string {
  const ink = channels(theme.ink)
  const mixed = channels(color).map((part, at) => Math.round(part + ((ink[at] ?? part) - part) * inkInLabel))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Text colours reach 4.5:1 on the background and on every tint of it (WCAG 2.2, 1.4.3). */
export const themes: Record<FigureTheme, Theme> = {
  light: {
    name: 'light',
    background: '#ffffff',
    ink: '#16191d',
    muted: '#4d5661',
    grid: '#e6e9ed',
    gridStrong: '#d2d7dd',
    rule: '#16191d',
    laneTint: 0.045,
    periodTint: 0.13,
    overallTint: 0.08,
  },
  dark: {
    name: 'dark',
    background: '#14181d',
    ink: '#f0f3f6',
    muted: '#abb5c0',
    grid: '#2a3139',
    gridStrong: '#424b56',
    rule: '#f0f3f6',
    laneTint: 0.035,
    periodTint: 0.16,
    overallTint: 0.09,
  },
  print: {
    name: 'print',
    background: '#ffffff',
    ink: '#000000',
    muted: '#3a3a3a',
    grid: '#e0e0e0',
    gridStrong: '#b8b8b8',
    rule: '#000000',
    laneTint: 0,
    periodTint: 0.1,
    overallTint: 0.07,
  },
}
