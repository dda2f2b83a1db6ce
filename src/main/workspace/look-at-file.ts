import type { CheckReport, Figure } from '../../shared/api'
import type { FigureAsked } from '../../shared/workspace-messages'
import { openDatabase, type OpenFile } from './database/open'
import { Records } from './database/records'
import { checkWorkspace } from './history/check'
import { figure } from './queries/figure'
import { settingsAsked } from './queries/figure-asked'

/** How a file is looked at. */
export interface LookOptions {
  readonly nativeBinding?: string | undefined
}

/** Checks a workspace file without changing it or taking its lock, also while it is open in the app. */
export function checkFile(path: string, options: LookOptions = {}): CheckReport {
  return looking(path, options, (file) => checkWorkspace(file.connection, file.migrations))
}

/** Draws the figure of a workspace file, in the same way. */
export function figureOfFile(path: string, asked: FigureAsked, options: LookOptions = {}): Figure {
  return looking(path, options, ({ connection }) =>
    connection.transaction('read', () => {
      const records = new Records(connection)
      return figure(records, settingsAsked(records, asked))
    }),
  )
}

function looking<T>(path: string, options: LookOptions, look: (file: OpenFile) => T): T {
  const file = openDatabase(path, { ...options, readOnly: true })
  try {
    return look(file)
  } finally {
    file.close()
  }
}
