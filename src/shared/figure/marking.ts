import { plainText } from './plain-text'

/** A label that says who may see the picture. It is a label: it keeps nobody from anything. */
export interface Marking {
  readonly text: string
  readonly ink: string
  /** What stands behind the words: behind them alone, or over the whole width; null: nothing. */
  readonly ground: { readonly color: string; readonly wide: boolean } | null
  readonly place: 'middle' | 'right'
}

/** Words and colours of TLP 2.0 (FIRST, 2022): on black. */
const trafficLights = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:AMBER': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
} as const

/** Colours of the US banner lines (ISOO Marking Handbook; SF 706 to 710 and 902), the longest words first. */
const banners = [
  { word: 'TOP SECRET', ground: '#ff8c00', ink: '#000000' },
  { word: 'SECRET', ground: '#c8102e', ink: '#ffffff' },
  { word: 'CONFIDENTIAL', ground: '#0033a0', ink: '#ffffff' },
  { word: 'UNCLASSIFIED', ground: '#007a33', ink: '#ffffff' },
  { word: 'CUI', ground: '#502b85', ink: '#ffffff' },
] as const

/** The markings that are offered; any other text may be one, too. */
export const knownMarkings: readonly string[] = [
  ...Object.keys(trafficLights),
  ...banners.map(({ word }) => word).toReversed(),
]

/** The marking that a text means; null for none. Letters may be small, as in “tlp:amber”. */
export function readMarking(typed: string): Marking | null {
  const text = plainText(typed)
  if (text === '') return null
  const upper = text.toUpperCase()
  const light = Object.entries(trafficLights).find(([words]) => words === upper.replace(/\s+/g, ''))
  if (light) {
    const [words, ink] = light
    return { text: words, ink, ground: { color: '#000000', wide: false }, place: 'right' }
  }
  // What follows two strokes are controls and caveats, as in SECRET//NOFORN.
  const banner = banners.find(({ word }) => upper === word || upper.startsWith(`${word}//`))
  if (banner)
    return { text: upper, ink: banner.ink, ground: { color: banner.ground, wide: true }, place: 'middle' }
  return { text, ink: '', ground: null, place: 'middle' }
}
