import type { TableName, Tables } from '../../../shared/model'

/** How a column is kept: `id` is a UUID as BLOB(16). */
export type ColumnKind = 'id' | 'text' | 'integer'

/** The recorded tables and their columns, named as the fields of `src/shared/model.ts`. */
const tables: { readonly [T in TableName]: { readonly [C in keyof Tables[T]]: ColumnKind } } = {
  workspace: { id: 'id', title: 'text', asOf: 'integer', zone: 'text', marking: 'text' },
  lane: { id: 'id', title: 'text', color: 'text', position: 'text', parent: 'id' },
  event: { id: 'id', lane: 'id', kind: 'text', title: 'text', summary: 'text', marking: 'text' },
  claim: {
    id: 'id',
    event: 'id',
    preferred: 'integer',
    text: 'text',
    shape: 'text',
    basis: 'text',
    dayPosition: 'text',
    startState: 'text',
    startEdtf: 'text',
    startEarliest: 'integer',
    startLatest: 'integer',
    startUnit: 'text',
    startQualifier: 'text',
    startOffset: 'integer',
    startZone: 'text',
    endState: 'text',
    endEdtf: 'text',
    endEarliest: 'integer',
    endLatest: 'integer',
    endUnit: 'text',
    endQualifier: 'text',
    endOffset: 'integer',
    endZone: 'text',
  },
  tag: { id: 'id', kind: 'text', name: 'text' },
  eventTag: { id: 'id', event: 'id', tag: 'id' },
  note: { id: 'id', title: 'text', text: 'text', created: 'integer' },
  noteEvent: { id: 'id', note: 'id', event: 'id', position: 'text' },
  link: { id: 'id', from: 'id', to: 'id', type: 'text' },
  view: {
    id: 'id',
    title: 'text',
    position: 'text',
    filter: 'text',
    grouping: 'text',
    from: 'integer',
    until: 'integer',
  },
  preset: { id: 'id', title: 'text', position: 'text', settings: 'text' },
}

export const tableNames = Object.keys(tables) as TableName[]

type Columns = readonly (readonly [string, ColumnKind])[]

const columns = new Map<TableName, Columns>(tableNames.map((table) => [table, Object.entries(tables[table])]))

/** The columns of a recorded table with their kinds, in order. */
export function columnsOf(table: TableName): Columns {
  return columns.get(table) ?? []
}

/** Whether a name found in a file is that of a recorded table. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name)
}
