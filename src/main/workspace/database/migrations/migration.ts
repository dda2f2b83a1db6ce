/** One side of a change as it was recorded, by an older Fieldline perhaps. */
export type RecordedFields = Readonly<Record<string, unknown>>

/** A change as the history holds it, before it is known to fit today's tables. */
export interface RecordedChange {
  readonly table: string
  readonly before: RecordedFields | null
  readonly after: RecordedFields | null
}

/** A step from one schema version to the next, forward only. Once released it is never edited. */
export interface Migration {
  /** The schema version it leads to. */
  readonly version: number
  readonly sql: string
  /** Turns a change recorded before this migration into one that fits the tables after it. Pure. */
  readonly upcast?: (change: RecordedChange) => RecordedChange
}

/** `change`, recorded at schema `version`, as it would have been recorded after the last of `migrations`. */
export function upcast(
  change: RecordedChange,
  version: number,
  migrations: readonly Migration[],
): RecordedChange {
  return migrations
    .filter((migration) => migration.version > version)
    .reduce((result, migration) => migration.upcast?.(result) ?? result, change)
}

/** The schema version that `migrations` lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}
