import type { Definition, Link, Nodes, Parents, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** The nesting beyond which nothing more is shown. */
export const deepest = 24

const isParent = (node: Nodes): node is Parents => 'children' in node

function definitionsIn(node: Nodes, found = new Map<string, Definition>()): Map<string, Definition> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  if (isParent(node)) for (const child of node.children) definitionsIn(child, found)
  return found
}

/** References get the address of their definition; without one, Markdown leaves them as text. */
function resolve(node: Nodes, definitions: ReadonlyMap<string, Definition>): Nodes {
  if (node.type === 'linkReference') {
    const url = definitions.get(node.identifier)?.url ?? ''
    const link: Link = { type: 'link', url, children: node.children }
    return resolve(link, definitions)
  }
  if (node.type === 'imageReference') {
    return { type: 'image', url: definitions.get(node.identifier)?.url ?? '', alt: node.alt ?? '' }
  }
  if (!isParent(node)) return node
  const children = node.children.map((child) => resolve(child, definitions))
  return { ...node, children } as Parents
}

/** The longest note that is shown whole, UTF-16 units: what takes about a second to read and lay out. */
const longestShown = 100_000

/** What is shown of a note: all of it, or of a very long one the whole lines of its beginning. */
export function beginningOf(text: string): string {
  if (text.length <= longestShown) return text
  const end = text.lastIndexOf('\n', longestShown)
  return text.slice(0, end > longestShown / 2 ? end : longestShown)
}

/** Markdown (CommonMark with GitHub's tables, task lists, strikethrough and footnotes) as a tree with all references resolved. */
export function parseMarkdown(text: string): Root {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return resolve(root, definitionsIn(root)) as Root
}
