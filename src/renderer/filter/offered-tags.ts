import { foldName } from '../../shared/entry/names'
import type { Id, TagRecord } from '../../shared/model'

/** The tags that are offered of one kind. */
interface OfferedKind {
  readonly kind: string
  readonly tags: readonly TagRecord[]
}

/** More tags than this are not offered at once. */
const most = 60
/** From so many on they can be sought. */
const many = 12

/**
 * The tags to choose from, by kind: those that are chosen, and those whose name has `sought` in it; `more` counts those left out for
 * want of room.
 */
export function offeredTags(
  tags: readonly TagRecord[],
  chosen: readonly Id[],
  sought: string,
): { readonly kinds: readonly OfferedKind[]; readonly more: number; readonly isLong: boolean } {
  const taken = new Set(chosen)
  const wanted = foldName(sought)
  const fitting = tags.filter(({ id, name }) => taken.has(id) || foldName(name).includes(wanted))
  const rest = fitting.filter(({ id }) => !taken.has(id))
  const offered = new Set([...taken, ...rest.slice(0, most).map(({ id }) => id)])
  const kinds = new Map<string, TagRecord[]>()
  for (const tag of fitting)
    if (offered.has(tag.id)) kinds.set(tag.kind, [...(kinds.get(tag.kind) ?? []), tag])
  return {
    kinds: [...kinds].map(([kind, ofKind]) => ({ kind, tags: ofKind })),
    more: Math.max(0, rest.length - most),
    isLong: tags.length > many,
  }
}
