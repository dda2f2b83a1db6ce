import { setTimeout as pause } from 'node:timers/promises'
import { CrashApp } from './app.js'

const parts = ['workspace', 'main', 'renderer']
const fields = ['summary', 'note']
/** ms of typing that a kill may cost. */
const mostLost = 1000
const longestRecovery = 30_000
/** The app gives a workspace process up that stops more often within a minute, and asks before it closes then. */
const mostRestarts = 3

/**
 * Types into a summary or a note at a steady pace, kills one part of the app at a random moment, starts again, and compares what is kept
 * with what was typed and when.
 * @param {{ runtime: any, folder: string, file: string, rounds: number, random: () => number, log: (line: string) => void }} options
 * @returns {Promise<{ rounds: number, typed: number, longest: number, lost: string[], damaged: string[] }>}
 */
export async function typingRounds({ runtime, folder, file, rounds, random, log }) {
  const result = { rounds: 0, typed: 0, longest: 0, lost: [], damaged: [] }
  const start = () => CrashApp.start({ runtime, data: folder, file, heard: () => undefined })
  let app = await start()
  let restarts = 0
  const startAnew = async () => {
    await app.close()
    app = await start()
    restarts = 0
  }
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const part = parts[Math.floor(random() * parts.length)]
      const field = fields[Math.floor(random() * fields.length)]
      const record = await makeRecord(app, field)
      await openField(app, field, record)
      const victim = await app.processId(part)
      if (!victim) throw new Error(`No process of the ${part} was found.`)

      const killed = pause(300 + random() * 3500).then(() => {
        process.kill(victim, 'SIGKILL')
        return performance.now()
      })
      const typed = await typeUntil(app, killed, { round, pace: 15 + random() * 60 })
      const end = await killed
      if (part === 'workspace') {
        restarts += 1
      } else {
        await pause(part === 'renderer' ? 300 : 0)
        await startAnew()
      }
      const kept = await readKept(app, record, field)
      await forget(app, record)
      if (restarts === mostRestarts) await startAnew()
      judge({ where: `round ${round} (${part} killed, ${field})`, typed, kept, end, result })
      result.rounds = round
      if (round % 10 === 0 || round === rounds) {
        log(
          `${round} of ${rounds} rounds, ${result.typed} letters typed, at most ${Math.round(result.longest)} ms lost`,
        )
      }
    }
  } finally {
    await app.close()
  }
  return result
}

/** An event of its own for every round, with a note if that is what is typed into. */
function makeRecord(app, field) {
  return app.inWindow(async (kind) => {
    const call = async (method, ...args) => {
      const reply = await window.api.call(method, ...args)
      if (!reply.ok) throw new Error(`${method}: ${reply.code}`)
      return reply.value
    }
    const { lanes } = await call('workspace')
    const title = `Typing ${Date.now()}`
    const event = await call('createEvent', { title, lane: lanes[0].id, date: '18 August 2020' })
    const note =
      kind === 'note' ? await call('createNote', { events: [event], title: 'A note', text: '' }) : null
    return { event, note, title }
  }, field)
}

/** The list on the timeline holds so many events only. */
function forget(app, { event }) {
  return app.inWindow(async (id) => {
    const reply = await window.api.call('deleteEvents', [id])
    if (!reply.ok) throw new Error(`deleteEvents: ${reply.code}`)
  }, event)
}

async function openField({ page }, field, { title }) {
  const listed = page
    .getByRole('listbox', { name: 'Timeline' })
    .getByRole('option')
    .filter({ hasText: title })
  await listed.waitFor({ state: 'attached' })
  await listed.dispatchEvent('click')
  await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor()
  if (field === 'note') {
    const write = page.getByRole('button', { name: 'Write', exact: true })
    if (await write.isVisible()) await write.click()
  }
  const name = field === 'note' ? 'Text' : 'Summary'
  await page.getByRole('textbox', { name, exact: true }).click()
}

/** Every letter with the moment before its key was pressed, ms; it ends with the kill. */
async function typeUntil({ page }, killed, { round, pace }) {
  const typed = []
  let isOver = false
  void killed.then(() => (isOver = true))
  while (!isOver) {
    const letter = String.fromCharCode(97 + ((typed.length * 7 + round) % 26))
    const at = performance.now()
    const pressed = page.keyboard.press(letter).then(
      () => true,
      () => false,
    )
    if (!(await Promise.race([pressed, killed.then(() => false)]))) break
    typed.push({ letter, at })
    await pause(pace)
  }
  return typed
}

/** The draft as the next start finds it; what was applied after all counts as kept. */
async function readKept(app, record, field) {
  const until = Date.now() + longestRecovery
  for (;;) {
    try {
      return await app.inWindow(
        async ({ event, note, kind }) => {
          const call = async (method, ...args) => {
            const reply = await window.api.call(method, ...args)
            if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`)
            return reply.value
          }
          const drafts = await call('drafts')
          const draft = drafts.find((one) => one.record === (note ?? event))
          const details = await call('event', event)
          const applied = kind === 'note' ? details.notes.find(({ id }) => id === note).text : details.summary
          const { problems } = await call('check')
          return { text: draft?.text ?? applied, problems }
        },
        { ...record, kind: field },
      )
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(100)
    }
  }
}

/** The first letter that is missing tells how much was lost: from its key to the kill. */
function judge({ where, typed, kept, end, result }) {
  const whole = typed.map(({ letter }) => letter).join('')
  result.typed += typed.length
  let same = 0
  while (same < kept.text.length && kept.text[same] === whole[same]) same += 1
  // The last letter may have arrived although its key was not answered any more.
  if (kept.text.length > same + 1) result.damaged.push(`${where}: kept “${kept.text}” of “${whole}”`)
  const first = typed[same]
  const lost = first ? end - first.at : 0
  result.longest = Math.max(result.longest, lost)
  if (lost > mostLost) {
    result.lost.push(
      `${where}: ${typed.length - same} of ${typed.length} letters, ${Math.round(lost)} ms of typing`,
    )
  }
  if (kept.problems.length > 0) result.damaged.push(`${where}: ${kept.problems.join('; ')}`)
}
