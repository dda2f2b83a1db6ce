import type { Definition, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visibleText } from './invisible-characters'
import { splitMentions, type Mention } from './mentions'

/** A mention in the text (docs/decisions/0005-links-in-notes.md). */
interface MentionNode {
  type: 'mention'
  mention: Mention
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: MentionNode
  }
  interface RootContentMap {
    mention: MentionNode
  }
}

/** The nesting beyond which nothing more of a note is shown. */
export const deepest = 24

const isParent = (node: Nodes): node is Parents => 'children' in node

function definitionsIn(node: Nodes, found = new Map<string, Definition>()): Map<string, Definition> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  if (isParent(node)) for (const child of node.children) definitionsIn(child, found)
  return found
}

const hasWords = (node: Nodes): node is Extract<Nodes, { value: string }> => 'value' in node

/** Text between mentions, with what can't be seen written out. A link's own text has no mentions: they would be links in a link. */
function piecesOf(node: Nodes, isInLink: boolean): Nodes[] {
  if (!hasWords(node)) return [node]
  if (node.type !== 'text' || isInLink) return [{ ...node, value: visibleText(node.value) }]
  return splitMentions(node.value).map((piece): PhrasingContent =>
    typeof piece === 'string'
      ? { type: 'text', value: visibleText(piece) }
      : { type: 'mention', mention: piece },
  )
}

/** References get the address of their definition; without one, Markdown leaves them as text. */
function resolve(node: Nodes, definitions: ReadonlyMap<string, Definition>, isInLink = false): Nodes {
  if (node.type === 'linkReference') {
    const url = definitions.get(node.identifier)?.url ?? ''
    const link: Link = { type: 'link', url, children: node.children }
    return resolve(link, definitions)
  }
  if (node.type === 'imageReference') {
    return { type: 'image', url: definitions.get(node.identifier)?.url ?? '', alt: node.alt ?? '' }
  }
  if (!isParent(node)) return node
  const inLink = isInLink || node.type === 'link'
  const children = node.children.flatMap((child) => piecesOf(resolve(child, definitions, inLink), inLink))
  return { ...node, children } as Parents
}

/**
 * Markdown (CommonMark with GitHub's tables, task lists, strikethrough and footnotes) as a tree with all references resolved. Nested so
 * deeply that reading it takes all of the stack, it is a block of code, as it was typed.
 */
export function parseMarkdown(text: string): Root {
  try {
    const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    return resolve(root, definitionsIn(root)) as Root
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { type: 'root', children: [{ type: 'code', value: visibleText(text) }] }
  }
}
