import type { BackupComparison, Listed, Restored } from '../../../shared/backups'
import type { Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { differences } from './differences'

const mostTitles = 5

class List {
  #count = 0
  #titles: string[] = []

  add(title: string): void {
    this.#count++
    if (this.#titles.length < mostTitles) this.#titles.push(title)
  }

  get told(): Listed {
    return { count: this.#count, titles: this.#titles }
  }
}

/**
 * What restoring `then` would do to `now`. An event has changed when anything of its own differs: dates and tags too. To be called where
 * neither changes meanwhile.
 */
export function compareBackup(now: Records, then: Records): BackupComparison {
  const { told: events, differing } = compareEvents(now, then)
  const notes = compare('note', now, then, () => undefined)
  let others = 0
  for (const table of ['workspace', 'lane', 'tag', 'noteEvent', 'link', 'view', 'preset'] as const)
    others += counted(differences(table, now, then))
  return { events, notes, others, same: others + differing + total(notes) === 0 }
}

function compareEvents(now: Records, then: Records): { told: Restored; differing: number } {
  const known = new Set<Id>()
  const changedByOwn = new List()
  const told = compare('event', now, then, (id) => known.add(id))
  for (const table of ['claim', 'eventTag'] as const) {
    for (const { before, after } of differences(table, now, then)) {
      const event = (before ?? after)?.event ?? ''
      if (known.has(event)) continue
      known.add(event)
      changedByOwn.add(now.find('event', event)?.title ?? '')
    }
  }
  const own = changedByOwn.told
  const changed = {
    count: told.changed.count + own.count,
    titles: [...told.changed.titles, ...own.titles].slice(0, mostTitles),
  }
  return { told: { ...told, changed }, differing: known.size }
}

function compare(table: 'event' | 'note', now: Records, then: Records, onfound: (id: Id) => void): Restored {
  const back = new List()
  const changed = new List()
  const gone = new List()
  for (const { before, after } of differences(table, now, then)) {
    onfound((before ?? after)?.id ?? '')
    if (!before) back.add(after?.title ?? '')
    else if (after) changed.add(before.title)
    else gone.add(before.title)
  }
  return { back: back.told, changed: changed.told, gone: gone.told }
}

function counted(records: Iterable<unknown>): number {
  let count = 0
  for (const record of records) if (record) count++
  return count
}

function total({ back, changed, gone }: Restored): number {
  return back.count + changed.count + gone.count
}
