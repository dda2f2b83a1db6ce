import { languageOf } from '../../shared/east-asian-language'
import { readFontsFor } from '../ui/east-asian-fonts'
import type { VisItem } from './items'

const text = (className: string, content: string): HTMLElement => {
  const made = document.createElement('span')
  made.className = className
  made.dir = 'auto'
  const language = languageOf(content)
  if (language !== null) made.lang = language
  made.textContent = content
  readFontsFor(content)
  return made
}

/** What an item shows: its title and its date, as text only. */
export function itemElement(item: VisItem): HTMLElement {
  const label = document.createElement('div')
  label.className = 'item-label'
  if (item.label !== '') label.append(text('item-title', item.label))
  if (item.date !== '') label.append(text('item-date', item.date))
  return label
}
