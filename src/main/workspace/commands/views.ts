import { generateKeyBetween } from 'fractional-indexing'
import type { ViewContent } from '../../../shared/api'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, ViewRecord } from '../../../shared/model'
import type { Records } from '../database/records'
import { added, altered, removed, type Edit } from './edit'
import { shortText, summaryText } from './limits'
import { required } from './required-record'

/** Saves a view after all others. Throws `invalid-input` without a name. */
export function createView(
  records: Records,
  newId: () => Id,
  view: ViewContent & Pick<ViewRecord, 'title'>,
): Edit & { readonly id: Id } {
  const title = viewTitle(view.title)
  const id = newId()
  const last = records.connection.get('SELECT max(position) AS position FROM "view"') as {
    position: string | null
  }
  const position = generateKeyBetween(last.position, null)
  const change = added('view', { id, title, position, ...fieldsOf(view) })
  return { id, label: stepLabels.createView(title), changes: [change] }
}

/** Gives a view another name, other content, or both. */
export function changeView(
  records: Records,
  id: Id,
  to: { readonly title?: string | undefined; readonly content?: ViewContent | undefined },
): Edit {
  const view = required(records, 'view', id)
  const title = to.title === undefined ? view.title : viewTitle(to.title)
  const label =
    to.content || title === view.title
      ? stepLabels.changeView(title)
      : stepLabels.renameView(view.title, title)
  return { label, changes: [altered('view', view, { title, ...(to.content && fieldsOf(to.content)) })] }
}

/** Takes a view away. */
export function deleteView(records: Records, id: Id): Edit {
  const view = required(records, 'view', id)
  return { label: stepLabels.deleteView(view.title), changes: [removed('view', view)] }
}

function viewTitle(given: string): string {
  const title = shortText(given, 'name of the view').replace(/\s+/gu, ' ').trim()
  if (title === '') throw new AppError('invalid-input', commandMessages.viewNeedsName)
  return title
}

function fieldsOf({ filter, group, range }: ViewContent): Omit<ViewRecord, 'id' | 'title' | 'position'> {
  const [from, until] = range ? [Math.round(range.from), Math.round(range.until)] : [null, null]
  if (from !== null && from >= until) throw new AppError('invalid-input', commandMessages.viewNeedsTime)
  return {
    filter: summaryText(JSON.stringify(filter), 'filter'),
    grouping: group === null || group === '' ? null : shortText(group, 'kind of tags'),
    from,
    until,
  }
}
