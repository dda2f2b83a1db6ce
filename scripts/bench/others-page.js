// What runs inside the pages of other drawers of timelines; each function stands alone, because only its text goes there.

/**
 * Shows all events with ECharts: a bar or a dot with its title for each, in the row of its lane.
 * @param {{ width: number, height: number }} size px
 * @returns {Promise<number>} ms from the start of loading to the paint of all items
 */
export async function showChart({ width, height }) {
  const { lanes, events } = globalThis.benchData
  delete globalThis.benchData
  const box = document.getElementById('timeline')
  box.style.cssText = `width: ${width}px; height: ${height}px`
  const rows = new Map(lanes.map(({ id }, row) => [id, row]))
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
      }),
    )
  const begun = performance.now()
  const chart = globalThis.echarts.init(box, null, { renderer: 'canvas' })
  const finished = new Promise((done) => chart.on('finished', done))
  chart.setOption({
    animation: false,
    grid: { left: 120, right: 10, top: 10, bottom: 30 },
    xAxis: { type: 'time' },
    yAxis: { type: 'category', data: lanes.map(({ content }) => content) },
    dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }],
    series: [
      {
        type: 'custom',
        dimensions: ['start', 'end', 'row', 'title'],
        encode: { x: [0, 1], y: 2 },
        data: events.map(({ start, end, group, content }) => [start, end, rows.get(group) ?? 0, content]),
        renderItem: (_, api) => {
          const [x, y] = api.coord([api.value(0), api.value(2)])
          const [until] = api.coord([api.value(1), api.value(2)])
          return {
            type: 'rect',
            shape: { x, y: y - 8, width: Math.max(3, until - x), height: 16 },
            style: { fill: '#5b8cc0' },
            textContent: { style: { text: api.value(3), fill: '#222' } },
            textConfig: { position: 'right' },
          }
        },
      },
    ],
  })
  globalThis.benchChart = chart
  await finished
  return (await painted()) - begun
}

/**
 * Moves or widens the window of the chart once in every frame, the second half of the way back.
 * @param {{ way: 'pan' | 'zoom', length: number, count: number, budget: number }} how `length`: of the window, % of all; `budget`: ms
 * @returns {Promise<number[]>} ms from frame to frame
 */
export async function turnChart({ way, length, count, budget }) {
  const chart = globalThis.benchChart
  const frame = () => new Promise((begin) => requestAnimationFrame(() => begin(performance.now())))
  const between = []
  let [from, wide] = [(100 - length) / 2, length]
  const first = await frame()
  for (let last = first; between.length < count && last - first < budget;) {
    const back = between.length < count / 2 ? 1 : -1
    if (way === 'pan') from += back * length * 0.003
    else {
      const before = wide
      wide *= 1.03 ** -back
      from += (before - wide) / 2
    }
    chart.dispatchAction({ type: 'dataZoom', start: from, end: from + wide })
    await new Promise((done) => setTimeout(done, 0))
    const now = await frame()
    between.push(now - last)
    last = now
  }
  return between
}

/**
 * Shows all events with TimelineJS3, which makes a slide of each.
 * @param {{ width: number, height: number }} size px
 * @returns {Promise<number>} ms from the start of loading until it says that it has loaded, and that is painted
 */
export async function showStory({ width, height }) {
  const { events } = globalThis.benchData
  delete globalThis.benchData
  document.getElementById('timeline').style.cssText = `width: ${width}px; height: ${height}px`
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
      }),
    )
  const dayOf = (ms) => {
    const date = new Date(ms)
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }
  const begun = performance.now()
  const story = new globalThis.TL.Timeline(
    'timeline',
    {
      events: events.map(({ id, content, start, end, shape }) => ({
        unique_id: `event-${id}`,
        start_date: dayOf(start),
        ...(shape === 'span' ? { end_date: dayOf(end) } : {}),
        text: { headline: content, text: '' },
      })),
    },
    // No fonts from anywhere else.
    { font: null, script_path: '.' },
  )
  await new Promise((done) => story.on('loaded', done))
  return (await painted()) - begun
}
