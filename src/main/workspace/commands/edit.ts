import type { Change } from '../../../shared/diff'
import type { TableName, Tables } from '../../../shared/model'

/** What a command answers: the changes it asks for, and what it is called in the Edit menu. */
export interface Edit {
  readonly label: string
  readonly changes: Iterable<Change>
}

/** The change that makes a record. */
export function added<T extends TableName>(table: T, after: Tables[T]): Change {
  return { table, before: null, after } as Change
}

/** The change that takes a record away. */
export function removed<T extends TableName>(table: T, before: Tables[T]): Change {
  return { table, before, after: null } as Change
}

/** The change that gives a record other values; those that are undefined stay. */
export function altered<T extends TableName>(
  table: T,
  before: Tables[T],
  to: { readonly [C in keyof Tables[T]]?: Tables[T][C] | undefined },
): Change {
  const given = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined))
  return { table, before, after: { ...before, ...given } } as Change
}
