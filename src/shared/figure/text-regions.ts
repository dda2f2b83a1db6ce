import { languageOf } from '../east-asian-language'
import type { Region } from './east-asian-fonts'
import { isEastAsian } from './font-subsets'
import type { SceneNode, TextNode } from './scene'

const regionOf = { ja: 'jp', ko: 'kr' } as const

/** Lines that stand together, as those of one title: they are set alike. */
type Passage = readonly TextNode[]

function passagesOf(nodes: readonly SceneNode[]): Passage[] {
  const own = nodes.filter((node) => node.kind === 'text')
  const inner = nodes.flatMap((node) => (node.kind === 'group' ? passagesOf(node.children) : []))
  return [own, ...inner].filter((passage) => passage.length > 0)
}

const textOf = (passage: Passage): string => passage.map(({ text }) => text).join('\n')

function regionOfText(text: string): Region | null {
  const language = languageOf(text)
  return language && regionOf[language]
}

/** What a passage of ideographs alone is taken for: Chinese, unless half of all passages or more show to be Japanese or Korean. */
function regionOfFigure(texts: readonly string[]): Region {
  const shown = texts.map(regionOfText)
  const isMost = (region: Region) => shown.filter((own) => own === region).length * 2 >= shown.length
  return (['jp', 'kr'] as const).find(isMost) ?? 'sc'
}

/**
 * Whose ideographs each line is set in, for the lines that need an East Asian font: those of Japan beside kana, of
 * Korea beside hangul, else of China. Unicode has one code point for all of them (Unicode Standard 17, 18.1).
 */
export function textRegions(nodes: readonly SceneNode[]): ReadonlyMap<TextNode, Region> {
  const passages = passagesOf(nodes).filter((passage) => isEastAsian(textOf(passage)))
  const figure = regionOfFigure(passages.map(textOf))
  return new Map(
    passages.flatMap((passage) => {
      const region = regionOfText(textOf(passage)) ?? figure
      return passage.filter((node) => isEastAsian(node.text)).map((node) => [node, region] as const)
    }),
  )
}
