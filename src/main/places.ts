import { join } from 'node:path'
import { app } from 'electron'
import type { Environment } from './environment'

/** Where the app's own files are. */
export function appPlaces() {
  const resources = join(app.getAppPath(), 'resources')
  return {
    sampleSource: join(resources, 'sample.json'),
    workspaceProgram: join(import.meta.dirname, 'workspace.js'),
    served: { renderer: join(import.meta.dirname, '../renderer'), fonts: join(resources, 'fonts') },
  }
}

/** Sets where the app keeps its own data, before anything uses it: as told, else the system's place. */
export function placeUserData({ dataFolder }: Environment): void {
  const given = dataFolder ?? app.commandLine.getSwitchValue('user-data-dir')
  if (given !== '') {
    app.setPath('userData', given)
    app.setPath('sessionData', given)
  }
}

/** The user's documents folder, or the app's own where the system names none. */
export function documentsFolder({ dataFolder }: Environment): string {
  if (dataFolder !== null) return dataFolder
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('userData')
  }
}
