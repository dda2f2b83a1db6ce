// What is aimed at, as ratios within one run.

/** @typedef {{ what: string, value: number | undefined, unit: string, aim: string, met: boolean | undefined }} Line */

const million = 1_000_000
const hundredThousand = 100_000
const tenThousand = 10_000
const gigabyte = 1e9

/** The median of a measure; of a cell that took too long, its limit; undefined where it was not measured. */
function median(cell) {
  if (cell?.limit !== undefined) return cell.limit
  return cell?.median
}
const thread = (cell) => cell?.limit ?? cell?.thread
const between = (cell) => median(cell?.limit === undefined ? cell?.between : cell)
const ratio = (one, other) => (one === undefined || !other ? undefined : one / other)

/**
 * @param {any} result of one run
 * @returns {Line[]}
 */
export function targetLines(result) {
  const { fieldline, raw, core, search, step, figures = {} } = result
  const rawTo = (size, of) => ratio(of(raw[size] ?? {}), of(fieldline[size] ?? {}))
  const toRaw = (size, of) => ratio(of(fieldline[size] ?? {}), of(raw[size] ?? {}))
  const grown = (of) => ratio(of(fieldline[million] ?? {}), of(fieldline[tenThousand] ?? {}))
  const heapAbove = (cells) => (size) => {
    const [full, empty] = [cells[size]?.memory?.heapBytes, cells[0]?.memory?.heapBytes]
    return full === undefined || empty === undefined ? undefined : Math.max(full - empty, 1)
  }
  const [ourHeap, rawHeap] = [heapAbove(fieldline), heapAbove(raw)]
  const cell = (name, of) => (cells) => of(cells[name])
  return [
    atLeast(
      '100k, all in view: thread per frame of a pan',
      rawTo(hundredThousand, cell('pan, all', thread)),
      150,
    ),
    atLeast(
      '100k, all in view: thread per frame of a zoom',
      rawTo(hundredThousand, cell('zoom, all', thread)),
      150,
    ),
    atLeast(
      '100k, 10 % in view: thread per frame of a pan',
      rawTo(hundredThousand, cell('pan, 10 %', thread)),
      10,
    ),
    atLeast(
      '100k, 10 % in view: thread per frame of a zoom',
      rawTo(hundredThousand, cell('zoom, 10 %', thread)),
      10,
    ),
    atLeast('100k: edit to paint', rawTo(hundredThousand, cell('edit to paint', median)), 20),
    atLeast('100k: first view', rawTo(hundredThousand, cell('first view', median)), 30),
    atLeast(
      '100k: heap above an empty window',
      ratio(rawHeap(hundredThousand), ourHeap(hundredThousand)),
      40,
    ),
    atMost('1M to 10k: thread per frame of a pan', grown(cell('pan, all', thread)), 1.2),
    atMost('1M to 10k: edit to paint', grown(cell('edit to paint', median)), 1.3),
    atMost('1M to 10k: first view', grown(cell('first view', median)), 2),
    atMost('1M to 10k: opening', grown(cell('open', median)), 3),
    atMost('1M to 10k: heap above an empty window', ratio(ourHeap(million), ourHeap(tenThousand)), 1.5),
    atMost('1M: window query, p95', core[million]?.window?.p95, 10, 'ms'),
    atMost(
      '1M to 10k: filter that matches ≤ 1 %',
      grown(cell('filter, rare tag', (found) => median(found?.whole))),
      3,
    ),
    atMost(
      '1M to 10k: first counts of another filter',
      grown(cell('filter, common word', (found) => median(found?.first))),
      3,
    ),
    atMost('100: first view', toRaw(100, cell('first view', median)), 1.1),
    atMost('100: pan, frame to frame', toRaw(100, cell('pan, all', between)), 1.1),
    atMost('100: zoom, frame to frame', toRaw(100, cell('zoom, all', between)), 1.1),
    atMost('100: edit to paint', toRaw(100, cell('edit to paint', median)), 1.1),
    atMost('100k notes: search to the bare query, p95', ratio(search?.ours.p95, search?.bare.p95), 3),
    atMost('Edit to durable to a bare commit of the same rows', largestEditRatio(core), 1.5),
    atMost(
      `One step of ${(step?.events ?? million).toLocaleString('en')} events made and undone: most memory`,
      step && step.peakBytes / gigabyte,
      1,
      'GB',
    ),
    atMost(
      'A figure of 60 events at 4 pixels per px to a bare screenshot',
      ratio(median(figures['figure of few']?.png), median(figures['figure of few']?.screenshot)),
      3,
    ),
    atMost(
      'A figure of many events, 20,000 pixels wide: memory above an open window',
      figures['figure of many']?.moreBytes && figures['figure of many'].moreBytes / gigabyte,
      1,
      'GB',
    ),
  ]
}

/** Of the sizes measured, the worst. */
function largestEditRatio(core) {
  const ratios = Object.values(core).flatMap(({ edit }) =>
    edit ? [edit.durable.median / edit.bare.median] : [],
  )
  return ratios.length === 0 ? undefined : Math.max(...ratios)
}

/** @returns {Line} */
function atLeast(what, value, least) {
  return {
    what,
    value,
    unit: '×',
    aim: `≥ ${least} ×`,
    met: value === undefined ? undefined : value >= least,
  }
}

/** @returns {Line} */
function atMost(what, value, most, unit = '×') {
  return { what, value, unit, aim: `≤ ${most} ${unit}`, met: value === undefined ? undefined : value <= most }
}
