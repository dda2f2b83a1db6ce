import { AppError } from '../../../shared/errors'
import type { FigureSettings } from '../../../shared/figure/figure-settings'
import { commandLineWords as words } from '../../../shared/messages/shell'
import type { FigureAsked } from '../../../shared/workspace-messages'
import type { Records } from '../database/records'
import { savedViews } from './workspace-state'

/** A figure of which nothing is said. */
const plain: FigureSettings = { theme: 'light', width: 1600 }

/**
 * The settings that a command asks for, where a view is named as the workspace has it.
 * @throws AppError `not-found` when it has none of that name
 */
export function settingsAsked(records: Records, { settings = {}, view }: FigureAsked): FigureSettings {
  return { ...plain, ...(view ? viewNamed(records, view) : {}), ...settings }
}

function viewNamed(records: Records, name: string): Partial<FigureSettings> {
  const found = savedViews(records).find(({ title }) => title === name)
  if (!found) throw new AppError('not-found', words.noView(name))
  const { filter, group, range } = found
  return { shown: { filter, group }, ...(range ? { range } : {}) }
}
