import { join } from 'node:path'
import type { WorkspaceRequest } from '../../shared/workspace-messages'
import { MessageAnswerer } from './answer-messages'
import { readFontsFrom } from './font-folder'

/** What is used here of Electron's end of the channel to the main process. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
}

/** The entry of the workspace process: Electron's utility process, which has Node and no Electron. */
const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

readFontsFrom(join(import.meta.dirname, '../../resources/fonts'))

const answerer = new MessageAnswerer(
  (message) => parentPort.postMessage(message),
  () => process.exit(0),
)

parentPort.on('message', ({ data }) => answerer.take(data as WorkspaceRequest))
