// What the report of a benchmark says besides the sizes of workspaces.
import { comparable, inMegabytes, megabyte, moving, said, shortly, table } from './report-table.js'

/** Fieldline beside other drawers, as far as those were measured. */
export function otherParts({ fieldline, others }) {
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

/** What needs no window. */
export function coreParts({ core, search, step }) {
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

/** What is measured of lanes, in the order of the report. */
const laneCells = ['pan, all', 'zoom, all', 'scroll', 'fold a lane', 'move a lane']

/** The same events on few lanes and on many. */
export function laneParts({ manyLanes = {} }) {
  const [few, many] = Object.entries(manyLanes)
  if (!few || !many) return []
  const ways = laneCells.flatMap((name) =>
    few[1][name]?.between
      ? [
          [`${name}: frame to frame`, (cells) => cells[name]?.between],
          [`${name}: thread`, (cells) => cells[name]?.thread],
        ]
      : [[`${name} to paint`, (cells) => cells[name]]],
  )
  const rows = [...ways, ['elements', (cells) => cells.memory?.elements]].map(([what, of]) => {
    const [one, other] = [of(few[1]), of(many[1])]
    const [a, b] = [comparable(one), comparable(other)]
    return [what, said(one), said(other), a && b ? `${shortly(b / a)} ×` : '']
  })
  const names = [few[0], many[0]].map((count) => `${count} lanes`)
  return [`### Many lanes\n\n${table([['', ...names, 'ratio'], ...rows])}`]
}

/** How long pictures take. */
export function figureParts({ figures = {} }) {
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
