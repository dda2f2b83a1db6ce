import type { CheckReport, SavedPreset } from '../../shared/api'
import type { FigureAsked, FigureOfFile } from '../../shared/workspace-messages'
import { openDatabase, type OpenFile } from './database/open'
import { Records } from './database/records'
import { checkWorkspace } from './history/check'
import { drawnFigure, figureInput } from './queries/figure'
import { settingsAsked } from './queries/figure-asked'
import { savedPresets } from './queries/workspace-state'

/** How a file is looked at. */
export interface LookOptions {
  readonly nativeBinding?: string | undefined
}

/** Checks a workspace file without changing it or taking its lock, also while it is open in the app. */
export function checkFile(path: string, options: LookOptions = {}): CheckReport {
  return looking(path, options, (file) => checkWorkspace(file.connection, file.migrations))
}

/** Draws the figure of a workspace file, in the same way. */
export async function figureOfFile(
  path: string,
  asked: FigureAsked,
  options: LookOptions = {},
): Promise<FigureOfFile> {
  const { input, scale } = looking(path, options, ({ connection }) =>
    connection.transaction('read', () => {
      const records = new Records(connection)
      const { settings, scale } = settingsAsked(records, asked)
      return { input: figureInput(records, settings), scale }
    }),
  )
  return { ...(await drawnFigure(input)), settings: input.settings, scale }
}

/** The presets of a workspace file, in the same way. */
export function presetsOfFile(path: string, options: LookOptions = {}): readonly SavedPreset[] {
  return looking(path, options, ({ connection }) => savedPresets(new Records(connection)))
}

function looking<T>(path: string, options: LookOptions, look: (file: OpenFile) => T): T {
  const file = openDatabase(path, { ...options, readOnly: true })
  try {
    return look(file)
  } finally {
    file.close()
  }
}
