import type { Id } from '../model'
import type { FigureLink } from './figure-input'
import type { Theme } from './figure-style'
import { linkArrow } from './link-arrow'
import { linkInk, linkTypeOf, type LinkLook } from './link-looks'
import { distanceBetween, linkEnds, nearestPlaces, textBoxes, type EventPlace } from './link-places'
import { LinkRoutes } from './link-routes'
import type { plotNodes } from './plot'
import type { SceneNode } from './scene'
import { spreadLinks } from './spread-links'

/** The links of a page: those that are drawn, and those that find no way. */
export interface PageLinks {
  readonly nodes: readonly SceneNode[]
  readonly drawn: readonly FigureLink[]
  readonly stuck: readonly FigureLink[]
}

/** Draws those of `links` whose two ends are on the page with `plot`; `nodes` is all that stands there. */
export function pageLinks(
  links: readonly FigureLink[],
  { places, obstacles, area }: ReturnType<typeof plotNodes>,
  nodes: readonly SceneNode[],
  looks: ReadonlyMap<string, LinkLook>,
  theme: Theme,
): PageLinks {
  if (links.length === 0) return { nodes: [], drawn: [], stuck: [] }
  const placesOf = new Map<Id, EventPlace[]>()
  for (const place of places) placesOf.set(place.event, [...(placesOf.get(place.event) ?? []), place])
  const texts = textBoxes(nodes)
  const seekers = links.flatMap((link) => {
    const pair = nearestPlaces(placesOf.get(link.from) ?? [], placesOf.get(link.to) ?? [])
    if (pair === null) return []
    const ends = linkEnds(...pair)
    const { from, to } = link
    const dash = looks.get(linkTypeOf(link))?.dash ?? null
    const routes = new LinkRoutes(ends, texts, obstacles, area)
    return [{ link, from, to, dash, length: distanceBetween(...pair), routes }]
  })
  const ways = spreadLinks(seekers)
  const color = linkInk(theme)
  const drawn = seekers.flatMap(({ link, dash }, at) => {
    const points = ways[at] ?? null
    return points === null ? [] : [{ link, arrow: linkArrow(points, color, dash) }]
  })
  const stuck = seekers.filter((_, at) => (ways[at] ?? null) === null).map(({ link }) => link)
  return {
    nodes: drawn.flatMap(({ arrow }) => arrow),
    drawn: drawn.map(({ link }) => link),
    stuck,
  }
}
