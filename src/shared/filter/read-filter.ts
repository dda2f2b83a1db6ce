import type { Ms } from '../dates/date-value'
import type { Id } from '../model'
import { dateTraits, noFilter, type DateTrait, type EventFilter } from './event-filter'

type Fields = Readonly<Record<string, unknown>>

const longestText = 1000
const mostColors = 100
/** The ends of time: ECMAScript's range of time values. */
const farthest = 8.64e15

interface Known {
  readonly lanes: ReadonlySet<Id>
  readonly tags: ReadonlySet<Id>
}

/**
 * The filter that `text`, the JSON of a saved one, stands for. The text may come from any file: of what it says, whatever isn't a
 * filter's, or asks for lanes and tags that aren't among `known` (null: any may be), is left out. Never throws.
 */
export function readFilter(text: string, known: Known | null): EventFilter {
  const said = fieldsOf(text)
  const [from, until] = [timeOf(said['from']), timeOf(said['until'])]
  const isRange = from === null || until === null || from < until
  return {
    text: typeof said['text'] === 'string' ? said['text'].slice(0, longestText) : noFilter.text,
    lanes: textsOf(said['lanes']).filter((id) => known?.lanes.has(id) ?? true),
    tags: textsOf(said['tags']).filter((id) => known?.tags.has(id) ?? true),
    from: isRange ? from : null,
    until: isRange ? until : null,
    dates: textsOf(said['dates']).filter(isTrait),
    colors: textsOf(said['colors'])
      .filter((color) => color.length <= 40)
      .slice(0, mostColors),
    notes: flagOf(said['notes']),
    links: flagOf(said['links']),
  }
}

function fieldsOf(text: string): Fields {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null ? (said as Fields) : {}
  } catch {
    return {}
  }
}

/** The texts of a list, each once. */
function textsOf(said: unknown): string[] {
  if (!Array.isArray(said)) return []
  return [...new Set(said.filter((one) => typeof one === 'string'))]
}

function timeOf(said: unknown): Ms | null {
  return typeof said === 'number' && Math.abs(said) <= farthest ? said : null
}

function flagOf(said: unknown): boolean | null {
  return typeof said === 'boolean' ? said : null
}

function isTrait(text: string): text is DateTrait {
  return (dateTraits as readonly string[]).includes(text)
}
