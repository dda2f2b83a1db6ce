import type { PresetSettings } from '../../../shared/figure/preset'
import { nameKey } from '../../../shared/entry/names'
import { AppError } from '../../../shared/errors'
import { settingsOf, type FigureSettings } from '../../../shared/figure/figure-settings'
import { commandLineWords as words } from '../../../shared/messages/command-line'
import type { FigureAsked } from '../../../shared/workspace-messages'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import type { Id } from '../../../shared/model'
import { figureRows } from './figure-rows'
import { lanesInOrder, savedPresets, savedViews } from './workspace-state'

/** A figure of which nothing is said. */
const plain: FigureSettings = { theme: 'light', width: 1600 }

/**
 * The settings that a command asks for, where presets, views, lanes, tags and notes are named as the workspace has them: what the view says goes before
 * the preset, and what is said itself before both.
 * @throws AppError `not-found` when it has none of that name, `invalid-input` for a preset that can't be read
 */
export function settingsAsked(
  records: Records,
  { settings = {}, view, lanes, notes, preset }: FigureAsked,
): { readonly settings: FigureSettings; readonly scale: number | null } {
  const kept = preset == null ? null : presetNamed(records, preset)
  const content = view ? { lanes: undefined, ...viewNamed(records, view) } : {}
  const all = { ...plain, ...(kept && settingsOf(kept)), ...content, ...settings }
  return {
    settings: {
      ...all,
      ...(lanes ? { lanes: rowsNamed(records, lanes, all.shown?.group ?? null) } : {}),
      ...(notes ? { notes: notesNamed(records, notes) } : {}),
    },
    scale: kept?.scale ?? null,
  }
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

/** The notes of these titles; all of them where several have one title. */
function notesNamed({ connection }: Records, names: readonly string[]): readonly Id[] {
  return names.flatMap((name) => {
    const found = connection.all('SELECT id FROM note WHERE title = ? ORDER BY id', name) as {
      id: Uint8Array
    }[]
    if (found.length === 0) throw new AppError('not-found', words.noNote(name))
    return found.map(({ id }) => idOfBytes(id))
  })
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
