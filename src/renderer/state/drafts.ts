import { SvelteMap } from 'svelte/reactivity'
import { failure } from '../../shared/errors'
import type { Id } from '../../shared/model'
import type { Client } from '../api'

/** The longest that typing waits to be written, ms: with the writing itself it is less than a second. */
const delay = 400

/** The longest typing that is written, UTF-16 units; a longer one is only in memory. */
export const longestDraft = 20_000_000

const keyOf = (record: Id, field: string): string => `${field} ${record}`

interface Kept {
  readonly record: Id
  readonly field: string
  text: string
  timer: ReturnType<typeof setTimeout> | null
}

/** Typing that is not applied yet: written to the workspace's local table within one second. */
export class Drafts {
  #client: Client
  #kept = new SvelteMap<string, Kept>()
  #onfailure: (error: unknown) => void

  constructor(client: Client, onfailure: (error: unknown) => void) {
    this.#client = client
    this.#onfailure = onfailure
  }

  /** The fields that have typing not yet applied. */
  get fields(): readonly { readonly record: Id; readonly field: string }[] {
    return [...this.#kept.values()]
  }

  /** Reads what an earlier run left. */
  async load(): Promise<void> {
    const drafts = await this.#client.drafts()
    for (const { record, field, text } of drafts) {
      this.#kept.set(keyOf(record, field), { record, field, text, timer: null })
    }
  }

  /** The typing kept for a field, or null. */
  textOf(record: Id, field: string): string | null {
    return this.#kept.get(keyOf(record, field))?.text ?? null
  }

  /** Keeps `text`; written at most `delay` ms after the first keystroke that is not written yet. */
  keep(record: Id, field: string, text: string): void {
    const key = keyOf(record, field)
    let kept = this.#kept.get(key)
    if (!kept) {
      kept = { record, field, text, timer: null }
      this.#kept.set(key, kept)
    }
    const written = kept
    written.text = text
    written.timer ??= setTimeout(() => void this.#write(written), delay)
  }

  /** Forgets the typing of a field: it was applied or given up. */
  async discard(record: Id, field: string): Promise<void> {
    const key = keyOf(record, field)
    const kept = this.#kept.get(key)
    if (!kept) return
    if (kept.timer) clearTimeout(kept.timer)
    this.#kept.delete(key)
    await this.#client.discardDraft(record, field).catch(this.#onfailure)
  }

  /** Writes now whatever is not written yet. */
  async flush(): Promise<void> {
    await Promise.all([...this.#kept.values()].filter((kept) => kept.timer).map((kept) => this.#write(kept)))
  }

  async #write(kept: Kept): Promise<void> {
    if (kept.timer) clearTimeout(kept.timer)
    kept.timer = null
    const { record, field, text } = kept
    if (text.length > longestDraft) return
    await this.#client.saveDraft({ record, field, text }).catch((error: unknown) => this.#fail(kept, error))
  }

  /** The process that keeps the workspace is started again when it stops: what it did not write goes to the next one. */
  #fail(kept: Kept, error: unknown): void {
    const isThere = this.#kept.get(keyOf(kept.record, kept.field)) === kept
    if (!isThere || failure(error).code !== 'workspace-stopped') return this.#onfailure(error)
    kept.timer ??= setTimeout(() => void this.#write(kept), delay)
  }
}
