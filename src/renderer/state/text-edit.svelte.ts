import type { ErrorCode, Reply } from '../../shared/errors'
import { appMessages } from '../../shared/messages/app'
import type { Id } from '../../shared/model'
import { longestDraft, type Drafts } from './drafts'

/** Failures that lie in what was typed. Others lie in the file: the banner tells them. */
const ofTyping: readonly ErrorCode[] = ['invalid-input', 'date-unreadable']

/** The fields on screen that hold typing not yet applied. */
export class OpenEdits {
  #edits: readonly TextEdit[] = []

  add(edit: TextEdit): void {
    if (!this.#edits.includes(edit)) this.#edits = [...this.#edits, edit]
  }

  delete(edit: TextEdit): void {
    this.#edits = this.#edits.filter((other) => other !== edit)
  }

  /** Applies every field; what cannot be applied stays a draft. */
  async applyAll(): Promise<void> {
    for (const edit of this.#edits) await edit.apply()
  }
}

/** Where a field's typing belongs and what applying it means. */
export interface TextEditOptions {
  readonly record: Id
  readonly field: string
  /** The longest text that can be applied, UTF-16 units. */
  readonly longest: number
  /** What the workspace has now. */
  readonly saved: () => string
  readonly apply: (text: string) => Promise<Reply<unknown>>
  /** Why `text` cannot be applied, or null. */
  readonly objection?: ((text: string) => string | null) | undefined
}

/** One edit of one text field: typing is kept as a draft and applied once. */
export class TextEdit {
  #typed = $state<string | null>(null)
  #refused = $state<string | null>(null)
  #restored = $state(false)
  /** What is typed is being applied. */
  #applying: Promise<void> | null = null
  #drafts: Drafts
  #open: OpenEdits
  #options: TextEditOptions

  constructor(drafts: Drafts, open: OpenEdits, options: TextEditOptions) {
    this.#drafts = drafts
    this.#open = open
    this.#options = options
    const draft = drafts.textOf(options.record, options.field)
    if (draft !== null && draft !== options.saved()) {
      this.#typed = draft
      this.#restored = true
    }
  }

  get record(): Id {
    return this.#options.record
  }

  get field(): string {
    return this.#options.field
  }

  /** What the field shows: the typing, else what is saved. */
  get text(): string {
    return this.#typed ?? this.#options.saved()
  }

  /** Whether it holds typing that is not applied. */
  get edited(): boolean {
    return this.#typed !== null
  }

  /** Whether the typing comes from an earlier visit. */
  get restored(): boolean {
    return this.#restored
  }

  /** Why the last try to apply it was refused. */
  get refused(): string | null {
    return this.#refused
  }

  type(text: string): void {
    this.#typed = text
    this.#applying = null
    this.#refused = this.#tooLong(text)
    this.#restored = false
    this.#open.add(this)
    this.#drafts.keep(this.record, this.field, text)
  }

  /** Whether a text of `length` UTF-16 units can be kept; if not, says so as `refused`. */
  takes(length: number): boolean {
    if (length <= longestDraft) return true
    this.#refused = appMessages.notInserted(longestDraft)
    return false
  }

  /** Makes the typing one step. What is refused stays in the field to mend. */
  async apply(): Promise<void> {
    const typed = this.#typed
    if (typed === null) return
    if (typed === this.#options.saved()) return this.restore()
    // Enter may take the field off the screen, and leaving it applies it too: one typing is one step.
    const applying = this.#applying ?? this.#send(typed)
    this.#applying = applying
    await applying
    if (this.#applying === applying) this.#applying = null
  }

  async #send(typed: string): Promise<void> {
    this.#refused = this.#tooLong(typed) ?? this.#options.objection?.(typed) ?? null
    if (this.#refused !== null) return
    const reply = await this.#options.apply(typed)
    if (!reply.ok) this.#refused = ofTyping.includes(reply.code) ? reply.message : appMessages.notSavedHere
    else if (this.#typed === typed) await this.restore()
  }

  #tooLong(text: string): string | null {
    const { longest } = this.#options
    return text.length > longest
      ? appMessages.tooLong(longest, text.length, text.length <= longestDraft)
      : null
  }

  /** The field goes off the screen: applied if it can be; else its draft waits for the next visit. */
  async leave(): Promise<void> {
    await this.apply()
    this.#open.delete(this)
  }

  /** Gives the typing up: the field shows what is saved. */
  async restore(): Promise<void> {
    this.#typed = null
    this.#refused = null
    this.#restored = false
    this.#open.delete(this)
    await this.#drafts.discard(this.record, this.field)
  }
}
