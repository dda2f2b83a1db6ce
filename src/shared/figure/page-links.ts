import type { Id } from '../model'
import type { FigureLink } from './figure-input'
import type { Theme } from './figure-style'
import { linkArrow } from './link-arrow'
import { linkInk, linkTypeOf, type LinkLook } from './link-looks'
import { linkEnds, nearestPlaces, textBoxes, type EventPlace } from './link-places'
import { LinkRoutes } from './link-routes'
import type { plotNodes } from './plot'
import type { SceneNode } from './scene'

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
  const routes = new LinkRoutes(textBoxes(nodes), obstacles, area)
  const color = linkInk(theme)
  const drawn: { readonly link: FigureLink; readonly arrow: readonly SceneNode[] }[] = []
  const stuck: FigureLink[] = []
  for (const link of links) {
    const pair = nearestPlaces(placesOf.get(link.from) ?? [], placesOf.get(link.to) ?? [])
    if (pair === null) continue
    const points = routes.route(...linkEnds(...pair))
    const dash = looks.get(linkTypeOf(link))?.dash ?? null
    if (points === null) stuck.push(link)
    else drawn.push({ link, arrow: linkArrow(points, color, dash) })
  }
  return {
    nodes: drawn.flatMap(({ arrow }) => arrow),
    drawn: drawn.map(({ link }) => link),
    stuck,
  }
}
