import { AppError } from '../errors'
import { figureProblems, figureWords } from '../messages/figure'
import { titleOf } from './event-label'
import type { LaneOrder } from './lane-order'
import { claimsOf, laneSection, type Claim, type Drawing, type LaneSection } from './lane-section'
import { laneGap } from './plot'

/** What of the plot stands on one page. */
export interface PlotPart {
  /** The periods over all lanes; null when there are none. */
  readonly header: LaneSection | null
  readonly lanes: readonly LaneSection[]
  readonly first: boolean
}

/**
 * Parts the lanes over pages: each goes on on the next page where it finds no room. `room` answers how high the lanes of a page may be, px.
 * @throws AppError `figure-too-large` when an event finds no room on a page of its own
 */
export function plotParts(
  order: LaneOrder,
  { left, right }: { readonly left: number; readonly right: number },
  room: (page: number) => number,
  drawing: Drawing,
): readonly PlotPart[] {
  const overAll = { id: null, title: '', color: 'grey', depth: 0, events: order.overAll }
  const claims = claimsOf(overAll, drawing)
  const header =
    claims.length === 0
      ? null
      : laneSection(overAll, claims, { left, right, most: Infinity, after: '' }, drawing)
  const parts: { header: LaneSection | null; lanes: LaneSection[]; first: boolean }[] = []
  const [period] = order.overAll
  if (header && period && header.height > room(0)) throw tooLow(titleOf(period))
  const turn = () => {
    const first = parts.length === 0
    const part = { header, lanes: [] as LaneSection[], first }
    parts.push(part)
    return { part, free: room(parts.length - 1) - (first ? (header?.height ?? 0) : 0) }
  }
  let now = turn()
  for (const lane of order.lanes) {
    let rest: readonly Claim[] = claimsOf(lane, drawing)
    let after = ''
    for (;;) {
      const { part, free } = now
      const section = laneSection(lane, rest, { left, right, most: free, after }, drawing)
      // A title does not stand at the foot of a page without any of its events.
      const fits = section.height <= free && (section.rest.length < rest.length || rest.length === 0)
      if (fits) {
        part.lanes.push(section)
        now = { part, free: free - section.height - laneGap }
        if (section.rest.length === 0) break
        rest = section.rest
        after = figureWords.continued
      } else if (part.lanes.length === 0 && !(part.first && header)) {
        const [first] = rest
        throw tooLow(first ? titleOf(first.event) : lane.title)
      }
      now = turn()
    }
  }
  return parts
}

function tooLow(title: string): AppError {
  return new AppError('figure-too-large', figureProblems.pageTooLow(title))
}
