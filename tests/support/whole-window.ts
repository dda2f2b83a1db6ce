import type { OpenWorkspace } from '../../src/main/workspace/workspace'
import type { WindowItems, WindowQuery } from '../../src/shared/api'

/** Asks for a window until all of it is known, as the app does: on a busy machine the first answer may come before. */
export function wholeWindow(workspace: OpenWorkspace, query: WindowQuery): WindowItems {
  let answer = workspace.window(query)
  while (answer.progress !== null) answer = workspace.window(query)
  return answer
}
