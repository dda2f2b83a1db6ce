import { eastAsianFile, type Region } from './east-asian-fonts'
import fontData from './font-data.json'
import { base64Of, fontFile } from './font-files'
import { fontFiles, subsetOf } from './font-subsets'
import type { Scene, SceneNode, TextNode, Weight } from './scene'

const data: Readonly<Record<string, string>> = fontData

/** The subsets of each weight that the texts of a scene need. */
function collect(
  nodes: readonly SceneNode[],
  regions: ReadonlyMap<TextNode, Region>,
  found: Map<Weight, Set<string>>,
): void {
  for (const node of nodes) {
    if (node.kind === 'group') collect(node.children, regions, found)
    if (node.kind !== 'text') continue
    const subsets = found.get(node.weight) ?? new Set()
    found.set(node.weight, subsets)
    for (const character of node.text) {
      const subset = subsetOf(character.codePointAt(0) ?? 0, regions.get(node))
      if (subset !== null) subsets.add(subset)
    }
  }
}

function faceOf(family: string, weight: Weight, base64: string, range: string): string {
  const source = `url(data:font/woff2;base64,${base64}) format('woff2')`
  return `@font-face{font-family:'${family}';font-weight:${weight};src:${source};unicode-range:${range}}\n`
}

/** The pieces of the East Asian fonts among the subsets, in one order whatever was met first. */
function eastAsianFaces(weight: Weight, subsets: ReadonlySet<string>): string[] {
  return [...subsets].sort().flatMap((subset) => {
    const file = eastAsianFile(subset, weight)
    return file === null ? [] : [faceOf(file.family, weight, base64Of(fontFile(file.path)), file.range)]
  })
}

/** `@font-face` rules with the font files inside, only those of which a character occurs. */
export function embeddedFonts(scene: Scene, regions: ReadonlyMap<TextNode, Region>): string {
  const found = new Map<Weight, Set<string>>()
  collect(scene.nodes, regions, found)
  const faces = fontFiles
    .filter(({ subset, weight }) => found.get(weight)?.has(subset))
    .map(({ subset, weight, family, range }) =>
      faceOf(family, weight, data[`${subset}-${weight}`] ?? '', range),
    )
  const eastAsian = [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([weight, own]) => eastAsianFaces(weight, own))
  return [...faces, ...eastAsian].join('')
}
