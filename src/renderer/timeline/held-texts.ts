import { hasParts, itemElement, writeTexts, type Shown } from './item-element'

/**
 * What the boxes of items show. What a box has is written anew where it differs: other elements in its place would be styled and laid out
 * again. And while texts are held it waits: vis asks in the midst of a draw for places, which has the page laid out for what is written before.
 */
export class HeldTexts {
  #held: { readonly item: Shown; readonly element: HTMLElement }[] | null = null

  /** Texts wait while `work` runs. */
  whileHeld(work: () => void): void {
    const held: { readonly item: Shown; readonly element: HTMLElement }[] = []
    this.#held = held
    try {
      work()
    } finally {
      this.#held = null
      for (const { item, element } of held) writeTexts(item, element)
    }
  }

  /** The element for an item whose box shows `present`, if anything. */
  of(item: Shown, present: Element | null): HTMLElement {
    if (!(present instanceof HTMLElement) || !hasParts(present, item)) return itemElement(item)
    if (this.#held) this.#held.push({ item, element: present })
    else writeTexts(item, present)
    return present
  }
}
