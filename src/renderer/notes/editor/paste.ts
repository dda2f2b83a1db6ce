import { Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { markdownOfHtml } from './html-to-markdown'

/**
 * Rich text is pasted as Markdown. Paste as plain text (Ctrl+Shift+V) comes without HTML, and text that has no form of its own
 * is left to the editor.
 */
export const pasteAsMarkdown = Prec.highest(
  EditorView.domEventHandlers({
    paste(event, view) {
      const html = event.clipboardData?.getData('text/html') ?? ''
      const markdown = html === '' ? null : markdownOfHtml(html)
      if (markdown === null || view.state.readOnly) return false
      event.preventDefault()
      view.dispatch(view.state.replaceSelection(markdown), {
        userEvent: 'input.paste',
        scrollIntoView: true,
      })
      return true
    },
  }),
)
