// What runs inside the page of vis-timeline alone; each function stands alone, because only its text goes there.

/**
 * Shows all events of the page: loaded while the window is elsewhere, without which vis needs minutes for what takes it seconds.
 * @param {{ width: number, height: number }} size px
 * @returns {Promise<number>} ms from the start of loading to the paint of the first items
 */
export async function showRaw({ width, height }) {
  const { lanes, events } = globalThis.benchData
  const box = document.getElementById('timeline')
  box.style.width = `${width}px`
  // 40 points and 35 boxes to 25 ranges.
  const items = events.map(({ id, group, content, start, end, shape }) =>
    shape === 'span'
      ? { id, group, content, start, end, type: 'range' }
      : { id, group, content, start, type: id % 75 < 40 ? 'point' : 'box' },
  )
  const from = events.reduce((least, { start }) => Math.min(least, start), Infinity)
  const until = events.reduce((most, { end }) => Math.max(most, end), -Infinity)
  delete globalThis.benchData
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
      }),
    )
  const elsewhere = Date.UTC(1500, 0, 1)
  const begun = performance.now()
  const data = new vis.DataSet(items)
  const timeline = new vis.Timeline(box, data, new vis.DataSet(lanes), {
    height,
    stack: true,
    start: elsewhere,
    end: elsewhere + 86_400_000,
    horizontalScroll: true,
    verticalScroll: true,
    zoomKey: 'ctrlKey',
    showCurrentTime: false,
    margin: { item: { horizontal: 2, vertical: 3 }, axis: 4 },
  })
  Object.assign(globalThis, { benchTimeline: timeline, benchItems: data })
  // Without it vis hides itself for a second (visjs/vis-timeline#1340).
  timeline.once('rangechanged', () => timeline.redraw())
  const isShown = () => getComputedStyle(document.querySelector('.vis-timeline')).visibility === 'visible'
  while (!isShown()) await painted()
  if (events.length > 0) timeline.setWindow(from, until, { animation: false })
  for (;;) {
    const now = await painted()
    if (events.length === 0 || document.querySelector('.vis-item')) return now - begun
  }
}

/**
 * Moves an item that is drawn, there and back.
 * @param {{ times: number, budget: number }} how
 * @returns {Promise<number[]>} ms from each change until it is painted
 */
export async function editRaw({ times, budget }) {
  const { benchTimeline: timeline, benchItems: data } = globalThis
  const { start, end } = timeline.getWindow()
  const middle = (start.getTime() + end.getTime()) / 2
  const id = timeline
    .getVisibleItems()
    .map((visible) => data.get(visible))
    .filter(({ type }) => type === 'range')
    .sort((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle))[0]?.id
  if (id === undefined) throw new Error('No span is in view')
  timeline.setSelection([id])
  const by = (end - start) / 50
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
      }),
    )
  await painted()
  const taken = []
  const first = performance.now()
  for (let time = 0; time < times && performance.now() - first < budget; time += 1) {
    const item = data.get(id)
    const way = time % 2 === 0 ? by : -by
    const begun = performance.now()
    data.update({ id, start: item.start + way, end: item.end + way })
    taken.push((await painted()) - begun)
    // Spread over the frames of the screen, as a hand's presses are.
    await new Promise((done) => setTimeout(done, 400 + ((time * 7) % 17)))
  }
  return taken
}
