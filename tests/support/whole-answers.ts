import type { OpenWorkspace } from '../../src/main/workspace/workspace'
import type { EventsPage, EventsQuery, Overview, WindowItems, WindowQuery } from '../../src/shared/api'

/** Asks until all is known, as the app does: on a busy machine the first answer may come before. */
function whole<A extends { readonly progress: number | null } | null>(ask: () => A): A {
  let answer = ask()
  while (answer && answer.progress !== null) answer = ask()
  return answer
}

/** A window with all that is in it. */
export function wholeWindow(workspace: OpenWorkspace, query: WindowQuery): WindowItems {
  return whole(() => workspace.window(query))
}

/** A page of the list of events with all that is on it. */
export function wholePage(workspace: OpenWorkspace, query: EventsQuery): EventsPage {
  return whole(() => workspace.events(query))
}

/** The overview with all events counted; null when nothing is dated. */
export function wholeOverview(
  workspace: OpenWorkspace,
  ...[buckets, filter]: Parameters<OpenWorkspace['overview']>
): Overview | null {
  return whole(() => workspace.overview(buckets, filter))
}
