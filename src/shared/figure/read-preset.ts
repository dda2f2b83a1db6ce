import { z } from 'zod'
import { readFilter } from '../filter/read-filter'
import type { SavedPreset } from '../api'
import type { Id, PresetRecord } from '../model'
import { presetSettings } from './settings-form'

/** What a preset can ask for: the lanes and tags, and whether there is a note. */
type KnownOfPreset = NonNullable<Parameters<typeof readFilter>[1]> & { readonly hasNote: (id: Id) => boolean }

/** A setting that a later Fieldline added is left aside; one that is not what it must be makes the preset unreadable. */
const form = z.object(presetSettings.shape)

/**
 * A preset as a file has it. Its text may come from anywhere: it is checked as what a window sends is, and lanes, tags and notes that aren't
 * known (null: any may be) are left out. Never throws.
 */
export function readPreset(
  { id, title, settings: text }: PresetRecord,
  known: KnownOfPreset | null,
): SavedPreset {
  const parsed = form.safeParse(said(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { id, title, settings: null, unreadable: String(issue?.path[0] ?? '') }
  }
  const { shown, notes, ...rest } = parsed.data
  const settings = notes ? { ...rest, notes: notes.filter((one) => known?.hasNote(one) ?? true) } : rest
  const filter = shown && readFilter(JSON.stringify(shown.filter), known)
  return {
    id,
    title,
    settings: filter ? { ...settings, shown: { ...shown, filter } } : settings,
    unreadable: null,
  }
}

function said(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
