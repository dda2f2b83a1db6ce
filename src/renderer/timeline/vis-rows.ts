import type { Timeline } from 'vis-timeline/esnext'

type Queue = readonly (() => boolean | undefined)[]
type Redraw = (range: unknown, margin: unknown, force: boolean, asQueue?: boolean) => Queue | boolean

interface Group {
  readonly top: number
  readonly height: number
  readonly isVisible: boolean | null
  redraw: Redraw
  _calculateGroupSizeAndPosition(): void
}
/** The private fields of vis-timeline 8.5.4 that this module lives on. */
interface Insides {
  readonly props: { readonly scrollTop: number; readonly centerContainer: { readonly height: number } }
  readonly dom: { readonly left: HTMLElement; readonly right: HTMLElement }
  readonly itemSet: { readonly groups: Readonly<Record<string, Group | undefined>> }
  _setScrollTop(scrollTop: number): number
  _redraw(): void
}

/** Where a row is, px from the top of the first one. */
export interface RowPlace {
  readonly id: string
  readonly top: number
  readonly bottom: number
}

/** The rows where vis put them last, from top to bottom, and the part of them that is in sight. */
export interface RowPlaces {
  readonly rows: readonly RowPlace[]
  readonly view: { readonly top: number; readonly bottom: number }
}

const insides = (timeline: Timeline): Insides => timeline as unknown as Insides

/** Where the rows with these ids are; they stand in this order. */
export function rowPlaces(timeline: Timeline, ids: readonly string[]): RowPlaces {
  const { props, itemSet } = insides(timeline)
  const rows: RowPlace[] = []
  let top = 0
  for (const id of ids) {
    const height = itemSet.groups[id]?.height ?? 0
    rows.push({ id, top, bottom: top + height })
    top += height
  }
  return { rows, view: { top: -props.scrollTop, bottom: -props.scrollTop + props.centerContainer.height } }
}

/** Scrolls the rows by `px` within the frame that is being drawn. */
export function scrollAtOnce(timeline: Timeline, px: number): void {
  const inside = insides(timeline)
  const scrollTop = inside._setScrollTop(inside.props.scrollTop - px)
  for (const side of [inside.dom.left, inside.dom.right])
    if (side.parentElement) side.parentElement.scrollTop = -scrollTop
  inside._redraw()
}

/** A row so many heights of the timeline out of sight is far. */
const far = 1
/** vis carries the steps of all rows out side by side: there must be as many for each. */
const idle: Queue = Array.from({ length: 12 }, () => () => false)

/**
 * Leaves these rows out of each draw while they are far out of sight. By itself vis stacks and measures all rows in every frame, also
 * those that show nothing.
 */
export function skipWhileFar(timeline: Timeline, ids: readonly string[]): void {
  const { props, itemSet } = insides(timeline)
  for (const id of ids) {
    const group = itemSet.groups[id]
    if (!group || Object.hasOwn(group, 'redraw')) continue
    const redraw = group.redraw.bind(group)
    group.redraw = (range, margin, force, asQueue) => {
      // What a row that was in sight shows must be hidden first.
      if (asQueue !== true || group.isVisible !== false || group.height === 0)
        return redraw(range, margin, force, asQueue)
      const { height } = props.centerContainer
      group._calculateGroupSizeAndPosition()
      const top = group.top + props.scrollTop
      const isFar = top > height * (1 + far) || top + group.height < -height * far
      return isFar ? idle : redraw(range, margin, force, asQueue)
    }
  }
}
