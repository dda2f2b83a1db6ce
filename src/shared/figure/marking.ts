import { figureWords } from '../messages/figure'
import { plainText } from './plain-text'

/** A label that says who may see the picture. It is a label: it keeps nobody from anything. */
export interface Marking {
  readonly text: string
  readonly ink: string
  /** What stands behind the words: behind them alone, or over the whole width; null: nothing. */
  readonly ground: { readonly color: string; readonly wide: boolean } | null
  readonly place: 'middle' | 'right'
}

/** The longest text of a marking, UTF-16 units. */
export const longestMarking = 200

/** Words and colours of TLP 2.0 (FIRST, 2022), on black; the lowest first. */
export const trafficLights = [
  { word: 'TLP:CLEAR', ink: '#ffffff' },
  { word: 'TLP:GREEN', ink: '#33ff00' },
  { word: 'TLP:AMBER', ink: '#ffc000' },
  { word: 'TLP:AMBER+STRICT', ink: '#ffc000' },
  { word: 'TLP:RED', ink: '#ff2b2b' },
] as const

/** Words and colours of the US banner lines (ISOO Marking Handbook; SF 706 to 710 and 902); the lowest first. */
export const usLevels = [
  { word: 'UNCLASSIFIED', ground: '#007a33', ink: '#ffffff' },
  { word: 'CUI', ground: '#502b85', ink: '#ffffff' },
  { word: 'CONFIDENTIAL', ground: '#0033a0', ink: '#ffffff' },
  { word: 'SECRET', ground: '#c8102e', ink: '#ffffff' },
  { word: 'TOP SECRET', ground: '#ff8c00', ink: '#000000' },
] as const

/** The markings that are offered; any other text may be one, too. */
export const knownMarkings: readonly string[] = [
  ...trafficLights.map(({ word }) => word).toReversed(),
  ...usLevels.map(({ word }) => word),
]

/** The marking that a text means; null for none. Letters may be small, as in “tlp:amber”. */
export function readMarking(typed: string): Marking | null {
  const text = plainText(typed)
  if (text === '') return null
  const upper = text.toUpperCase()
  const light = trafficLights.find(({ word }) => word === upper.replace(/\s+/g, ''))
  if (light) {
    return { text: light.word, ink: light.ink, ground: { color: '#000000', wide: false }, place: 'right' }
  }
  // What follows two strokes are controls and caveats, as in SECRET//NOFORN.
  const line = upper.replace(/ ?\/\/ ?/g, '//')
  const level = usLevels.find(({ word }) => line === word || line.startsWith(`${word}//`))
  if (level)
    return { text: line, ink: level.ink, ground: { color: level.ground, wide: true }, place: 'middle' }
  return { text, ink: '', ground: null, place: 'middle' }
}

/** The markings that several labels mean, one for each line of colour; those without a colour share one. */
export function readMarkings(labels: readonly string[]): readonly Marking[] {
  const all = labels.map(readMarking).filter((marking) => marking !== null)
  const free = all.filter(({ ground }) => ground === null)
  const [first] = free
  const text = free.map((marking) => marking.text).join(figureWords.factSeparator)
  return [...all.filter(({ ground }) => ground !== null), ...(first ? [{ ...first, text }] : [])]
}
