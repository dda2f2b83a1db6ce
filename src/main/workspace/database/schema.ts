import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import { Connection } from './connection'
import type { Migration } from './migrations/migration'

interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const select = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'

/**
 * Compares a file's schema with what `migrations` up to its version make: a table, view or trigger that doesn't belong could
 * change the analyst's work behind every edit. Throws `file-damaged` naming the first object that differs.
 */
export function checkSchema(connection: Connection, version: number, migrations: readonly Migration[]): void {
  const found = objects(connection.all(select))
  const expected = expectedSchema(version, migrations, connection.nativeBinding)
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    if (found.get(name) === expected.get(name)) continue
    const problem = !found.has(name) ? 'missing' : expected.has(name) ? 'changed' : 'strange'
    throw new AppError('file-damaged', fileMessages.schemaDiffers(basename(connection.path), name, problem))
  }
}

function expectedSchema(
  version: number,
  migrations: readonly Migration[],
  nativeBinding: string | undefined,
): Map<string, string | null> {
  const fresh = new Connection(':memory:', { nativeBinding })
  try {
    for (const migration of migrations) if (migration.version <= version) fresh.exec(migration.sql)
    return objects(fresh.all(select))
  } finally {
    fresh.close()
  }
}

function objects(rows: unknown[]): Map<string, string | null> {
  return new Map((rows as SchemaObject[]).map(({ type, name, sql }) => [`${type} ${name}`, sql]))
}
