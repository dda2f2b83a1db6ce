import type { Desk } from './desk'
import { writePlace } from './place'
import { isNear, type TimeSpan } from './time-span'

/** Keeps where the user is; `all` is the window that showed all events when it was last asked for. */
export function keepPlace({ session, view, selection, shown }: Desk, all: TimeSpan | null): void {
  const { window } = view
  const workspace = session.state?.workspace.id
  if (!window || workspace === undefined) return
  writePlace(workspace, {
    window: all !== null && isNear(window, all) ? null : window,
    selected: selection.ids,
    filter: JSON.stringify(shown.filter),
    group: shown.group,
  })
}
