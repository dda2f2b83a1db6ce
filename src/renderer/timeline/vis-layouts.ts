import type { Timeline } from 'vis-timeline/esnext'

interface Range {
  readonly start: number
  readonly end: number
}
interface Item {
  readonly id: string
  readonly displayed: boolean
  isVisible(range: Range): boolean
  hide(): void
}
interface Group {
  top: number
  readonly height: number
  _didResize(resized: boolean, height: number): boolean
  _didMarkerHeightChange(): boolean
  _applyGroupHeight(height: number): void
  _checkIfVisibleWithReference(
    item: Item,
    visible: Item[],
    known: Record<string, true | undefined>,
    range: Range,
  ): void
  _calculateGroupSizeAndPosition(): void
}
/** The private fields of vis-timeline 8.5.4 that this module lives on. */
interface Insides {
  readonly props: { readonly scrollTop: number }
  readonly options: { verticalScroll: boolean }
  readonly body: { readonly domProps: { readonly center: { readonly width?: number } } }
  readonly timeAxis: { redraw(): boolean }
  readonly itemSet: {
    readonly dom: { readonly frame: HTMLElement }
    readonly groupIds: readonly string[]
    readonly groups: Readonly<Record<string, Group | undefined>>
  }
  _updateScrollTop(): number
}

const insides = (timeline: Timeline): Insides => timeline as unknown as Insides

/**
 * Keeps vis from asking the page for places in the midst of each draw: every question makes the page lay itself out anew, and there
 * were eight in every frame. Its axis shows nothing here (`AxisView` does), and its scrollers are set only when they are to stand elsewhere.
 */
export function askForFewerLayouts(timeline: Timeline): void {
  const inside = insides(timeline)
  inside.timeAxis.redraw = () => false
  // As wide as the panel it is in.
  Object.defineProperty(inside.itemSet.dom.frame, 'offsetWidth', {
    get: () => inside.body.domProps.center.width ?? 0,
  })
  const update = inside._updateScrollTop.bind(inside)
  let scrolled: number | null = null
  inside._updateScrollTop = () => {
    // It sets the scrollers when they are shown at all.
    inside.options.verticalScroll = false
    const scrollTop = update()
    inside.options.verticalScroll = true
    return scrollTop === scrolled ? scrollTop : (scrolled = update())
  }
}

/**
 * Lets these rows ask the page for the size of their labels in the next draw, and then no more until they are named again: by itself vis
 * asks in every frame.
 */
export function measureLabelsAgain(timeline: Timeline, ids: readonly string[]): void {
  const { groups } = insides(timeline).itemSet
  for (const id of ids) {
    const group = groups[id]
    if (!group) continue
    const asking = Object.getPrototypeOf(group) as Group
    group._didResize = (resized, height) => {
      group._didResize = (same) => same
      return asking._didResize.call(group, resized, height)
    }
    group._didMarkerHeightChange = () => {
      group._didMarkerHeightChange = () => false
      return asking._didMarkerHeightChange.call(group)
    }
  }
}

/** So much of the window's width on either side is drawn, too; as in vis. */
const margin = 0.25

/**
 * Keeps what lies beside the window in the page: by itself vis takes it out in every frame, because it is not in the window, and puts it in
 * again, because it is near.
 */
function keepBeside(group: Group): void {
  group._checkIfVisibleWithReference = (item, visible, known, { start, end }) => {
    const more = (end - start) * margin
    if (!item.isVisible({ start: start - more, end: end + more })) {
      if (item.displayed) item.hide()
    } else if (known[item.id] === undefined) {
      known[item.id] = true
      visible.push(item)
    }
  }
}

/** Says where these rows are by the heights of those above them, instead of asking the page, and writes a height only when it is another. New rows are asked for once. */
export function placeRowsByHeights(timeline: Timeline): void {
  const { groupIds, groups } = insides(timeline).itemSet
  for (const id of groupIds) {
    const group = groups[id]
    if (!group || Object.hasOwn(group, '_calculateGroupSizeAndPosition')) continue
    group._calculateGroupSizeAndPosition()
    keepBeside(group)
    const apply = group._applyGroupHeight.bind(group)
    let applied: number | null = null
    group._applyGroupHeight = (height) => {
      if (height !== applied) apply((applied = height))
    }
    group._calculateGroupSizeAndPosition = () => {
      const { itemSet } = insides(timeline)
      let top = 0
      for (const other of itemSet.groupIds) {
        if (other === id) break
        top += itemSet.groups[other]?.height ?? 0
      }
      group.top = top
    }
  }
}
