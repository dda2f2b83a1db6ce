import type { TableName, Tables } from '../../../shared/model'
import type { Records } from '../database/records'
import { canonicalText } from '../history/canonical-text'

/** A record that is not the same in two workspaces; null where it is not there. */
export interface Difference<T extends TableName> {
  readonly before: Tables[T] | null
  readonly after: Tables[T] | null
}

/**
 * The records of a table that differ between `now` and `then`, in the order of their ids: both tables are walked together, with one
 * record of each in memory. Nothing may be written on either connection meanwhile.
 */
export function* differences<T extends TableName>(
  table: T,
  now: Records,
  then: Records,
): Generator<Difference<T>> {
  const present = now.each(table)
  const former = then.each(table)
  try {
    let before = next(present)
    let after = next(former)
    while (before || after) {
      if (before && (!after || before.id < after.id)) {
        yield { before, after: null }
        before = next(present)
      } else if (after && (!before || after.id < before.id)) {
        yield { before: null, after }
        after = next(former)
      } else {
        if (canonicalText(table, before) !== canonicalText(table, after)) yield { before, after }
        before = next(present)
        after = next(former)
      }
    }
  } finally {
    present.return(undefined)
    former.return(undefined)
  }
}

function next<R>(records: Generator<R, unknown>): R | null {
  const result = records.next()
  return result.done ? null : result.value
}
