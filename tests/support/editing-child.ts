/** Answers itself one edit after the other, as the workspace process does, and sends each acknowledgement, until it is killed. */
import { MessageAnswerer } from '../../src/main/workspace/answer-messages'

const [path = ''] = process.argv.slice(2)
let titled = 0

const answerer = new MessageAnswerer(
  (message) => {
    if ('event' in message) return
    if (!message.reply.ok) throw new Error(message.reply.message)
    if (message.id > 0) process.send?.({ titled: message.id })
  },
  () => undefined,
)

answerer.take({ id: 0, type: 'open', mode: 'edit', path, author: 'Tester', appVersion: '0.0.0-test' })
const next = (): void => {
  titled++
  answerer.take({ id: titled, method: 'renameWorkspace', args: [String(titled)] })
  setImmediate(next)
}
next()
