// What runs inside the measured pages: each function stands alone, because only its text goes there.

/**
 * Turns the wheel once in every frame, the second half of the way back, and measures from one frame to the next. Between two turns timers
 * have their turn: vis-timeline draws a pan by one, and must not draw two turns at once.
 * @param {{ selector: string, turn: WheelEventInit, count: number, budget: number }} how `budget`: ms; no frame is begun after it
 * @returns {Promise<number[]>} ms
 */
export async function turnWheel({ selector, turn, count, budget }) {
  const target = document.querySelector(selector)
  if (!target) throw new Error(`There is no ${selector}`)
  const box = target.getBoundingClientRect()
  const place = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }
  const back = Object.fromEntries(
    Object.entries(turn).map(([name, value]) => [name, typeof value === 'number' ? -value : value]),
  )
  const frame = () => new Promise((begin) => requestAnimationFrame(() => begin(performance.now())))
  const between = []
  const first = await frame()
  for (let last = first; between.length < count && last - first < budget;) {
    const given = between.length < count / 2 ? turn : back
    target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...place, ...given }))
    await new Promise((done) => setTimeout(done, 0))
    const now = await frame()
    between.push(now - last)
    last = now
  }
  return between
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
