import type { NewEventRow, RowLane, RowOrigin } from '../../shared/api'
import type { Reply } from '../../shared/errors'
import { entryMessages as words } from '../../shared/messages/entry'
import type { Id } from '../../shared/model'
import { laneColors } from '../../shared/palette'
import type { Desk } from './desk'

/** More events than this aren't all selected when they come in together. */
const mostSelected = 1_000

/** The lane of an event that comes without one: that of the selected event, else the first, else a new one. */
export function usualLane({ session, selection }: Desk): RowLane {
  const lanes = session.state?.lanes ?? []
  const lane = lanes.find(({ id }) => id === selection.event?.lane) ?? lanes[0]
  return lane ? { id: lane.id, title: lane.title } : { title: words.firstLane, color: laneColors[0] }
}

/** Makes rows events as one step, selects them and shows them. Refusals of the rows are left to the caller to show. */
export async function createRows(
  desk: Desk,
  rows: readonly NewEventRow[],
  origin: RowOrigin,
  options: { readonly shownByCaller?: boolean } = {},
): Promise<Reply<readonly Id[]>> {
  const shownByCaller = options.shownByCaller
    ? (['date-unreadable', 'invalid-input', 'not-found', 'too-many-lanes'] as const)
    : []
  const reply = await desk.session.run((client) => client.createEvents(rows, origin), { shownByCaller })
  if (!reply.ok) return reply
  const [first] = reply.value
  if (first !== undefined && reply.value.length === 1) await desk.goTo(first)
  else {
    await desk.select(reply.value.length > mostSelected ? [] : reply.value)
    if (origin !== 'duplicate') await desk.showAll()
  }
  return reply
}

/** Makes another of each selected event, as one step, and selects those. */
export async function duplicateEvents(desk: Desk): Promise<void> {
  const { ids } = desk.selection
  if (ids.length === 0) return desk.session.say(words.selectToDuplicate)
  if (desk.session.readOnly) return
  await desk.edits.applyAll()
  const rows = await desk.session.ask((client) => client.copiedEvents(ids))
  if (rows.ok && rows.value.length > 0) await createRows(desk, rows.value, 'duplicate')
}
