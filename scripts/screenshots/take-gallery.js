import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../runtime/launch-app.js'
import { Refusal } from '../runtime/refusal.js'
import { antiquity, gallery } from './gallery.js'
import { timelineOf } from './scenes.js'

/** @typedef {Awaited<ReturnType<typeof import('../runtime/prepare.js').prepareRuntime>>} Runtime */

const themes = ['light', 'dark']
const allOf = [gallery, antiquity]

/**
 * Every kind of date, as the app shows it and as figures; `names` are those of the pictures.
 * @param {Runtime} runtime
 * @param {object} env of the app; its settings are kept apart from those of the other pictures
 * @param {{ target: string, takeAll: (app: unknown, scenes: unknown[]) => Promise<void> }} pictures
 */
export async function takeGallery(runtime, env, { target, takeAll }) {
  const folder = runtime.readableFolder('gallery')
  const data = runtime.readableFolder('gallery-data')
  for (const [at, lanes] of allOf.entries()) {
    const name = at === 0 ? 'gallery' : 'gallery-far-back'
    const workspace = join(folder, `${name}.fieldline`)
    await quietly(runtime, ['sample', workspace], folder)
    const app = await launchApp({
      executablePath: runtime.executable,
      args: [runtime.appFolder, workspace],
      env: { ...env, FIELDLINE_DATA: data },
    })
    const page = await app.firstWindow()
    await timelineOf(page).waitFor()
    await page.evaluate(fill, { lanes, title: at === 0 ? 'Every kind of date' : 'Far back' })
    // What is chosen once is remembered.
    if (at === 0) await choose(page)
    const more = at === 0 ? { [`${name}-more`]: theRest, [`${name}-times`]: aDay } : {}
    await takeAll(app, Object.entries({ [name]: everything, ...more }))
    await app.close()
    for (const theme of themes) {
      const picture = join(folder, `${name}-figure-${theme}.png`)
      const how = ['--theme', theme, '--width', '1600', '--scale', '1', '--rivals']
      await quietly(runtime, ['export', workspace, '--out', picture, ...how], folder)
      writeFileSync(join(target, `${name}-figure-${theme}.png`), readFileSync(picture))
    }
  }
}

async function choose(page) {
  for (const name of ['Got it', 'Hide notes', 'Hide inspector', 'Hide the overview', 'Rival dates'])
    await page.getByRole('button', { name }).click()
}

const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

const everything = {
  show: async (page) => {
    await timelineOf(page).focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('0')
    await page.mouse.move(5, 5)
    await settled(page)
  },
  hide: settled,
}

/** What was too much for one screen. */
const theRest = {
  show: async (page) => {
    await everything.show(page)
    await timelineOf(page).getByRole('option').filter({ hasText: 'Two claims' }).dispatchEvent('click')
    await page.waitForTimeout(300)
    await page.keyboard.press('Escape')
    await settled(page)
  },
  hide: async (page) => {
    await timelineOf(page).getByRole('option').filter({ hasText: 'Month' }).first().dispatchEvent('click')
    await page.waitForTimeout(300)
    await page.keyboard.press('Escape')
  },
}

/** The day of the times of day, so near that the axis shows hours and names the zone. */
const aDay = {
  show: async (page) => {
    await timelineOf(page).focus()
    await timelineOf(page).getByRole('option').filter({ hasText: 'Minute' }).first().dispatchEvent('click')
    await timelineOf(page).focus()
    for (let step = 0; step < 25; step += 1) await page.keyboard.press('+')
    await page.mouse.move(5, 5)
    await settled(page)
  },
  hide: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('0')
  },
}

/** In the page: empties the workspace and makes the lanes and events, through the commands of the app. */
async function fill({ lanes, title }) {
  const { api } = globalThis
  const call = async (method, ...args) => {
    const answer = await api.call(method, ...args)
    return answer && typeof answer === 'object' && 'value' in answer ? answer.value : answer
  }
  const { ids } = await call('datedEvents')
  const undated = await call('undated')
  const all = [...ids, ...undated.map(({ id }) => id)]
  if (all.length > 0) await call('deleteEvents', all)
  const known = await call('workspace')
  for (const { id } of known.lanes.toReversed()) await call('deleteLane', id, 'delete')
  await call('renameWorkspace', title)
  await call(
    'createEvents',
    lanes.flatMap(({ lane, color, events }) =>
      events.map(({ title: name, date, kind = 'event', rivals = [] }) => ({
        title: name,
        date,
        kind,
        lane: { title: lane, color },
        ...(rivals.length > 0 ? { claims: rivals.map((text) => ({ text, basis: '' })) } : {}),
      })),
    ),
  )
}

async function quietly(runtime, command, cwd) {
  let said = ''
  const status = await runtime.run(command, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) =>
      [child.stdout, child.stderr].forEach((out) => out?.on('data', (more) => (said += more))),
  })
  if (status !== 0) throw new Refusal(`${said}"fieldline ${command[0]}" ended with ${status}.`)
}
