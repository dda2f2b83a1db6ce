// What runs inside Fieldline's window to measure its lanes; the function stands alone, because only its text goes there.

/**
 * Folds the first lane of the timeline by a click, or moves it down by a key in the panel of lanes, which has to be open; and back, some times.
 * @param {{ way: 'fold' | 'move', times: number }} how
 * @returns {Promise<number[]>} ms from each click or press until the row is painted as asked
 */
export async function changeLane({ way, times }) {
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
  const state = {
    fold: () => label()?.closest('.vis-label').classList.contains('row-collapsed'),
    move: () => label()?.getBoundingClientRect().top,
  }[way]
  const field = () => document.querySelector(`[data-panel-lane="${lane}"] input`)
  const act = {
    fold: () => label().querySelector('.row-fold').click(),
    move: (time) => {
      const key = time % 2 === 0 ? 'ArrowDown' : 'ArrowUp'
      field().dispatchEvent(
        new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }),
      )
    },
  }[way]
  const taken = []
  for (let time = 0; time < times; time += 1) {
    const before = state()
    if (way === 'move') field().focus()
    const begun = performance.now()
    act(time)
    for (;;) {
      const now = await painted()
      if (state() !== undefined && state() !== before) {
        taken.push(now - begun)
        break
      }
      if (now - begun > 10_000) throw new Error(`The lane did not ${way}`)
    }
    await new Promise((done) => setTimeout(done, 300 + ((time * 7) % 17)))
  }
  return taken
}
