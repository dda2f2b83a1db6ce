import type { ForeignText } from '../api'
import { subsetOf } from './font-subsets'
import { characters } from './plain-text'
import type { SceneNode } from './scene'

/** Scripts by their names in Unicode (UAX #24), those that are met in titles first. */
const scripts = (
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Georgian ' +
  'Armenian Ethiopic Mongolian Syriac Thaana Nko Tifinagh Cherokee Canadian_Aboriginal Yi Javanese Balinese Meetei_Mayek Ol_Chiki Vai Adlam ' +
  'Han Hiragana Katakana Hangul Bopomofo Arabic Hebrew Greek Cyrillic Latin Gothic Coptic Cuneiform Egyptian_Hieroglyphs'
)
  .split(' ')
  .map((name) => ({ name: name.replaceAll('_', ' '), pattern: new RegExp(`\\p{Script=${name}}`, 'u') }))

const emoji = /\p{Emoji_Presentation}|\ufe0f/u

function scriptOf(character: string): string {
  if (emoji.test(character)) return 'emoji'
  return scripts.find(({ pattern }) => pattern.test(character))?.name ?? ''
}

const isForeign = (character: string): boolean =>
  /\ufe0f/.test(character) || (subsetOf(character.codePointAt(0) ?? 0) === null && character !== ' ')

function* textsOf(nodes: readonly SceneNode[]): Generator<string> {
  for (const node of nodes) {
    if (node.kind === 'group') yield* textsOf(node.children)
    if (node.kind === 'text') yield node.text
  }
}

/** What no bundled font has in the texts of scenes: its characters by their script, each with the first line it stands in. */
export function foreignTexts(scenes: readonly { readonly nodes: readonly SceneNode[] }[]): ForeignText[] {
  const found = new Map<string, { line: string; all: Set<string> }>()
  for (const line of scenes.flatMap(({ nodes }) => [...textsOf(nodes)])) {
    for (const character of characters(line).filter(isForeign)) {
      const script = scriptOf(character)
      const own = found.get(script) ?? { line, all: new Set() }
      found.set(script, own)
      own.all.add(character)
    }
  }
  return [...found].map(([script, { line, all }]) => ({ script, line, characters: [...all] }))
}
