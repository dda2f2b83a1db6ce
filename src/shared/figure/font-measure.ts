import { advanceOf, subsetOf, unitsPerEm } from './font-subsets'
import { characters } from './plain-text'
import type { Measure, Weight } from './scene'
import { shapeRun } from './shape-run'

/** Height above and below the baseline in em that holds the ink of a line. */
export const ascent = 0.94
export const descent = 0.3

const zeroWidth = /^[\p{M}\u200c\u200d\ufe00-\ufe0f]$/u
/** Fixed ranges, not Unicode properties: they must not change with the Unicode data of the machine. */
const fullWidth =
  /^[\u1100-\u115f\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]$/u
/** Estimates in em for what the bundled fonts lack; the drawn line is fitted to them (`textLength`). */
const wideEstimate = 1
const otherEstimate = 0.6

function widthOf(character: string, weight: Weight): number {
  const [first = '', ...rest] = character
  const base = advanceOf(first.codePointAt(0) ?? 0, weight)
  if (zeroWidth.test(first)) return 0
  if (base !== undefined && !rest.includes('\ufe0f')) return base
  return base !== undefined || fullWidth.test(first) ? wideEstimate : otherEstimate
}

/** Letters of this subset join, so that their widths depend on their neighbours. */
const joiningSubset = 'arabic'
const mostWords = 20_000
const joinedWidths = new Map<string, number>()

/** The width of a joined word, em. Words come again and again, above all while lines are wrapped. */
function joinedWidth(word: string, weight: Weight): number {
  const name = `${weight}${word}`
  const known = joinedWidths.get(name)
  if (known !== undefined) return known
  if (joinedWidths.size >= mostWords) joinedWidths.clear()
  const width = shapeRun(word, joiningSubset, weight, 'rtl').advance / unitsPerEm
  joinedWidths.set(name, width)
  return width
}

/**
 * Measures with the advance widths of the bundled fonts, without kerning and ligatures; Arabic words as they are
 * joined.
 */
export const bundledMeasure: Measure = (text, { size, weight }) => {
  let em = 0
  let word = ''
  for (const character of characters(text)) {
    if (subsetOf(character.codePointAt(0) ?? 0) === joiningSubset) {
      word += character
      continue
    }
    if (word !== '') em += joinedWidth(word, weight)
    word = ''
    em += widthOf(character, weight)
  }
  if (word !== '') em += joinedWidth(word, weight)
  return em * size
}
