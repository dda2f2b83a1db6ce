import fontData from './font-data.json'
import { subsetOf } from './font-measure'
import metrics from './font-metrics.json'
import type { Scene, SceneNode, Weight } from './scene'

const data: Readonly<Record<string, string>> = fontData

/** The bundled typeface, then whatever the reader's machine has for other scripts. */
export const fontFamily = "'Source Sans 3', sans-serif"

/** The names `subset-weight` of all font files that the texts of a scene need. */
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

const hexadecimal = (codePoint: number) => codePoint.toString(16).toUpperCase()

/** The code points of a subset as CSS `unicode-range`, so that each character comes from the file it was measured in. */
function unicodeRange(subset: string): string {
  const runs: readonly { start: number; advances: number[][] }[] =
    Object.entries(metrics.subsets).find(([name]) => name === subset)?.[1] ?? []
  return runs
    .map(({ start, advances }) => {
      const last = start + (advances[0]?.length ?? 1) - 1
      return last === start ? `U+${hexadecimal(start)}` : `U+${hexadecimal(start)}-${hexadecimal(last)}`
    })
    .join(',')
}

/** `@font-face` rules with the font files inside, only those of which a character occurs. */
export function embeddedFonts(scene: Scene): string {
  const found = new Map<Weight, Set<string>>()
  collect(scene.nodes, found)
  return Object.keys(metrics.subsets)
    .flatMap((subset) => metrics.weights.map((weight) => ({ subset, weight: weight as Weight })))
    .filter(({ subset, weight }) => found.get(weight)?.has(subset))
    .map(({ subset, weight }) => {
      const source = `url(data:font/woff2;base64,${data[`${subset}-${weight}`] ?? ''}) format('woff2')`
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:${source};unicode-range:${unicodeRange(subset)}}\n`
    })
    .join('')
}
