import type { Changed, Figure, WorkspaceApi } from './api'
import type { FigureSettings } from './figure/figure-settings'
import type { Ms } from './dates/date-value'
import type { Reply } from './errors'

/** What every start of the workspace process is told of the app and the user. */
export interface WorkspaceSettings {
  /** Stands in every step of the history, and in the lock file. */
  readonly author: string
  readonly appVersion: string
  /** Another build of SQLite's native module, for the stand-in only. */
  readonly nativeBinding?: string | null | undefined
  /** Where the backups of all workspaces are kept. */
  readonly backupFolder?: string | null | undefined
}

export interface NewWorkspace {
  readonly title: string
  /** Where ongoing spans end, ms UTC. */
  readonly asOf: Ms
  readonly lane: { readonly title: string; readonly color: string }
}

/** Opens a workspace file; answered when it is open. To be sent once, before any call. */
export interface OpenMessage extends WorkspaceSettings {
  readonly type: 'open'
  readonly path: string
  /** `look` takes no lock and writes nothing. */
  readonly mode: 'edit' | 'look'
}

/** Makes a workspace file, without opening it. `sample` is the text of the sample file. */
export interface CreateMessage extends WorkspaceSettings {
  readonly type: 'create'
  readonly path: string
  readonly content: NewWorkspace | { readonly sample: string }
}

/** Checks a file, draws its figure or lists its presets, without opening it for editing; also while it is open elsewhere. */
export interface LookMessage extends WorkspaceSettings {
  readonly type: 'check' | 'figure' | 'presets'
  readonly path: string
  /** For `figure`. */
  readonly asked?: FigureAsked | undefined
}

/** What is said of a figure, each before what stands above it: the name of a preset, of the view that it shows, of the only lanes in it, of the notes printed in it, and settings. */
export interface FigureAsked {
  readonly preset?: string | null | undefined
  readonly view?: string | null | undefined
  /** The titles of the only lanes, or rows, in it. */
  readonly lanes?: readonly string[] | null | undefined
  /** The titles of the notes that are printed. */
  readonly notes?: readonly string[] | null | undefined
  readonly settings?: Partial<FigureSettings> | undefined
}

/** A figure as it was asked for, with the settings that it has. */
export interface FigureOfFile extends Figure {
  readonly settings: FigureSettings
  /** Pixels per px as the preset has it; null without one. */
  readonly scale: number | null
}

/** The newest backup of the workspace that was at `path`: `{ path, time }`, or null. */
export interface FindBackupMessage extends WorkspaceSettings {
  readonly type: 'find-backup'
  readonly path: string
}

/** Puts the backup at `from` at `path`, as a workspace of its own. */
export interface RestoreMessage extends WorkspaceSettings {
  readonly type: 'restore'
  readonly from: string
  readonly path: string
}

/** Gives the file back; the process ends after the answer. */
interface CloseMessage {
  readonly type: 'close'
}

/** A call on the open workspace; the arguments have been checked. `saveCopy(path)` and `restoreBeside(name, path)` answer the path. */
export interface CallMessage {
  readonly type?: undefined
  readonly method: keyof WorkspaceApi | 'saveCopy' | 'restoreBeside'
  readonly args: readonly unknown[]
}

/** What the workspace process takes; each is answered by one `WorkspaceReply` with the same id. */
export type WorkspaceRequest = { readonly id: number } & (
  OpenMessage | CreateMessage | LookMessage | FindBackupMessage | RestoreMessage | CloseMessage | CallMessage
)

export interface WorkspaceReply {
  readonly id: number
  readonly reply: Reply<unknown>
}

/** What it tells of itself. `unexpected` has the place of a failure in the code and no word of the workspace. */
export type WorkspacePush =
  | { readonly event: 'changed'; readonly payload: Changed }
  | { readonly event: 'backup'; readonly payload: { readonly trouble: string | null } }
  | { readonly event: 'unexpected'; readonly payload: { readonly call: string; readonly at: string } }
