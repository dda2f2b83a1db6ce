import { withoutTag } from '../../../shared/api'
import type { FigureEvent } from '../../../shared/figure/figure-input'
import type { FigureSettings } from '../../../shared/figure/figure-settings'
import { figureWords } from '../../../shared/messages/figure'
import type { Id, LaneRecord } from '../../../shared/model'
import { laneColors } from '../../../shared/palette'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { lanesInOrder } from './workspace-state'

/** An event, as far as its row goes. */
type Placed = Pick<FigureEvent, 'id' | 'lane'>

/** The lanes of a figure and its events in them. */
interface Rows<E extends Placed> {
  readonly lanes: readonly LaneRecord[]
  readonly events: readonly E[]
}

/** The rows that the settings ask for, and what of these events stands in them or lies over all of them. */
export function rowsOfFigure<E extends Placed>(
  records: Records,
  settings: Pick<FigureSettings, 'shown' | 'lanes'>,
  drawn: readonly E[],
): Rows<E> {
  const group = settings.shown?.group ?? null
  const { lanes, events } =
    group === null ? { lanes: lanesInOrder(records), events: drawn } : figureRows(records, group, drawn)
  if (settings.lanes === undefined) return { lanes, events }
  const chosen = new Set(settings.lanes)
  return {
    lanes: lanes.filter(({ id }) => chosen.has(id)),
    events: events.filter(({ lane }) => lane === null || chosen.has(lane)),
  }
}

/** The tags of a kind as the lanes of a figure, and its events once in each of them; without one of the kind in a row of its own. */
export function figureRows<E extends Placed>(
  { connection }: Records,
  kind: string,
  events: readonly E[],
): Rows<E> {
  const tags = connection.all('SELECT id, name FROM tag WHERE kind = ? ORDER BY name, id', kind) as {
    id: Uint8Array
    name: string
  }[]
  const pairs = connection.all(
    `SELECT eventTag.event AS event, eventTag.tag AS tag FROM eventTag JOIN tag ON tag.id = eventTag.tag
      WHERE tag.kind = ? ORDER BY eventTag.key`,
    kind,
  ) as { event: Uint8Array; tag: Uint8Array }[]
  const rowsOf = new Map<Id, Id[]>()
  for (const { event, tag } of pairs) {
    const id = idOfBytes(event)
    rowsOf.set(id, [...(rowsOf.get(id) ?? []), idOfBytes(tag)])
  }
  const named = tags.map(({ id, name }) => ({ id: idOfBytes(id), title: name }))
  const lanes = [...named, { id: withoutTag, title: figureWords.withoutTag(kind) }].map(
    ({ id, title }, at) => ({
      ...{ id, title, parent: null, position: String(at) },
      color: id === withoutTag ? 'grey' : (laneColors[at % (laneColors.length - 1)] ?? 'grey'),
    }),
  )
  return {
    lanes,
    // A period over all lanes stays over all rows.
    events: events.flatMap((event) =>
      event.lane === null
        ? [event]
        : (rowsOf.get(event.id) ?? [withoutTag]).map((lane) => ({ ...event, lane })),
    ),
  }
}
