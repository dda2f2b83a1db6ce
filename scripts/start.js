// npm start: opens the app; without a screen, draws the sample's figure and says where it is.
import { chownSync, copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isReachable } from './runtime/borrowed-files.js'
import { checkout } from './runtime/checkout.js'
import { hasDisplay } from './runtime/display.js'
import { callersFolder, fileArguments } from './runtime/file-arguments.js'
import { prepareRuntime } from './runtime/prepare.js'
import { readableSize } from './runtime/progress.js'
import { Refusal, runScript } from './runtime/refusal.js'

const help = `npm start [-- [options] [workspace.fieldline]]

Builds Fieldline where needed and opens it, at first with the sample workspace. Without a screen, it
draws the sample's figure instead, into out-figures/, as PNG, SVG and PDF, and ends.

  --no-stand-in      stop where Electron itself cannot be fetched
  --retry-electron   try the download of Electron again, although it failed lately
  --help             show this`

const figures = ['us-mali.png', 'us-mali.svg', 'us-mali.pdf']

await runScript(async () => {
  const given = process.argv.slice(2)
  if (given.includes('--help')) {
    console.log(help)
    return 0
  }
  const args = given.filter((arg) => arg !== '--no-stand-in' && arg !== '--retry-electron')
  const shown = hasDisplay()
  if (!shown && args.length > 0)
    throw new Refusal('There is no screen (DISPLAY is not set) to open anything on.')
  const runtime = await prepareRuntime({
    log: (line) => console.log(line),
    standIn: !given.includes('--no-stand-in'),
    retryElectron: given.includes('--retry-electron'),
    home: shown ? 'kept' : 'fresh',
  })
  try {
    return shown ? await open(runtime, args) : await draw(runtime)
  } finally {
    await runtime.close()
  }
})

async function open(runtime, args) {
  const cwd = callersFolder(process.env, 'start')
  const paths = fileArguments(['start', ...args], cwd)
  const closed = paths.find(({ path }) => !isReachable(path))
  if (closed && process.getuid?.() === 0) {
    throw new Refusal(
      `Started by root, Fieldline runs as another user, who cannot change ${closed.path}. Start it as the file's owner, or put the file into ${runtime.home} and give it to nobody.`,
    )
  }
  console.log(`Fieldline is open, on Electron ${runtime.electronVersion}. This ends when you close it.`)
  return runtime.run(args, { cwd })
}

async function draw(runtime) {
  console.log(
    `No screen here, so the sample's figure is drawn instead, on Electron ${runtime.electronVersion}.`,
  )
  const folder = runtime.readableFolder('sample')
  const workspace = join(folder, 'US-Mali.fieldline')
  const outs = figures.flatMap((name) => ['--out', join(folder, name)])
  for (const command of [
    ['sample', workspace],
    ['export', workspace, ...outs],
  ]) {
    let said = ''
    const status = await runtime.run(command, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      onStart: (child) =>
        [child.stdout, child.stderr].forEach((stream) => stream?.on('data', (chunk) => (said += chunk))),
    })
    if (status !== 0)
      throw new Refusal(`${said}"fieldline ${command[0]}" ended with ${status}; no figure was drawn.`)
  }
  const target = join(checkout, 'out-figures')
  mkdirSync(target, { recursive: true })
  for (const name of figures) copyFileSync(join(folder, name), join(target, name))
  giveToOwner([target, ...figures.map((name) => join(target, name))])
  for (const name of figures)
    console.log(`  ${join(target, name)}  ${readableSize(statSync(join(target, name)).size)}`)
  return 0
}

/** Under sudo, the figures belong to whom the checkout belongs to. */
function giveToOwner(/** @type {string[]} */ paths) {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(checkout)
  for (const path of paths) chownSync(path, uid, gid)
}
