import type { LinkEnd, TimelineItem, TimelineLink } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import type { Id } from '../../../shared/model'
import { shapeOf } from '../item-shape'
import { overAllLanes } from '../lanes'
import type { VisView } from '../vis-view'
import type { Box } from '../../../shared/routing/geometry'
import type { LinkPlace } from '../../../shared/routing/ports'

/** How far from the beginning of a bar its links meet it, px. */
const inset = 12
/** Half of a mark, px. */
const mark = 6
/** How near to the middle of its mark a link ends, px. */
const touch = 8
/** How far beyond the edge a link to something out of sight goes, px. */
const beyond = 12
/** How far below a label a link leaves for the edge, px. */
const below = 3

/** The places of the drawn events. */
export function drawnPlaces(items: readonly TimelineItem[], view: VisView): ReadonlyMap<Id, LinkPlace> {
  const { width, window } = view
  const pxPerMs = width / Math.max(window.until - window.from, 1)
  const places = new Map<Id, LinkPlace>()
  for (const item of items) {
    const bar = view.barOf(item.id)
    if (!bar) continue
    const { coreFrom, coreUntil } = shapeOf(item)
    const isMoment = !item.date.end
    const centre = ((coreFrom + coreUntil) / 2 - window.from) * pxPerMs
    const visible = Math.max(bar.left, 0)
    // A bar that began long ago has its label where the window begins.
    const anchor = isMoment ? centre : Math.min(visible + inset, Math.max((visible + bar.right) / 2, visible))
    const label = bar.isBeside ? bar.right : visible
    const left = Math.min(label, anchor - mark)
    const right = Math.max(label + bar.label, anchor + mark)
    const { top, bottom } = bar
    // In a label that stands inside of its bar, the mark is below the words.
    const depth = isMoment && bar.isBeside ? (bottom - top) / 2 - touch : 0
    places.set(item.id, { box: { left, right, top, bottom }, anchor, depth, isPoint: false })
  }
  return places
}

const point = (x: number, y: number): LinkPlace => ({
  box: { left: x, right: x, top: y, bottom: y },
  anchor: x,
  depth: 0,
  isPoint: true,
})

/**
 * Where a link goes whose end is not drawn: past the edge of the window beside which the end lies, in time or in rows. Null when it
 * has no date, or should be in sight but is only counted.
 */
function placeOutOfSight(end: LinkEnd, other: Box, view: VisView): LinkPlace | null {
  if (end.from === null || end.until === null) return null
  const { window, width, height } = view
  const level = other.bottom + below
  if (end.until <= window.from) return point(-beyond, level)
  if (end.from >= window.until) return point(width + beyond, level)
  const row = view.rowBounds(end.lane ?? overAllLanes)
  if (!row || (row.bottom > 0 && row.top < height)) return null
  const middle: Ms = (Math.max(end.from, window.from) + Math.min(end.until, window.until)) / 2
  const x = ((middle - window.from) / (window.until - window.from)) * width
  return point(x, row.bottom <= 0 ? -beyond : height + beyond)
}

/** A link with the places of its two ends. */
export interface PlacedLink {
  readonly link: TimelineLink
  readonly from: LinkPlace
  readonly to: LinkPlace
}

/** More links than this are not drawn. */
const mostDrawn = 500
/** How far links between the same two events stand apart, px. */
const apart = 5

/** What can be drawn of the links, those of `first` events before others; and how many of those with an end in sight are left out. */
export function placedLinks(
  links: readonly TimelineLink[],
  places: ReadonlyMap<Id, LinkPlace>,
  view: VisView,
  first: ReadonlySet<Id>,
): { readonly placed: readonly PlacedLink[]; readonly left: number } {
  const isFirst = ({ from, to }: TimelineLink): boolean => first.has(from.id) || first.has(to.id)
  const inSight = links.filter(({ from, to }) => places.has(from.id) || places.has(to.id))
  const ordered =
    inSight.length > mostDrawn ? inSight.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a))) : inSight
  const pairs = new Map<string, number>()
  const placed: PlacedLink[] = []
  let undrawable = 0
  for (const link of ordered) {
    if (placed.length >= mostDrawn) break
    const ends = placesOf(link, places, view)
    if (!ends) {
      undrawable++
      continue
    }
    const pair = [link.from.id, link.to.id].sort().join(' ')
    const before = pairs.get(pair) ?? 0
    pairs.set(pair, before + 1)
    placed.push({ link, from: shifted(ends[0], before * apart), to: shifted(ends[1], before * apart) })
  }
  return { placed, left: inSight.length - placed.length - undrawable }
}

function placesOf(
  { from, to }: TimelineLink,
  places: ReadonlyMap<Id, LinkPlace>,
  view: VisView,
): readonly [LinkPlace, LinkPlace] | null {
  const [one, other] = [places.get(from.id), places.get(to.id)]
  if (one && other) return [one, other]
  if (one) {
    const edge = placeOutOfSight(to, one.box, view)
    return edge && [one, edge]
  }
  const edge = other && placeOutOfSight(from, other.box, view)
  return other && edge ? [edge, other] : null
}

function shifted(place: LinkPlace, by: number): LinkPlace {
  if (by === 0 || place.isPoint) return place
  return { ...place, anchor: Math.min(place.anchor + by, place.box.right) }
}
