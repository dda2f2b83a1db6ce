import type { EventSort } from '../../shared/api'

export type Column = 'date' | 'title' | 'lane' | 'kind' | 'tags' | 'notes' | 'links'

interface ColumnFacts {
  readonly name: Column
  /** What the list is sorted by when its head is pressed; null: it can't be. */
  readonly sort: EventSort | null
  readonly editable: boolean
}

/** The columns of the list, from its start to its end. */
export const columns: readonly ColumnFacts[] = [
  { name: 'date', sort: 'time', editable: true },
  { name: 'title', sort: 'title', editable: true },
  { name: 'lane', sort: 'lane', editable: true },
  { name: 'kind', sort: 'kind', editable: true },
  { name: 'tags', sort: null, editable: false },
  { name: 'notes', sort: null, editable: false },
  { name: 'links', sort: null, editable: false },
]

/** The column of the titles, where the list is entered. */
export const titleColumn = columns.findIndex(({ name }) => name === 'title')
