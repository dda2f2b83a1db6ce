import type { Timeline } from 'vis-timeline/esnext'

/** The private fields of vis-timeline 8.5.4 that this module lives on. */
interface Insides {
  readonly body: {
    readonly domProps: {
      readonly scrollTop: number
      readonly center: { readonly width?: number }
      readonly centerContainer: { readonly height?: number }
    }
  }
  readonly itemSet: {
    readonly items: Readonly<Record<string, Item | undefined>>
    readonly groups: Readonly<Record<string, Group | undefined>>
  }
}
interface Group {
  readonly top: number
  readonly height: number
}
interface Item {
  readonly displayed: boolean
  readonly overflow: boolean
  readonly left: number | null
  readonly top: number | null
  readonly width: number | null
  readonly height: number | null
  readonly parent: Group | null
  readonly props: { readonly content: { readonly width: number } }
}

/** Where vis drew a bar and its label, px from the start and top of the area of the events. The label stands in the bar or after it. */
export interface DrawnBar {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly label: number
  readonly isBeside: boolean
}

/**
 * The bar of a record as vis drew it last; null when it is not on screen. From what vis computed: asking the page for boxes would
 * make it lay itself out in every frame.
 */
export function barOf(timeline: Timeline, id: string): DrawnBar | null {
  const { body, itemSet } = timeline as unknown as Insides
  const item = itemSet.items[id]
  if (!item?.displayed || !item.parent || item.left === null || item.top === null) return null
  const top = item.parent.top + item.top + body.domProps.scrollTop
  const label = item.props.content.width
  const width = (item.width ?? 0) - (item.overflow ? label : 0)
  return {
    left: item.left,
    right: item.left + width,
    top,
    bottom: top + (item.height ?? 0),
    label,
    isBeside: item.overflow,
  }
}

/** The size of the area of the events as vis measured it in its last draw, px. */
export function areaOf(timeline: Timeline): { readonly width: number; readonly height: number } {
  const { center, centerContainer } = (timeline as unknown as Insides).body.domProps
  return { width: center.width ?? 0, height: centerContainer.height ?? 0 }
}

/** Where a row is, px from the top of the area of the events; null when there is no such row. */
export function rowBounds(
  timeline: Timeline,
  id: string,
): { readonly top: number; readonly bottom: number } | null {
  const { body, itemSet } = timeline as unknown as Insides
  const group = itemSet.groups[id]
  if (!group) return null
  const top = group.top + body.domProps.scrollTop
  return { top, bottom: top + group.height }
}
