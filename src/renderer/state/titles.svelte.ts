import { SvelteMap } from 'svelte/reactivity'
import { mentionText, type Mention } from '../../shared/mentions'
import type { Session } from './session.svelte.js'

/** The present titles of what notes point to, asked for when they are first needed and again after changes. */
export class Titles {
  #session: Session
  #titles = new SvelteMap<string, string | null>()
  /** All that was ever asked for; those that are still to be asked. Neither is shown. */
  #known: readonly Mention[] = []
  #wanted: readonly Mention[] = []
  #version = $state(0)

  constructor(session: Session) {
    this.#session = session
    session.watch(async (changed) => {
      const touches = !changed || ['event', 'note'].some((table) => changed.tables.includes(table))
      if (touches && this.#known.length > 0) await this.#ask(this.#known)
    })
  }

  /** Goes up whenever a title has come or changed. */
  get version(): number {
    return this.#version
  }

  /** The title; null when it isn't there any more, undefined until it is known. */
  titleOf(mention: Mention): string | null | undefined {
    const key = mentionText(mention)
    const title = this.#titles.get(key)
    if (title === undefined && !this.#wanted.some((one) => one.id === mention.id)) this.#want(mention)
    return title
  }

  #want(mention: Mention): void {
    if (this.#wanted.length === 0) queueMicrotask(() => void this.#askWanted())
    this.#wanted = [...this.#wanted, mention]
  }

  async #askWanted(): Promise<void> {
    const wanted = this.#wanted
    try {
      await this.#ask(wanted)
      this.#known = [...this.#known, ...wanted]
    } catch (error) {
      this.#session.report(error)
    } finally {
      this.#wanted = this.#wanted.filter((one) => !wanted.includes(one))
      if (this.#wanted.length > 0) void this.#askWanted()
    }
  }

  async #ask(mentions: readonly Mention[]): Promise<void> {
    const most = 5_000
    const some = mentions.slice(0, most)
    const titles = await this.#session.client.titles(some)
    some.forEach((mention, at) => this.#titles.set(mentionText(mention), titles[at] ?? null))
    this.#version += 1
    if (mentions.length > most) await this.#ask(mentions.slice(most))
  }
}
