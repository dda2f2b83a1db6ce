import { builtinModules } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

/** docs/ARCHITECTURE.md, "Who may import what", as what each folder may reach: the first row that fits a file holds. */
interface Row {
  readonly files: RegExp
  /** Files of ours, seen from src. */
  readonly ours: RegExp
  readonly packages: RegExp
}

const node = builtinModules.map((name) => name.replace('/', '\\/')).join('|')
const rows: readonly Row[] = [
  // What comes from outside is checked; the rest of the figure is given what it draws.
  { files: /^shared\/figure\/(settings-form|read-preset)\.ts$/, ours: /^shared\//, packages: /^zod$/ },
  // Notes are Markdown, on screen and in print.
  {
    files: /^shared\/(markdown|figure\/note-paragraphs)\.ts$/,
    ours: /^shared\//,
    packages: /^(mdast|micromark)[\w-]*$/,
  },
  { files: /^shared\/figure\//, ours: /^shared\//, packages: /^(bidi-js|fontkit)$/ },
  { files: /^shared\//, ours: /^shared\//, packages: /^(fractional-indexing|zod)$/ },
  {
    files: /^main\/workspace\/queries\//,
    ours: /^(shared|main\/workspace\/(database|commands|queries|history))\//,
    packages: /^(fractional-indexing|zod|uuid)$/,
  },
  {
    files: /^main\/workspace\/commands\//,
    ours: /^(shared|main\/workspace\/(database|commands|queries))\//,
    packages: /^(fractional-indexing|zod|uuid)$/,
  },
  {
    // A migration makes a backup first.
    files: /^main\/workspace\/database\/migrate\.ts$/,
    ours: /^(shared|main\/workspace\/(database|backups))\//,
    packages: /^(node:.+|zod|uuid)$/,
  },
  {
    files: /^main\/workspace\/database\//,
    ours: /^(shared|main\/workspace\/database)\//,
    packages: /^(node:.+|better-sqlite3|zod|uuid)$/,
  },
  { files: /^main\/workspace\//, ours: /^(shared|main\/workspace)\//, packages: /^(node:.+|zod|uuid)$/ },
  {
    files: /^main\/ipc\/(answer|argument-parts|arguments)\.ts$/,
    ours: /^(shared\/|main\/ipc\/(answer|argument-parts|arguments)$)/,
    packages: /^zod$/,
  },
  { files: /^main\//, ours: /^(shared|main(?!\/workspace\/))\//, packages: /^(node:.+|electron|zod)$/ },
  { files: /^preload\//, ours: /^shared\/api$/, packages: /^electron$/ },
  {
    files: /^renderer\/ui\//,
    ours: /^(renderer\/ui\/|shared\/messages\/)/,
    packages: /^(svelte(\/.+)?|bits-ui|@lucide\/svelte(\/.+)?)$/,
  },
  { files: /^renderer\/state\//, ours: /^(shared\/|renderer\/(state\/|api$))/, packages: /^svelte(\/.+)?$/ },
  {
    files: /^renderer\/notes\/editor\//,
    ours: /^(shared|renderer)\//,
    packages: /^(svelte(\/.+)?|@codemirror\/[\w-]+|@lezer\/highlight|turndown(-plugin-gfm)?)$/,
  },
  {
    files: /^renderer\/timeline\//,
    ours: /^(shared|renderer\/(timeline|state|ui))\/|^renderer\/(api|keys)$/,
    packages: /^(svelte(\/.+)?|vis-(timeline|data)\/.+|moment|@lucide\/svelte(\/.+)?)$/,
  },
  {
    files: /^renderer\//,
    ours: /^(shared|renderer)\//,
    packages: /^(svelte(\/.+)?|bits-ui|@lucide\/svelte(\/.+)?|(mdast|micromark)[\w-]*(\/.+)?)$/,
  },
]

const root = join(import.meta.dirname, '../../src')
const imports = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .flatMap((path) => {
    const name = relative(root, path).split(sep).join('/')
    const found = readFileSync(path, 'utf8').matchAll(
      /^\s*(?:(?:import|export)\s[^'`;=]*?\bfrom\s|import\s|.*\bimport\()'([^'\n]+)'/gm,
    )
    return [...found].map(([, imported = '']) => ({ name, imported }))
  })

test('no file of the source reaches for what the import table does not grant its folder', () => {
  expect(imports.length).toBeGreaterThan(500)
  const strays = imports.filter(({ name, imported }) => {
    const row = rows.find(({ files }) => files.test(name))
    if (!imported.startsWith('.')) return row?.packages.test(imported) !== true
    if (/\.(css|json)(\?.*)?$/.test(imported)) return false
    return row?.ours.test(posix.join(dirname(name), imported)) !== true
  })
  expect(strays).toEqual([])
})

test('modules of Node are named as such', () => {
  const bare = new RegExp(`^(${node})$`)
  expect(imports.filter(({ imported }) => bare.test(imported))).toEqual([])
})
