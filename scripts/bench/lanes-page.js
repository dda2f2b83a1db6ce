// What runs inside Fieldline's window to measure its lanes; each function stands alone, because only its text goes there.

/**
 * Folds the first lane of the timeline and unfolds it again, some times.
 * @param {{ times: number }} how
 * @returns {Promise<number[]>} ms from each click until the row is painted as asked
 */
export async function foldLane({ times }) {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
      }),
    )
  const { lane } = document.querySelector('.row-label[data-lane]').dataset
  const label = () => document.querySelector(`.row-label[data-lane="${lane}"]`)
  const isFolded = () => label()?.closest('.vis-label').classList.contains('row-collapsed')
  const taken = []
  for (let time = 0; time < times; time += 1) {
    const before = isFolded()
    const begun = performance.now()
    label().querySelector('.row-fold').click()
    for (;;) {
      const now = await painted()
      if (isFolded() === !before) {
        taken.push(now - begun)
        break
      }
      if (now - begun > 10_000) throw new Error('The lane did not fold')
    }
    await new Promise((done) => setTimeout(done, 300 + ((time * 7) % 17)))
  }
  return taken
}

/**
 * Moves the first lane down by a key and up again, some times; the panel of lanes has to be open.
 * @param {{ times: number }} how
 * @returns {Promise<number[]>} ms from each press of the key until the row is painted elsewhere
 */
export async function moveLane({ times }) {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
      }),
    )
  const { lane } = document.querySelector('.row-label[data-lane]').dataset
  const top = () => document.querySelector(`.row-label[data-lane="${lane}"]`)?.getBoundingClientRect().top
  const taken = []
  for (let time = 0; time < times; time += 1) {
    const before = top()
    const field = document.querySelector(`[data-panel-lane="${lane}"] input`)
    field.focus()
    const begun = performance.now()
    const key = time % 2 === 0 ? 'ArrowDown' : 'ArrowUp'
    field.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }))
    for (;;) {
      const now = await painted()
      if (top() !== before) {
        taken.push(now - begun)
        break
      }
      if (now - begun > 10_000) throw new Error('The lane did not move')
    }
    await new Promise((done) => setTimeout(done, 300 + ((time * 7) % 17)))
  }
  return taken
}
