import type { Overview } from '../../../shared/api'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'
import { extent } from './window'

/** The first and the last bucket of a stretch: it is half open, and one without length stands in the bucket of its instant. */
const bucketsOf = (from: string, until: string): string =>
  `CAST((${from} - @from) * @perMs AS INTEGER) AS first,
   CAST((max(${until} - 1, ${from}) - @from) * @perMs AS INTEGER) AS last`

/**
 * How many events begin and end in each pair of buckets. Most are read from the index of drawn bounds alone; those that
 * hang on the as-of date stand apart, as in the query of a window.
 */
const grouped = `
  SELECT first, last, count(*) AS count FROM (
    SELECT ${bucketsOf('claim.drawnFrom', 'claim.drawnUntil')}
    FROM claim INDEXED BY claim_by_drawn WHERE claim.preferred = 1 AND claim.drawnClass >= 0
    UNION ALL
    SELECT ${bucketsOf(drawnFrom, drawnUntil)}
    FROM claim INDEXED BY claim_by_drawn WHERE claim.preferred = 1 AND claim.drawnClass IS NULL
  ) GROUP BY first, last`

/**
 * How many dated events touch each of `buckets` equal parts of the time from the earliest to the latest bound; null when
 * nothing is dated.
 */
export function overview(records: Records, buckets: number): Overview | null {
  const all = extent(records)
  if (!all) return null
  const { asOf } = workspaceRecord(records)
  const length = Math.max(all.until - all.from, 1)
  const rows = records.connection.all(grouped, { asOf, from: all.from, perMs: buckets / length })
  return { ...all, counts: countsOf(rows as unknown as readonly Group[], buckets) }
}

interface Group {
  readonly first: number
  readonly last: number
  readonly count: number
}

/** Adds each group to every bucket from its first to its last, by what changes from one bucket to the next. */
function countsOf(groups: readonly Group[], buckets: number): readonly number[] {
  const within = (bucket: number): number => Math.min(Math.max(bucket, 0), buckets - 1)
  const changes = new Array<number>(buckets + 1).fill(0)
  for (const { first, last, count } of groups) {
    changes[within(first)] = (changes[within(first)] ?? 0) + count
    changes[within(last) + 1] = (changes[within(last) + 1] ?? 0) - count
  }
  let sum = 0
  return changes.slice(0, buckets).map((change) => (sum += change))
}
