// npm run package: installers for this system, around the official Electron only.
import { spawn } from 'node:child_process'
import { checkout, commandOf, toolNode } from './runtime/checkout.js'
import { prepareRuntime } from './runtime/prepare.js'
import { runScript } from './runtime/refusal.js'

const help = `npm run package [-- electron-builder's arguments, such as --dir]

Builds Fieldline and packs it for this system into dist/. Needs the official Electron: the stand-in for
tests is refused.`

await runScript(async () => {
  const given = process.argv.slice(2)
  if (given.includes('--help')) {
    console.log(help)
    return 0
  }
  const runtime = await prepareRuntime({
    log: (line) => console.log(line),
    standIn: false,
    retryElectron: true,
    needDisplay: false,
  })
  await runtime.close()
  console.log(`Packing around Electron ${runtime.electronVersion} …`)
  const child = spawn(toolNode(), [commandOf('electron-builder'), '--publish', 'never', ...given], {
    cwd: checkout,
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
})
