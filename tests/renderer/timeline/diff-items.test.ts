import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffItems } from '../../../src/renderer/timeline/diff-items'
import { runs } from './an-item'

interface Made {
  readonly id: string
  readonly at: number
}
const some = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), at: fc.nat(3) }), {
  selector: ({ id }) => id,
})
const byId = (items: readonly Made[]): Map<string, Made> => new Map(items.map((item) => [item.id, item]))

test('what is shown, without what goes and with what is put, is what is wanted', () => {
  fc.assert(
    fc.property(some, some, (shown, wanted) => {
      const { remove, put } = diffItems(byId(shown), wanted)
      const after = byId(shown)
      for (const id of remove) after.delete(id)
      for (const item of put) after.set(item.id, item)
      expect(after).toEqual(byId(wanted))
    }),
    runs,
  )
})

test('nothing that stays as it is is touched', () => {
  fc.assert(
    fc.property(some, some, (shown, wanted) => {
      const { remove, put } = diffItems(byId(shown), wanted)
      const old = byId(shown)
      expect(put.some(({ id, at }) => old.get(id)?.at === at)).toBe(false)
      expect(remove.some((id) => !old.has(id) || wanted.some((item) => item.id === id))).toBe(false)
    }),
    runs,
  )
})

test('a field that is gone counts as a change', () => {
  const shown = new Map<string, { id: string; group: string | undefined }>([['a', { id: 'a', group: 'x' }]])
  expect(diffItems(shown, [{ id: 'a', group: undefined }]).put).toHaveLength(1)
})
