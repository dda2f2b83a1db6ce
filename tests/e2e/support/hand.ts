import type { Locator, Page } from '@playwright/test'
import { expect } from './app'

interface Point {
  readonly x: number
  readonly y: number
}

/** The user's hand: works as Playwright does, and counts each key, click and drag. */
export class Hand {
  keys = 0
  clicks = 0
  drags = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Presses a key, or keys held together (“Control+z”), some times. */
  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.#page.keyboard.press(key)
    this.keys += times
  }

  /** Types text where the focus is: one key for each character. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
    this.keys += text.length
  }

  async click(target: Locator, how: { readonly held?: 'Shift' | 'Control' } = {}): Promise<void> {
    await target.click(how.held === undefined ? {} : { modifiers: [how.held] })
    this.clicks += 1
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.#page.mouse.click(x, y)
    this.clicks += 1
  }

  /** Chooses of a list that opens: a click to open, a click to choose. */
  async choose(list: Locator, option: string): Promise<void> {
    await list.selectOption({ label: option })
    this.clicks += 2
  }

  /** Drags from one place to another, with a key held when asked for. */
  async drag(from: Point, to: Point, held?: 'Shift'): Promise<void> {
    const { mouse, keyboard } = this.#page
    if (held) await keyboard.down(held)
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
    if (held) await keyboard.up(held)
    this.drags += 1
  }
}

/** The middle of what is on screen. */
export async function middleOf(target: Locator): Promise<Point> {
  await expect(target).toBeVisible()
  const box = await target.boundingBox()
  if (!box) throw new Error('It has no place on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
