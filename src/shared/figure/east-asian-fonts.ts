import metrics from './east-asian-metrics.json'
import type { Weight } from './scene'

/** Whose forms of the ideographs: China's, Japan's or Korea's. */
export type Region = keyof typeof metrics.fonts

interface EastAsianFont {
  readonly family: string
  readonly folder: string
  /** The code points of each piece as CSS `unicode-range`. */
  readonly pieces: Readonly<Record<string, string>>
}

const fonts: Readonly<Record<Region, EastAsianFont>> = metrics.fonts

/** Where a character is looked for: what one region's font lacks, another's may have. */
const order: Readonly<Record<Region, readonly Region[]>> = {
  sc: ['sc', 'jp', 'kr'],
  jp: ['jp', 'sc', 'kr'],
  kr: ['kr', 'jp', 'sc'],
}

/** The code points of a CSS `unicode-range`. */
function* pointsOf(ranges: string): Generator<number> {
  for (const range of ranges.split(',')) {
    const [first = NaN, last = first] = range
      .slice(2)
      .split('-')
      .map((part) => parseInt(part, 16))
    for (let point = first; point <= last; point += 1) yield point
  }
}

const subsets = new Map<Region, ReadonlyMap<number, string>>()

/** The piece of each code point of a font; tens of thousands, so they are read with the first that needs them. */
function subsetsOf(region: Region): ReadonlyMap<number, string> {
  const known = subsets.get(region)
  if (known !== undefined) return known
  const found = new Map<number, string>()
  for (const [piece, ranges] of Object.entries(fonts[region].pieces)) {
    for (const point of pointsOf(ranges)) found.set(point, `${region}-${piece}`)
  }
  subsets.set(region, found)
  return found
}

/** The subset of the East Asian fonts that has the code point, that of `region` first, or null when none has. */
export function eastAsianSubset(codePoint: number, region: Region): string | null {
  if (codePoint < 0x1100) return null
  for (const own of order[region]) {
    const subset = subsetsOf(own).get(codePoint)
    if (subset !== undefined) return subset
  }
  return null
}

let advances: ReadonlyMap<number, number> | null = null

/** The advance width of a code point in font units, the same in all regions and weights, or undefined when no font has it. */
export function eastAsianAdvance(codePoint: number): number | undefined {
  if (eastAsianSubset(codePoint, 'sc') === null) return undefined
  advances ??= new Map(
    Object.entries(metrics.advances).flatMap(([advance, ranges]) =>
      Array.from(pointsOf(ranges), (point) => [point, Number(advance)] as const),
    ),
  )
  return advances.get(codePoint) ?? 1000
}

/** The families in the order in which a line of a region looks for its letters. */
export function eastAsianFamilies(region: Region): readonly string[] {
  return order[region].map((own) => fonts[own].family)
}

/** A subset of `eastAsianSubset` as a font file below resources/fonts, or null for another subset. */
export function eastAsianFile(
  subset: string,
  weight: Weight,
): { readonly family: string; readonly range: string; readonly path: string } | null {
  const [region = '', piece = ''] = subset.split('-')
  if (!Object.hasOwn(fonts, region)) return null
  const { family, folder, pieces } = fonts[region as Region]
  const range = pieces[piece]
  if (range === undefined) return null
  return { family, range, path: `${folder}/${folder}-${piece}-${weight}-normal.woff2` }
}
