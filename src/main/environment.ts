import { join } from 'node:path'

/** What the surroundings tell the app, read once at the start. */
export interface Environment {
  /** The stand-in's version when it runs instead of the pinned Electron, else null. */
  readonly standIn: string | null
  /** A folder of a test's own that holds everything the app keeps, else null: the system's places are used. */
  readonly dataFolder: string | null
  /** Another binary of SQLite for a stand-in, else null. */
  readonly nativeBinding: string | null
  /** The build server's address under `npm run dev`, else null. */
  readonly development: string | null
}

/** Reads the variables that only a checkout's scripts and tests set. A packaged app takes none of them. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
): Environment {
  const read = (name: string) => (isPackaged ? null : variables[name] || null)
  const server = read('ELECTRON_RENDERER_URL')
  return {
    standIn: read('FIELDLINE_STAND_IN'),
    dataFolder: read('FIELDLINE_DATA'),
    nativeBinding: read('FIELDLINE_SQLITE_BINDING'),
    development:
      server !== null && /^http:\/\/(localhost|127\.0\.0\.1|\[::1\]):\d+\/?$/.test(server) ? server : null,
  }
}

/** Only what SQLite needs of the system: nothing of the user's environment reaches the workspace process. */
export function childEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const names = ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'TZ']
  return Object.fromEntries(names.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])))
}

/** The name of the sample's file and the folder it is made in when the user has a documents folder. */
export function samplePath(documents: string, dataFolder: string | null): string {
  return join(dataFolder ?? join(documents, 'Fieldline'), 'US-Mali.fieldline')
}
