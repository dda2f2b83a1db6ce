import type { Changed, Events } from '../shared/api'
import { AppError, failure, type Reply } from '../shared/errors'
import { shellRefusals } from '../shared/messages/shell'
import type { CallMessage, OpenMessage, WorkspacePush } from '../shared/workspace-messages'
import { ProcessLink, stopped, type Child, type Request } from './process-link'

export interface SupervisedProcess {
  /** Starts the process. */
  readonly start: () => Child
  /** The message that opens the file, the same at every start. */
  readonly open: OpenMessage
  readonly onchanged: (changed: Changed) => void
  readonly onbackup?: (backup: Events['backup']) => void
  /** A failure in the process that nobody expected: the call and the place in the code. */
  readonly onunexpected: (call: string, at: string) => void
  readonly onconnection: (connection: Events['connection']) => void
  /** ms; a clock that only runs forward. */
  readonly now?: () => number
}

const triesInAMinute = 3
const minute = 60_000
/** The last backup of a large workspace takes its time. */
const longestClosing = 20_000

/**
 * The process that keeps one workspace. When it ends unexpectedly, open calls fail with `workspace-stopped`
 * (what it had acknowledged is in the file), it is started and opened again, and calls wait for that; after
 * three tries within a minute it stays down and says so.
 */
export class WorkspaceProcess {
  readonly #options: SupervisedProcess
  readonly #now: () => number
  #link: ProcessLink | null = null
  /** How opening the file went in the current life; calls wait for it. */
  #opened: Promise<Reply<unknown>> = Promise.resolve(closedReply())
  #wasOpen = false
  #isClosing = false
  #ends: number[] = []

  constructor(options: SupervisedProcess) {
    this.#options = options
    this.#now = options.now ?? (() => performance.now())
  }

  /** Starts the process and opens the file; the reply is that of opening. Not tried again when this fails. */
  async open(): Promise<Reply<unknown>> {
    const reply = await this.#begin()
    this.#wasOpen = reply.ok
    return reply
  }

  /** A call of the workspace, once the file is open. Never rejects. */
  async call(method: CallMessage['method'], args: readonly unknown[]): Promise<Reply<unknown>> {
    if (this.#isClosing) return closedReply()
    const opened = await this.#opened
    if (!opened.ok) return opened
    return this.#link ? await this.#link.request({ method, args }) : stopped()
  }

  /** How many calls wait for an answer. */
  get pending(): number {
    return this.#link?.pending ?? 0
  }

  /** Whether it stopped too often and stays down until `reopen`. */
  get isDown(): boolean {
    return this.#wasOpen && this.#link === null && !this.#isClosing
  }

  /** Starts the process again after it stayed down, on the user's wish. */
  async reopen(): Promise<void> {
    this.#ends = []
    await this.#restart()
  }

  /** Lets the process finish what it is doing and end; after twenty seconds it is ended. */
  async close(): Promise<void> {
    this.#isClosing = true
    const link = this.#link
    if (link === null) return
    void link.request({ type: 'close' })
    const timer = setTimeout(() => link.kill(), longestClosing)
    await link.ended
    clearTimeout(timer)
  }

  #begin(): Promise<Reply<unknown>> {
    const link = new ProcessLink(this.#options.start(), (message) => this.#push(message))
    this.#link = link
    void link.ended.then(() => this.#end(link))
    this.#opened = link.request(this.#options.open)
    return this.#opened
  }

  #end(link: ProcessLink): void {
    if (this.#isClosing || !this.#wasOpen || link !== this.#link) return
    this.#link = null
    const now = this.#now()
    this.#ends = [...this.#ends.filter((time) => now - time < minute), now]
    if (this.#ends.length <= triesInAMinute) void this.#restart()
    else this.#fail(shellRefusals.stoppedAgain(this.#ends.length))
  }

  async #restart(): Promise<void> {
    this.#options.onconnection({ state: 'restarting', message: shellRefusals.restarting })
    const reply = await this.#begin()
    if (this.#isClosing) return
    if (reply.ok) this.#options.onconnection({ state: 'ready', message: null })
    // Ended while it opened the file: its end is counted, and tried again or given up there.
    else if (reply.code !== 'workspace-stopped') this.#fail(reply.message)
  }

  #fail(reason: string): void {
    const message = shellRefusals.failed(reason)
    this.#opened = Promise.resolve(failure(new AppError('workspace-stopped', message)))
    this.#link?.kill()
    this.#link = null
    this.#options.onconnection({ state: 'failed', message })
  }

  #push({ event, payload }: WorkspacePush): void {
    if (event === 'changed') this.#options.onchanged(payload)
    else if (event === 'backup') this.#options.onbackup?.(payload)
    else this.#options.onunexpected(payload.call, payload.at)
  }
}

/** Starts a process for one message and ends it after the reply. */
export async function runOnce(
  { start, onunexpected }: Pick<SupervisedProcess, 'start' | 'onunexpected'>,
  message: Request,
): Promise<Reply<unknown>> {
  const link = new ProcessLink(start(), ({ event, payload }) => {
    if (event === 'unexpected') onunexpected(payload.call, payload.at)
  })
  try {
    return await link.request(message)
  } finally {
    link.kill()
  }
}

function closedReply(): Reply<never> {
  return failure(new AppError('workspace-stopped', shellRefusals.closed))
}
