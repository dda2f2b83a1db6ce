import { pickedCompletion, type Completion, type CompletionSource } from '@codemirror/autocomplete'
import type { Titled } from '../../../shared/api'
import { visibleText } from '../../../shared/invisible-characters'
import { mentionText } from '../../../shared/mentions'
import { notesMessages as words } from '../../../shared/messages/notes'
import type { EditorProps } from './editor-props'

/** Two brackets and the beginning of a title. */
const begun = /\[\[[^[\]\n]{0,80}$/

/** After `[[`: the events and notes whose titles fit what follows. What is chosen is written as its id. */
export function mentionCompletion(props: () => EditorProps): CompletionSource {
  return async (context) => {
    const found = context.matchBefore(begun)
    if (!found) return null
    const titled = await props().complete(found.text.slice(2))
    return { from: found.from, options: titled.map(completionOf), filter: false }
  }
}

function completionOf(titled: Titled): Completion {
  return {
    label: visibleText(titled.title) || words.untitled,
    detail: words.mentionKinds[titled.kind],
    apply: (view, completion, from, to) => {
      const insert = mentionText(titled)
      // Brackets that were closed already are used.
      const isClosed = view.state.sliceDoc(to, to + 2) === ']]'
      view.dispatch({
        changes: { from, to: isClosed ? to + 2 : to, insert },
        selection: { anchor: from + insert.length },
        annotations: pickedCompletion.of(completion),
        userEvent: 'input.complete',
      })
    },
  }
}
