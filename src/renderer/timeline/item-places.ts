import type { TimelineItem } from '../../shared/api'
import { extentOf, placesInPercent, type Stretch } from './item-shape'
import { possibleStretches, stretchImages } from './possible-stretches'

/** The CSS properties that say where an item fades, and where it has holes, on the box drawn of it. */
export function placeStyle(
  item: TimelineItem,
  drawn: Stretch,
  msPerPx: number,
): readonly (readonly [string, string])[] {
  const extent = extentOf(item, msPerPx)
  const { from, coreFrom, coreUntil, until } = placesInPercent(item, extent, drawn)
  const stretches = possibleStretches(item, extent, msPerPx)
  const { mask, rings } = stretchImages(stretches, drawn)
  return [
    ['--from', `${from}%`],
    ['--core-from', `${coreFrom}%`],
    ['--core-until', `${coreUntil}%`],
    ['--until', `${until}%`],
    ...(stretches.length > 0
      ? ([
          ['--possible', mask],
          ['--rings', rings],
        ] as const)
      : []),
  ]
}
