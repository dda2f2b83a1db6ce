import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const electron = '^electron'
const sqlite = '^better-sqlite3'
const svelteItself = '^svelte'
const node = '^(node:|fs$|fs/|path$|os$|child_process$|crypto$|net$|https?$)'
const renderer = '/renderer/'
const preload = '/preload/'
const main = '/main/'
const shell =
  '\\.\\./(window|menu|security|protocol|dialogs|shell|opener|places|log|ipc|cli|figure-files|workspaces)(/|$)'
const rooms = (...names) => `^(\\.\\./)+(${names.join('|')})/`

/** The folders of the window's screens: each is put together from the others below it. */
const screens = [
  'backups',
  'entry',
  'figure',
  'filter',
  'frame',
  'history',
  'hover-card',
  'inspector',
  'lanes',
  'links',
  'notes',
  'overview',
  'search',
]
/**
 * Who may import what (docs/ARCHITECTURE.md): files, and what they may not import. A later row stands in place of an earlier
 * one for the files of both, so each row says all.
 */
const importTable = [
  { files: ['src/shared/**'], never: [node, electron, sqlite, svelteItself, main, renderer, preload] },
  { files: ['src/main/**'], never: [sqlite, svelteItself, renderer, preload] },
  { files: ['src/main/workspace/**'], never: [electron, svelteItself, renderer, preload, shell] },
  {
    files: ['src/main/workspace/{commands,queries}/**'],
    never: [electron, sqlite, svelteItself, renderer, preload, shell],
  },
  {
    files: ['src/main/ipc/{answer,argument-parts,arguments}.ts'],
    never: [electron, sqlite, svelteItself, renderer, preload],
  },
  { files: ['src/preload/**'], never: [node, sqlite, svelteItself, main, renderer] },
  { files: ['src/renderer/**'], never: [node, electron, sqlite, main, preload] },
  {
    files: ['src/renderer/ui/**'],
    never: [node, electron, sqlite, main, preload, '/shared/', rooms('state', 'timeline', ...screens)],
  },
  {
    files: ['src/renderer/state/**'],
    never: [node, electron, sqlite, main, preload, '\\.svelte$', rooms('timeline', 'ui', ...screens)],
  },
  {
    files: ['src/renderer/timeline/**'],
    never: [node, electron, sqlite, main, preload, rooms(...screens)],
  },
]

const vis = { regex: '^(vis-|moment)', message: 'Only src/renderer/timeline imports vis-timeline.' }
const editor = {
  regex: '^(@codemirror|@lezer|turndown)',
  message: 'Only src/renderer/notes/editor imports CodeMirror and Turndown.',
}
/** Libraries that one folder of the window keeps to itself; the last entry that fits a file counts. */
const onlyIn = [
  { files: ['src/renderer/**'], packages: [vis, editor] },
  { files: ['src/renderer/timeline/**'], packages: [editor] },
  { files: ['src/renderer/notes/editor/**'], packages: [vis] },
]
const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML']

export default ts.config(
  {
    ignores: [
      'node_modules',
      'out',
      'out-figures',
      'dist',
      'test-results',
      'tests/fixtures',
      '.fieldline-runtime',
    ],
  },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.js', 'scripts/*/*.js'] },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inspect': 'error',
      'no-eval': 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        ...markup.map((property) => ({ property, message: 'Text only as text: build elements.' })),
        { object: 'document', property: 'write', message: 'Text only as text: build elements.' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  { files: ['**/*.js', 'scripts/**'], ...ts.configs.disableTypeChecked },
  { files: ['scripts/**', 'src/main/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ...importTable.map(({ files, never }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...never.map((regex) => ({
              regex,
              message: 'The import table of docs/ARCHITECTURE.md forbids this.',
            })),
            ...(files[0].startsWith('src/renderer')
              ? []
              : [{ regex: '^vis-', message: 'Only src/renderer/timeline imports vis-timeline.' }]),
          ],
        },
      ],
    },
  })),
  ...onlyIn.map(({ files, packages }) => ({
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: packages }] },
  })),
)
