import { generateKeyBetween } from 'fractional-indexing'
import { nameKey } from '../../../shared/entry/names'
import { AppError } from '../../../shared/errors'
import type { PresetSettings } from '../../../shared/figure/preset'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, PresetRecord } from '../../../shared/model'
import type { Records } from '../database/records'
import { added, altered, removed, type Edit } from './edit'
import { shortText, summaryText } from './limits'
import { required } from './required-record'

/** Saves settings of figures after all others. Throws `invalid-input` without a name, or with one that is taken. */
export function createPreset(
  records: Records,
  newId: () => Id,
  preset: Pick<PresetRecord, 'title'> & { readonly settings: PresetSettings },
): Edit & { readonly id: Id } {
  const title = presetTitle(records, preset.title, null)
  const id = newId()
  const last = records.connection.get('SELECT max(position) AS position FROM preset') as {
    position: string | null
  }
  const position = generateKeyBetween(last.position, null)
  const change = added('preset', { id, title, position, settings: settingsText(preset.settings) })
  return { id, label: stepLabels.createPreset(title), changes: [change] }
}

/** Gives a preset another name, other settings, or both. */
export function changePreset(
  records: Records,
  id: Id,
  to: { readonly title?: string | undefined; readonly settings?: PresetSettings | undefined },
): Edit {
  const preset = required(records, 'preset', id)
  const title = to.title === undefined ? preset.title : presetTitle(records, to.title, id)
  const label =
    to.settings || title === preset.title
      ? stepLabels.changePreset(title)
      : stepLabels.renamePreset(preset.title, title)
  const settings = to.settings && settingsText(to.settings)
  return { label, changes: [altered('preset', preset, { title, settings })] }
}

/** Takes a preset away, also one that can't be read. */
export function deletePreset(records: Records, id: Id): Edit {
  const preset = required(records, 'preset', id)
  return { label: stepLabels.deletePreset(preset.title), changes: [removed('preset', preset)] }
}

/** A name that no other preset has, whatever its case. */
function presetTitle(records: Records, given: string, own: Id | null): string {
  const title = shortText(given, 'name of the preset').replace(/\s+/gu, ' ').trim()
  if (title === '') throw new AppError('invalid-input', commandMessages.presetNeedsName)
  const other = records
    .all('preset')
    .find((preset) => preset.id !== own && nameKey(preset.title) === nameKey(title))
  if (other) throw new AppError('invalid-input', commandMessages.samePreset(other.title))
  return title
}

/** With its members in one order: settings that say the same are the same text. */
function settingsText(settings: PresetSettings): string {
  const members = Object.entries(settings).filter(([, value]) => value !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return summaryText(JSON.stringify(Object.fromEntries(members)), 'preset')
}
