import type { TimelineLink } from '../../../shared/api'
import { timelineWords } from '../../../shared/messages/timeline'
import type { Id } from '../../../shared/model'
import { canvasTextWidth } from '../text-width'
import type { TimelineAdapter } from '../timeline-adapter'
import { drawnPlaces, placedLinks, type PlacedLink } from './drawn-places'
import { widened, type Point } from '../../../shared/routing/geometry'
import { LinkLayer, wordsHeight, type DrawnLink } from './link-layer'
import type { LinkPlace } from '../../../shared/routing/ports'
import { RouteKeeper } from './route-keeper'
import { distanceTo, placeOfWords } from '../../../shared/routing/route-path'

/** What of the data the links need. */
export interface LinksState {
  readonly links: readonly TimelineLink[]
  /** How many there are, with those that did not come. */
  readonly linkCount: number
  readonly selected: readonly Id[]
  readonly readOnly: boolean
}

/** How near the pointer must come to a line, px. */
const near = 5
/** After this pause all routes are found anew, ms. */
const rest = 150
/** The types of more links than this are not said at once. */
const mostWords = 24
/** The longest words of a link, characters. */
const longestWords = 40

interface Drawn {
  readonly placed: PlacedLink
  readonly points: readonly Point[]
}

const none: LinksState = { links: [], linkCount: 0, selected: [], readOnly: false }

/** Draws the links over and under what vis has drawn, in the same frame; routes go around labels. */
export class TimelineLinks {
  readonly #adapter: TimelineAdapter
  readonly #layer: LinkLayer | null
  readonly #keeper = new RouteKeeper()
  readonly #fontFamily: string
  readonly #widthOf = canvasTextWidth()
  #state = none
  #hovered: { readonly event: Id | null; readonly link: Id | null } = { event: null, link: null }
  #places: ReadonlyMap<Id, LinkPlace> = new Map()
  #drawn: readonly Drawn[] = []
  #frame = 0
  #isSettling = false
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, adapter: TimelineAdapter) {
    this.#adapter = adapter
    this.#fontFamily = getComputedStyle(host).fontFamily
    const area = adapter.view.center
    this.#layer = area && new LinkLayer(area)
    adapter.view.ondraw(() => this.#drawNow())
  }

  /** Takes new links, or what else is selected. */
  update(state: LinksState): void {
    this.#state = state
    this.#draw()
  }

  /** Draws in the next frame. */
  #draw(): void {
    this.#frame ||= requestAnimationFrame(() => this.#drawNow())
  }

  /** What the pointer is over. */
  hover(event: Id | null, link: Id | null): void {
    if (event === this.#hovered.event && link === this.#hovered.link) return
    this.#hovered = { event, link }
    this.#draw()
  }

  /** The link at a place of the area of the events, or null. */
  linkAt(point: Point): Id | null {
    let found: { readonly id: Id; readonly distance: number } | null = null
    for (const { placed, points } of this.#drawn) {
      const distance = distanceTo(points, point)
      if (distance <= Math.min(near, found?.distance ?? near)) found = { id: placed.link.id, distance }
    }
    return found?.id ?? null
  }

  /** Where the handle of an event is, px in the area of the events; null when the event is not drawn. */
  handleOf(event: Id): Point | null {
    const place = this.#places.get(event)
    return place ? { x: place.anchor, y: place.box.bottom } : null
  }

  /** The line from a handle to the pointer; null takes it away. */
  rubber(points: readonly [Point, Point] | null): void {
    this.#layer?.drawRubber(points)
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#resting)
    this.#layer?.remove()
  }

  #drawNow(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const { view, items } = this.#adapter
    if (!this.#layer || view.width === 0) return
    this.#places = drawnPlaces(items, view)
    const boxes = [...this.#places.values()].map(({ box }) => box)
    const looked = new Set([
      ...this.#state.selected,
      ...(this.#hovered.event === null ? [] : [this.#hovered.event]),
    ])
    const { placed, left } = placedLinks(this.#state.links, this.#places, view, looked)
    this.#keeper.begin(boxes)
    this.#drawn = placed.map((one) => ({
      placed: one,
      points: this.#keeper.route(one.link.id, one.from, one.to),
    }))
    const more = left + this.#state.linkCount - this.#state.links.length
    const handles = this.#handles()
    const taken = [
      ...boxes,
      ...handles.map(({ at }) => widened({ left: at.x, right: at.x, top: at.y, bottom: at.y }, 5)),
    ]
    this.#layer.draw(this.#linksToDraw(looked, taken), more > 0 ? timelineWords.moreLinks(more) : '')
    this.#layer.drawHandles(handles)
    clearTimeout(this.#resting)
    if (this.#keeper.isShort) this.#draw()
    else if (this.#isSettling) this.#isSettling = false
    else if (placed.length > 0) this.#resting = setTimeout(() => this.#settle(), rest)
  }

  /** When nothing has moved for a while, the routes follow from what is drawn alone. */
  #settle(): void {
    this.#isSettling = true
    this.#keeper.forget()
    this.#draw()
  }

  #linksToDraw(looked: ReadonlySet<Id>, boxes: readonly LinkPlace['box'][]): readonly DrawnLink[] {
    const { view } = this.#adapter
    const area = { left: 0, top: 0, right: view.width, bottom: view.height }
    let said = 0
    return this.#drawn.map(({ placed: { link }, points }) => {
      const isStrong = link.id === this.#hovered.link || looked.has(link.from.id) || looked.has(link.to.id)
      const text = isStrong && said < mostWords ? shortened(link.type) : null
      if (text === null) return { id: link.id, points, isStrong, words: null }
      said++
      const width = Math.ceil(this.#widthOf(text, `500 11px ${this.#fontFamily}`)) + 12
      const at = placeOfWords(points, { width, height: wordsHeight }, boxes, area)
      return { id: link.id, points, isStrong, words: at && { text, at, width } }
    })
  }

  #handles(): readonly { readonly event: Id; readonly at: Point }[] {
    const { selected, readOnly } = this.#state
    if (readOnly) return []
    const events = new Set([
      ...(selected.length === 1 ? selected : []),
      ...(this.#hovered.event === null ? [] : [this.#hovered.event]),
    ])
    return [...events].flatMap((event) => {
      const at = this.handleOf(event)
      return at ? [{ event, at }] : []
    })
  }
}

function shortened(type: string): string {
  const letters = Array.from(type)
  return letters.length > longestWords ? `${letters.slice(0, longestWords - 1).join('')}…` : type
}
