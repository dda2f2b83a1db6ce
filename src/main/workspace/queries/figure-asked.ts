import type { PresetSettings } from '../../../shared/figure/preset'
import { nameKey } from '../../../shared/entry/names'
import { AppError } from '../../../shared/errors'
import { settingsOf, type FigureSettings } from '../../../shared/figure/figure-settings'
import { commandLineWords as words } from '../../../shared/messages/command-line'
import type { FigureAsked } from '../../../shared/workspace-messages'
import type { Records } from '../database/records'
import { savedPresets, savedViews } from './workspace-state'

/** A figure of which nothing is said. */
const plain: FigureSettings = { theme: 'light', width: 1600 }

/**
 * The settings that a command asks for, where a preset and a view are named as the workspace has them: what the view says goes before
 * the preset, and what is said itself before both.
 * @throws AppError `not-found` when it has none of that name, `invalid-input` for a preset that can't be read
 */
export function settingsAsked(
  records: Records,
  { settings = {}, view, preset }: FigureAsked,
): { readonly settings: FigureSettings; readonly scale: number | null } {
  const kept = preset == null ? null : presetNamed(records, preset)
  const content = view ? viewNamed(records, view) : {}
  return {
    settings: { ...plain, ...(kept && settingsOf(kept)), ...content, ...settings },
    scale: kept?.scale ?? null,
  }
}

function viewNamed(records: Records, name: string): Partial<FigureSettings> {
  const found = savedViews(records).find(({ title }) => title === name)
  if (!found) throw new AppError('not-found', words.noView(name))
  const { filter, group, range } = found
  return { shown: { filter, group }, range: range ?? undefined }
}

function presetNamed(records: Records, name: string): PresetSettings {
  const presets = savedPresets(records)
  const found =
    presets.find(({ title }) => title === name) ??
    presets.find(({ title }) => nameKey(title) === nameKey(name))
  if (!found)
    throw new AppError(
      'not-found',
      words.noPreset(
        name,
        presets.map(({ title }) => title),
      ),
    )
  if (!found.settings)
    throw new AppError('invalid-input', words.unreadablePreset(found.title, found.unreadable ?? ''))
  return found.settings
}
