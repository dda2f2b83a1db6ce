// What runs inside the measured pages: each function stands alone, because only its text goes there.

/**
 * Turns the wheel once in every frame, the second half of the way back, and measures the frames: from one to the next, and how long
 * the thread works from the start of a frame until it is painted.
 * @param {{ selector: string, turn: WheelEventInit, count: number, budget: number }} how `budget`: ms; no frame is begun after it
 * @returns {Promise<{ between: number[], thread: number[] }>} ms
 */
export async function turnWheel({ selector, turn, count, budget }) {
  const target = document.querySelector(selector)
  if (!target) throw new Error(`There is no ${selector}`)
  const box = target.getBoundingClientRect()
  const place = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }
  const back = { ...turn, deltaX: -(turn.deltaX ?? 0), deltaY: -(turn.deltaY ?? 0) }
  const { port1, port2 } = new MessageChannel()
  const [starts, ends] = [[], []]
  return new Promise((resolve) => {
    const finish = () =>
      resolve({
        between: starts.slice(1).map((start, at) => start - starts[at]),
        // The first frame has no input behind it.
        thread: ends.slice(1).map((end, at) => end - starts[at + 1]),
      })
    port1.onmessage = () => {
      ends.push(performance.now())
      const isOver = ends.length > count || performance.now() - starts[0] > budget
      if (isOver && ends.length === starts.length) finish()
    }
    const frame = () => {
      const over = starts.length > count || (starts.length > 1 && performance.now() - starts[0] > budget)
      if (over) return ends.length === starts.length ? finish() : undefined
      starts.push(performance.now())
      // Asked for before the input, so that ours is the first callback of the next frame.
      requestAnimationFrame(frame)
      const given = starts.length <= count / 2 ? turn : back
      target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...place, ...given }))
      port2.postMessage(0)
    }
    requestAnimationFrame(frame)
  })
}

/**
 * Waits until what is drawn has stood still for a while.
 * @param {{ selector: string, still: number }} what `still`: ms
 */
export async function stoodStill({ selector, still }) {
  const picture = () =>
    [...document.querySelectorAll(selector)]
      .slice(0, 300)
      .map((element) => element.getAttribute('style'))
      .join(';')
  let [last, since] = [picture(), performance.now()]
  while (performance.now() - since < still) {
    await new Promise((done) => requestAnimationFrame(done))
    const now = picture()
    if (now !== last) [last, since] = [now, performance.now()]
  }
}

/**
 * Turns the wheel some times, a frame apart, without measuring.
 * @param {{ selector: string, turn: WheelEventInit, count: number }} how
 */
export async function turnTo({ selector, turn, count }) {
  const target = document.querySelector(selector)
  if (!target) throw new Error(`There is no ${selector}`)
  const box = target.getBoundingClientRect()
  const place = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }
  for (let turned = 0; turned < count; turned += 1) {
    target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...place, ...turn }))
    await new Promise((done) => requestAnimationFrame(done))
  }
}
