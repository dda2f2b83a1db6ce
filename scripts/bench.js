// npm run bench: how long things take, as ratios within one run. Nothing here passes or fails.
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureFieldline } from './bench/fieldline.js'
import { measureFigures } from './bench/figures.js'
import { measureLanes } from './bench/many-lanes.js'
import { measureOther, others } from './bench/others.js'
import { measureRaw } from './bench/raw.js'
import { benchPage, printBench } from './bench/report.js'
import { CellRun } from './bench/cells.js'
import { measureCore, measureSearch, measureStep } from './bench/core.js'
import { measuredBy, seededWorkspace } from './bench/workspaces.js'
import { checkout } from './runtime/checkout.js'
import { prepareRuntime } from './runtime/prepare.js'
import { Refusal, runScript } from './runtime/refusal.js'

const help = `npm run bench [-- options]

Fills seeded workspaces through the ordinary edit path (kept for the next run) and measures Fieldline and
vis-timeline alone with the same events, in the same Electron (ECharts and TimelineJS3 beside them): first view, opening, pan, zoom, edits, search,
filters, lanes, figures and memory. Prints what was measured as ratios within this run, beside what is aimed at.

  --sizes LIST   events, with commas between: 100,1000,10000,100000,1000000 when nothing is said
  --lanes N      lanes of the workspaces: 8
  --quick        100, 1,000 and 10,000 events, fewer frames: under three minutes
  --no-raw       Fieldline alone
  --json FILE    what was measured, as JSON
  --keep         write docs/bench.md also when the sizes are not the usual ones`

const usual = [100, 1_000, 10_000, 100_000, 1_000_000]
/** As many lanes as are compared, and the events on them. */
const laneCounts = [8, 200]
const eventsOnLanes = 10_000
/** The most events that vis-timeline alone is given: with more, a window runs out of memory. */
const mostRaw = 100_000
const efforts = {
  full: { frames: 60, presses: 60, budget: 45_000 },
  quick: { frames: 30, presses: 8, budget: 5_000 },
}
const log = (line) => console.log(line)

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string' },
      lanes: { type: 'string', default: '8' },
      quick: { type: 'boolean', default: false },
      'no-raw': { type: 'boolean', default: false },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? [100, 1_000, 10_000] : usual)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Refusal('--sizes takes whole numbers with commas between them, such as 1000,100000.')
  const runtime = await prepareRuntime({ log })
  try {
    const result = await measure(runtime, {
      sizes,
      lanes: Number(values.lanes),
      isQuick: values.quick,
      withRaw: !values['no-raw'],
    })
    printBench(result, log)
    if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
    if (values.keep || (!values.quick && values.sizes === undefined))
      writeFileSync(join(checkout, 'docs', 'bench.md'), benchPage(result))
    return 0
  } finally {
    await runtime.close()
  }
})

/** Everything, one size after another; what fails is said in its place. */
async function measure(runtime, { sizes, lanes, isQuick, withRaw }) {
  const effort = isQuick ? efforts.quick : efforts.full
  const limit = isQuick ? 60_000 : 600_000
  const how = { effort, limit, opens: isQuick ? 3 : 5, log }
  const begun = new Date().toISOString()
  const empty = await seededWorkspace({ events: 0, lanes }, log)
  log('Fieldline, empty')
  const results = {
    begun,
    electron: runtime.electronVersion,
    standIn: runtime.standIn,
    lanes,
    isQuick,
    load: [loadavg()[0]],
    fieldline: { 0: await measureFieldline(runtime, { path: empty, name: 'empty', empty }, how) },
    raw: {},
    others: Object.fromEntries(Object.keys(others).map((name) => [name, {}])),
    core: {},
  }
  const size = results.fieldline[0].size ?? { width: 1300, height: 700 }
  if (withRaw) {
    log('vis-timeline alone, empty')
    results.raw[0] = await measureRaw(runtime, { lanes: [], events: [] }, { size, ...how })
  }
  for (const events of sizes) {
    const path = await seededWorkspace({ events, lanes }, log)
    log(`Fieldline, ${events.toLocaleString('en')} events`)
    results.fieldline[events] = await measureFieldline(runtime, { path, name: String(events), empty }, how)
    if (withRaw && events <= mostRaw) {
      log(`vis-timeline alone, ${events.toLocaleString('en')} events`)
      const data = measuredBy('drawn-events.ts', [path])
      results.raw[events] = await measureRaw(runtime, data, { size, ...how })
      for (const name of isQuick ? [] : Object.keys(others)) {
        if (events > others[name].most) continue
        log(`${name}, ${events.toLocaleString('en')} events`)
        results.others[name][events] = await measureOther(runtime, name, data, { size, ...how })
      }
    }
    log(`The workspace process by itself, ${events.toLocaleString('en')} events`)
    results.core[events] = await measureCore(path, log)
    results.load.push(loadavg()[0])
  }
  log('Search in many notes, and one step of many events')
  const run = new CellRun(log)
  results.search = await run.run('search', limit, () => measureSearch(isQuick ? 10_000 : 100_000, log))
  results.step = await run.run('step', limit, async () => measureStep(isQuick ? 10_000 : 1_000_000))
  results.manyLanes = {}
  for (const count of laneCounts) {
    const path = await seededWorkspace({ events: isQuick ? 1_000 : eventsOnLanes, lanes: count }, log)
    log(`${count} lanes`)
    results.manyLanes[count] = await measureLanes(runtime, { path, lanes: count }, how)
  }
  log('Figures')
  const [few, many] = [
    await seededWorkspace({ events: 60, lanes }, log),
    await seededWorkspace({ events: isQuick ? 500 : 5_000, lanes }, log),
  ]
  results.figures = await measureFigures(runtime, { few, many }, { times: isQuick ? 3 : 7, limit, log })
  results.load.push(loadavg()[0])
  return results
}
