import { figureWords } from '../messages/figure'
import type { Id } from '../model'
import { titleOf } from './event-label'
import type { FigureEvent, FigureInput, FigureLink } from './figure-input'
import { linkLooks, linkTypeOf, type LinkLook } from './link-looks'

/** The links of a figure. */
export interface FigureLinks {
  /** Those between two events of the figure. */
  readonly between: readonly FigureLink[]
  /** How many have one end that is not in the figure. */
  readonly away: number
  /** How each type is drawn. */
  readonly looks: ReadonlyMap<string, LinkLook>
  /** What is said of each to those who do not see it. */
  readonly described: readonly string[]
}

/** The links of these drawn events; none when they are not asked for. */
export function figureLinks(
  { links = [], settings }: FigureInput,
  events: readonly FigureEvent[],
): FigureLinks {
  const byId = new Map<Id, FigureEvent>(events.map((event) => [event.id, event]))
  const touching =
    settings.links === true
      ? links.filter(({ from, to }) => from !== to && (byId.has(from) || byId.has(to)))
      : []
  const between = touching.filter(({ from, to }) => byId.has(from) && byId.has(to))
  const titleAt = (id: Id): string => {
    const event = byId.get(id)
    return event ? titleOf(event) : ''
  }
  return {
    between,
    away: touching.length - between.length,
    looks: linkLooks(between),
    described: between.map((link) =>
      figureWords.describedLink(titleAt(link.from), linkTypeOf(link), titleAt(link.to)),
    ),
  }
}

/** How many links are not drawn: to what is not in the figure, or only counted, or on another page, and those that find no way. */
interface UndrawnLinks {
  readonly away: number
  readonly counted: number
  readonly elsewhere: number
  readonly stuck: number
}

/** What is said below the picture of the links that are not drawn. */
export function linkNotes({ away, counted, elsewhere, stuck }: UndrawnLinks): readonly string[] {
  return [
    ...(away > 0 ? [figureWords.linksAway(away)] : []),
    ...(counted > 0 ? [figureWords.linksCounted(counted)] : []),
    ...(elsewhere > 0 ? [figureWords.linksElsewhere(elsewhere)] : []),
    ...(stuck > 0 ? [figureWords.linksWithoutWay(stuck)] : []),
  ]
}
