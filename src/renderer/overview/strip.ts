import type { Ms } from '../../shared/dates/date-value'
import type { TimeSpan } from '../state/time-span'

/** The stretch of time that a strip `width` px wide shows, ms UTC. */
export interface Strip extends TimeSpan {
  readonly width: number
}

/** A part of the handle that is taken hold of: the window, or one of its edges. */
export type HandlePart = 'start' | 'window' | 'end'

/** Where the handle stands on the strip, px. */
export interface HandleBox {
  readonly x: number
  readonly width: number
}

/** The handle is never narrower than this, px, however short the window is on the strip. */
export const narrowestHandle = 8
/** No edge is dragged nearer to the other than this, px, unless they are nearer already. */
const leastStretch = 2

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** How many ms one px of the strip is. */
export function msPerPx({ from, until, width }: Strip): number {
  return (until - from) / Math.max(width, 1)
}

/** Where a time stands on the strip, px from its start; it may lie outside. */
export function xOf(strip: Strip, time: Ms): number {
  return (time - strip.from) / msPerPx(strip)
}

/** The time at `x` px from the start of the strip. */
export function timeAt(strip: Strip, x: number): Ms {
  return strip.from + x * msPerPx(strip)
}

/** The handle that stands for a window: cut at the ends of the strip, and wide enough to be taken hold of. */
export function handleOf(strip: Strip, window: TimeSpan): HandleBox {
  const start = clamp(xOf(strip, window.from), 0, strip.width)
  const end = clamp(xOf(strip, window.until), 0, strip.width)
  if (end - start >= narrowestHandle) return { x: start, width: end - start }
  const x = clamp((start + end - narrowestHandle) / 2, 0, Math.max(strip.width - narrowestHandle, 0))
  return { x, width: narrowestHandle }
}

/** The window moved so that its middle is at `time`, which counts as no further than the ends of the strip. */
export function centredOn(strip: Strip, { from, until }: TimeSpan, time: Ms): TimeSpan {
  const start = Math.round(clamp(time, strip.from, strip.until) - (until - from) / 2)
  return { from: start, until: start + (until - from) }
}

/** The window with one edge at `time`, within the strip and not beyond the other edge. */
function stretchedTo(strip: Strip, { from, until }: TimeSpan, part: 'start' | 'end', time: Ms): TimeSpan {
  const least = Math.min(until - from, leastStretch * msPerPx(strip))
  const edge = Math.round(clamp(time, strip.from, strip.until))
  return part === 'start'
    ? { from: Math.min(edge, Math.floor(until - least)), until }
    : { from, until: Math.max(edge, Math.ceil(from + least)) }
}

/** The window after a part of its handle was moved by `ms`. An edge beyond the strip is taken hold of at the strip's end. */
export function moved(strip: Strip, window: TimeSpan, part: HandlePart, ms: Ms): TimeSpan {
  const { from, until } = window
  if (part === 'window') return centredOn(strip, window, (from + until) / 2 + ms)
  const edge = clamp(part === 'start' ? from : until, strip.from, strip.until)
  return stretchedTo(strip, window, part, edge + ms)
}

/** The window after a drag of `px`. */
export function dragged(strip: Strip, window: TimeSpan, part: HandlePart, px: number): TimeSpan {
  return moved(strip, window, part, px * msPerPx(strip))
}

const directions: Readonly<Record<string, readonly [direction: 1 | -1, isBig: boolean]>> = {
  ArrowLeft: [-1, false],
  ArrowDown: [-1, false],
  ArrowRight: [1, false],
  ArrowUp: [1, false],
  PageDown: [-1, true],
  PageUp: [1, true],
}
/** By which share of the window's length a key moves, and with Shift. */
const shares = { small: 0.1, big: 0.8 }

/** The window after a key on a part of the handle, on the strip of `events`; null when the key says nothing. */
export function movedByKey(
  strip: Strip,
  events: TimeSpan,
  window: TimeSpan,
  part: HandlePart,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): TimeSpan | null {
  const { from, until } = window
  const length = until - from
  if (key === 'Home' || key === 'End') {
    const end = key === 'Home' ? strip.from : strip.until
    if (part !== 'window') return stretchedTo(strip, window, part, end)
    // Within the window, not at its very edge.
    const first = Math.round(events.from - shares.small * length)
    const start =
      key === 'Home' ? first : Math.max(Math.round(events.until - (1 - shares.small) * length), first)
    return { from: start, until: start + length }
  }
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined
  if (!direction) return null
  const share = shiftKey || direction[1] ? shares.big : shares.small
  return moved(strip, window, part, direction[0] * share * length)
}
