import { expect, test } from 'vitest'
import { Records } from '../../../src/main/workspace/database/records'
import { openTest } from '../../support/workspace'

test('a change is refused where the record is not what it says, also one that changes nothing', () => {
  const { workspace, file, lane } = openTest()
  const id = workspace.createEvent({ title: 'Coup', lane, date: '2020' })
  const records = new Records(file.connection)
  const found = records.find('event', id)
  if (!found) throw new Error('The event is not there.')
  const other = { ...found, title: 'Another' }
  const apply = (before: typeof found, after: typeof found) => () =>
    file.connection.transaction('write', () => records.apply({ table: 'event', before, after }))
  expect(apply(other, found)).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  expect(apply(other, other)).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  expect(apply(found, found)).not.toThrow()
  expect(apply(found, other)).not.toThrow()
  expect(records.find('event', id)).toEqual(other)
  file.close()
})
