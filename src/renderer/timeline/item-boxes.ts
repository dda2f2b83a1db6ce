import { HeldTexts } from './held-texts'
import { bodyAround } from './item-body'
import type { VisItem } from './items'
import { takeOver } from './vis-items'

/** The boxes in which vis draws records, and what stands in them. */
export class ItemBoxes {
  readonly #boxes = new Map<string, HTMLElement>()
  readonly #bodies = new Map<string, HTMLElement>()
  readonly #looks = new WeakMap<HTMLElement, string>()
  readonly #texts = new HeldTexts()

  /** The box of a drawn record; undefined while it was never on screen. */
  boxOf(id: string): HTMLElement | undefined {
    return this.#boxes.get(id)
  }

  /** What has the looks of a drawn record; undefined while it was never on screen. */
  bodyOf(id: string): HTMLElement | undefined {
    return this.#bodies.get(id)
  }

  /** Forgets records that are no longer drawn. */
  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.#boxes.delete(id)
      this.#bodies.delete(id)
    }
  }

  /** Runs a draw of vis; texts are written after it. */
  whileDrawn(draw: () => void): void {
    this.#texts.whileHeld(draw)
  }

  /** What an item shows, for the content of its box, which gets the looks of the item. */
  element(item: VisItem, content: HTMLElement): HTMLElement {
    const body = bodyAround(content)
    const box = body?.parentElement
    if (body && box) {
      this.#boxes.set(item.id, box)
      this.#bodies.set(item.id, body)
      if (box.dataset['event'] !== item.event) box.dataset['event'] = item.event
      if (box.dataset['record'] !== item.id) box.dataset['record'] = item.id
      // What is written is styled again, though it be the same.
      if (this.#looks.get(body) !== item.looks) body.style.cssText = item.looks
      this.#looks.set(body, item.looks)
      takeOver(box, item)
    }
    return this.#texts.of(item, content.firstElementChild)
  }
}
