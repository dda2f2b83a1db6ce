import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { LinkGestures } from './links/link-gestures'
import { TimelineLinks } from './links/timeline-links'
import { PointerGestures } from './pointer-gestures'
import { listenToPills } from './pill-tips'
import type { DrawnPill } from './pills'
import { listenToRest } from './rest-pointer'
import { TimelineAdapter } from './timeline-adapter'
import { listenToLabels } from './lane-labels'
import { rowsOfDrawn } from './lanes'
import type { LaneRows } from '../../shared/lanes/lanes-in-view'
import type { TimelineProps } from './timeline-props'
import type { TimelineState } from './timeline-state'
import { listenToFonts } from './text-width'
import { listenToWheel } from './wheel'

/** The props, with what follows from them. */
export type DrawnProps = Omit<TimelineProps, 'pills'> & {
  readonly rows: LaneRows
  readonly pills: readonly DrawnPill[]
  readonly activePill: string | null
}

/** Owns the vis timeline of an element while it is on screen; `use` gets it, and null when it goes. */
export function attachTimeline(
  props: () => DrawnProps,
  use: (adapter: TimelineAdapter | null) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const adapter = untrack(
      () => new TimelineAdapter(element, stateOf(props()), (window) => props().onwindow(window)),
    )
    let told = 0
    adapter.view.ondraw(() => {
      const { width } = adapter.view
      if (width !== told) props().onwidth?.(width)
      told = width
    })
    adapter.view.onrows((ids) => props().onrows?.(rowsOfDrawn(ids, props().rows)))
    const links = new TimelineLinks(element, adapter)
    const linkGestures = new LinkGestures(element, adapter, links, {
      onlink: (from, to, at) => props().onlink?.(from, to, at),
      onopenlink: (link, at) => props().onopenlink?.(link, at),
    })
    const gestures = new PointerGestures(element, adapter, {
      onselect: (ids) => props().onselect(ids),
      onopen: (id) => props().onopen(id),
      oncreate: (at) => props().oncreate(at),
      onmove: (ids, shift, lane) => props().onmove(ids, shift, lane),
      onswap: (ids, swap, shift) => props().onswap?.(ids, swap, shift) ?? Promise.resolve(),
      onresize: (id, edge, shift) => props().onresize(id, edge, shift),
      onpill: (pill, at) => props().onpill?.(pill, at),
    })
    const stopLabels = listenToLabels(element, props)
    const stopWheel = listenToWheel(element, adapter)
    const stopTips = listenToPills(element, adapter)
    const stopRest = listenToRest(element, adapter, (pointed) => props().onpoint?.(pointed))
    const size = new ResizeObserver(() => {
      adapter.resize()
      props().onsized?.()
    })
    size.observe(element)
    const stopFonts = listenToFonts(() => adapter.resize())
    use(adapter)
    $effect(() => {
      const state = stateOf(props())
      untrack(() => adapter.update(state))
    })
    $effect(() => {
      const { links: known = [], linkCount = known.length, selected, readOnly } = props()
      untrack(() => links.update({ links: known, linkCount, selected, readOnly }))
    })
    return () => {
      use(null)
      size.disconnect()
      stopFonts()
      stopWheel()
      stopLabels()
      stopRest()
      stopTips()
      gestures.destroy()
      linkGestures.destroy()
      links.destroy()
      adapter.destroy()
    }
  }
}

const noRivals: TimelineState['rivals'] = []
const nonePending: TimelineState['pending'] = new Set()

const stateOf = (props: DrawnProps): TimelineState => {
  const { rows, lanes, items, pills, activePill, hidden, window, selected, asOf, theme, readOnly } = props
  const { rivals = noRivals, pending = nonePending, zone = 'UTC' } = props
  return {
    ...{ rows, lanes, items, pills, activePill, rivals, hidden },
    ...{ window, selected, pending, asOf, zone, theme, readOnly },
  }
}
