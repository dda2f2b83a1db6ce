import { visibleText } from '../invisible-characters'
import { inspectorMessages } from './inspector'

const known: Readonly<Record<string, string>> = inspectorMessages.tagKinds

/** The kind of a tag as it stands on screen: the usual ones in words, others as they were typed. */
export function tagKindName(kind: string): string {
  return visibleText(Object.hasOwn(known, kind) ? (known[kind] ?? kind) : kind)
}
