import { AppError, failure, type Reply } from '../shared/errors'
import { shellRefusals } from '../shared/messages/shell'
import type { WorkspacePush, WorkspaceReply, WorkspaceRequest } from '../shared/workspace-messages'

/** A message to the process; its id is given here. */
export type Request = WorkspaceRequest extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never

/** What of Electron's utility process is used here; tests hand in a process of Node. */
export interface Child {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'exit', listener: () => void): unknown
  kill(): boolean
}

/**
 * One life of a child process: requests with ids and their replies. When it ends, every open request is
 * answered with `workspace-stopped`.
 */
export class ProcessLink {
  readonly ended: Promise<void>
  readonly #child: Child
  readonly #onpush: (push: WorkspacePush) => void
  readonly #pending = new Map<number, (reply: Reply<unknown>) => void>()
  #last = 0
  #isOver = false

  /** `onpush` gets every message that answers no request. */
  constructor(child: Child, onpush: (push: WorkspacePush) => void) {
    this.#child = child
    this.#onpush = onpush
    this.ended = new Promise((resolve) => {
      child.once('exit', () => {
        this.#end()
        resolve()
      })
    })
    child.on('message', (message) => this.#take(message))
  }

  get pending(): number {
    return this.#pending.size
  }

  /** Sends a message under a new id and gives the reply to it. Never rejects. */
  request(message: Request): Promise<Reply<unknown>> {
    if (this.#isOver) return Promise.resolve(stopped())
    const id = ++this.#last
    return new Promise((resolve) => {
      this.#pending.set(id, resolve)
      this.#child.postMessage({ id, ...message })
    })
  }

  kill(): void {
    this.#child.kill()
  }

  #take(message: unknown): void {
    const said = message as WorkspacePush | WorkspaceReply
    if ('event' in said) return this.#onpush(said)
    const settle = this.#pending.get(said.id)
    this.#pending.delete(said.id)
    settle?.(said.reply)
  }

  #end(): void {
    this.#isOver = true
    for (const settle of this.#pending.values()) settle(stopped())
    this.#pending.clear()
  }
}

/** The reply to a call whose process ended before it answered. */
export function stopped(): Reply<never> {
  return failure(new AppError('workspace-stopped', shellRefusals.stopped))
}

/** The value of a reply. @throws AppError what it failed with */
export function valueOf(reply: Reply<unknown>): unknown {
  if (!reply.ok) throw new AppError(reply.code, reply.message)
  return reply.value
}
