import type { TableName, Tables } from './model'

/** One record before and after; null before means it is new, null after means it goes. */
export type Change = {
  readonly [T in TableName]: {
    readonly table: T
    readonly before: Tables[T] | null
    readonly after: Tables[T] | null
  }
}[TableName]

/** The change that takes `change` back. */
export function invertChange(change: Change): Change {
  return { table: change.table, before: change.after, after: change.before } as Change
}
