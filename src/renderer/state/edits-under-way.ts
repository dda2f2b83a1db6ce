import type { TimelineItem } from '../../shared/api'
import { drawnBounds } from '../../shared/dates/drawn-bounds'
import type { Ms } from '../../shared/dates/date-value'
import { readDate } from '../../shared/dates/read-date'
import type { Id } from '../../shared/model'
import type { Client } from '../api'

/** What of an event an edit changes on the timeline. */
type Drawn = Partial<Pick<TimelineItem, 'title' | 'lane' | 'kind' | 'date' | 'from' | 'until'>>

/** What a command that is not yet answered will do to the picture. */
export type EditUnderWay =
  | { readonly kind: 'change'; readonly ids: ReadonlySet<Id>; readonly to: Drawn }
  | { readonly kind: 'delete'; readonly ids: ReadonlySet<Id> }
  | { readonly kind: 'make'; readonly item: TimelineItem }

/** The date as typed, with the bounds in which it is drawn; null when it can't be read: then the command says so. */
function dated(text: string, asOf: Ms): Required<Pick<Drawn, 'date' | 'from' | 'until'>> | null {
  const result = readDate(text)
  if (!result.ok) return null
  const { from, until } = drawnBounds(result.reading, asOf)
  return { date: result.reading, from, until }
}

function changed(
  ids: readonly Id[],
  to: { readonly [K in keyof Drawn]: Drawn[K] | undefined },
): EditUnderWay[] {
  const known: Drawn = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined))
  return Object.keys(known).length === 0 ? [] : [{ kind: 'change', ids: new Set(ids), to: known }]
}

/** The client, but `note` is told what its commands will do to the picture before they are sent. Spans go on to `asOf`, ms UTC. */
export function notingClient(
  client: Client,
  asOf: Ms,
  note: (edits: readonly EditUnderWay[]) => void,
): Client {
  return {
    ...client,
    changeEvent: (id, to) => {
      const { title, lane, kind } = to
      note(changed([id], { title, lane, kind }))
      return client.changeEvent(id, to)
    },
    changeKindOfEvents: (ids, kind) => {
      note(changed(ids, { kind }))
      return client.changeKindOfEvents(ids, kind)
    },
    moveEvents: (ids, shift, ...lane) => {
      // A shift in time is shown by the timeline itself, where it was made.
      if (!shift) note(changed(ids, { lane: lane[0] }))
      return client.moveEvents(ids, shift, ...lane)
    },
    dateEvent: (id, text) => {
      // Without its date an event has that of a rival, or none: the answer will tell.
      note(changed([id], (text === null ? null : dated(text, asOf)) ?? {}))
      return client.dateEvent(id, text)
    },
    deleteEvents: (ids) => {
      note([{ kind: 'delete', ids: new Set(ids) }])
      return client.deleteEvents(ids)
    },
    createEvent: (event) => {
      const at = event.date === null ? null : dated(event.date, asOf)
      const { title, lane, kind = 'event' } = event
      const item = { key: 0, id: crypto.randomUUID(), lane, rows: [lane], kind, title, notes: 0, links: 0 }
      if (at) note([{ kind: 'make', item: { ...item, ...at, dayPosition: null } }])
      return client.createEvent(event)
    },
  }
}

/** An event that stands in its lane goes along with it. */
function withDrawn(item: TimelineItem, to: Drawn): TimelineItem {
  const { lane } = to
  const isInLane = item.rows.length === 1 && item.rows[0] === item.lane
  return { ...item, ...to, ...(lane !== undefined && isInLane ? { rows: [lane] } : {}) }
}

/** The items as the edits leave them; the same array when there are none. */
export function withEdits(
  items: readonly TimelineItem[],
  edits: readonly EditUnderWay[],
): readonly TimelineItem[] {
  return edits.reduce((before, edit) => {
    switch (edit.kind) {
      case 'change':
        return before.map((item) => (edit.ids.has(item.id) ? withDrawn(item, edit.to) : item))
      case 'delete':
        return before.filter(({ id }) => !edit.ids.has(id))
      case 'make':
        return [...before, edit.item]
    }
  }, items)
}
