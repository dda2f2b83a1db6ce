/** Lets a child process of plain Node run the sources as they are: names without an ending, and JSON. */
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  resolve(specifier, context, next) {
    const asFile =
      specifier.startsWith('.') && context.parentURL ? new URL(`${specifier}.ts`, context.parentURL) : null
    const found = next(asFile && existsSync(fileURLToPath(asFile)) ? asFile.href : specifier, context)
    return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found
  },
})
