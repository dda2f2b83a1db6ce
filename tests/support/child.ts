import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const support = import.meta.dirname

/** Starts a script of this folder, in TypeScript, as a process of its own. */
export function startChild(
  script: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  const hooks = pathToFileURL(join(support, 'resolve-typescript.ts')).href
  const node = [
    '--disable-warning=ExperimentalWarning',
    '--expose-gc',
    '--import',
    hooks,
    join(support, script),
  ]
  return spawn(process.execPath, [...node, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    ...options,
  })
}

/** Runs a script to its end and gives what it printed, as JSON. */
export async function runChild(
  script: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<unknown> {
  const child = startChild(script, args, options)
  const printed: Buffer[] = []
  child.stdout?.on('data', (bytes: Buffer) => printed.push(bytes))
  const [status] = (await once(child, 'close')) as [number | null]
  const text = Buffer.concat(printed).toString('utf8')
  if (status !== 0) throw new Error(`${script} ended with status ${status}: ${text}`)
  return JSON.parse(text)
}
