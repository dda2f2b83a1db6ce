import { workspaceTables } from './001-workspace-tables'
import type { Migration } from './migration'

/** All migrations in order. */
export const migrations: readonly Migration[] = [workspaceTables]
