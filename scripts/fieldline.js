// npm run fieldline -- <command> …: the app's own command line, from a checkout.
import { existsSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { borrowFiles, isReachable } from './runtime/borrowed-files.js'
import { callersFolder, fileArguments } from './runtime/file-arguments.js'
import { patientLog } from './runtime/patient-log.js'
import { prepareRuntime } from './runtime/prepare.js'
import { runScript } from './runtime/refusal.js'
import { renamedOutput } from './runtime/renamed-output.js'
import { unprivilegedUser } from './runtime/unprivileged.js'

const own = ['--no-stand-in', '--retry-electron']

await runScript(async () => {
  const given = process.argv.slice(2)
  const args = given.filter((arg) => !own.includes(arg))
  if (args.length === 0) {
    console.error('Name a command: npm run fieldline -- <command> … ("npm start" opens the app).')
    return 2
  }
  const { log, done } = patientLog((line) => console.error(line))
  const runtime = await prepareRuntime({
    log,
    standIn: !given.includes('--no-stand-in'),
    retryElectron: given.includes('--retry-electron'),
    home: 'kept',
  }).finally(done)
  try {
    return await runThere(runtime, args, callersFolder())
  } finally {
    await runtime.close()
  }
})

/** Files that the app's user cannot reach, or that will be the caller's, are lent to it; others are used where they are. */
async function runThere(runtime, args, cwd) {
  const lend = (/** @type {string} */ path) => !existsSync(path) || !isReachable(path)
  const files = unprivilegedUser() ? fileArguments(args, cwd).filter(({ path }) => lend(path)) : []
  if (files.length === 0) return runtime.run(args, { cwd })

  const borrowed = borrowFiles(
    files.map(({ path }) => path),
    runtime.readableFolder('files'),
  )
  for (const { at, before, path } of files) args[at] = before + borrowed.lent.get(path)
  const outputs = []
  const status = await runtime.run(args, {
    cwd,
    stdio: ['inherit', 'pipe', 'pipe'],
    onStart: (child) =>
      outputs.push(rename(child.stdout, process.stdout), rename(child.stderr, process.stderr)),
  })
  for (const end of outputs) end()
  const interrupted = status >= 128
  if (!interrupted) borrowed.bringBack()
  return status

  function rename(from, to) {
    const decoder = new StringDecoder('utf8')
    const output = renamedOutput(borrowed.folders, to)
    from.on('data', (chunk) => output.take(decoder.write(chunk)))
    return () => {
      output.take(decoder.end())
      output.end()
    }
  }
}
