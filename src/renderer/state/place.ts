import type { Id } from '../../shared/model'
import type { TimeSpan } from './time-span'

/** Where the user is in a workspace. */
export interface Place {
  /** The stretch of time on screen; null when all of the workspace was shown. */
  readonly window: TimeSpan | null
  readonly selected: readonly Id[]
  /** The `EventFilter` as JSON. */
  readonly filter: string
  /** As in `Shown`. */
  readonly group: string | null
}

const setting = 'places'
/** So many workspaces are remembered, those used last. */
const mostPlaces = 50
/** A larger selection is made for one moment's work: it is not brought back. */
const mostSelected = 20
/** The farthest instants that a date can be, ms (ECMA-262, time values). */
const farthest = 8.64e15

/** Where the user was in the workspace when it was last open on this machine; null when that is not known. */
export function readPlace(workspace: Id): Place | null {
  return readPlaces().find(([id]) => id === workspace)?.[1] ?? null
}

/** Keeps where the user is, outside the workspace: who only looks leaves the file as it was (docs/decisions/0008). */
export function writePlace(workspace: Id, given: Place): void {
  const { selected } = given
  const place: Place = { ...given, selected: selected.length > mostSelected ? [] : selected }
  const others = readPlaces().filter(([id]) => id !== workspace)
  localStorage.setItem(setting, JSON.stringify([[workspace, place], ...others].slice(0, mostPlaces)))
}

function readPlaces(): (readonly [string, Place])[] {
  const stored = parsed(localStorage.getItem(setting))
  return Array.isArray(stored) ? stored.flatMap(entryOf) : []
}

function entryOf(value: unknown): [string, Place][] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return []
  const place: unknown = value[1]
  if (typeof place !== 'object' || place === null || !('window' in place) || !('selected' in place)) return []
  const selected = Array.isArray(place.selected) ? place.selected : []
  return [
    [
      value[0],
      {
        window: spanOf(place.window),
        selected: selected.filter((id) => typeof id === 'string'),
        filter: textOf('filter' in place ? place.filter : null) ?? '',
        group: textOf('group' in place ? place.group : null),
      },
    ],
  ]
}

function spanOf(value: unknown): TimeSpan | null {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('until' in value)) return null
  const { from, until } = value
  const isSpan = isTime(from) && isTime(until) && from < until
  return isSpan ? { from, until } : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= farthest
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]')
  } catch {
    return []
  }
}
