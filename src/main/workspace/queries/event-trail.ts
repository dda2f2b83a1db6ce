import type { Id } from '../../../shared/model'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'

/** A change as far as it tells whom it touches. */
interface TrailRow {
  readonly step: number
  readonly tableName: string
  readonly recordId: Uint8Array
  /** What a record that refers to others holds; null for those that stand alone, whose text may be long. */
  readonly link: string | null
}

/** A stretch of the history: the steps that touched the event, and where the next stretch begins. */
export interface TrailPage {
  readonly steps: readonly number[]
  readonly next: number | null
}

/** Changes read for one page, so that the workspace process is never busy for long. */
const mostRead = 20_000

const columns = `step, tableName, recordId, CASE WHEN tableName IN ('workspace', 'lane', 'event', 'note', 'tag', 'view', 'preset')
  THEN NULL ELSE coalesce(before, '') || coalesce(after, '') END AS link`
const selectBelow = `SELECT ${columns} FROM change WHERE step < ? ORDER BY step DESC, position DESC`
const selectStep = `SELECT position, ${columns} FROM change WHERE step = ? ORDER BY position`
/** Above every step. */
const farthest = Number.MAX_SAFE_INTEGER
const everyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Finds the steps that touched an event: itself, its datings and links, and the notes and tags that are or once were on it.
 * Which these are is learnt on the way from the newest step down (a link is taken off after it was used), and kept for the
 * next stretch.
 */
export class EventTrail {
  #records: Records
  #event: Id | null = null
  #linked = new Set<Id>()
  /** The links of this and of every later step are known. */
  #knownTo = farthest

  constructor(records: Records) {
    this.#records = records
  }

  /** The steps below `before` that touched the event, newest first: at most `limit`, fewer where many others lie between. */
  page(event: Id, before: number, limit: number): TrailPage {
    this.#begin(event, before)
    const steps: number[] = []
    let read = 0
    for (const { step, count, isTouched } of this.#steps(event, before)) {
      read += count
      if (isTouched) steps.push(step)
      if (steps.length === limit || read >= mostRead) return { steps, next: step > 1 ? step : null }
    }
    return { steps, next: null }
  }

  /** The positions of a step's changes that touched the event. */
  positions(event: Id, step: number): number[] {
    this.#begin(event, step)
    const rows = this.#records.connection.all(selectStep, step) as (TrailRow & { position: number })[]
    for (const row of rows) this.#learn(event, row)
    return rows.filter((row) => this.#touches(event, row)).map(({ position }) => position)
  }

  /** Knows the links of all steps from `before` on. */
  #begin(event: Id, before: number): void {
    if (this.#event !== event) {
      this.#event = event
      this.#knownTo = farthest
      this.#linked = new Set()
    }
    for (const { note } of this.#records.where('noteEvent', 'event', event)) this.#linked.add(note)
    for (const { tag } of this.#records.where('eventTag', 'event', event)) this.#linked.add(tag)
    if (before >= this.#knownTo) return
    for (const { step } of this.#steps(event, this.#knownTo)) if (step <= before) return
  }

  *#steps(event: Id, before: number): Generator<{ step: number; count: number; isTouched: boolean }> {
    let rows: TrailRow[] = []
    const finish = () => {
      const [first] = rows
      if (!first) return null
      for (const row of rows) this.#learn(event, row)
      this.#knownTo = Math.min(this.#knownTo, first.step)
      const isTouched = rows.some((row) => this.#touches(event, row))
      return { step: first.step, count: rows.length, isTouched }
    }
    for (const found of this.#records.connection.iterate(selectBelow, before)) {
      const row = found as TrailRow
      if (rows[0] && rows[0].step !== row.step) {
        const done = finish()
        rows = []
        if (done) yield done
      }
      rows.push(row)
    }
    const last = finish()
    if (last) yield last
  }

  #learn(event: Id, { link }: TrailRow): void {
    if (link?.includes(event)) for (const [id] of link.matchAll(everyId)) this.#linked.add(id)
  }

  #touches(event: Id, { tableName, recordId, link }: TrailRow): boolean {
    if (link !== null) return link.includes(event)
    if (tableName === 'event') return idOfBytes(recordId) === event
    return (tableName === 'note' || tableName === 'tag') && this.#linked.has(idOfBytes(recordId))
  }
}
