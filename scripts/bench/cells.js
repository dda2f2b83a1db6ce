/** @typedef {{ [name: string]: any }} Cells what was measured, by its name; a cell that failed holds `{ failed }` */

/**
 * Runs measurements one after another and keeps what each gives. One that fails or takes too long fails alone; after one that takes
 * too long the page is still busy, so the rest is not run.
 */
export class CellRun {
  /** @type {Cells} */
  cells = {}
  #log
  #stuck = false

  /** @param {(line: string) => void} log */
  constructor(log) {
    this.#log = log
  }

  get isStuck() {
    return this.#stuck
  }

  /**
   * @param {string} name
   * @param {number} limit ms
   * @param {() => Promise<unknown>} measure
   */
  async run(name, limit, measure) {
    if (this.#stuck) {
      this.cells[name] = { failed: 'not run' }
      return undefined
    }
    const begun = Date.now()
    try {
      const value = await within(limit, measure())
      this.cells[name] = value
      this.#log(`    ${name}: ${shortly(value)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
      return value
    } catch (error) {
      this.#stuck = error instanceof TooLong
      const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
      this.cells[name] = { failed: message, ...(this.#stuck ? { limit } : {}) }
      this.#log(`    ${name}: ${message}`)
      return undefined
    }
  }
}

class TooLong extends Error {}

/**
 * @template T
 * @param {number} limit
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(limit, work) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooLong(`longer than ${limit / 1000} s`)), limit)
  })
  // What comes too late is nobody's any more.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function shortly(value) {
  return JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(part.toPrecision(3)) : part))
}
