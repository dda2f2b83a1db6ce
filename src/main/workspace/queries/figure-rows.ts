import { withoutTag } from '../../../shared/api'
import type { FigureEvent } from '../../../shared/figure/figure-input'
import { figureWords } from '../../../shared/messages/figure'
import type { Id, LaneRecord } from '../../../shared/model'
import { laneColors } from '../../../shared/palette'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'

/** The tags of a kind as the lanes of a figure, and its events once in each of them; without one of the kind in a row of its own. */
export function figureRows(
  { connection }: Records,
  kind: string,
  events: readonly FigureEvent[],
): { readonly lanes: readonly LaneRecord[]; readonly events: readonly FigureEvent[] } {
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
