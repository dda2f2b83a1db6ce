import { z } from 'zod'
import { figureFormats } from '../api'
import { filter, group, ids, stretch } from '../filter/filter-form'
import { figureDensities, figureThemes } from './figure-settings'
import { longestMarking } from './marking'
import { pageNames } from './page-size'

const caption = z.string().max(10_000)
export const marking = z.string().max(longestMarking)

/** What the settings of a figure from outside may be: those of a call, and those of a preset in a file. */
export const figure = {
  theme: z.enum(figureThemes),
  page: z.enum(pageNames).optional(),
  width: z.number().min(1).max(20_000),
  height: z.number().min(1).max(20_000).optional(),
  dense: z.enum(figureDensities).optional(),
  rivals: z.boolean().optional(),
  links: z.boolean().optional(),
  fold: z.boolean().optional(),
  shown: z.strictObject({ filter, group }).optional(),
  lanes: ids.optional(),
  range: stretch.optional(),
  leftOut: ids.optional(),
  title: caption.optional(),
  subtitle: caption.optional(),
  author: caption.optional(),
  marking: marking.optional(),
  endnotes: z.boolean().optional(),
  notes: ids.optional(),
  custody: z.boolean().optional(),
  outlines: z.boolean().optional(),
  transparent: z.boolean().optional(),
  alt: z.string().max(100_000).optional(),
}

/** What is of the file alone. */
const ofFile = { format: z.enum(figureFormats), scale: z.number().min(1).max(12.5) }

export const figureFile = z.strictObject({ ...figure, ...ofFile })

/** What a preset keeps: all but what belongs to one figure alone. */
export const presetSettings = figureFile.omit({ title: true, alt: true, leftOut: true })
