import { inQuotes, quotedName } from './names'
import { parseEntry, type Entry, type EntryTag } from './parse-entry'

/** The line that `parseEntry` reads back to this entry; the title stands in quotes only where it must. */
export function formatEntry(entry: Entry): string {
  const rest = [
    ...(entry.lane === null ? [] : [`/${quotedName(entry.lane)}`]),
    ...entry.tags.map((tag) => `#${formatTag(tag)}`),
  ]
  const line = (title: string): string =>
    [entry.date ?? '', title, ...rest].filter((part) => part !== '').join(' ')
  const plain = line(entry.title)
  const read = parseEntry(plain).entry
  return isSame(read, entry) ? plain : line(inQuotes(entry.title))
}

/** A tag without its `#`. */
export function formatTag({ kind, name }: EntryTag): string {
  return kind === null ? quotedName(name) : `${kind}:${quotedName(name)}`
}

function isSame(one: Entry, other: Entry): boolean {
  return (
    one.date === other.date &&
    one.title === other.title &&
    one.lane === other.lane &&
    one.tags.length === other.tags.length &&
    one.tags.every(({ kind, name }, at) => {
      const tag = other.tags[at]
      return tag !== undefined && kind === tag.kind && name === tag.name
    })
  )
}
