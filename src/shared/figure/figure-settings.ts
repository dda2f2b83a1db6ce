import type { Shown } from '../api'
import type { Ms } from '../dates/date-value'
import type { Id } from '../model'
import type { PageName } from './page-size'

/** The looks of a figure: for screens and paper, for dark slides, and black on white for photocopies. */
export const figureThemes = ['light', 'dark', 'print'] as const
export type FigureTheme = (typeof figureThemes)[number]

/** What becomes of events that have no room on a page of a given size: they go on on further pages, or are counted. */
export const figureDensities = ['pages', 'count'] as const

/** How a figure is to look and what is to be in it. What is missing is left out. */
export interface FigureSettings {
  readonly theme: FigureTheme
  /** `free` when missing: as `width` and `height` say. */
  readonly page?: PageName | undefined
  /** px of a free page. */
  readonly width: number
  /** px of a free page; missing: as high as the content. */
  readonly height?: number | undefined
  /** `pages` when missing. */
  readonly dense?: (typeof figureDensities)[number] | undefined
  /** Whether rival dates are drawn too. */
  readonly rivals?: boolean | undefined
  /** Whether links between the events are drawn as arrows. */
  readonly links?: boolean | undefined
  /** Whether long stretches of time without events are folded to a break. */
  readonly fold?: boolean | undefined
  /** Which events are drawn, and in which rows; all in their lanes when it is missing. */
  readonly shown?: Shown | undefined
  /** Only these lanes, or tags where they are the rows, besides what lies over all lanes; all when it is missing. */
  readonly lanes?: readonly Id[] | undefined
  /** Only what touches this stretch of time, ms UTC. */
  readonly range?: { readonly from: Ms; readonly until: Ms } | undefined
  /** Single events that are left out of this figure, and counted. */
  readonly leftOut?: readonly Id[] | undefined
  /** Instead of the title of the workspace. */
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly author?: string | undefined
  /** Free text, or what `readMarking` knows: at the top and the bottom of each page. */
  readonly marking?: string | undefined
  /** Whether the basis of a date stands in a numbered endnote. */
  readonly endnotes?: boolean | undefined
  /** The notes that are printed as numbered endnotes where they are about an event of the figure. */
  readonly notes?: readonly Id[] | undefined
  /** Whether the step and the hash at the head of the history stand at the foot. */
  readonly custody?: boolean | undefined
  /** Whether text is drawn as shapes, which look alike everywhere, instead of as text with its fonts. */
  readonly outlines?: boolean | undefined
  /** Whether the page has no colour of its own. */
  readonly transparent?: boolean | undefined
  /** What a screen reader says of the figure; drafted from the content when it is missing. */
  readonly alt?: string | undefined
}

/** The settings of a file that is to be made: without what is of the file alone. */
export function settingsOf(
  file: FigureSettings & { readonly format: string; readonly scale: number },
): FigureSettings {
  const ofFile = ['format', 'scale']
  return Object.fromEntries(
    Object.entries(file).filter(([name]) => !ofFile.includes(name)),
  ) as unknown as FigureSettings
}
