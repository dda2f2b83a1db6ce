import { describe, expect, test } from 'vitest'
import { LaneNumbers } from '../../../src/main/workspace/queries/columns/lane-numbers'
import { readAll } from '../../../src/main/workspace/queries/columns/read-all'
import {
  readColumns,
  storeColumns,
  type NumberedColumns,
} from '../../../src/main/workspace/queries/columns/stored-columns'
import { TagSets } from '../../../src/main/workspace/queries/columns/tag-sets'
import { openTest, type TestWorkspace } from '../../support/workspace'

const asOf = 1_700_000_000_000

function opened(): TestWorkspace {
  const test = openTest()
  const named = (name: string): { kind: string; name: string } => ({ kind: 'actor', name })
  test.workspace.createEvents(
    [[], [named('A')], [named('B'), named('A')], [named('A'), named('B')]].map((tags, at) => ({
      title: `Talk ${at}`,
      kind: 'event' as const,
      lane: { title: 'Talks' },
      date: `${2 + at} May 2020`,
      tags,
    })),
  )
  return test
}

function read({ file: { connection } }: TestWorkspace): NumberedColumns {
  const [lanes, tagSets] = [new LaneNumbers(connection), new TagSets()]
  const reading = readAll(connection, asOf, lanes, tagSets)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return { columns: value, lanes, tagSets }
  }
}

describe('columns kept in the file', () => {
  test('are those that were read, with their lanes and sets of tags', () => {
    const test = opened()
    const columns = read(test)
    expect([...columns.columns.tags.subarray(0, 4)]).toEqual([0, 1, expect.any(Number), expect.any(Number)])
    expect(columns.columns.tags[2]).toBe(columns.columns.tags[3])
    test.file.write(() => storeColumns(test.file.connection, columns, asOf))
    const kept = readColumns(test.file.connection, asOf)
    expect(kept?.columns.parts()).toEqual(columns.columns.parts())
    expect(kept?.lanes.ids).toEqual(columns.lanes.ids)
    expect(kept?.tagSets.all).toEqual(columns.tagSets.all)
  })

  const change = (at: number, value: number) => (content: Buffer) => {
    content.writeInt32LE(value, content.length + at)
    return content
  }
  // The last columns of four events: four bytes each of lane and tags, two of flags, one of length.
  const damages: Readonly<Record<string, (content: Buffer) => Buffer>> = {
    'are empty': () => Buffer.alloc(0),
    'end too early': (content) => content.subarray(0, -1),
    'go on too long': (content) => Buffer.concat([content, Buffer.alloc(1)]),
    'begin with a length that leads out of them': (content) => {
      content.writeUInt32LE(2 ** 32 - 1)
      return content
    },
    'say that there are more events than bytes': (content) =>
      Buffer.from(content.toString('latin1').replace('"size":4', '"size":9'), 'latin1'),
    'say that there are less events than none': (content) =>
      Buffer.from(content.toString('latin1').replace('"size":4,', '"size":-9,'), 'latin1'),
    'name a lane that has no number': change(-44, 9),
    'name a lane before the first': change(-44, -1),
    'name tags that have no number': change(-28, 9),
    'name one set of tags twice': (content) =>
      Buffer.from(content.toString('latin1').replace(/\[\[\],\[(\d+)\]/, '[[],[]'), 'latin1'),
  }
  test.each(Object.entries(damages))('are not used when they %s', (_, damage) => {
    const test = opened()
    const { connection } = test.file
    test.file.write(() => storeColumns(connection, read(test), asOf))
    const { content } = connection.get("SELECT content FROM storedAnswer WHERE name = 'columns'") as {
      content: Buffer
    }
    const damaged = damage(Buffer.from(content))
    expect(damaged.equals(content)).toBe(false)
    connection.run("UPDATE storedAnswer SET content = ? WHERE name = 'columns'", damaged)
    expect(readColumns(connection, asOf)).toBeNull()
  })
})
