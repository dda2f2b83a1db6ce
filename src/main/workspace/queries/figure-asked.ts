import { AppError } from '../../../shared/errors'
import type { FigureSettings } from '../../../shared/figure/figure-settings'
import { commandLineWords as words } from '../../../shared/messages/shell'
import type { FigureAsked } from '../../../shared/workspace-messages'
import type { Records } from '../database/records'
import type { Id } from '../../../shared/model'
import { figureRows } from './figure-rows'
import { lanesInOrder, savedViews } from './workspace-state'

/** A figure of which nothing is said. */
const plain: FigureSettings = { theme: 'light', width: 1600 }

/**
 * The settings that a command asks for, where views, lanes and tags are named as the workspace has them.
 * @throws AppError `not-found` when it has none of that name
 */
export function settingsAsked(records: Records, { settings = {}, view, lanes }: FigureAsked): FigureSettings {
  const all = { ...plain, ...(view ? viewNamed(records, view) : {}), ...settings }
  return lanes ? { ...all, lanes: rowsNamed(records, lanes, all.shown?.group ?? null) } : all
}

/** The lanes of these titles, or the tags of a kind where they are the rows; all of them where several have one title. */
function rowsNamed(records: Records, names: readonly string[], group: string | null): readonly Id[] {
  const rows = (group === null ? lanesInOrder(records) : figureRows(records, group, []).lanes).map(
    ({ id, title }) => ({ id, title }),
  )
  return names.flatMap((name) => {
    const found = rows.filter(({ title }) => title === name)
    if (found.length === 0) throw new AppError('not-found', words.noLane(name))
    return found.map(({ id }) => id)
  })
}

function viewNamed(records: Records, name: string): Partial<FigureSettings> {
  const found = savedViews(records).find(({ title }) => title === name)
  if (!found) throw new AppError('not-found', words.noView(name))
  const { filter, group, range } = found
  return { shown: { filter, group }, ...(range ? { range } : {}) }
}
