import type { Changed, Events, WorkspaceState } from '../../shared/api'
import { failure, type ErrorCode, type Reply } from '../../shared/errors'
import type { Client } from '../api'
import { PendingEdits } from './pending-edits.svelte.js'

/** A failed call, as the banner shows it. */
export interface Problem {
  readonly code: ErrorCode
  readonly message: string
}

/** Asks its query again; null means that anything may have changed. */
type Watcher = (changed: Changed | null) => Promise<void>

/** How a command is run: failures with these codes are shown by the caller, not by the banner. */
interface RunOptions {
  readonly shownByCaller?: readonly ErrorCode[]
}

/** Answers that something cannot be done: nothing was lost by it. */
const refusals: readonly ErrorCode[] = [
  'invalid-input',
  'not-found',
  'date-unreadable',
  'lane-not-empty',
  'lane-too-deep',
  'too-many-lanes',
]

/** The workspace as this window knows it, and the commands under way. */
export class Session {
  #state = $state.raw<WorkspaceState | null>(null)
  #connection = $state.raw<Events['connection']>({ state: 'ready', message: null })
  #problem = $state.raw<Problem | null>(null)
  #missing = $state.raw<Problem | null>(null)
  #underWay = $state(0)
  #unsaved = $state<string | null>(null)
  #news = $state('')
  #backupTrouble = $state<string | null>(null)
  /** Where the last copy was saved, until it is opened or put aside. */
  copy = $state<string | null>(null)
  #said = $state.raw<{ readonly text: string } | null>(null)
  #watchers: readonly Watcher[] = []
  #refreshing: Promise<unknown> = Promise.resolve()

  readonly client: Client
  /** What commands under way do to the picture. */
  readonly edits = new PendingEdits()

  constructor(client: Client) {
    this.client = client
  }

  /** Null until the first answer has come. */
  get state(): WorkspaceState | null {
    return this.#state
  }

  get connection(): Events['connection'] {
    return this.#connection
  }

  /** The failure that the banner shows. */
  get problem(): Problem | null {
    return this.#problem
  }

  /** Why there is no workspace to show. */
  get missing(): Problem | null {
    return this.#missing
  }

  /** The number of commands that are not yet answered. */
  get underWay(): number {
    return this.#underWay
  }

  /** Why the last command was not saved. */
  get unsaved(): string | null {
    return this.#unsaved
  }

  /** Why no backup can be made, until it is dismissed or one can. */
  get backupTrouble(): string | null {
    return this.#backupTrouble
  }

  dismissBackupTrouble(): void {
    this.#backupTrouble = null
  }

  /** What happened last, for the live region. */
  get news(): string {
    return this.#news
  }

  /** What was last said to the user; a new object each time. */
  get said(): { readonly text: string } | null {
    return this.#said
  }

  get readOnly(): boolean {
    return this.#state?.readOnly != null || this.#connection.state !== 'ready'
  }

  /** Listens to the workspace and asks for it; returns the function that stops. */
  start(): () => void {
    const stops = [
      this.client.on('changed', (changed) => {
        this.#news = changed.label
        void this.refresh(changed)
      }),
      this.client.on('backup', ({ trouble }) => (this.#backupTrouble = trouble)),
      this.client.on('connection', (connection) => {
        const came = connection.state === 'ready' && this.#connection.state !== 'ready'
        this.#connection = connection
        if (came) void this.refresh(null)
      }),
    ]
    void this.refresh(null)
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** Calls `watcher` at every change and when all must be asked again; returns the function that stops. */
  watch(watcher: Watcher): () => void {
    this.#watchers = [...this.#watchers, watcher]
    return () => {
      this.#watchers = this.#watchers.filter((other) => other !== watcher)
    }
  }

  /** Asks again for all that `changed` touches. */
  refresh(changed: Changed | null): Promise<void> {
    const refreshed = this.#ask(changed)
    this.#refreshing = Promise.all([this.#refreshing, refreshed])
    return refreshed
  }

  async #ask(changed: Changed | null): Promise<void> {
    try {
      this.#state = await this.client.workspace()
      this.#missing = null
      await Promise.all(this.#watchers.map((watcher) => watcher(changed)))
    } catch (error) {
      if (this.#state) this.report(error)
      else this.#missing = failure(error)
    }
  }

  /** Runs a command and waits until what is on screen shows it. A failure is answered, never thrown. */
  async run<T>(command: (client: Client) => Promise<T>, options: RunOptions = {}): Promise<Reply<T>> {
    this.#underWay += 1
    const edits = this.edits.begin(this.client, this.#state?.workspace.asOf ?? 0)
    try {
      const value = await command(edits.client)
      await this.#refreshing
      this.#unsaved = null
      return { ok: true, value }
    } catch (error) {
      const reply = failure(error)
      if (!options.shownByCaller?.includes(reply.code)) {
        this.report(error)
        if (!refusals.includes(reply.code)) this.#unsaved = reply.message
      }
      return reply
    } finally {
      edits.end()
      this.#underWay -= 1
    }
  }

  /** Asks something that saves nothing. A failure goes to the banner and is answered, never thrown. */
  async ask<T>(call: (client: Client) => Promise<T>): Promise<Reply<T>> {
    try {
      return { ok: true, value: await call(this.client) }
    } catch (error) {
      this.report(error)
      return failure(error)
    }
  }

  /** Shows what was thrown in the banner. */
  report(error: unknown): void {
    this.#problem = failure(error)
  }

  dismiss(): void {
    this.#problem = null
    this.#unsaved = null
  }

  /** Says `news` in the live region and shows it for a while. */
  say(news: string): void {
    this.#news = news
    this.#said = { text: news }
  }
}
