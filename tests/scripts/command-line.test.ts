import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { borrowFiles } from '../../scripts/runtime/borrowed-files.js'
import { callersFolder, fileArguments } from '../../scripts/runtime/file-arguments.js'
import { renamedOutput } from '../../scripts/runtime/renamed-output.js'

let folder: string
let lending: string
const at = (name: string) => join(folder, name)
const read = (path: string) => readFileSync(path, 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldline-caller-'))
  lending = mkdtempSync(join(tmpdir(), 'fieldline-lent-'))
})

describe('the files among the arguments', () => {
  const found = (...args: string[]) =>
    fileArguments(args, folder).map(({ at, before, path }) => [at, before, path])

  test('are those that exist and those still to be made, in every spelling', () => {
    writeFileSync(at('work.fieldline'), '')
    expect(found('export', 'work.fieldline', '--out', 'figure', '--out=two.svg', './three.pdf')).toEqual([
      [1, '', at('work.fieldline')],
      [3, '', at('figure')],
      [4, '--out=', at('two.svg')],
      [5, '', at('three.pdf')],
    ])
  })

  test('are not the command, words, numbers, dates, switches, folders, or files nowhere', () => {
    writeFileSync(at('check'), '')
    mkdirSync(at('folder.d'))
    const others = [
      '1.5',
      '2022-01-01',
      'early 2026',
      '--json',
      '--title=St. Louis',
      'folder.d',
      '/not/there/a.png',
    ]
    expect(found('check', 'reset', ...others)).toEqual([])
  })
})

test('relative paths are meant from where npm was called, for this script only', () => {
  const env = { npm_lifecycle_event: 'fieldline', INIT_CWD: folder }
  expect(callersFolder(env)).toBe(folder)
  expect(callersFolder({ ...env, npm_lifecycle_event: 'test' })).toBe(process.cwd())
})

describe('files lent to the app', () => {
  const lentPath = (lent: Map<string, string>, path: string) => {
    const copy = lent.get(path)
    if (copy === undefined) throw new Error(`${path} was not lent`)
    return copy
  }

  test('of one folder stay together, with the journal beside the workspace', () => {
    for (const name of ['a.fieldline', 'a.fieldline-journal']) writeFileSync(at(name), name)
    const { lent } = borrowFiles([at('a.fieldline'), at('out.png')], lending)
    expect(readdirSync(join(lentPath(lent, at('out.png')), '..'))).toEqual([
      'a.fieldline',
      'a.fieldline-journal',
    ])
  })

  test('come back when they were made or changed, and nothing else is touched', () => {
    for (const name of ['a.fieldline', 'b.fieldline']) writeFileSync(at(name), 'before')
    const { lent, bringBack } = borrowFiles([at('a.fieldline'), at('b.fieldline'), at('out.png')], lending)
    writeFileSync(lentPath(lent, at('a.fieldline')), 'changed by the app')
    writeFileSync(lentPath(lent, at('out.png')), 'picture')
    writeFileSync(at('b.fieldline'), 'changed by its owner')
    bringBack()
    expect(readdirSync(folder).map((name) => [name, read(at(name))])).toEqual([
      ['a.fieldline', 'changed by the app'],
      ['b.fieldline', 'changed by its owner'],
      ['out.png', 'picture'],
    ])
  })

  test('take their journal away once it was rolled back', () => {
    for (const name of ['a.fieldline', 'a.fieldline-journal']) writeFileSync(at(name), 'before')
    const { lent, bringBack } = borrowFiles([at('a.fieldline')], lending)
    writeFileSync(lentPath(lent, at('a.fieldline')), 'rolled back')
    rmSync(`${lentPath(lent, at('a.fieldline'))}-journal`)
    bringBack()
    expect(readdirSync(folder)).toEqual(['a.fieldline'])
  })

  test('are not brought back over what someone else wrote meanwhile', () => {
    writeFileSync(at('a.fieldline'), 'before')
    const { lent, bringBack } = borrowFiles([at('a.fieldline')], lending)
    writeFileSync(lentPath(lent, at('a.fieldline')), 'changed by the app')
    writeFileSync(at('a.fieldline'), 'changed by someone else')
    expect(bringBack).toThrow('was changed by someone else meanwhile')
    expect(read(at('a.fieldline'))).toBe('changed by someone else')
  })
})

test("what the app says names the caller's folder, also where the words arrive in pieces", () => {
  const lentFolders = new Map([
    ['/home/mara', '/cache/files/1'],
    ['/srv', '/cache/files/10'],
  ])
  let said = ''
  const output = renamedOutput(lentFolders, { write: (text) => (said += text) })
  for (const piece of ['wrote /cache/fi', 'les/1/a.png\nand /cache/files/10/b', '.svg']) output.take(piece)
  output.end()
  expect(said).toBe('wrote /home/mara/a.png\nand /srv/b.svg')
})
