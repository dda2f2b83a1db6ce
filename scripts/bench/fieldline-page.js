// What runs inside Fieldline's window; each function stands alone, because only its text goes there. They do what a hand does, and ask
// what the window itself asks.

/** Notes when the window begins to load data, and when its first items are painted: ms since 1970. For every new page. */
export function watchFirstView() {
  const seen = {}
  globalThis.benchSeen = seen
  const now = () => performance.timeOrigin + performance.now()
  const look = () => {
    if (!seen.begun && document.querySelector('#app > *')) seen.begun = now()
    // Of a workspace without events, what says so.
    const drawn = '.timeline-canvas .vis-item .item-label, .timeline-canvas .vis-item .pill, main .empty'
    if (!document.querySelector(drawn)) return
    watcher.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (seen.painted = now())
      port2.postMessage(0)
    })
  }
  const watcher = new MutationObserver(look)
  watcher.observe(document, { childList: true, subtree: true })
}

/**
 * Moves the selected event by the keyboard, there and back.
 * @param {{ id: string, times: number }} how
 * @returns {Promise<number[]>} ms from each press of the key until the event is painted elsewhere
 */
export async function nudge({ id, times }) {
  const list = document.querySelector('.event-list[role=listbox]')
  const drawn = () => document.querySelector(`.timeline-canvas .vis-item[data-event="${id}"]`)
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
      }),
    )
  const pause = (ms) => new Promise((done) => setTimeout(done, ms))
  list.focus()
  const place = () => {
    const box = drawn()
    return box ? `${box.style.left} ${box.style.transform} ${box.getBoundingClientRect().left}` : ''
  }
  const taken = []
  for (let time = 0; time < times; time += 1) {
    const before = place()
    const begun = performance.now()
    const key = time % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'
    list.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }))
    for (;;) {
      const now = await painted()
      if (place() !== before) {
        taken.push(now - begun)
        break
      }
      if (now - begun > 10_000) throw new Error('The event did not move')
    }
    // Spread over the frames of the screen, as a hand's presses are.
    await pause(400 + ((time * 7) % 17))
  }
  return taken
}

/** Waits until the workspace process has read all events. */
export async function allRead() {
  const query = { from: 0, until: 1, level: 0, pinned: [], rivals: false }
  for (;;) {
    const reply = await globalThis.api.call('window', query)
    if (!reply.ok) throw new Error(reply.message)
    if (reply.value.progress === null) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

/**
 * Asks the workspace process some times, as the window does.
 * @param {{ method: string, asked: unknown[][] }} what the arguments of each call
 * @returns {Promise<number[]>} ms from asking until the answer is there
 */
export async function askTimes({ method, asked }) {
  const taken = []
  for (const args of asked) {
    const begun = performance.now()
    const reply = await globalThis.api.call(method, ...args)
    if (!reply.ok) throw new Error(reply.message)
    taken.push(performance.now() - begun)
  }
  return taken
}

/**
 * Asks for windows with filters until each is evaluated.
 * @param {{ queries: object[] }} what
 * @returns {Promise<{ first: number[], whole: number[], total: number }>} ms until the first counts and until all of them; the count
 */
export async function askFiltered({ queries }) {
  const [first, whole] = [[], []]
  let total = 0
  for (const query of queries) {
    const begun = performance.now()
    for (let asked = 0; ; asked += 1) {
      const reply = await globalThis.api.call('window', query)
      if (!reply.ok) throw new Error(reply.message)
      if (asked === 0) first.push(performance.now() - begun)
      total = reply.value.total
      if (reply.value.progress === null) break
    }
    whole.push(performance.now() - begun)
  }
  return { first, whole, total }
}
