import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { fingerprint, isBuilt, stampBuild } from '../../scripts/runtime/build.js'

let root: string
const write = (name: string, text = name) => writeFileSync(join(root, name), text)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldline-build-'))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  mkdirSync(join(root, 'out', 'main'), { recursive: true })
  for (const name of ['src/one.ts', 'src/deep/two.ts', 'package.json', 'out/main/index.js']) write(name)
  stampBuild(root, fingerprint(root))
})

describe('the build', () => {
  test('counts as done while nothing changes', () => {
    expect(isBuilt(root)).toBe(true)
  })

  test('counts as done when something outside its sources changes', () => {
    write('README.md')
    expect(isBuilt(root)).toBe(true)
  })

  test.each<[string, () => void]>([
    ['a source is edited', () => write('src/deep/two.ts', 'longer than before')],
    ['a source gets an older date, as from another branch', () => utimesSync(join(root, 'src/one.ts'), 1, 1)],
    ['a source is added', () => write('src/three.ts')],
    ['a source is removed', () => rmSync(join(root, 'src/one.ts'))],
    ['a source is renamed', () => renameSync(join(root, 'src/one.ts'), join(root, 'src/1.ts'))],
    ['package.json is edited', () => write('package.json', '{}')],
    ['its result is gone', () => rmSync(join(root, 'out/main/index.js'))],
    ['its stamp is gone', () => rmSync(join(root, 'out/.stamp'))],
  ])('is done again when %s', (_, change) => {
    change()
    expect(isBuilt(root)).toBe(false)
  })
})
