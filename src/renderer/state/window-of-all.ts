import type { Desk } from './desk'
import { levelOfWindow } from './level'
import { around, spanOfBoth, type TimeSpan } from './time-span'

/** The window that shows all events that are shown, with the labels of those that stand alone; this year when there is none. */
export async function windowOfAll({ session, shown, view }: Desk): Promise<TimeSpan> {
  const { filter, group } = shown
  const reply = await session.ask((client) => client.extent(filter))
  const extent = reply.ok ? reply.value : null
  const year = new Date(session.state?.workspace.asOf ?? Date.now()).getUTCFullYear()
  if (!extent) return around({ from: Date.UTC(year, 0, 1), until: Date.UTC(year + 1, 0, 1) }, 0.05, 0.05)
  const { timeline } = view
  const level = levelOfWindow(extent.until - extent.from)
  const query = { ...extent, level, pinned: [], rivals: false, filter, group }
  const all = timeline && (await session.ask((client) => client.window(query)))
  const fitting = all?.ok ? await timeline?.windowOf(all.value.items) : null
  // What is only counted has no label, but is to be seen.
  if (all?.ok && all.value.pills.length > 0) {
    const whole = around(extent, 0.02, 0.02)
    return fitting ? spanOfBoth(fitting, whole) : whole
  }
  // Until labels can be measured: they stand after their events, so the last ones need room.
  return fitting ?? around(extent, 0.05, 0.3)
}
