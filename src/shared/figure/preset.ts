import type { FigureFile } from '../api'
import { isEmptyFilter, keyOfFilter, noFilter } from '../filter/event-filter'

/** What belongs to one figure alone: its words, and the single events that it leaves out. */
const ownSettings = ['title', 'alt', 'leftOut'] as const

/** The settings of figures that are kept under a name. Without `shown` the choice of events, time and notes is left as it is. */
export type PresetSettings = Omit<FigureFile, (typeof ownSettings)[number]>
export type PresetSetting = keyof PresetSettings

/** What a preset keeps of a figure's settings; its choice of events, time and notes only `withContent`. */
export function presetOf(file: FigureFile, withContent: boolean): PresetSettings {
  const kept = Object.entries(file).filter(
    ([name, value]) => value !== undefined && !(ownSettings as readonly string[]).includes(name),
  )
  const { shown, lanes, range, notes, ...rest } = Object.fromEntries(kept) as unknown as PresetSettings
  if (!withContent) return rest
  return {
    ...rest,
    shown: shown ?? { filter: noFilter, group: null },
    ...(lanes ? { lanes } : {}),
    ...(range ? { range } : {}),
    ...(notes ? { notes } : {}),
  }
}

/** The figure as a preset sets it: what is of this figure alone stays, and so do its events, time and notes if the preset leaves them open. */
export function withPreset(file: FigureFile, preset: PresetSettings): FigureFile {
  const { title, alt, leftOut, shown, lanes, range, notes } = file
  return { ...preset, ...(preset.shown ? {} : { shown, lanes, range, notes }), title, alt, leftOut }
}

/** The settings that a figure has other than its preset; none that has no effect on it. */
export function differingSettings(file: FigureFile, preset: PresetSettings): readonly PresetSetting[] {
  const has = effective(presetOf(file, preset.shown !== undefined))
  const wanted = effective(preset)
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(has)])] as PresetSetting[]
  return names.filter((name) => JSON.stringify(has[name]) !== JSON.stringify(wanted[name]))
}

/** The settings that are not off and have an effect, each as it is compared. */
function effective(settings: PresetSettings): { readonly [name in PresetSetting]?: unknown } {
  const { page = 'free', format, dense, shown, lanes, range, notes, ...rest } = settings
  const idle: readonly string[] = [
    ...(page === 'free' ? [] : ['width', 'height']),
    ...(format === 'png' ? [] : ['scale']),
    ...(format === 'svg' ? [] : ['outlines']),
    ...(format === 'png' || format === 'svg' ? [] : ['transparent']),
  ]
  const inUse = Object.entries(rest).filter(
    ([name, value]) => !idle.includes(name) && value !== undefined && value !== false && value !== '',
  )
  const isAll = !shown || (isEmptyFilter(shown.filter) && shown.group === null)
  return {
    ...Object.fromEntries(inUse),
    page,
    format,
    ...(dense === 'count' ? { dense } : {}),
    ...(lanes ? { lanes: [...lanes].sort() } : {}),
    ...(isAll ? {} : { shown: [keyOfFilter(shown.filter), shown.group] }),
    ...(range ? { range: [range.from, range.until] } : {}),
    ...(notes?.length ? { notes: [...notes].sort() } : {}),
  }
}
