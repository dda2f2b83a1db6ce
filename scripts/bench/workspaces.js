// Seeded workspaces, kept in the cache by what makes them: a million events take minutes.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openCache, placeFolder } from '../runtime/cache.js'
import { checkout, toolNode } from '../runtime/checkout.js'

const makers = ['fill.ts', 'make-workspace.ts', 'random.ts', 'seeded-rows.ts', 'seeded-words.ts']

/** A name for what the generator and the schema are now. */
function madeBy() {
  const migrations = join(checkout, 'src', 'main', 'workspace', 'database', 'migrations')
  const files = [
    ...makers.map((name) => join(checkout, 'tests', 'bench', name)),
    ...readdirSync(migrations).map((name) => join(migrations, name)),
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** The arguments that run a TypeScript file of tests/bench in a Node of its own. */
function benchScript(/** @type {string} */ name) {
  const hooks = pathToFileURL(join(checkout, 'tests', 'support', 'resolve-typescript.ts')).href
  return ['--disable-warning=ExperimentalWarning', '--import', hooks, join(checkout, 'tests', 'bench', name)]
}

/** What a script of tests/bench prints, as JSON; when it fails, an Error that says how it ended and why. */
export function measuredBy(/** @type {string} */ name, /** @type {string[]} */ args) {
  const { error, status, signal, stdout, stderr } = spawnSync(toolNode(), [...benchScript(name), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (error) throw error
  process.stderr.write(stderr)
  if (status === 0) return JSON.parse(stdout)
  const reason = stderr.split('\n').find((line) => /^\w*Error\b/.test(line))
  throw new Error(`${name} ended ${signal ? `by ${signal}` : `with ${status}`}${reason ? `: ${reason}` : ''}`)
}

/**
 * The seeded workspace of a size, made when it isn't there yet; never to be written.
 * @param {{ events: number, lanes?: number, notes?: number }} what
 * @param {(line: string) => void} log
 * @returns {Promise<string>} its path
 */
export async function seededWorkspace({ events, lanes = 8, notes = 0 }, log) {
  const folder = join(openCache(), 'bench', madeBy())
  mkdirSync(folder, { recursive: true })
  const name = `${events}-${lanes}-${notes}`
  const made = await placeFolder(join(folder, name), async (unfinished) => {
    log(`Making a workspace of ${events.toLocaleString('en')} events, ${lanes} lanes, ${notes} more notes …`)
    const args = [join(unfinished, 'Bench.fieldline'), events, lanes, notes].map(String)
    await ended(
      spawn(toolNode(), [...benchScript('make-workspace.ts'), ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
    )
  })
  return join(made, 'Bench.fieldline')
}

/** A copy of a workspace that the app's user may write, under root too. */
export function writableCopy(/** @type {string} */ path, /** @type {string} */ copy) {
  copyFileSync(path, copy)
  chmodSync(copy, 0o666)
  return copy
}

function ended(/** @type {import('node:child_process').ChildProcess} */ child) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (status) =>
        status === 0 ? resolve() : reject(new Error(`The maker of workspaces ended with ${status}.`)),
      )
    })
  )
}
