/** A piece of an entry line. `value` is a name or text without its sign and quotes. */
export interface EntryWord {
  readonly kind: 'plain' | 'quoted' | 'lane' | 'tag'
  /** As typed. */
  readonly text: string
  readonly value: string
  /** Of a tag with a kind, as in `#place:Bamako`. */
  readonly tagKind: string | null
  readonly start: number
  readonly end: number
}

const tagStart = /#(?:([\p{L}\p{N}_-]+):)?/uy
const space = /\s/u

/** Cuts an entry line into words: text, text in quotes, lanes (`/name`) and tags (`#name`, `#kind:name`). Never throws. */
export function wordsOf(line: string): readonly EntryWord[] {
  const words: EntryWord[] = []
  let at = 0
  while (at < line.length) {
    if (space.test(line.charAt(at))) at += 1
    else {
      const word = wordAt(line, at)
      words.push(word)
      at = word.end
    }
  }
  return words
}

function wordAt(line: string, start: number): EntryWord {
  const sign = line.charAt(start)
  const next = line.charAt(start + 1)
  const hasName = next !== '' && !space.test(next)
  if (sign === '/' && hasName) return named(line, 'lane', start, start + 1, null)
  if (sign === '#' && hasName) {
    tagStart.lastIndex = start
    const [head, kind] = tagStart.exec(line) ?? ['#']
    return named(line, 'tag', start, start + head.length, kind ?? null)
  }
  const quoted = sign === '"' ? quotedAt(line, start) : null
  const isText = quoted?.closed !== true
  const end = isText ? endOfWord(line, start) : quoted.end
  const text = line.slice(start, end)
  return {
    kind: isText ? 'plain' : 'quoted',
    text,
    value: isText ? text : quoted.value,
    tagKind: null,
    start,
    end,
  }
}

function named(
  line: string,
  kind: 'lane' | 'tag',
  start: number,
  nameAt: number,
  tagKind: string | null,
): EntryWord {
  if (line.charAt(nameAt) === '"') {
    const { value, end } = quotedAt(line, nameAt)
    return { kind, text: line.slice(start, end), value, tagKind, start, end }
  }
  const end = endOfWord(line, nameAt)
  const value = line.slice(nameAt, end).replace(/[,;]+$/u, '')
  return { kind, text: line.slice(start, end), value, tagKind, start, end }
}

/** A quote closes only before a space or the end; one that doesn't close takes the rest of the line. */
function quotedAt(line: string, start: number): { value: string; end: number; closed: boolean } {
  let value = ''
  let at = start + 1
  while (at < line.length) {
    const sign = line.charAt(at)
    const next = line.charAt(at + 1)
    if (sign === '"' && next === '"') {
      value += '"'
      at += 2
    } else if (sign === '"' && (next === '' || space.test(next))) {
      return { value, end: at + 1, closed: true }
    } else {
      value += sign
      at += 1
    }
  }
  return { value, end: line.length, closed: false }
}

function endOfWord(line: string, start: number): number {
  let end = start
  while (end < line.length && !space.test(line.charAt(end))) end += 1
  return end
}
