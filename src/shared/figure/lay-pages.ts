import { AppError } from '../errors'
import { figureProblems } from '../messages/figure'
import { headingNodes, runningHead } from './figure-heading'
import type { FigureInput } from './figure-input'
import { keyNodes } from './figure-key'
import { linkNotes, type FigureLinks } from './figure-links'
import { page as sizes } from './figure-style'
import { flowNotes, type Note } from './flow-notes'
import type { KeyName } from './key-samples'
import type { LaneOrder } from './lane-order'
import type { Drawing } from './lane-section'
import { readMarking } from './marking'
import { pageBanner } from './page-banner'
import { linkTypeOf } from './link-looks'
import { pageFoot } from './page-foot'
import { pageLinks } from './page-links'
import type { PageSize } from './page-size'
import { axesHeight, column, plotNodes } from './plot'
import { plotParts } from './plot-parts'
import type { SceneNode } from './scene'
import type { TimeAxis } from './time-axis'

/** px between heading and axis, plot and key, key and notes, and what stands at the foot and the rest. */
const space = { heading: 24, key: 18, notes: 6, foot: 12, banner: 12 } as const

/** Everything that stands on the pages. */
interface Content {
  readonly input: FigureInput
  readonly size: PageSize
  readonly left: number
  readonly right: number
  readonly facts: string
  readonly order: LaneOrder
  readonly axis: TimeAxis
  readonly drawing: Drawing
  readonly keyNames: ReadonlySet<KeyName>
  readonly links: FigureLinks
  readonly texts: readonly Note[]
}

/** A page as it is filled from the top: `y` is how far. */
interface Page {
  readonly nodes: SceneNode[]
  y: number
}

const group = (name: string, children: readonly SceneNode[]): SceneNode => ({ kind: 'group', name, children })

/**
 * Puts the content on one page, or on as many as it needs of a page with a height.
 * @throws AppError `figure-too-large` when an event or a note finds no room on a page of its own
 */
export function layPages(
  content: Content,
): readonly { readonly height: number; readonly nodes: readonly SceneNode[] }[] {
  const { input, size, left, right, facts, order, axis, drawing } = content
  const { theme, measure, scale } = drawing
  const marking = readMarking(input.settings.marking ?? '')
  const margin = { width: size.width, margin: left, scale: size.scale }
  const banner = marking && pageBanner(marking, margin, theme, measure)
  const foot = pageFoot(input, { left, right, counted: size.height !== null }, theme, measure)
  const top = banner ? space.banner + banner.height + space.banner : sizes.top
  const below =
    (foot.height > 0 ? space.foot + foot.height : 0) +
    (banner ? space.banner + banner.height + space.banner : sizes.bottom)
  const bottom = size.height === null ? Infinity : size.height - below

  const pages: Page[] = []
  const turn = (): Page => {
    const at = { left, top, width: right - left }
    const head =
      pages.length === 0
        ? headingNodes(input, facts, at, theme, measure)
        : runningHead(input, at, theme, measure)
    const page: Page = { nodes: [group('heading', head.nodes)], y: top + head.height + space.heading }
    pages.push(page)
    return page
  }
  const first = turn()
  const next =
    top + runningHead(input, { left, top, width: right - left }, theme, measure).height + space.heading
  const room = (page: number): number => {
    const free = bottom - (page === 0 ? first.y : next)
    return free - axesHeight(axis, free)
  }
  const titles = { left, right: scale.left - column.gap }
  let page = first
  let links = content.links.between
  let stuck = 0
  const { looks } = content.links
  const drawnTypes = new Set<unknown>()
  for (const [at, part] of plotParts(order, titles, room, drawing).entries()) {
    if (at > 0) page = turn()
    const plot = plotNodes(part, axis, left, page.y, drawing)
    const drawn = pageLinks(links, plot, [...plot.behind, ...plot.before], looks, theme)
    page.nodes.push(...plot.behind, ...(drawn.nodes.length > 0 ? [group('links', drawn.nodes)] : []))
    page.nodes.push(...plot.before)
    page.y += plot.height
    const done = new Set([...drawn.drawn, ...drawn.stuck])
    links = links.filter((link) => !done.has(link))
    stuck += drawn.stuck.length
    for (const link of drawn.drawn) drawnTypes.add(looks.get(linkTypeOf(link)))
  }
  const linkLooks = [...new Set(looks.values())].filter((look) => drawnTypes.has(look))
  const key = (y: number) =>
    keyNodes(content.keyNames, linkLooks, input.asOf, { left, right, top: y }, theme, measure)
  if (page.y + space.key + key(0).height > bottom) page = turn()
  else page.y += space.key
  const drawnKey = key(page.y)
  page.nodes.push(group('key', drawnKey.nodes))
  page.y += drawnKey.height + space.notes
  const ofLinks = linkNotes(content.links.away, links.length, stuck)
  let rest: readonly Note[] = [...ofLinks.map((text) => ({ number: null, text })), ...content.texts]
  do {
    const flown = flowNotes(
      rest,
      { left, right, top: page.y, bottom: size.height === null ? null : bottom },
      theme,
      measure,
    )
    page.nodes.push(group('notes', flown.nodes))
    page.y += flown.height
    const [stuck] = flown.rest
    // The page is a new one, and not even the first of the notes has room on it.
    if (stuck && flown.rest.length === rest.length && page.nodes.length <= 2)
      throw new AppError('figure-too-large', figureProblems.pageTooLow(stuck.text))
    rest = flown.rest
    if (rest.length > 0) page = turn()
  } while (rest.length > 0)

  return pages.map(({ nodes, y }, at) => {
    const height = size.height ?? Math.ceil(y + below)
    const footTop = height - below + space.foot
    return {
      height,
      nodes: [
        ...nodes,
        ...(foot.height > 0 ? [group('foot', foot.nodes(footTop, at + 1, pages.length))] : []),
        ...(banner
          ? [
              group('marking', banner.nodes(space.banner)),
              group('marking-below', banner.nodes(height - space.banner - banner.height)),
            ]
          : []),
      ],
    }
  })
}
