import { cpus, totalmem } from 'node:os'
import { coreParts, figureParts, laneParts, otherParts } from './report-parts.js'
import { comparable, inMegabytes, moving, said, shortly, table } from './report-table.js'
import { targetLines } from './targets.js'

/** Prints what one run has measured. */
export function printBench(result, /** @type {(line: string) => void} */ log) {
  log(`\n${aims(result)}\n\n${details(result)}`)
}

/** docs/bench.md for one run. */
export function benchPage(result) {
  return `# Last benchmark

${result.begun.slice(0, 10)}, made by \`npm run bench\` on Electron ${result.electron}${result.standIn ? ' (the stand-in of machines that reach only package registries)' : ''}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, without a graphics card. ${loadOf(result)} Absolute times are this machine's; the ratios are what counts. “Raw” is vis-timeline alone with the same events in the same Electron, loaded while its window is elsewhere. Times are ms, median / 95th percentile; “thread” is all that the page's main thread did while it panned or zoomed, per frame.

## What is aimed at

${aims(result)}

## What was measured

${details(result)}`
}

function loadOf({ load }) {
  const [before, ...during] = load
  return `The load of the machine was ${before.toFixed(1)} before the run and at most ${Math.max(...during).toFixed(1)} in it, with the benchmark's own.`
}

function aims(result) {
  const rows = targetLines(result).map(({ what, value, unit, aim, met }) => [
    what,
    value === undefined ? '–' : `${shortly(value)} ${unit}`,
    aim,
    met === undefined ? 'not measured' : met ? 'met' : '**not met**',
  ])
  return table([['', 'measured', 'aim', ''], ...rows])
}

function details(result) {
  const sizes = Object.keys(result.fieldline).map(Number)
  const parts = sizes.map((size) => {
    const title = size === 0 ? 'Empty window' : `${size.toLocaleString('en')} events, ${result.lanes} lanes`
    return `### ${title}\n\n${sizeTable(result, size)}`
  })
  return `${[...parts, ...otherParts(result), ...coreParts(result), ...laneParts(result), ...figureParts(result)].join('\n\n')}\n`
}

function sizeTable({ fieldline, raw }, size) {
  const [ours, theirs] = [fieldline[size] ?? {}, raw[size] ?? {}]
  const rows = []
  const row = (what, of) => {
    const [one, other] = [of(ours), of(theirs)]
    if (one === undefined && other === undefined) return
    const [a, b] = [comparable(one), comparable(other)]
    rows.push([what, said(one), said(other), a && b ? `${shortly(b / a)} ×` : ''])
  }
  row('first opening ever, to first items', (cells) => cells['first opening ever'])
  row('open to first items', (cells) => cells.open)
  row('first view', (cells) => cells['first view'])
  for (const name of moving) {
    for (const of of ['between', 'thread'])
      row(`${name}: ${of === 'between' ? 'frame to frame' : of}`, (cells) =>
        cells[name]?.failed ? cells[name] : cells[name]?.[of],
      )
  }
  row('edit to paint', (cells) => cells['edit to paint'])
  for (const name of ['window answered', 'search, common word', 'search, rare word'])
    row(name, (cells) => cells[name])
  for (const name of ['filter, rare tag', 'filter, common word']) {
    row(`${name}: first counts`, (cells) => cells[name]?.first ?? cells[name])
    row(`${name}: all`, (cells) => cells[name]?.whole)
  }
  row('heap, MB', (cells) => inMegabytes(cells.memory?.heapBytes))
  row('elements', (cells) => cells.memory?.elements)
  const kinds = new Set([ours, theirs].flatMap((cells) => Object.keys(cells.memory?.processes ?? {})))
  for (const kind of [...kinds].sort())
    row(`memory of ${kind}, MB`, (cells) => inMegabytes(cells.memory?.processes?.[kind]))
  for (const [name, cells] of Object.entries({ Fieldline: ours, raw: theirs }))
    if (cells.failed) rows.push([`${name} ended early`, String(cells.failed).split('\n')[0], '', ''])
  return table([['', 'Fieldline', 'raw', 'raw : Fieldline'], ...rows])
}
