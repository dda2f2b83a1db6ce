import { workspaceTables } from './001-workspace-tables'
import { searchIndex } from './002-search-index'
import { links } from './003-links'
import { exactDates } from './004-exact-dates'
import { views } from './005-views'
import { eventsOfTags } from './006-events-of-tags'
import { presetsAndMarkings } from './007-presets-and-markings'
import type { Migration } from './migration'

/** All migrations in order. */
export const migrations: readonly Migration[] = [
  workspaceTables,
  searchIndex,
  links,
  exactDates,
  views,
  eventsOfTags,
  presetsAndMarkings,
]
