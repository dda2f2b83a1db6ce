import type { Timeline } from 'vis-timeline/esnext'

interface Group {
  top: number
  readonly height: number
  _calculateGroupSizeAndPosition(): void
}
/** The private fields of vis-timeline 8.5.4 that this module lives on. */
interface Insides {
  readonly props: { readonly scrollTop: number }
  readonly options: { verticalScroll: boolean }
  readonly timeAxis: { redraw(): boolean }
  readonly itemSet: {
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

/** Says where these rows are by the heights of those above them, instead of asking the page. New rows are asked for once. */
export function placeRowsByHeights(timeline: Timeline): void {
  const { groupIds, groups } = insides(timeline).itemSet
  for (const id of groupIds) {
    const group = groups[id]
    if (!group || Object.hasOwn(group, '_calculateGroupSizeAndPosition')) continue
    group._calculateGroupSizeAndPosition()
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
