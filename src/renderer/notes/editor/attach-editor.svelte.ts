import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { EditorProps } from './editor-props'
import { NoteEditor } from './note-editor'

/**
 * Puts the Markdown editor into an element while it is on screen. It lives in a shadow tree: there CodeMirror's styles are adopted
 * style sheets, which `style-src 'self'` permits; in the document they would be a style element, which it doesn't.
 */
export function attachEditor(props: () => EditorProps): Attachment<HTMLElement> {
  return (host) => {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const editor = untrack(() => new NoteEditor(root, () => untrack(props)))
    $effect(() => {
      const now = props()
      untrack(() => editor.update(now))
    })
    return () => editor.destroy()
  }
}
