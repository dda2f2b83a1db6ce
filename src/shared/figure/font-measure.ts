import metrics from './font-metrics.json'
import { characters } from './plain-text'
import type { Measure, Weight } from './scene'

/** Height above and below the baseline in em that holds the ink of a line. */
export const ascent = 0.94
export const descent = 0.3

interface Run {
  readonly start: number
  readonly advances: readonly (readonly number[])[]
}

const advancesOf = new Map<Weight, Map<number, number>>()
const subsets = new Map<number, string>()
for (const [subset, runs] of Object.entries<readonly Run[]>(metrics.subsets)) {
  for (const { start, advances } of runs) {
    metrics.weights.forEach((weight, i) => {
      const known = advancesOf.get(weight as Weight) ?? new Map<number, number>()
      advancesOf.set(weight as Weight, known)
      advances[i]?.forEach((advance, offset) => known.set(start + offset, advance / metrics.unitsPerEm))
    })
    advances[0]?.forEach((_, offset) => subsets.set(start + offset, subset))
  }
}

/** The subset of the bundled typeface that has the code point, or null when none has. */
export function subsetOf(codePoint: number): string | null {
  return subsets.get(codePoint) ?? null
}

const zeroWidth = /^[\p{M}\u200c\u200d\ufe00-\ufe0f]$/u
/** Fixed ranges, not Unicode properties: they must not change with the Unicode data of the machine. */
const fullWidth =
  /^[\u1100-\u115f\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]$/u
/** Estimates in em for what the bundled typeface lacks; the drawn line is fitted to them (`textLength`). */
const wideEstimate = 1
const arabicEstimate = 0.5
const otherEstimate = 0.6
const arabic = /^[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]$/u

function advanceOf(character: string, known: ReadonlyMap<number, number> | undefined): number {
  const [first = '', ...rest] = character
  const base = known?.get(first.codePointAt(0) ?? 0)
  if (zeroWidth.test(first)) return 0
  if (base !== undefined && !rest.includes('\ufe0f')) return base
  if (base !== undefined || fullWidth.test(first)) return wideEstimate
  return arabic.test(first) ? arabicEstimate : otherEstimate
}

/** Measures with the advance widths of the bundled Source Sans 3, without kerning and ligatures. */
export const bundledMeasure: Measure = (text, { size, weight }) => {
  const known = advancesOf.get(weight)
  let em = 0
  for (const character of characters(text)) em += advanceOf(character, known)
  return em * size
}
