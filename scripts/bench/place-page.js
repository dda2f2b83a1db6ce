// The folder of an app that is a window with one page.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkout } from '../runtime/checkout.js'

/**
 * @param {string} folder
 * @param {{ own: string, files: string[][], data: object }} what the folder of the page, of scripts/bench; packages with the files of
 *   them that stand beside it; what the page finds as `benchData`
 */
export function placePage(folder, { own, files, data }) {
  mkdirSync(folder, { recursive: true })
  const bench = join(checkout, 'scripts', 'bench')
  for (const from of [join(bench, 'raw'), join(bench, own)])
    for (const name of readdirSync(from)) copyFileSync(join(from, name), join(folder, name))
  for (const [name, path] of files)
    copyFileSync(join(checkout, 'node_modules', name, path), join(folder, basename(path)))
  writeFileSync(
    join(folder, 'data.js'),
    `globalThis.benchData = JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`,
  )
}
