import type { Overview } from '../../../shared/api'
import type { IndexedEvents } from './columns/indexed-events'
import type { Extent } from './extent'

/**
 * How many of the events shown touch each of `buckets` equal parts of the time from the earliest to the latest bound of all events, `all`;
 * null when nothing is dated.
 */
export function overview(
  all: Extent | null,
  { columns, marks, progress }: IndexedEvents,
  buckets: number,
): Overview | null {
  if (!all) return null
  const perMs = buckets / Math.max(all.until - all.from, 1)
  const bucketOf = (time: number): number => Math.min(Math.floor((time - all.from) * perMs), buckets - 1)
  const changes = new Int32Array(buckets + 1)
  for (let at = 0; at < columns.size; at += 1) {
    if (marks && marks[at] !== 1) continue
    const from = columns.from[at] ?? 0
    const first = bucketOf(from)
    // Half open; one without length stands in the bucket of its instant.
    const last = bucketOf(Math.max((columns.until[at] ?? 0) - 1, from))
    changes[first] = (changes[first] ?? 0) + 1
    changes[last + 1] = (changes[last + 1] ?? 0) - 1
  }
  let sum = 0
  return { ...all, counts: Array.from(changes.subarray(0, buckets), (change) => (sum += change)), progress }
}
