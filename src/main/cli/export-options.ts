import { extname, resolve } from 'node:path'
import { figureFormats, type FigureFile } from '../../shared/api'
import { readDate } from '../../shared/dates/read-date'
import { figureDensities, figureThemes, type FigureSettings } from '../../shared/figure/figure-settings'
import { pageNames } from '../../shared/figure/page-size'
import { commandLineWords as words } from '../../shared/messages/command-line'

/** A figure to write: where, and in which format. */
interface FigureOutput {
  readonly path: string
  readonly format: FigureFile['format']
}

/** What is to be exported; paths are absolute. A preset, a view and notes are named as the workspace has them. */
export interface Export {
  readonly outputs: readonly FigureOutput[]
  /** What is said on the command line. */
  readonly settings: Partial<FigureSettings>
  readonly scale: number | null
  readonly preset: string | null
  readonly view: string | null
  /** The titles of the only lanes, or rows of the view, that are drawn. */
  readonly lanes: readonly string[] | null
  /** The titles of the notes that are printed. */
  readonly notes: readonly string[] | null
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

/** The options of `export`. */
export const exportOptions = {
  out: { type: 'string', multiple: true },
  note: { type: 'string', multiple: true },
  ...{ preset: text, view: text, lanes: text, from: text, until: text },
  ...{ theme: text, page: text, dense: text, width: text, height: text, scale: text, dpi: text },
  ...{ title: text, subtitle: text, author: text, marking: text, alt: text },
  ...{
    rivals: flag,
    links: flag,
    fold: flag,
    endnotes: flag,
    custody: flag,
    transparent: flag,
    outlines: flag,
  },
} as const

type Flag = 'rivals' | 'links' | 'fold' | 'endnotes' | 'custody' | 'transparent' | 'outlines'
type Several = 'out' | 'note'
type Text = Exclude<keyof typeof exportOptions, Several | Flag>

/** The values as given. */
export type ExportValues = { readonly [option in Several]?: readonly string[] | undefined } & {
  readonly [option in Text]?: string | undefined
} & { readonly [option in Flag]?: boolean | undefined }

class Wrong extends Error {}

/** px of a figure at 96 of them to the inch (CSS Values 4, 5.2). */
const pxPerInch = 96
const leastWidth = 420
const leastHeight = 300
const leastDpi = 96
const mostDpi = 1200

/** Reads the options of `export`; a text says what is wrong with them. */
export function readExport(values: ExportValues, folder: string): Export | string {
  try {
    return {
      outputs: outputsOf(values.out ?? [], folder),
      settings: settingsOf(values),
      scale: scaleOf(values),
      preset: values.preset ?? null,
      view: values.view ?? null,
      lanes: lanesOf(values.lanes),
      notes: values.note ?? null,
    }
  } catch (error) {
    if (error instanceof Wrong) return error.message
    throw error
  }
}

function outputsOf(out: readonly string[], folder: string): readonly FigureOutput[] {
  if (out.length === 0) throw new Wrong(words.needsOut)
  const outputs: FigureOutput[] = []
  for (const given of out) {
    const path = resolve(folder, given)
    const format = figureFormats.find((known) => extname(path).toLowerCase() === `.${known}`)
    if (format === undefined) throw new Wrong(words.badFormat(given))
    if (outputs.some((other) => other.path === path)) throw new Wrong(words.sameOut(given))
    outputs.push({ path, format })
  }
  return outputs
}

function settingsOf(values: ExportValues): Partial<FigureSettings> {
  const { theme, page, dense, width, height, from, until } = values
  const range = rangeOf(from, until)
  const given = {
    theme: theme === undefined ? undefined : oneOf(figureThemes, theme, words.badTheme),
    page:
      page === undefined ? (width === undefined ? undefined : 'free') : oneOf(pageNames, page, words.badPage),
    dense: dense === undefined ? undefined : oneOf(figureDensities, dense, words.badDense),
    width: width === undefined ? undefined : pxOf(width, leastWidth, words.badWidth),
    height: height === undefined ? undefined : pxOf(height, leastHeight, words.badHeight),
    range,
    title: values.title,
    subtitle: values.subtitle,
    author: values.author,
    marking: values.marking,
    alt: values.alt,
    rivals: values.rivals,
    links: values.links,
    fold: values.fold,
    endnotes: values.endnotes,
    custody: values.custody,
    transparent: values.transparent,
    outlines: values.outlines,
  } as const
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function oneOf<T extends string>(known: readonly T[], given: string, refusal: (given: string) => string): T {
  const found = known.find((one) => one === given)
  if (found === undefined) throw new Wrong(refusal(given))
  return found
}

function pxOf(given: string, least: number, refusal: (given: string) => string): number {
  const px = /^\d{3,5}$/.test(given) ? Number(given) : NaN
  if (!(px >= least && px <= 20_000)) throw new Wrong(refusal(given))
  return px
}

function scaleOf({ scale, dpi }: ExportValues): number | null {
  if (dpi !== undefined) {
    const perInch = /^\d{2,4}$/.test(dpi) ? Number(dpi) : NaN
    if (scale !== undefined || !(perInch >= leastDpi && perInch <= mostDpi))
      throw new Wrong(words.badDpi(dpi))
    return perInch / pxPerInch
  }
  if (scale === undefined) return null
  const times = /^\d(\.\d{1,2})?$/.test(scale) ? Number(scale) : NaN
  if (!(times >= 1 && times <= 4)) throw new Wrong(words.badScale(scale))
  return times
}

function lanesOf(given: string | undefined): readonly string[] | null {
  if (given === undefined) return null
  const titles = given.split(',').map((title) => title.trim())
  if (titles.includes('')) throw new Wrong(words.badLanes(given))
  return titles
}

/** From the beginning of one date until the end of another. */
function rangeOf(from: string | undefined, until: string | undefined): FigureSettings['range'] {
  if (from === undefined && until === undefined) return undefined
  const [first, last] = [from, until].map((given) => {
    const read = given === undefined ? null : readDate(given)
    if (!read?.ok) throw new Wrong(words.badRange(given ?? ''))
    return read.reading
  })
  const range = { from: first?.start.earliest ?? NaN, until: (last?.end ?? last?.start)?.latest ?? NaN }
  if (!(range.from < range.until)) throw new Wrong(words.badRange(`${String(from)} ${String(until)}`))
  return range
}
