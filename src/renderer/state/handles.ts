import type { TimelineItem } from '../../shared/api'
import type { TimeSpan } from './time-span'

/** What the timeline lets others do with it. */
export interface TimelineHandle {
  zoomIn(): void
  zoomOut(): void
  show(window: TimeSpan): void
  /** The window that shows all of `items` with their labels; null when there are none. */
  windowOf(items: readonly TimelineItem[]): Promise<TimeSpan | null>
}

/** Where an event is typed in one line. */
export interface EntryLineHandle {
  focus(): void
  /** Puts text where the caret stands. */
  insert(text: string): void
}

/** Where the words of the filter are typed. */
export interface FilterFieldHandle {
  focus(): void
}
