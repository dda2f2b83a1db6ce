import { AppError } from '../errors'
import { figureProblems, figureWords } from '../messages/figure'
import { countedPlot, countUndrawn, type CountedPlot } from './count-part'
import { countEvents } from './drawable-events'
import { headingNodes, runningHead } from './figure-heading'
import type { FigureInput } from './figure-input'
import { keyNodes } from './figure-key'
import { linkNotes, type FigureLinks } from './figure-links'
import { page as sizes, text } from './figure-style'
import { flowNotes, numberWidth, type Note } from './flow-notes'
import type { KeyName } from './key-samples'
import type { LaneOrder } from './lane-order'
import type { Drawing } from './lane-section'
import { readMarkings } from './marking'
import { pageBanner } from './page-banner'
import { linkTypeOf, type LinkLook } from './link-looks'
import { pageFoot } from './page-foot'
import { pageLinks } from './page-links'
import type { PageSize } from './page-size'
import { axesHeight, column, plotNodes } from './plot'
import { plotParts } from './plot-parts'
import type { SceneNode } from './scene'
import { setBlock, stackLines } from './set-text'
import type { TimeAxis } from './time-axis'
import { wrapText } from './wrap-text'

/** px between heading and axis, plot and key, key and notes, and what stands at the foot and the rest. */
const space = { heading: 24, key: 18, notes: 6, foot: 12, banner: 12 } as const

/** Everything that stands on the pages. */
interface Content {
  readonly input: FigureInput
  readonly size: PageSize
  readonly left: number
  readonly right: number
  /** What is said of the figure when so many events are only counted. */
  readonly facts: (counted: number) => string
  readonly order: LaneOrder
  readonly axis: TimeAxis
  readonly drawing: Drawing
  readonly keyNames: ReadonlySet<KeyName>
  readonly links: FigureLinks
  readonly texts: readonly Note[]
  /** The handling labels. */
  readonly markings: readonly string[]
}

/** The pages, and how many events are only counted on them. */
interface LaidPages {
  readonly pages: readonly { readonly height: number; readonly nodes: readonly SceneNode[] }[]
  readonly counted: number
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
export function layPages(content: Content): LaidPages {
  const { input, size, left, right, facts, order, axis, drawing } = content
  const { theme, measure, scale } = drawing
  const margin = { width: size.width, margin: left, scale: size.scale }
  const banner = pageBanner(readMarkings(content.markings), margin, theme, measure)
  const foot = pageFoot(input, { left, right, counted: size.height !== null }, theme, measure)
  const top = banner ? space.banner + banner.height + space.banner : sizes.top
  const below =
    (foot.height > 0 ? space.foot + foot.height : 0) +
    (banner ? space.banner + banner.height + space.banner : sizes.bottom)
  const bottom = size.height === null ? Infinity : size.height - below

  const pages: Page[] = []
  const at = { left, top, width: right - left }
  const heading = (counted: number) => headingNodes(input, facts(counted), at, theme, measure)
  const turn = (): Page => {
    const head = pages.length === 0 ? heading(0) : runningHead(input, at, theme, measure)
    const page: Page = { nodes: [group('heading', head.nodes)], y: top + head.height + space.heading }
    pages.push(page)
    return page
  }
  const first = turn()
  const next = top + runningHead(input, at, theme, measure).height + space.heading
  const room = (page: number): number => {
    const free = bottom - (page === 0 ? first.y : next)
    return free - axesHeight(axis, free)
  }
  const titles = { left, right: scale.left - column.gap }
  const { looks } = content.links
  const key = (y: number, names: ReadonlySet<KeyName>, explained: readonly LinkLook[]) =>
    keyNodes(names, explained, input.asOf, { left, right, top: y }, theme, measure)
  const namesWithCount = new Set([...content.keyNames, 'counted'] as const)
  const countedOn = (): CountedPlot | null => {
    if (input.settings.dense !== 'count' || size.height === null) return null
    if (countedPlot(order, titles, room(0), drawing) === null) return null
    // The words and the key may not need all of this, but no more either.
    first.y =
      top + heading(countEvents(order.overAll.concat(...order.lanes.map(({ events }) => events)))).height
    first.y += space.heading
    const keyHeight = space.key + key(0, namesWithCount, [...new Set(looks.values())]).height
    return countedPlot(order, titles, room(0) - keyHeight, drawing)
  }
  const count = countedOn()
  const counted = count ? countUndrawn(count) : 0
  if (count) first.nodes.splice(0, 1, group('heading', heading(counted).nodes))
  const parts = count ? [count.part] : plotParts(order, titles, room, drawing)
  let page = first
  let links = content.links.between
  let stuck = 0
  const drawnTypes = new Set<unknown>()
  for (const [at, part] of parts.entries()) {
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
  const names = count ? namesWithCount : content.keyNames
  if (page.y + space.key + key(0, names, linkLooks).height > bottom) page = turn()
  else page.y += space.key
  const drawnKey = key(page.y, names, linkLooks)
  page.nodes.push(group('key', drawnKey.nodes))
  page.y += drawnKey.height + space.notes
  const flow = (name: string, all: readonly Note[]): void => {
    const hang = numberWidth(all, measure)
    let rest = all
    let isFresh = false
    do {
      const area = {
        ...{ left, right, top: page.y, bottom: size.height === null ? null : bottom },
        ...{ hang, splits: isFresh },
      }
      const flown = flowNotes(rest, area, theme, measure)
      page.nodes.push(group(name, flown.nodes))
      page.y += flown.height
      const [stuck] = flown.rest
      // Not even a line of the first of the notes has room on a page of its own.
      if (stuck && flown.height === 0 && isFresh)
        throw new AppError('figure-too-large', figureProblems.pageTooLow(stuck.text))
      rest = flown.rest
      if (rest.length > 0) page = turn()
      isFresh = true
    } while (rest.length > 0)
  }
  const unlinked = count ? { counted: links.length, elsewhere: 0 } : { counted: 0, elsewhere: links.length }
  const ofLinks = linkNotes({ away: content.links.away, ...unlinked, stuck })
  flow('notes', [...ofLinks.map((words) => ({ number: null, text: words })), ...content.texts])
  if (count) {
    page = turn()
    const words = wrapText(figureWords.countTable, text.lane, right - left, measure)
    const title = stackLines(
      words.map((line) => ({ text: line, style: text.lane, fill: theme.ink })),
      measure,
    )
    page.nodes.push(group('table-title', setBlock(title, left, page.y, 'start', measure)))
    page.y += title.height + space.notes
    flow('table', count.table)
  }

  const laid = pages.map(({ nodes, y }, at) => {
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
  return { pages: laid, counted }
}
