import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { checkout } from '../runtime/checkout.js'
import { handOver } from '../runtime/unprivileged.js'

const parts = ['out', 'resources', 'package.json', join('node_modules', 'better-sqlite3')]

/**
 * Copies the app and puts a workspace process into the copy that acknowledges edits before they are made.
 * @param {{ appFolder: string, readableFolder(name: string): string }} runtime
 * @returns {Promise<string>} the folder of the copy
 */
export async function buildWithFault(runtime) {
  const folder = runtime.readableFolder('fault')
  for (const part of parts) {
    mkdirSync(join(folder, part, '..'), { recursive: true })
    cpSync(join(runtime.appFolder, part), join(folder, part), { recursive: true, dereference: true })
  }
  await build({
    root: checkout,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(checkout, 'scripts', 'crash', 'early-acknowledgement.ts'),
      outDir: join(folder, 'out', 'main'),
      emptyOutDir: false,
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'workspace.js' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return handOver(folder)
}
