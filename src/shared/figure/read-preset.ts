import { z } from 'zod'
import { readFilter } from '../filter/read-filter'
import type { SavedPreset } from '../api'
import type { PresetRecord } from '../model'
import { presetSettings } from './settings-form'

/** A setting that a later Fieldline added is left aside; one that is not what it must be makes the preset unreadable. */
const form = z.object(presetSettings.shape)

/**
 * A preset as a file has it. Its text may come from anywhere: it is checked as what a window sends is, and lanes and tags that aren't among
 * `known` are left out. Never throws.
 */
export function readPreset(
  { id, title, settings: text }: PresetRecord,
  known: Parameters<typeof readFilter>[1],
): SavedPreset {
  const parsed = form.safeParse(said(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { id, title, settings: null, unreadable: String(issue?.path[0] ?? '') }
  }
  const { shown, ...settings } = parsed.data
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
