import { dateTextAt } from '../dates/date-at'
import type { PresetSetting, PresetSettings } from '../figure/preset'
import { partsInUse } from '../filter/event-filter'
import { figureDialogWords as dialog } from './figure-dialog'
import { filterWords } from './filter'
import { historyMessages } from './history'

const quoted = (text: string): string => `‘${text}’`

/** The words of the presets of figures. */
export const presetWords = {
  preset: 'Preset',
  none: 'No preset',
  noneYet: 'A preset keeps the settings below under a name.',
  asSaved: 'Set as saved.',
  otherwise: (names: readonly string[]) => `Set otherwise: ${names.join(', ')}.`,
  unreadable: (setting: string) =>
    setting === ''
      ? 'This preset can’t be read: it holds no settings. Save over it, or delete it.'
      : `This preset can’t be read: its setting ${quoted(setting)} is none that this Fieldline knows. Save over it, or delete it.`,
  unreadableOption: (title: string) => `${title} (can’t be read)`,
  saveAs: 'Save as a preset…',
  saveOver: (title: string) => `Save over ${quoted(title)}`,
  rename: (title: string) => `Rename ${quoted(title)}`,
  delete: (title: string) => `Delete ${quoted(title)}`,
  name: 'Name of the preset',
  newName: (title: string) => `New name of ${quoted(title)}`,
  withContent: 'With the choice of events, time and notes',
  save: 'Save',
  cancel: 'Cancel',
  saved: (title: string) => `Preset ${quoted(title)} saved.`,
  deleted: (title: string) => `Preset ${quoted(title)} deleted. Undo brings it back.`,
} as const

/** What each setting of a preset is called, as in the dialog. */
export const settingNames: Readonly<Record<PresetSetting, string>> = {
  format: dialog.format,
  page: dialog.page,
  width: dialog.width,
  height: 'Height',
  theme: dialog.theme,
  scale: dialog.density,
  dense: dialog.dense,
  outlines: dialog.outlines,
  transparent: dialog.transparent,
  shown: dialog.view,
  lanes: dialog.onlyLanes,
  range: dialog.time,
  rivals: dialog.rivals,
  links: dialog.links,
  fold: dialog.fold,
  endnotes: dialog.endnotes,
  notes: dialog.printedNotes,
  subtitle: dialog.subtitle,
  author: dialog.author,
  marking: dialog.marking,
  custody: dialog.custody,
}

const pxPerInch = 96

/** What a preset sets, setting by setting, in the order of the dialog. */
export function settingsInWords(settings: PresetSettings): string {
  const names = Object.keys(settingNames) as PresetSetting[]
  return names
    .flatMap((name) => {
      const value = valueInWords(name, settings)
      return value === null ? [] : [`${settingNames[name]}: ${value}`]
    })
    .join('; ')
}

/** Null for what is not set. */
function valueInWords(name: PresetSetting, settings: PresetSettings): string | null {
  const value = settings[name]
  if (value === undefined || value === false || value === '') return null
  const { theme, page, format, scale, width, height, shown, lanes, range, notes } = settings
  switch (name) {
    case 'theme':
      return dialog.themes[theme]
    case 'page':
      return page ? dialog.pages[page] : null
    case 'format':
      return dialog.formats[format]
    case 'scale':
      return dialog.perInch(Math.round(scale * pxPerInch))
    case 'width':
      return dialog.px(width)
    case 'height':
      return height === undefined ? null : dialog.px(height)
    case 'dense':
      return dialog.densities[value as keyof typeof dialog.densities]
    case 'lanes':
      return String(lanes?.length ?? 0)
    case 'notes':
      return notes?.length ? String(notes.length) : null
    case 'shown':
      return shown ? historyMessages.conditions(partsInUse(shown.filter)) : null
    case 'range':
      return range ? filterWords.between(dateTextAt(range.from, 'day'), dateTextAt(range.until, 'day')) : null
    default:
      return typeof value === 'string' ? value : historyMessages.yes
  }
}
