import { EditorView } from '@codemirror/view'
import { waitFor } from '@testing-library/svelte'

/** The editor of a note's text inside `pane`; it lives in a shadow tree. */
export function editorOf(pane: HTMLElement): Promise<EditorView> {
  return waitFor(() => {
    const host = [...pane.querySelectorAll('.editor')].find((one) => one.shadowRoot)
    const found = host?.shadowRoot?.querySelector<HTMLElement>('.cm-editor')
    const view = found && EditorView.findFromDOM(found)
    if (!view) throw new Error('no editor')
    return view
  })
}
