import type { Changed, HistoryState } from '../../../shared/api'
import type { Change } from '../../../shared/diff'
import type { Edit } from '../commands/edit'
import type { OpenFile } from '../database/open'
import { replicaOf } from '../database/local-settings'
import { newestVersion } from '../database/migrations/migration'
import { StepIndexing } from '../database/search-index'
import { Records } from '../database/records'
import type { Session } from '../session'
import { canonicalText } from './canonical-text'
import { invertedChanges, sizeOfStep } from './recorded-changes'
import { historyState, redoTarget, undoTarget } from './reverts'
import { StepWriter, type StepKind } from './step-writer'
import { Touched } from './touched'
import { TouchedEvents } from './touched-events'

/** What the user did, in words, and how it stands to the steps before it. */
export interface StepMeaning {
  readonly label: string
  readonly kind?: StepKind
  readonly reverts?: number
  /** How many changes there will be, when that is known. */
  readonly size?: number
}

/** Lets changes through to a step, or throws before it is made. */
export type Guard = (changes: Iterable<Change>) => Iterable<Change>
const unguarded: Guard = (changes) => changes

/** The one way to edit: every change goes through `perform`, and undo is a step like any other. */
export class History {
  readonly records: Records
  #file: OpenFile
  #session: Session
  #listeners = new Set<(changed: Changed) => void>()
  #followers = new Set<(touched: TouchedEvents, head: number) => void>()

  constructor(file: OpenFile, session: Session) {
    this.#file = file
    this.#session = session
    this.records = new Records(file.connection)
  }

  get state(): HistoryState {
    return historyState(this.#file.connection)
  }

  /** Calls `listener` after each commit; returns the function that stops it. */
  onChanged(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Calls `follower` after each commit with the events it touched and the step, before any listener. */
  onTouched(follower: (touched: TouchedEvents, head: number) => void): void {
    this.#followers.add(follower)
  }

  /**
   * Makes all changes and the step that records them in one transaction, then tells the listeners. Changes are made while they
   * are drawn from the iterable, so that later ones may be read from what earlier ones wrote, and none need be in memory
   * together. Returns null, and makes no step, when nothing differs.
   */
  perform(meaning: StepMeaning, changes: Iterable<Change>): Changed | null {
    return this.#make(() => ({ meaning, changes }))
  }

  /** As `perform`, of an edit that is planned in the same transaction, so that all it reads is what it changes; returns the edit. */
  edit<E extends Edit>(plan: () => E, guard: Guard = unguarded): E {
    let edit: E | undefined
    this.#make(() => {
      edit = plan()
      return { meaning: { label: edit.label }, changes: guard(edit.changes) }
    })
    if (!edit) throw new Error('The edit was not planned.')
    return edit
  }

  #make(plan: () => { readonly meaning: StepMeaning; readonly changes: Iterable<Change> }): Changed | null {
    const { connection } = this.#file
    const touched = new Touched()
    const events = new TouchedEvents((id) => this.records.keyOf('event', id))
    // The state is read before the commit: nothing that may fail stands between that and the reply.
    const made = this.#file.write(() => {
      const { meaning, changes } = plan()
      const writer = new StepWriter(connection, this.#facts(meaning))
      const indexing = new StepIndexing(connection, meaning.size)
      for (const change of changes) {
        const before = canonicalText(change.table, change.before)
        const after = canonicalText(change.table, change.after)
        if (before === after) continue
        indexing.count()
        events.add(change)
        this.records.apply(change)
        writer.add(change, before, after)
        touched.add(change)
      }
      indexing.finish()
      return writer.finish() ? { history: this.state, label: meaning.label } : null
    })
    if (!made) return null
    for (const follower of this.#followers) follower(events, made.history.head)
    const changed = { ...made, ...touched.told() }
    for (const listener of this.#listeners) listener(changed)
    return changed
  }

  /** Takes the last step back, its changes as `guard` lets them through; null when there is none. */
  undo(guard: Guard = unguarded): Changed | null {
    return this.#revert('undo', undoTarget, guard)
  }

  /** Takes the last undo back, in the same way; null when there is none. */
  redo(guard: Guard = unguarded): Changed | null {
    return this.#revert('redo', redoTarget, guard)
  }

  #revert(kind: 'undo' | 'redo', find: typeof undoTarget, guard: Guard): Changed | null {
    const { connection, migrations } = this.#file
    this.#file.checkWritable()
    const target = find(connection)
    if (!target) return null
    const changes = invertedChanges(connection, target.step, migrations)
    const size = sizeOfStep(connection, target.step)
    return this.perform({ label: target.label, kind, reverts: target.step, size }, guard(changes))
  }

  /** Inside the transaction: a file without a replica id gets one. */
  #facts({ label, kind, reverts }: StepMeaning) {
    const { clock, newId, author, appVersion } = this.#session
    const { connection, migrations } = this.#file
    return {
      id: newId(),
      time: clock(),
      author,
      replica: replicaOf(connection, newId),
      appVersion,
      schemaVersion: newestVersion(migrations),
      kind: kind ?? 'do',
      label,
      reverts: reverts ?? null,
    }
  }
}
