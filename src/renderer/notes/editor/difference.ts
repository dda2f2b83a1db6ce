import type { ChangeSpec, Text } from '@codemirror/state'

/** The one change that makes `document` say `text`: what both begin and end with stays, and the cursor with it. */
export function differenceOf(document: Text, text: string): ChangeSpec {
  const now = document.toString()
  const wanted = text.replace(/\r\n?/g, '\n')
  const most = Math.min(now.length, wanted.length)
  let start = 0
  while (start < most && now[start] === wanted[start]) start += 1
  let end = 0
  while (end < most - start && now[now.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1
  return { from: start, to: now.length - end, insert: wanted.slice(start, wanted.length - end) }
}
