// npm run test:e2e: the end-to-end tests, on the real app. Arguments go on to Playwright.
import { spawn } from 'node:child_process'
import { checkout, commandOf, toolNode } from './runtime/checkout.js'
import { prepareRuntime } from './runtime/prepare.js'
import { runScript } from './runtime/refusal.js'

const own = ['--no-stand-in', '--retry-electron']

await runScript(async () => {
  const given = process.argv.slice(2)
  const runtime = await prepareRuntime({
    log: (line) => console.log(line),
    standIn: !given.includes('--no-stand-in'),
    retryElectron: given.includes('--retry-electron'),
  })
  try {
    console.log(
      `End-to-end tests run on Electron ${runtime.electronVersion}${runtime.standIn ? ' (stand-in)' : ''}.`,
    )
    const args = ['test', ...given.filter((arg) => !own.includes(arg))]
    const child = spawn(toolNode(), [commandOf('@playwright/test', 'playwright'), ...args], {
      cwd: checkout,
      stdio: 'inherit',
      env: {
        ...runtime.env,
        FIELDLINE_E2E_EXECUTABLE: runtime.executable,
        FIELDLINE_E2E_APP: runtime.appFolder,
        FIELDLINE_E2E_FOLDER: runtime.readableFolder('e2e'),
        FIELDLINE_E2E_ELECTRON: runtime.electronVersion,
      },
    })
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (status) => resolve(status ?? 1))
    })
  } finally {
    await runtime.close()
  }
})
