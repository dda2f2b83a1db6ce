import type { ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import { visibleText } from '../invisible-characters'
import { deepest, parseMarkdown } from '../markdown'
import type { Mention } from '../mentions'
import { notesMessages } from '../messages/notes'
import { plainText } from './plain-text'

/** The present title of what a note mentions; null when it is gone. */
export type TitleOf = (mention: Mention) => string | null

const bullet = '•'
const between = ' | '
const cut = '…'

/**
 * The text of a note as it is printed: its words without the marks of Markdown, paragraph by paragraph, each plain and on one line. Items of
 * lists and rows of tables are paragraphs of their own, code stays as it is, a mention is the name that it shows. Never throws.
 */
export function noteParagraphs(text: string, titleOf: TitleOf): readonly string[] {
  return parseMarkdown(text)
    .children.flatMap((node) => linesOf(node, 0, titleOf))
    .map(plainText)
    .filter((line) => line !== '')
}

function linesOf(node: Nodes, depth: number, titleOf: TitleOf): readonly string[] {
  if (depth > deepest) return [cut]
  const within = (nodes: readonly RootContent[]) =>
    nodes.flatMap((child) => linesOf(child, depth + 1, titleOf))
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return wordsOf(node.children, depth, titleOf).split('\n')
    case 'blockquote':
      return within(node.children)
    case 'list':
      return node.children.flatMap((item, at) =>
        marked(markOf(item, node.ordered ? (node.start ?? 1) + at : null), within(item.children)),
      )
    case 'table':
      return node.children.map((row) =>
        row.children.map((cell) => wordsOf(cell.children, depth, titleOf)).join(between),
      )
    case 'footnoteDefinition':
      return marked(notesMessages.footnote(node.label ?? node.identifier), within(node.children))
    case 'code':
    case 'html':
      return node.value.split('\n')
    default:
      return []
  }
}

function markOf({ checked }: ListItem, number: number | null): string {
  if (checked != null) return checked ? '[x]' : '[ ]'
  return number === null ? bullet : `${String(number)}.`
}

function marked(mark: string, lines: readonly string[]): readonly string[] {
  const [first, ...rest] = lines
  return first === undefined ? [] : [`${mark} ${first}`, ...rest]
}

/** The words, with a line feed only where the writer broke the line for good. */
function wordsOf(nodes: readonly PhrasingContent[], depth: number, titleOf: TitleOf): string {
  if (depth > deepest) return cut
  return nodes.map((node) => wordOf(node, depth, titleOf)).join('')
}

function wordOf(node: PhrasingContent, depth: number, titleOf: TitleOf): string {
  switch (node.type) {
    case 'text':
    case 'html':
    case 'inlineCode':
      return node.value.replace(/\s+/gu, ' ')
    case 'mention': {
      const title = titleOf(node.mention)
      return notesMessages.mention(node.mention.kind, title === null ? null : visibleText(title))
    }
    case 'break':
      return '\n'
    case 'image':
      return visibleText(node.alt ?? '')
    case 'footnoteReference':
      return notesMessages.footnote(node.label ?? node.identifier)
    default:
      return 'children' in node ? wordsOf(node.children, depth + 1, titleOf) : ''
  }
}
