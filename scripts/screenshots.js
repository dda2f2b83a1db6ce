// npm run screenshots: the guide's pictures, taken from the real app with the sample open.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkout } from './runtime/checkout.js'
import { launchApp } from './runtime/launch-app.js'
import { prepareRuntime } from './runtime/prepare.js'
import { Refusal, runScript } from './runtime/refusal.js'
import { datesPage } from './screenshots/dates-page.js'
import { crowd, denseScenes } from './screenshots/dense-scenes.js'
import { firstScenes, scenes, work } from './screenshots/scenes.js'
import { takeGallery } from './screenshots/take-gallery.js'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const themes = ['light', 'dark']
const target = join(checkout, 'docs', 'guide', 'pictures')
const help = `npm run screenshots [-- --only NAME]

Writes docs/guide/pictures and docs/guide/screens.md from the real app: every screen at 1280×800 and 1920×1080,
light and dark.
--only NAME   this screen alone; "gallery" is the pictures of every kind of date`

await runScript(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) {
    console.log(help)
    return 0
  }
  const every = { ...firstScenes, ...scenes, ...denseScenes }
  if (values.only && values.only !== 'gallery' && !Object.hasOwn(every, values.only))
    throw new Refusal(
      `There is no screen "${values.only}". There are: ${[...Object.keys(every), 'gallery'].join(', ')}.`,
    )
  const wanted = (some) =>
    Object.entries(some).filter(([name]) => values.only === undefined || name === values.only)

  mkdirSync(target, { recursive: true })
  const runtime = await prepareRuntime({ log: (line) => console.log(line) })
  try {
    // The pictures show the app as users have it, without the banner of the stand-in.
    const env = { ...runtime.env, FIELDLINE_DATA: runtime.readableFolder('data') }
    delete env.FIELDLINE_STAND_IN
    if (values.only === undefined || values.only === 'gallery') {
      await takeGallery(runtime, env, { target, takeAll })
      writeFileSync(join(target, '..', 'dates.md'), datesPage())
    }
    if (values.only === 'gallery') return 0
    const start = () => launchApp({ executablePath: runtime.executable, args: [runtime.appFolder], env })
    const first = await start()
    await takeAll(first, wanted(firstScenes))
    await work(await first.firstWindow())
    const closed = first.waitForEvent('close')
    await first.evaluate(({ app }) => app.quit())
    await closed
    const app = await start()
    await takeAll(app, wanted(scenes))
    if (wanted(denseScenes).length > 0) await crowd(await app.firstWindow())
    await takeAll(app, wanted(denseScenes))
    await app.close()
    writeFileSync(join(target, '..', 'screens.md'), screensPage(Object.keys(every)))
    return 0
  } finally {
    await runtime.close()
  }
})

async function takeAll(app, wanted) {
  const page = await app.firstWindow()
  await page.getByRole('listbox', { name: 'Timeline' }).waitFor()
  for (const { width, height } of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0].setContentSize(...size),
      [width, height],
    )
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await painted(page, theme)
      for (const [name, { show, hide }] of wanted) {
        await show(page)
        const path = join(target, `${name}-${theme}-${width}x${height}.png`)
        await page.screenshot({ path, animations: 'disabled' })
        await hide(page)
        console.log(path)
      }
    }
  }
}

/** Waits until the window has its new size and theme on the screen: a picture taken before shows the former ones. */
function painted(page, theme) {
  return page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    while (!matchMedia(`(prefers-color-scheme: ${wanted})`).matches) await frame()
    await frame()
    await frame()
  }, theme)
}

/** A page with every screen: the light picture, and links to the others. */
function screensPage(names) {
  const picture = (name, theme, { width, height }) => `pictures/${name}-${theme}-${width}x${height}.png`
  const sections = names.map((name) => {
    const title = name.replaceAll('-', ' ')
    const others = sizes.flatMap((size) =>
      themes.map((theme) => `[${theme} ${size.width}×${size.height}](${picture(name, theme, size)})`),
    )
    return `## ${title[0].toUpperCase()}${title.slice(1)}\n\n![${title}](${picture(name, 'light', sizes[0])})\n\n${others.join(' · ')}\n`
  })
  return `# Every screen\n\nMade by \`npm run screenshots\` from the real app with the sample open.\n\n${sections.join('\n')}`
}
