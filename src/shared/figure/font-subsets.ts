import { eastAsianAdvance, eastAsianFamilies, eastAsianSubset, type Region } from './east-asian-fonts'
import metrics from './font-metrics.json'
import type { Weight } from './scene'

interface Run {
  readonly start: number
  /** For each weight the advance widths of the code points from `start`. */
  readonly advances: readonly (readonly number[])[]
}

/** The code points of one subset of a family; each weight of it is one font file. */
interface Subset {
  readonly family: string
  readonly runs: readonly Run[]
}

const subsets = new Map<string, Subset>(Object.entries(metrics.subsets))
const weights = metrics.weights as Weight[]

/** Font units in an em, the same in all bundled fonts. */
export const { unitsPerEm } = metrics

const subsetOfPoint = new Map<number, string>()
const advancesOfWeight = new Map(weights.map((weight) => [weight, new Map<number, number>()]))
for (const [subset, { runs }] of subsets) {
  for (const { start, advances } of runs) {
    weights.forEach((weight, i) => {
      advances[i]?.forEach((advance, offset) => {
        advancesOfWeight.get(weight)?.set(start + offset, advance / unitsPerEm)
        subsetOfPoint.set(start + offset, subset)
      })
    })
  }
}

/** The subset of the bundled fonts that has the code point, or null when none has. Ideographs are those of `region`. */
export function subsetOf(codePoint: number, region: Region = 'sc'): string | null {
  return subsetOfPoint.get(codePoint) ?? eastAsianSubset(codePoint, region)
}

/** Whether a letter of the text is in the East Asian fonts alone. */
export function isEastAsian(text: string): boolean {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0).some(
    (point) => !subsetOfPoint.has(point) && eastAsianSubset(point, 'sc') !== null,
  )
}

/** The advance width of a code point set by itself, em, or undefined when no bundled font has it. */
export function advanceOf(codePoint: number, weight: Weight): number | undefined {
  const known = advancesOfWeight.get(weight)?.get(codePoint)
  if (known !== undefined) return known
  const advance = eastAsianAdvance(codePoint)
  return advance === undefined ? undefined : advance / unitsPerEm
}

const families = [...new Set([...subsets.values()].map(({ family }) => family))]

/**
 * The bundled families, those of `region` among them where a text needs any, then whatever the reader's machine has
 * for other scripts: CSS `font-family`.
 */
export function fontFamily(region: Region | null): string {
  const all = [...families, ...(region === null ? [] : eastAsianFamilies(region))]
  return [...all.map((family) => `'${family}'`), 'sans-serif'].join(', ')
}

/** The font files, in the order of the subsets, as they are to be embedded. */
export const fontFiles: readonly {
  readonly subset: string
  readonly weight: Weight
  readonly family: string
  /** The code points as CSS `unicode-range`, so that each comes from the file it was measured in. */
  readonly range: string
}[] = [...subsets].flatMap(([subset, { family, runs }]) =>
  weights.map((weight) => ({ subset, weight, family, range: runs.map(rangeOf).join(',') })),
)

function rangeOf({ start, advances }: Run): string {
  const hexadecimal = (codePoint: number) => codePoint.toString(16).toUpperCase()
  const last = start + (advances[0]?.length ?? 1) - 1
  return last === start ? `U+${hexadecimal(start)}` : `U+${hexadecimal(start)}-${hexadecimal(last)}`
}
