import type { Id } from './model'

/** What a note can point to by `[[` (docs/decisions/0005-links-in-notes.md). */
export const mentionKinds = ['event', 'note'] as const
export type MentionKind = (typeof mentionKinds)[number]

/** A place in a note's text that points to an event or a note. */
export interface Mention {
  readonly kind: MentionKind
  readonly id: Id
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const source = String.raw`\[\[(event|note):(${uuid})\]\]`

/** A new expression every time: one that is global remembers where it stopped. */
export const mentionPattern = (): RegExp => new RegExp(source, 'g')

/** The mention as it stands in Markdown. */
export function mentionText({ kind, id }: Mention): string {
  return `[[${kind}:${id}]]`
}

/** The mention that a match of `mentionPattern` found, or null. */
export function mentionOfMatch(match: readonly (string | undefined)[]): Mention | null {
  const [, kind, id] = match
  const known = mentionKinds.find((one) => one === kind)
  return known && id !== undefined ? { kind: known, id } : null
}

/** `text` cut into what stands between mentions and the mentions themselves, in order; no empty pieces. */
export function splitMentions(text: string): readonly (string | Mention)[] {
  const pieces: (string | Mention)[] = []
  let at = 0
  for (const match of text.matchAll(mentionPattern())) {
    const mention = mentionOfMatch(match)
    if (!mention) continue
    if (match.index > at) pieces.push(text.slice(at, match.index))
    pieces.push(mention)
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}
