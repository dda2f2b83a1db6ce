/** What turns the records shown into the wanted ones. */
export interface RecordDiff<T> {
  readonly remove: readonly string[]
  /** New and changed ones. */
  readonly put: readonly T[]
}

const same = <T extends object>(a: T, b: T): boolean =>
  a === b || (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]))

/** The smallest change from `shown` to `wanted`; records are compared by their own fields, all of them primitive. */
export function diffItems<T extends { readonly id: string }>(
  shown: ReadonlyMap<string, T>,
  wanted: readonly T[],
): RecordDiff<T> {
  const ids = new Set(wanted.map(({ id }) => id))
  return {
    remove: [...shown.keys()].filter((id) => !ids.has(id)),
    put: wanted.filter((record) => {
      const old = shown.get(record.id)
      return !old || !same(old, record)
    }),
  }
}
