import { foldText } from '../../shared/fold-text'
import { usualLinkTypes } from '../../shared/messages/links'

/** A type that can be chosen; `isOwn` when it is what was typed and not used before. */
export interface LinkChoice {
  readonly type: string
  readonly isOwn: boolean
}

/** At most this many are offered. */
const most = 12

/**
 * The types offered for what was typed: those that begin with it, then those with it inside; the usual ones before those in `used`,
 * and last what was typed itself.
 */
export function linkChoices(typed: string, used: readonly string[]): readonly LinkChoice[] {
  const wanted = foldText(typed.replace(/\s+/gu, ' ').trim())
  const known = [...new Set<string>([...usualLinkTypes, ...used])]
  const at = (type: string): number => foldText(type).indexOf(wanted)
  const found = known
    .filter((type) => at(type) >= 0)
    .toSorted((a, b) => Number(at(a) > 0) - Number(at(b) > 0))
    .slice(0, most)
    .map((type) => ({ type, isOwn: false }))
  if (wanted === '' || known.some((type) => foldText(type) === wanted)) return found
  return [...found, { type: typed.replace(/\s+/gu, ' ').trim(), isOwn: true }]
}
