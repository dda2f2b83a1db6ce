import { tick } from 'svelte'

/** Carries out keys in the order in which they are pressed: a key counts when what the one before asked of the workspace is in. */
export class KeyOrder {
  #waiting: (() => Promise<void> | void)[] = []
  #isBusy = false

  /** Carries `act` out, at once when no key is under way. A key that repeats while it is held is left out meanwhile. */
  press(act: () => Promise<void> | void, isRepeat: boolean): void {
    if (this.#isBusy) {
      if (!isRepeat) this.#waiting.push(act)
      return
    }
    const underWay = act()
    if (underWay) void this.#finish(underWay)
  }

  async #finish(underWay: Promise<void>): Promise<void> {
    this.#isBusy = true
    try {
      await underWay
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
        await tick()
        await next()
      }
    } finally {
      this.#waiting = []
      this.#isBusy = false
    }
  }
}
