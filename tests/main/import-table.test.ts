import { join } from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript-eslint'
import { describe, expect, test } from 'vitest'

/** The import table of docs/ARCHITECTURE.md, row by row: where a file stands, and imports it may not have. */
const refused: readonly (readonly [string, readonly string[]])[] = [
  [
    'src/shared/new.ts',
    [
      'node:fs',
      'electron',
      'svelte',
      '../main/window',
      '../renderer/keys',
      '../preload/index',
      'vis-timeline/esnext',
    ],
  ],
  [
    'src/main/workspace/new.ts',
    [
      'electron',
      'electron/main',
      'svelte',
      '../../renderer/keys',
      '../window',
      '../security',
      'vis-data/esnext',
    ],
  ],
  [
    'src/main/workspace/database/new.ts',
    ['electron', '../../dialogs', '../../protocol', '../../menu', '../../../renderer/keys'],
  ],
  ['src/main/workspace/commands/new.ts', ['better-sqlite3', 'electron', '../../../renderer/keys']],
  ['src/main/workspace/queries/new.ts', ['better-sqlite3', 'electron', 'svelte']],
  [
    'src/main/new.ts',
    ['better-sqlite3', 'svelte', '../renderer/keys', '../preload/index', 'vis-timeline/esnext'],
  ],
  ['src/main/cli/new.ts', ['better-sqlite3', '../../renderer/keys']],
  ['src/main/ipc/new.ts', ['better-sqlite3', 'svelte', '../../preload/index']],
  ['src/main/ipc/answer.ts', ['electron', 'better-sqlite3']],
  ['src/main/ipc/arguments.ts', ['electron', 'better-sqlite3']],
  ['src/main/ipc/argument-parts.ts', ['electron', 'better-sqlite3']],
  ['src/preload/new.ts', ['node:fs', 'svelte', '../main/window', '../renderer/keys']],
  [
    'src/renderer/new.ts',
    [
      'node:fs',
      'electron',
      'better-sqlite3',
      '../main/window',
      '../preload/index',
      'vis-timeline/esnext',
      'moment',
    ],
  ],
  ['src/renderer/notes/new.ts', ['vis-timeline/esnext', 'vis-data/esnext', 'moment', 'electron', 'node:fs']],
  [
    'src/renderer/timeline/new.ts',
    ['electron', 'node:fs', '../../main/window', '../lanes/new', '../inspector/new'],
  ],
  [
    'src/renderer/ui/new.ts',
    ['../../shared/model', '../state/desk', '../timeline/drag', '../notes/word-count', 'electron', 'node:fs'],
  ],
  [
    'src/renderer/state/new.ts',
    ['../ui/Button.svelte', '../App.svelte', '../timeline/drag', '../ui/editable', 'electron', 'node:fs'],
  ],
]

/** What the same rows allow: a table that refuses everything would prove nothing. */
const allowed: readonly (readonly [string, readonly string[]])[] = [
  ['src/shared/new.ts', ['./model', 'fractional-indexing']],
  ['src/main/workspace/database/new.ts', ['better-sqlite3', 'node:fs', '../../../shared/model']],
  ['src/main/workspace/commands/new.ts', ['../database/records', '../../../shared/model']],
  ['src/main/new.ts', ['electron', 'node:fs', '../shared/api']],
  ['src/main/ipc/answer.ts', ['zod', '../../shared/api']],
  ['src/preload/new.ts', ['electron', '../shared/api']],
  [
    'src/renderer/timeline/new.ts',
    ['vis-timeline/esnext', 'vis-data/esnext', '../state/desk', '../ui/Button.svelte'],
  ],
  ['src/renderer/ui/new.ts', ['svelte', 'bits-ui']],
  ['src/renderer/state/new.ts', ['../../shared/api', '../api', 'svelte/reactivity']],
]

const root = join(import.meta.dirname, '../..')
// The rules of the table need no types, and the files are none of the project.
const eslint = new ESLint({ cwd: root, overrideConfig: [ts.configs.disableTypeChecked] })

async function refusals(file: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import '${imported}'\n`, { filePath: join(root, file) })
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([])
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId ?? '')
    .filter((rule) => rule.endsWith('no-restricted-imports'))
}

const pairs = (table: typeof refused) =>
  table.flatMap(([file, imports]) => imports.map((imported) => [file, imported] as const))

describe('the import table', () => {
  test.each(pairs(refused))('refuses in %s an import of %s', async (file, imported) => {
    expect(await refusals(file, imported)).not.toEqual([])
  })

  test.each(pairs(allowed))('permits in %s an import of %s', async (file, imported) => {
    expect(await refusals(file, imported)).toEqual([])
  })
})
