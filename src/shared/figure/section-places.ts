import { around, widened, type Box } from '../routing/geometry'
import { pillBox } from './count-pills'
import type { EventItem } from './event-item'
import { padding, type LaneSection } from './lane-section'
import { bordersOf, type EventPlace } from './link-places'
import type { Obstacle } from './link-routes'
import type { Box as SceneBox } from './scene'

/** Where the events of a lane are, px: where links meet them, and what links go around. */
export interface SectionPlaces {
  readonly places: readonly EventPlace[]
  readonly obstacles: readonly Obstacle[]
}

/** Marks up to this width are gone around, px; wider bars are crossed. */
const compact = 60

/** The places of the section, whose top is at `top`, px: links meet events at their marks, and periods at their labels. */
export function sectionPlaces(
  { periods, items, pills = [], height }: LaneSection,
  top: number,
): SectionPlaces {
  const lowered = (box: SceneBox, by: number): Box => bordersOf({ ...box, y: top + padding + by + box.y })
  const named = periods.map(({ item: { event, label, labelX }, y }) => ({
    event: event.id,
    // A line that is rounded to a tenth of a px does not reach into the letters.
    box: widened(lowered({ x: labelX, y: 0, width: label.width, height: label.height }, y), 1),
  }))
  const marked = items.map(({ item, y }) => ({
    item,
    mark: lowered(item.ink, y),
    label: lowered(labelBox(item), y),
  }))
  return {
    places: [
      ...named,
      // A date that competes with that of an event is not the event.
      ...marked
        .filter(({ item }) => !item.isRival)
        .map(({ item: { event }, mark }) => ({ event: event.id, box: mark })),
    ],
    obstacles: [
      ...pills
        .map((pill) => bordersOf(pillBox(pill, top + height)))
        .map((box) => ({ whole: box, marks: [], labels: [box] })),
      ...named.map(({ box }) => ({ whole: box, marks: [], labels: [box] })),
      ...marked.map(({ item, mark, label }) => {
        const labels = item.side === 'under' ? [label] : [label, between(mark, label)]
        if (mark.right - mark.left > compact) return { whole: label, marks: [], labels, bars: [mark] }
        const whole = item.side === 'under' ? null : around(mark, label)
        return { whole, marks: [mark], labels }
      }),
    ],
  }
}

/** What parts a mark from the label beside it: a line there would part them more. */
function between(mark: Box, label: Box): Box {
  const isAfter = label.left >= mark.right
  const { top, bottom } = mark
  return isAfter
    ? { left: mark.right, right: label.left, top, bottom }
    : { left: label.right, right: mark.left, top, bottom }
}

function labelBox({ labelX, labelY, label }: EventItem): SceneBox {
  return { x: labelX, y: labelY, width: label.width, height: label.height }
}
