import bidiFactory from 'bidi-js'
import type { Region } from './east-asian-fonts'
import { subsetOf } from './font-subsets'
import { characters } from './plain-text'
import type { Weight } from './scene'
import { fontOf, type Direction } from './shape-run'

/** Neighbours in a line, of one direction and one font. */
export interface VisualRun {
  readonly text: string
  readonly direction: Direction
  /** Of the bundled fonts, or null when none of them can draw the text. */
  readonly subset: string | null
}

const bidi = bidiFactory()

/** One character of each bidirectional type that stands in for those beyond U+FFFF, which the library does not read. */
const standIns: Readonly<Record<string, string>> = {
  R: '\u05d0',
  AL: '\u0627',
  EN: '0',
  AN: '\u0661',
  NSM: '\u0300',
  ON: '!',
}

/** The embedding level (UAX #9) of each UTF-16 unit of a line of plain text. */
function levelsOf(text: string, base: Direction): Uint8Array {
  const readable = text.replace(/[\u{10000}-\u{10ffff}]/gu, (character) =>
    (standIns[bidi.getBidiCharTypeName(character)] ?? 'a').repeat(character.length),
  )
  return bidi.getEmbeddingLevels(readable, base).levels
}

const isInvisible = (character: string) => /^[\u200c\u200d\ufe00-\ufe0e]$/u.test(character)

/** The subset whose font has all code points of a character, or null. An emoji's own look is in none. */
function subsetOfCharacter(character: string, weight: Weight, region?: Region): string | null {
  const [first = '', ...rest] = character
  const subset = subsetOf(first.codePointAt(0) ?? 0, region)
  if (subset === null || rest.length === 0) return subset
  const font = fontOf(subset, weight)
  const has = (other: string) => isInvisible(other) || font.hasGlyphForCodePoint(other.codePointAt(0) ?? 0)
  return rest.every(has) ? subset : null
}

interface LevelRun {
  text: string
  readonly level: number
  readonly subset: string | null
}

/** The runs in the order in which they are read. */
function logicalRuns(text: string, weight: Weight, base: Direction, region?: Region): LevelRun[] {
  const levels = levelsOf(text, base)
  const runs: LevelRun[] = []
  let at = 0
  for (const character of characters(text)) {
    const level = levels[at] ?? 0
    at += character.length
    const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(character) : null
    const subset = subsetOfCharacter(mirrored ?? character, weight, region)
    // What stays text is mirrored by whoever draws it.
    const shown = subset === null ? character : (mirrored ?? character)
    const last = runs.at(-1)
    if (last?.level === level && last.subset === subset) last.text += shown
    else runs.push({ text: shown, level, subset })
  }
  return runs
}

/** The runs of a line of plain text as a reader sees them, from left to right (UAX #9, rules L2 and L4). */
export function visualRuns(text: string, weight: Weight, base: Direction, region?: Region): VisualRun[] {
  const runs = logicalRuns(text, weight, base, region)
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    let start = 0
    for (let end = 0; end <= runs.length; end++) {
      if ((runs[end]?.level ?? -1) >= level) continue
      runs.splice(start, end - start, ...runs.slice(start, end).reverse())
      start = end + 1
    }
  }
  return runs.map(({ text: own, level, subset }) => {
    return { text: own, direction: level % 2 === 1 ? 'rtl' : 'ltr', subset }
  })
}
