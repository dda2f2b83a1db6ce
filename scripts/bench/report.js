import { cpus, totalmem } from 'node:os'
import { targetLines } from './targets.js'

const megabyte = 1e6
const moving = ['all', '10 %'].flatMap((of) => [`pan, ${of}`, `fast pan, ${of}`, `zoom, ${of}`])

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
  return `${[...parts, ...otherParts(result), ...coreParts(result), ...figureParts(result)].join('\n\n')}\n`
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

/** Fieldline beside other drawers, as far as those were measured. */
function otherParts({ fieldline, others }) {
  return Object.entries(others).flatMap(([name, sizes]) => {
    const rows = Object.entries(sizes).flatMap(([size, theirs]) =>
      [
        ['first view', (cells) => cells['first view']],
        ...moving.map((way) => [
          `${way}: thread`,
          (cells) => (cells[way]?.failed ? cells[way] : cells[way]?.thread),
        ]),
        ['heap, MB', (cells) => inMegabytes(cells.memory?.heapBytes)],
        ['elements', (cells) => cells.memory?.elements],
      ].flatMap(([what, of]) => {
        const [one, other] = [of(fieldline[size] ?? {}), of(theirs)]
        if (other === undefined) return []
        const [a, b] = [comparable(one), comparable(other)]
        return [
          [
            Number(size).toLocaleString('en'),
            what,
            said(one),
            said(other),
            a && b ? `${shortly(b / a)} ×` : '',
          ],
        ]
      }),
    )
    if (rows.length === 0) return []
    return [`### ${name}\n\n${table([['events', '', 'Fieldline', name, `${name} : Fieldline`], ...rows])}`]
  })
}

function coreParts({ core, search, step }) {
  const parts = []
  const sizes = Object.entries(core)
  if (sizes.length > 0)
    parts.push(
      `### The workspace process by itself\n\n${table([
        ['events', 'edit to durable', 'bare commit', 'ratio', 'window query', 'undo and redo'],
        ...sizes.map(([size, { edit, window, undoRedo }]) => [
          Number(size).toLocaleString('en'),
          said(edit.durable),
          said(edit.bare),
          `${shortly(edit.durable.median / edit.bare.median)} ×`,
          said(window),
          said(undoRedo),
        ]),
      ])}`,
    )
  if (search)
    parts.push(
      `### Search in ${search.notes.toLocaleString('en')} notes\n\n${table([
        ['typed', 'found', 'ours', 'bare FTS5 query', 'ratio'],
        ...search.each.map(({ text, found, ours, bare }) => [
          text,
          found.toLocaleString('en'),
          said(ours),
          said(bare),
          `${shortly(ours.median / bare.median)} ×`,
        ]),
        [
          'all together',
          '',
          said(search.ours),
          said(search.bare),
          `${shortly(search.ours.p95 / search.bare.p95)} × (p95)`,
        ],
      ])}`,
    )
  if (step)
    parts.push(
      `### One step of ${step.events.toLocaleString('en')} events\n\nMade in ${shortly(step.seconds.make)} s and undone in ${shortly(step.seconds.undo)} s, with ${shortly(step.peakBytes / megabyte)} MB of memory at most (${shortly(step.peakBytesAfterMake / megabyte)} MB before the undo).`,
    )
  return parts
}

/** How long pictures take. */
function figureParts({ figures = {} }) {
  const size = ({ width, height }) => `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`
  const { 'figure of few': few, 'figure of many': many } = figures
  return [
    ...(few?.png
      ? [
          `### A figure of 60 events\n\n${size(few.pixels)} pixels as PNG in ${said(few.png)} ms; Chromium's bare screenshot of the same picture in ${said(few.screenshot)} ms (${shortly(few.png.median / few.screenshot.median)} ×).`,
        ]
      : []),
    ...(many?.png
      ? [
          `### A figure of ${many.drawn.toLocaleString('en')} events\n\n${size(many.pixels)} pixels as PNG in ${shortly(many.png.median / 1000)} s, with progress in ${many.steps.toLocaleString('en')} steps and ${shortly(many.moreBytes / megabyte)} MB of memory above an open window.`,
        ]
      : []),
    ...[few, many].flatMap((cell) => (cell?.failed ? [`A figure failed: ${cell.failed}`] : [])),
  ]
}

const inMegabytes = (bytes) => (bytes === undefined ? undefined : bytes / megabyte)

/** What a ratio is made of; undefined when there is none. */
function comparable(cell) {
  if (typeof cell === 'number') return cell
  return cell?.median ?? cell?.limit
}

function said(cell) {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return shortly(cell)
  if (cell.failed) return cell.failed
  return cell.count === 1 ? shortly(cell.median) : `${shortly(cell.median)} / ${shortly(cell.p95)}`
}

function shortly(value) {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

/** A table of Markdown with its columns lined up; the first row is the heading. */
function table(/** @type {string[][]} */ rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [head, ...rest] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join(
    '\n',
  )
}
