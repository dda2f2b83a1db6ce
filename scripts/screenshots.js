// npm run screenshots: the guide's pictures, taken from the real app with the sample open.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './runtime/checkout.js'
import { launchApp } from './runtime/launch-app.js'
import { prepareRuntime } from './runtime/prepare.js'
import { runScript } from './runtime/refusal.js'
import { scenes } from './screenshots/scenes.js'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const kept = { width: 1280, height: 800 }
const help = `npm run screenshots [-- --all FOLDER]

Writes docs/guide/pictures from the real app at 1280×800, light and dark.
--all FOLDER   also every scene at 1920×1080, all into FOLDER, to look at`

await runScript(async () => {
  if (process.argv.includes('--help')) {
    console.log(help)
    return 0
  }
  const all = process.argv.includes('--all') ? process.argv[process.argv.indexOf('--all') + 1] : undefined
  const target = all ?? join(checkout, 'docs', 'guide', 'pictures')
  mkdirSync(target, { recursive: true })
  const runtime = await prepareRuntime({ log: (line) => console.log(line) })
  try {
    // The pictures show the app as users have it, without the banner of the stand-in.
    const env = { ...runtime.env }
    delete env.FIELDLINE_STAND_IN
    const app = await launchApp({
      executablePath: runtime.executable,
      args: [runtime.appFolder],
      env: { ...env, FIELDLINE_DATA: runtime.readableFolder('data') },
    })
    const page = await app.firstWindow()
    await page.getByRole('listbox', { name: 'Timeline' }).waitFor()
    for (const { width, height } of all ? sizes : [kept]) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0].setContentSize(...size),
        [width, height],
      )
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        for (const [name, { show, hide }] of Object.entries(scenes)) {
          await show(page)
          const path = join(target, `${name}-${theme}-${width}x${height}.png`)
          await page.screenshot({ path, animations: 'disabled' })
          await hide(page)
          console.log(path)
        }
      }
    }
    await app.close()
    return 0
  } finally {
    await runtime.close()
  }
})
