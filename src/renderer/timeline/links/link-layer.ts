import type { Id } from '../../../shared/model'
import type { Point } from '../../../shared/routing/geometry'
import { headPath, linePath } from '../../../shared/routing/route-path'
import { setAttribute, svgChild } from './svg'

/** A link as it is to be drawn, px from the start and top of the area of the events. */
export interface DrawnLink {
  readonly id: Id
  readonly points: readonly Point[]
  /** One that the user is looking at. */
  readonly isStrong: boolean
  /** Its type in short, and where it stands; null when it isn't said. */
  readonly words: { readonly text: string; readonly at: Point; readonly width: number } | null
}

/** Height of the words of a link, px. */
export const wordsHeight = 18

interface LinkElements {
  readonly group: SVGGElement
  readonly line: SVGPathElement
  readonly head: SVGPathElement
}

/** The SVG of the links: lines behind the labels of the events, words and handles before them. */
export class LinkLayer {
  readonly #behind: SVGSVGElement
  readonly #before: SVGSVGElement
  readonly #words: SVGGElement
  readonly #handles: SVGGElement
  readonly #rubber: SVGPathElement
  readonly #more: HTMLElement
  readonly #links = new Map<Id, LinkElements>()
  readonly #chips: SVGGElement[] = []

  constructor(area: HTMLElement) {
    this.#behind = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    this.#behind.setAttribute('class', 'links links-behind')
    area.prepend(this.#behind)
    this.#before = svgChild(area, 'svg', 'links links-before')
    this.#words = svgChild(this.#before, 'g', '')
    this.#rubber = svgChild(this.#before, 'path', 'link-rubber')
    this.#handles = svgChild(this.#before, 'g', '')
    this.#more = document.createElement('div')
    this.#more.className = 'links-more'
    area.append(this.#more)
  }

  /** Draws exactly these links; `more` says what is left out, or nothing. */
  draw(links: readonly DrawnLink[], more: string): void {
    const wanted = new Set(links.map(({ id }) => id))
    for (const [id, { group }] of this.#links) {
      if (wanted.has(id)) continue
      group.remove()
      this.#links.delete(id)
    }
    for (const link of links) this.#drawLink(link)
    this.#drawWords(links.flatMap(({ words }) => words ?? []))
    this.#more.textContent = more
    this.#more.hidden = more === ''
  }

  /** Shows a handle at each of these events. */
  drawHandles(handles: readonly { readonly event: Id; readonly at: Point }[]): void {
    const shown = [...this.#handles.children]
    for (const extra of shown.slice(handles.length)) extra.remove()
    for (const [index, { event, at }] of handles.entries()) {
      const handle = shown[index] ?? this.#makeHandle()
      setAttribute(handle, 'data-event', event)
      setAttribute(handle, 'transform', `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`)
    }
  }

  /** The line from a handle to the pointer; null takes it away. */
  drawRubber(points: readonly [Point, Point] | null): void {
    const [from, to] = points ?? []
    const d = from && to ? `M${String(from.x)} ${String(from.y)}L${String(to.x)} ${String(to.y)}` : ''
    setAttribute(this.#rubber, 'd', d)
  }

  remove(): void {
    for (const element of [this.#behind, this.#before, this.#more]) element.remove()
  }

  #drawLink({ id, points, isStrong }: DrawnLink): void {
    const { group, line, head } = this.#links.get(id) ?? this.#makeLink(id)
    setAttribute(group, 'class', isStrong ? 'link strong' : 'link')
    setAttribute(line, 'd', linePath(points))
    setAttribute(head, 'd', headPath(points))
    // What is looked at lies over what isn't.
    if (isStrong && group.nextElementSibling?.classList.contains('strong') === false)
      this.#behind.append(group)
  }

  #makeLink(id: Id): LinkElements {
    const group = svgChild(this.#behind, 'g', 'link', { 'data-link': id })
    const made = {
      group,
      line: svgChild(group, 'path', 'link-line'),
      head: svgChild(group, 'path', 'link-head'),
    }
    this.#links.set(id, made)
    return made
  }

  #makeHandle(): SVGGElement {
    const handle = svgChild(this.#handles, 'g', 'link-handle')
    svgChild(handle, 'circle', 'link-handle-reach', { r: '9' })
    svgChild(handle, 'circle', 'link-handle-dot', { r: '4.5' })
    return handle
  }

  #drawWords(words: readonly NonNullable<DrawnLink['words']>[]): void {
    for (const extra of this.#chips.splice(words.length)) extra.remove()
    for (const [index, { text, at, width }] of words.entries()) {
      const chip = this.#chips[index] ?? this.#makeChip()
      setAttribute(chip, 'transform', `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`)
      const [box, label] = chip.children
      if (box)
        for (const [name, value] of [
          ['x', -width / 2],
          ['width', width],
        ] as const)
          setAttribute(box, name, String(value))
      if (label && label.textContent !== text) label.textContent = text
    }
  }

  #makeChip(): SVGGElement {
    const chip = svgChild(this.#words, 'g', 'link-words')
    svgChild(chip, 'rect', '', { y: String(-wordsHeight / 2), height: String(wordsHeight), rx: '4' })
    svgChild(chip, 'text', '', { y: '0', 'text-anchor': 'middle', 'dominant-baseline': 'central' })
    this.#chips.push(chip)
    return chip
  }
}
