import { figureWords } from '../messages/figure'
import type { FigureLink } from './figure-input'
import type { Theme } from './figure-style'
import { visiblePlainText } from './plain-text'

/** How the links of a type are drawn, and what the key says of them. */
export interface LinkLook {
  readonly name: string
  /** As in SVG; null for a whole line. */
  readonly dash: string | null
}

/** Looks that can be told apart at a width of one px; further types share the last. */
const dashesOfTypes = [null, '6 3', '1.5 2.5', '9 3 1.5 3'] as const

/** The type as it is drawn and read out. */
export function linkTypeOf({ type }: FigureLink): string {
  return visiblePlainText(type) || figureWords.link
}

/** The look of each type of `links`, the most frequent first. */
export function linkLooks(links: readonly FigureLink[]): ReadonlyMap<string, LinkLook> {
  const counts = new Map<string, number>()
  for (const link of links) counts.set(linkTypeOf(link), (counts.get(linkTypeOf(link)) ?? 0) + 1)
  const types = [...counts.entries()].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const last = dashesOfTypes.length - 1
  const areTooMany = types.length > dashesOfTypes.length
  return new Map(
    types.map(([type], at) => {
      const isOwn = at < last || !areTooMany
      return [
        type,
        { name: isOwn ? type : figureWords.key.otherLinks, dash: dashesOfTypes[Math.min(at, last)] ?? null },
      ]
    }),
  )
}

/** How much of the ground is in the colour of links: they are calmer than text, and still at 3:1 (WCAG 2.2, 1.4.11). */
const groundInLinks = 0.25

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))

/** The colour of links. */
export function linkInk({ muted, background }: Theme): string {
  const ground = channels(background)
  const mixed = channels(muted).map((part, at) =>
    Math.round(part + ((ground[at] ?? part) - part) * groundInLinks),
  )
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
