import { pillWords } from '../../shared/messages/pills'
import { timelineWords as words } from '../../shared/messages/timeline'
import { readFontsFor } from '../ui/east-asian-fonts'
import type { VisRow } from './lanes'

const element = (className: string, text = ''): HTMLElement => {
  const made = document.createElement('div')
  made.className = className
  made.textContent = text
  return made
}

/** The label of a row: what folds it, chip, title, and how many events are not shown. */
export function rowElement(row: VisRow): HTMLElement {
  const label = element('row-label')
  label.dataset['row'] = row.id
  label.style.setProperty('--lane', row.color)
  label.style.setProperty('--depth', String(row.depth))
  if (row.rank >= 0 && row.className !== 'row-tag') {
    label.dataset['lane'] = row.id
    const fold = element('row-fold')
    fold.dataset['fold'] = row.id
    label.append(fold)
  }
  const name = element('row-name', row.name)
  name.dir = 'auto'
  readFontsFor(row.name)
  const lines = element('row-lines')
  lines.append(name)
  if (row.hidden > 0) {
    const more = element('row-hidden', words.hidden(row.hidden))
    more.title = pillWords.hidden(row.hidden)
    lines.append(more)
  }
  label.append(element('row-chip'), lines)
  return label
}
