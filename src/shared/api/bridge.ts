import type { Ms } from '../dates/date-value'
import type { Id } from '../model'
import type { MenuCommand, ShellApi } from './shell'
import type { HistoryState } from './workspace-state'
import type { WorkspaceApi } from './workspace-api'

export type Api = WorkspaceApi & ShellApi

/** What changed in the workspace: records when few, else tables and time range. */
export interface Changed {
  readonly history: HistoryState
  readonly label: string
  readonly records: readonly { readonly table: string; readonly id: Id }[] | null
  readonly tables: readonly string[]
  readonly range: { readonly from: Ms; readonly until: Ms } | null
}

/** Pushes from main to a window. */
export interface Events {
  changed: Changed
  /** The life of the workspace process. */
  connection: { readonly state: 'ready' | 'restarting' | 'failed'; readonly message: string | null }
  menu: MenuCommand
  /** Why no backup can be made at the moment, said once; null when one was made again. */
  backup: { readonly trouble: string | null }
  /** How much of the figure on its way to a file or the clipboard is done, 0 to 1. */
  figureProgress: { readonly share: number }
  /** The window is about to close: apply what is being typed, then call `finishClosing`. */
  closing: null
}

export const eventNames: Record<keyof Events, true> = {
  changed: true,
  connection: true,
  menu: true,
  backup: true,
  figureProgress: true,
  closing: true,
}

type Method = (...args: never[]) => unknown

type Answer<F> = F extends Method ? Awaited<ReturnType<F>> : never

/** What the preload puts on `window.api`: one `call`, one `on`; both check the name. */
export interface Bridge {
  call<M extends keyof Api>(
    method: M,
    ...args: Parameters<Api[M]>
  ): Promise<import('../errors').Reply<Answer<Api[M]>>>
  /** Returns the function that stops listening. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
}
