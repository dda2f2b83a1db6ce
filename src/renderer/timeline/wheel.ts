import type { TimelineAdapter } from './timeline-adapter'

/** px of one line and one page, for wheels that count in them. */
const pxOf = [1, 16, 400] as const

/** What a turn of the wheel asks for. */
export type WheelIntent =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan' | 'scroll'; readonly px: number }

type Turned = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'altKey' | 'ctrlKey'>

/**
 * The wheel zooms at the pointer (with Ctrl too: that is what a pinch on a touchpad sends). With Shift, or turned
 * sideways, it pans; with Alt it scrolls the lanes.
 */
export function wheelIntent({ deltaX, deltaY, deltaMode, shiftKey, altKey, ctrlKey }: Turned): WheelIntent {
  const px = pxOf[deltaMode as 0 | 1 | 2]
  const [x, y] = [deltaX * px, deltaY * px]
  if (altKey) return { kind: 'scroll', px: y || x }
  if (shiftKey || (!ctrlKey && Math.abs(x) > Math.abs(y))) return { kind: 'pan', px: x || y }
  const strength = ctrlKey ? 0.01 : 0.0018
  return { kind: 'zoom', factor: Math.exp(Math.max(-120, Math.min(120, y)) * strength) }
}

/** Lets the wheel work on the timeline, except over the lane labels, where it scrolls; returns what ends it. */
export function listenToWheel(host: HTMLElement, adapter: TimelineAdapter): () => void {
  const turn = (event: WheelEvent): void => {
    if (event.target instanceof Element && event.target.closest('.vis-left')) return
    event.preventDefault()
    event.stopPropagation()
    const intent = wheelIntent(event)
    if (intent.kind === 'zoom') adapter.zoom(intent.factor, adapter.view.spotOf(event).time)
    else if (intent.kind === 'pan') adapter.pan(intent.px)
    else adapter.view.scroll(intent.px)
  }
  host.addEventListener('wheel', turn, { capture: true, passive: false })
  return () => host.removeEventListener('wheel', turn, { capture: true })
}
