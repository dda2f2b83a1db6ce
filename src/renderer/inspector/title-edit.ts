import { inspectorMessages as words } from '../../shared/messages/inspector'
import type { Id } from '../../shared/model'
import type { Desk } from '../state/desk'
import type { TextEdit } from '../state/text-edit.svelte.js'
import { longestText } from '../state/text-limits'

/** One edit of the title of an event; `saved` is what it is now. */
export function titleEdit(desk: Desk, id: Id, saved: () => string): TextEdit {
  return desk.edit({
    record: id,
    field: 'title',
    longest: longestText.name,
    saved,
    objection: (text) => (text.trim() === '' ? words.titleMissing : null),
    apply: (text) =>
      desk.session.run((client) => client.changeEvent(id, { title: text.trim() }), {
        shownByCaller: ['invalid-input'],
      }),
  })
}
