import TurndownService from 'turndown'
import { gfm } from 'turndown-plugin-gfm'
import { cleaned } from './clean-html'

/** HTML longer than this, in UTF-16 units, is pasted as its plain text. */
const longest = 2_000_000

/** What gives text a form that Markdown can keep. */
const rich =
  'a[href], b, strong, i, em, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, code, del, s, img, hr'

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
  hr: '---',
})
turndown.use(gfm)
turndown.addRule('cell', {
  filter: ['th', 'td'],
  // A cell of a Markdown table is one line.
  replacement: (content, node) => {
    const line = content
      .trim()
      .replace(/\s*\n\s*/g, ' ')
      .replace(/(?<!\\)\|/g, '\\|')
    return `${node.previousSibling ? ' ' : '| '}${line} |`
  },
})

/**
 * The Markdown that says what a piece of HTML does, or null when it says no more than its plain text would. The HTML is parsed into
 * a document without a window: nothing in it runs, and nothing it names is loaded.
 */
export function markdownOfHtml(html: string): string | null {
  if (html.length > longest) return null
  try {
    const { body } = cleaned(new DOMParser().parseFromString(html, 'text/html'))
    return body.querySelector(rich) ? turndown.turndown(body).trim() || null : null
  } catch (error) {
    // Nested deeper than the stack is.
    if (error instanceof RangeError) return null
    throw error
  }
}
