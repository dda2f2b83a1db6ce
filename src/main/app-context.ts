import type { WorkspaceSettings } from '../shared/workspace-messages'
import type { Environment } from './environment'
import type { FigurePages } from './protocol'
import type { Log } from './log'
import type { Child } from './process-link'
import type { Memory } from './remembered'

/** What the parts of the windowed app share, made once in index.ts. */
export interface AppContext {
  readonly environment: Environment
  readonly log: Log
  readonly memory: Memory
  /** Figures on their way to a file or the clipboard. */
  readonly figures: FigurePages
  /** Starts a workspace process that has no file yet. */
  readonly startProcess: () => Child
  /** What each process is told of the app and the user. */
  readonly settings: WorkspaceSettings
  /** Where the sample workspace is, or will be made. */
  readonly samplePath: string
  /** resources/sample.json. */
  readonly sampleSource: string
  /** Where dialogs begin when no workspace is open. */
  readonly documents: string
}
