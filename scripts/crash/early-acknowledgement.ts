import { workspaceMethods } from '../../src/shared/api'
import type { WorkspaceRequest } from '../../src/shared/workspace-messages'
import { MessageAnswerer } from '../../src/main/workspace/answer-messages'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
}

/**
 * Stands in for the workspace process in the test of the crash test only: it acknowledges an edit first and makes it a little later,
 * as a careless program would. The crash test must notice.
 */
const { parentPort } = process as unknown as { readonly parentPort: ParentPort }
const carelessDelay = 120

const early = new Set<number>()
const answerer = new MessageAnswerer(
  (message) => {
    if (!('id' in message) || !early.delete(message.id)) parentPort.postMessage(message)
  },
  () => process.exit(0),
)

parentPort.on('message', ({ data }) => {
  const request = data as WorkspaceRequest
  const isEarly = request.type === undefined && request.method === 'changeEvent'
  if (!isEarly || workspaceMethods[request.method as keyof typeof workspaceMethods] !== 'command') {
    answerer.take(request)
    return
  }
  early.add(request.id)
  parentPort.postMessage({ id: request.id, reply: { ok: true, value: null } })
  setTimeout(() => answerer.take(request), carelessDelay)
})
