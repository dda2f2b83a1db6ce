import { ipcMain } from 'electron'
import { workspaceMethods, type ShellApi, type WorkspaceApi } from '../../shared/api'
import { AppError, failure, type Reply } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'
import type { WorkspaceWindow } from '../workspace-window'
import type { Workspaces } from '../workspaces'
import { answer, type CheckedCall } from './answer'
import { isOurPage } from './sender'

const mostWaiting = 1_000

export interface Registration {
  readonly workspaces: Workspaces
  readonly shellOf: (workspace: WorkspaceWindow) => ShellApi
  /** `what` is the name of a call, or a fixed word of ours. */
  readonly onunexpected: (what: string, error: unknown) => void
}

/** The only use of ipcMain: one channel, on which only the page of a workspace's window is heard. */
export function registerCalls({ workspaces, shellOf, onunexpected }: Registration): void {
  ipcMain.handle('call', async (event, method: unknown, args: unknown): Promise<Reply<unknown>> => {
    // Read at once: it is null when the frame is gone by the time of a later look.
    const workspace = isOurPage(event) ? workspaces.of(event.sender) : null
    if (workspace === null) {
      onunexpected('foreign sender', new Error())
      return failure(new AppError('not-permitted', shellRefusals.notOurs))
    }
    return await answer({ method, args }, (call) => run(call, workspace, shellOf), onunexpected)
  })
}

async function run(
  { method, args }: CheckedCall,
  workspace: WorkspaceWindow,
  shellOf: Registration['shellOf'],
): Promise<Reply<unknown>> {
  if (workspace.process.pending > mostWaiting) throw new AppError('invalid-input', shellRefusals.tooMany)
  if (isOfWorkspace(method)) return await workspace.call(method, args)
  // The schema of this very method has checked the arguments.
  const handlers = shellOf(workspace) as unknown as Handlers
  return { ok: true, value: await handlers[method](...args) }
}

type Handlers = Readonly<Record<keyof ShellApi, (...args: readonly unknown[]) => Promise<unknown>>>

function isOfWorkspace(method: string): method is keyof WorkspaceApi {
  return Object.hasOwn(workspaceMethods, method)
}
