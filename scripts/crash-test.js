// npm run crash-test: kills parts of the running app at random moments; nothing acknowledged may be lost.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crashRounds } from './crash/rounds.js'
import { typingRounds } from './crash/typing.js'
import { buildWithFault } from './crash/fault.js'
import { prepareRuntime } from './runtime/prepare.js'
import { Refusal, runScript } from './runtime/refusal.js'

const help = `npm run crash-test -- [options]

Edits at random, kills the workspace process, the main process or the window at a random moment, opens
again, and compares with what was acknowledged.

  --typing      types into a summary or a note instead: a kill may cost one second of typing
  --rounds N    how many kills (20)
  --seed N      the random numbers (from the clock)
  --fault early-acknowledgement
                test of the test: a build that acknowledges an edit before its commit; must fail
  --json FILE   write the result there`

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      typing: { type: 'boolean', default: false },
      seed: { type: 'string' },
      fault: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const rounds = Number(values.rounds)
  const seed = Number(values.seed ?? Date.now() % 2 ** 31)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Refusal('--rounds takes a whole number from 1.')
  if (!Number.isInteger(seed)) throw new Refusal('--seed takes a whole number.')
  if (values.fault && values.fault !== 'early-acknowledgement')
    throw new Refusal(`There is no fault "${values.fault}".`)

  const log = (line) => console.log(line)
  const runtime = await prepareRuntime({ log })
  try {
    if (values.fault) runtime.appFolder = await buildWithFault(runtime)
    const folder = runtime.readableFolder('crash')
    const file = join(folder, 'crash.fieldline')
    const made = await runtime.run(['sample', file], { stdio: 'ignore' })
    if (made !== 0) throw new Refusal(`The workspace for the test could not be made (${made}).`)
    log(
      `${rounds} rounds, seed ${seed}, Electron ${runtime.electronVersion}${values.fault ? `, with the fault ${values.fault}` : ''}`,
    )
    const run = values.typing ? typingRounds : crashRounds
    const result = await run({ runtime, folder, file, rounds, random: randomFrom(seed), log })
    for (const line of [...result.lost, ...result.damaged]) log(`  ${line}`)
    const sound = (await runtime.run(['check', file], { stdio: 'inherit' })) === 0
    log(
      `${result.rounds} kills, ${told(result)}, ${result.damaged.length} rounds with damage; check at the end: ${sound ? 'sound' : 'NOT sound'}`,
    )
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ seed, ...result, sound }, null, 2)}\n`)
    return result.lost.length + result.damaged.length === 0 && sound ? 0 : 1
  } finally {
    await runtime.close()
  }
})

function told({ typed, longest, acknowledged, lost }) {
  if (typed === undefined) return `${acknowledged} acknowledgements: ${lost.length} edits lost`
  return `${typed} letters typed: at most ${Math.round(longest)} ms lost, ${lost.length} times more than a second`
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
