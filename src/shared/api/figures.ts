import type { MarkingCause } from '../figure/figure-marking'
import type { FigureSettings } from '../figure/figure-settings'
import type { Id } from '../model'

/** One page of a figure: a picture of its own, px. */
interface FigurePage {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Characters of one script that no bundled font has. */
export interface ForeignText {
  /** Its name in Unicode, `emoji`, or nothing. */
  readonly script: string
  readonly characters: readonly string[]
  /** The first line of the figure in which one stands. */
  readonly line: string
}

/** The finished figure: its first page, and all of them. */
export interface Figure extends FigurePage {
  readonly title: string
  readonly pages: readonly FigurePage[]
  /** What a screen reader says of it. */
  readonly description: string
  /** What no bundled font has: it looks as the reader's machine has it. */
  readonly foreign: readonly ForeignText[]
  /** The handling label that it bears, at least as high as every mark shown in it; those of several systems one after another; empty for none. */
  readonly marking: string
  /** Whose marks made it higher than the settings ask for. */
  readonly raised: readonly MarkingCause[]
  /** Those drawn. */
  readonly events: number
  readonly undated: number
  /** Those that stand only in a count and its table. */
  readonly counted: number
}

/** Which notes are offered to be printed in a figure; `of` says which events it draws. */
export interface FigureNotesQuery {
  readonly of: Pick<FigureSettings, 'shown' | 'lanes' | 'range' | 'leftOut'>
  /** A part of the title; case and accents don't matter. */
  readonly filter: string
  /** Those that come in any case, as long as they are there. */
  readonly chosen: readonly Id[]
  /** At most this many come besides; `found` counts all. */
  readonly limit: number
}

/** `count` are all that a figure can print, `found` those with the filter in their title; `notes` has the first of these and the chosen ones, by title. */
export interface FigureNotes {
  readonly count: number
  readonly found: number
  /** `drawn`: whether it is on an event that the figure draws. */
  readonly notes: readonly { readonly id: Id; readonly title: string; readonly drawn: boolean }[]
}

export interface FigureFile extends FigureSettings {
  readonly format: FigureFormat
  /** Pixels per px, 1 to 12.5; PNG only. */
  readonly scale: number
}

/** The formats of a figure's file; each is the ending of its name. */
export const figureFormats = ['svg', 'png', 'pdf', 'html'] as const

type FigureFormat = (typeof figureFormats)[number]
