const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Markdown cut into pieces of about `size` UTF-16 units that can be rendered one by one: between blocks where there is an empty line
 * outside fenced code, else at the end of a line, else at a space. References and footnotes hold within a piece only.
 */
export function textPieces(text: string, size: number): readonly string[] {
  const pieces: string[] = []
  let start = 0
  while (text.length - start > size * 1.5) {
    const end = start + cutIn(text.slice(start, start + size))
    pieces.push(text.slice(start, end))
    start = end
  }
  pieces.push(text.slice(start))
  return pieces
}

/** How much of `text` is a piece: something, and all of it at most. */
function cutIn(text: string): number {
  let opened: string | null = null
  let best = 0
  let line = 0
  for (let next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', line)) {
    const mark = fence.exec(text.slice(line, Math.min(next, line + 40)))?.[1]
    if (opened === null) opened = mark ?? null
    else if (mark?.startsWith(opened)) opened = null
    if (opened === null && text.slice(line, next).trim() === '') best = next + 1
    line = next + 1
  }
  if (best > 0) return best
  if (line > 0) return line
  const isInPair = /[\uD800-\uDBFF]$/.test(text.slice(-1)) && text.length > 1
  return text.lastIndexOf(' ') + 1 || (isInPair ? text.length - 1 : text.length)
}
