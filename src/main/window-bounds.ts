import type { WindowBounds } from './remembered'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const smallest = { width: 720, height: 480 }
const wished = { width: 1360, height: 860 }
/** So much of a window must lie on a screen that it can be taken hold of. */
const visible = 80
const cascade = 28

/**
 * Where a new window goes, in px: where the last one was if that still lies on a screen, else in the middle
 * of the first screen. `open` windows shift it, so that none hides another.
 */
export function placeWindow(
  last: WindowBounds | null,
  screens: readonly Area[],
  open = 0,
): { x?: number; y?: number; width: number; height: number } {
  const screen = screens.find((area) => last !== null && isReachable(last, area)) ?? screens[0]
  const room = screen ?? { x: 0, y: 0, ...wished }
  const width = Math.min(Math.max(last?.width ?? wished.width, smallest.width), room.width)
  const height = Math.min(Math.max(last?.height ?? wished.height, smallest.height), room.height)
  if (last === null || !isReachable(last, room)) return { width, height }
  return { x: Math.round(last.x + open * cascade), y: Math.round(last.y + open * cascade), width, height }
}

function isReachable(window: Area, screen: Area): boolean {
  return (
    window.x + window.width >= screen.x + visible &&
    window.x <= screen.x + screen.width - visible &&
    window.y >= screen.y &&
    window.y <= screen.y + screen.height - visible
  )
}

export const smallestWindow = smallest
