import { languageOf } from '../../shared/east-asian-language'
import { readFontsFor } from '../ui/east-asian-fonts'
import type { VisItem } from './items'

function text(className: string): HTMLElement {
  const made = document.createElement('span')
  made.className = className
  made.dir = 'auto'
  return made
}

function write(element: HTMLElement, content: string): void {
  if (element.textContent === content) return
  const language = languageOf(content)
  if (language === null) element.removeAttribute('lang')
  else element.lang = language
  element.textContent = content
  readFontsFor(content)
}

/** What of an item its texts are. */
export type Shown = Pick<VisItem, 'label' | 'date'>

const partsOf = ({ label, date }: Shown): readonly { className: string; content: string }[] =>
  [
    { className: 'item-title', content: label },
    { className: 'item-date', content: date },
  ].filter(({ content }) => content !== '')

/** What an item shows: its title and its date, as text only. */
export function itemElement(item: Shown): HTMLElement {
  const label = document.createElement('div')
  label.className = 'item-label'
  label.append(...partsOf(item).map(({ className }) => text(className)))
  writeTexts(item, label)
  return label
}

/** Gives an element with its parts the texts of an item. */
export function writeTexts(item: Shown, label: Element): void {
  for (const [at, { content }] of partsOf(item).entries()) {
    const part = label.children[at]
    if (part instanceof HTMLElement) write(part, content)
  }
}

/** Whether an element has the parts of what an item shows. */
export function hasParts(element: Element, item: Shown): boolean {
  const parts = partsOf(item)
  return (
    element.children.length === parts.length &&
    parts.every(({ className }, at) => element.children[at]?.className === className)
  )
}
