import { setTimeout as pause } from 'node:timers/promises'
import { CrashApp } from './app.js'
import { editAtRandom, readBack } from './edits.js'

const parts = ['workspace', 'main', 'renderer']
const longestRecovery = 30_000
/** The app gives a workspace process up that stops more often within a minute. */
const mostRestarts = 3

/** What was acknowledged: the newest step heard of, and for each event the number in its newest title. */
function openLedger() {
  const ledger = { head: 0, titles: new Map(), count: 0 }
  return {
    ledger,
    heard(line) {
      ledger.count += 1
      if (line.head !== undefined) ledger.head = Math.max(ledger.head, line.head)
      else ledger.titles.set(line.event, Math.max(ledger.titles.get(line.event) ?? 0, line.title))
    },
  }
}

/**
 * Kills one part of the app at a random moment of random edits, and compares what is there afterwards with what was acknowledged.
 * @param {{ runtime: any, folder: string, file: string, rounds: number, random: () => number, log: (line: string) => void }} options
 * @returns {Promise<{ rounds: number, acknowledged: number, lost: string[], damaged: string[] }>}
 */
export async function crashRounds({ runtime, folder, file, rounds, random, log }) {
  const result = { rounds: 0, acknowledged: 0, lost: [], damaged: [] }
  const { ledger, heard } = openLedger()
  const start = () => CrashApp.start({ runtime, data: folder, file, heard })
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
      const before = await app.inWindow(readBack, [])
      // A title may be taken back by an undo of the other stream: then only the number of steps and the check count.
      const undo = random() < 0.3
      if (undo) ledger.titles.clear()
      const highest = Math.max(0, ...ledger.titles.values())
      const plan = {
        seed: Math.floor(random() * 2 ** 32),
        undo,
        events: undo ? [] : [...ledger.titles.keys()].slice(-30),
        lane: before.lane,
        sequence: Math.max(highest, round * 100_000),
      }
      await app.inWindow(editAtRandom, plan)
      const victim = await app.processId(part)
      if (!victim) throw new Error(`No process of the ${part} was found.`)
      await pause(20 + random() * 700)
      process.kill(victim, 'SIGKILL')
      if (part === 'workspace') {
        restarts += 1
      } else {
        await pause(part === 'renderer' ? 300 : 0)
        await startAnew()
      }
      const acknowledged = { head: ledger.head, titles: undo ? new Map() : new Map(ledger.titles) }
      const after = await readBackWhenReady(app, [...acknowledged.titles.keys()])
      compare({ round, part, acknowledged, after, result })
      if (restarts === mostRestarts) await startAnew()
      if (undo) ledger.titles.clear()
      result.rounds = round
      result.acknowledged = ledger.count
      if (round % 10 === 0 || round === rounds) {
        log(
          `${round} of ${rounds} rounds, ${ledger.count} acknowledgements, ${result.lost.length} lost, ${result.damaged.length} damaged`,
        )
      }
    }
  } finally {
    await app.close()
  }
  return result
}

async function readBackWhenReady(app, ids) {
  const until = Date.now() + longestRecovery
  for (;;) {
    try {
      return await app.inWindow(readBack, ids)
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(100)
    }
  }
}

function compare({ round, part, acknowledged, after, result }) {
  const where = `round ${round} (${part} killed)`
  if (after.head < acknowledged.head) {
    result.lost.push(`${where}: step ${acknowledged.head} was acknowledged, the newest is ${after.head}`)
  }
  for (const [id, number] of acknowledged.titles) {
    const found = Number(/^edit (\d+)$/.exec(after.titles[id] ?? '')?.[1] ?? -1)
    if (found < number)
      result.lost.push(`${where}: event ${id} was acknowledged as edit ${number}, it is ${after.titles[id]}`)
  }
  if (!after.check.sound) result.damaged.push(`${where}: ${after.check.problems.join('; ')}`)
}
