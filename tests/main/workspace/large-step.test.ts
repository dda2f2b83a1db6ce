import { expect, test } from 'vitest'
import { checkFile } from '../../../src/main/workspace/look-at-file'
import { runChild } from '../../support/child'
import { newFile } from '../../support/workspace'

test('a step of 100,000 records is made and undone as a stream, in less than 300 MB', async () => {
  const path = newFile()
  const result = (await runChild('large-step-child.ts', [path, '100000'])) as { growth: number }
  expect(result).toMatchObject({ there: 100_000, left: 0, records: null, tables: ['event'] })
  expect(result.growth).toBeLessThan(300e6)
  expect(checkFile(path)).toEqual({ sound: true, steps: 3, changes: 200_002, events: 0, problems: [] })
}, 300_000)
