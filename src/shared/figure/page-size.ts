import { AppError } from '../errors'
import { figureProblems } from '../messages/figure'
import type { FigureSettings } from './figure-settings'

/** px per mm (CSS Values 4, 5.2). */
const mm = 96 / 25.4
/** px per inch. */
const inch = 96

/** How large paper is in portrait, px (ISO 216; ANSI/ASME Y14.1 A and B). */
const sheets = {
  a4: { width: 210 * mm, height: 297 * mm },
  a3: { width: 297 * mm, height: 420 * mm },
  letter: { width: 8.5 * inch, height: 11 * inch },
  tabloid: { width: 11 * inch, height: 17 * inch },
} as const

/** The pages a figure can be made for, besides any size in px. */
export const pageNames = [
  'a4-landscape',
  'a4-portrait',
  'a3-landscape',
  'a3-portrait',
  'letter-landscape',
  'letter-portrait',
  'tabloid-landscape',
  'tabloid-portrait',
  'slide',
  'column-85',
  'column-180',
  'free',
] as const
export type PageName = (typeof pageNames)[number]

/** The page as it is laid out: `height` null is as high as the content; a px of the layout is `scale` px of the page. */
export interface PageSize {
  readonly width: number
  readonly height: number | null
  readonly scale: number
}

/** On paper labels of 15 px would be larger than text in print usually is. */
const onPaper = 0.8
/** In a narrow column they are as small as captions. */
const inColumn = 0.72
/** On a wall they are read from afar. */
const onWall = 1.1

/** Below this no label and its axis have room, px of the layout. */
const least = { width: 420, height: 300 } as const
/** The largest side, px of the layout. */
const most = 20_000

const scaled = (width: number, height: number | null, scale: number): PageSize => ({
  width: Math.round((width / scale) * 100) / 100,
  height: height === null ? null : Math.round((height / scale) * 100) / 100,
  scale,
})

function sizeNamed(page: PageName, { width, height }: FigureSettings): PageSize {
  if (page === 'free') return { width, height: height ?? null, scale: 1 }
  if (page === 'slide') return scaled(1280, 720, onWall)
  if (page === 'column-85') return scaled(85 * mm, null, inColumn)
  if (page === 'column-180') return scaled(180 * mm, null, onPaper)
  const [name, orientation] = page.split('-') as [keyof typeof sheets, 'landscape' | 'portrait']
  const sheet = sheets[name]
  return orientation === 'portrait'
    ? scaled(sheet.width, sheet.height, onPaper)
    : scaled(sheet.height, sheet.width, onPaper)
}

/** How much smaller everything may be set so that it has room on one page: dates stay at 6 pt and more on paper. */
const smaller = [0.88, 0.78] as const

/**
 * The page that the settings ask for, as it is laid out best and then with everything smaller. Throws AppError `invalid-input` for one that
 * is too small to be read, or too large.
 */
export function pageSizes(settings: FigureSettings): readonly [PageSize, ...PageSize[]] {
  const size = checked(sizeNamed(settings.page ?? 'free', settings))
  const { width, height, scale } = size
  if (height === null || settings.page === undefined || settings.page === 'free') return [size]
  return [size, ...smaller.map((share) => scaled(width * scale, height * scale, scale * share))]
}

function checked(size: PageSize): PageSize {
  if (!(size.width >= least.width && size.width <= most))
    throw new AppError('invalid-input', figureProblems.width(size.width, least.width, most))
  if (size.height !== null && !(size.height >= least.height && size.height <= most))
    throw new AppError('invalid-input', figureProblems.height(size.height, least.height, most))
  return size
}
