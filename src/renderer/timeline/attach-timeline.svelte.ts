import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { PointerGestures } from './pointer-gestures'
import { listenToRest } from './rest-pointer'
import { TimelineAdapter } from './timeline-adapter'
import type { TimelineProps } from './timeline-props'
import { listenToWheel } from './wheel'

/** Owns the vis timeline of an element while it is on screen; `use` gets it, and null when it goes. */
export function attachTimeline(
  props: () => TimelineProps,
  use: (adapter: TimelineAdapter | null) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const adapter = untrack(
      () => new TimelineAdapter(element, stateOf(props()), (window) => props().onwindow(window)),
    )
    const gestures = new PointerGestures(element, adapter, {
      onselect: (ids) => props().onselect(ids),
      onopen: (id) => props().onopen(id),
      oncreate: (at) => props().oncreate(at),
      onmove: (ids, shift, lane) => props().onmove(ids, shift, lane),
      onresize: (id, edge, shift) => props().onresize(id, edge, shift),
    })
    const stopWheel = listenToWheel(element, adapter)
    const stopRest = listenToRest(element, adapter, (pointed) => props().onpoint?.(pointed))
    const size = new ResizeObserver(() => {
      adapter.resize()
      props().onsized?.()
    })
    size.observe(element)
    use(adapter)
    $effect(() => {
      const state = stateOf(props())
      untrack(() => adapter.update(state))
    })
    return () => {
      use(null)
      size.disconnect()
      stopWheel()
      stopRest()
      gestures.destroy()
      adapter.destroy()
    }
  }
}

const stateOf = ({ lanes, items, hidden, window, selected, asOf, theme, readOnly }: TimelineProps) => ({
  lanes,
  items,
  hidden,
  window,
  selected,
  asOf,
  theme,
  readOnly,
})
