import fontData from './font-data.json'
import { fontFiles, subsetOf } from './font-subsets'
import type { Scene, SceneNode, Weight } from './scene'

const data: Readonly<Record<string, string>> = fontData

/** The subsets of each weight that the texts of a scene need. */
function collect(nodes: readonly SceneNode[], found: Map<Weight, Set<string>>): void {
  for (const node of nodes) {
    if (node.kind === 'group') collect(node.children, found)
    if (node.kind !== 'text') continue
    const subsets = found.get(node.weight) ?? new Set()
    found.set(node.weight, subsets)
    for (const character of node.text) {
      const subset = subsetOf(character.codePointAt(0) ?? 0)
      if (subset !== null) subsets.add(subset)
    }
  }
}

/** `@font-face` rules with the font files inside, only those of which a character occurs. */
export function embeddedFonts(scene: Scene): string {
  const found = new Map<Weight, Set<string>>()
  collect(scene.nodes, found)
  return fontFiles
    .filter(({ subset, weight }) => found.get(weight)?.has(subset))
    .map(({ subset, weight, family, range }) => {
      const source = `url(data:font/woff2;base64,${data[`${subset}-${weight}`] ?? ''}) format('woff2')`
      return `@font-face{font-family:'${family}';font-weight:${weight};src:${source};unicode-range:${range}}\n`
    })
    .join('')
}
