import { autocompletion, completionStatus } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { search, searchKeymap, searchPanelOpen } from '@codemirror/search'
import { Annotation, Compartment, EditorState, Prec, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { notesMessages as words } from '../../../shared/messages/notes'
import { differenceOf } from './difference'
import type { EditorProps } from './editor-props'
import { mentionCompletion } from './mention-completion'
import { mentionWidgets, titlesChanged } from './mention-widgets'
import { pasteAsMarkdown } from './paste'
import { specialCharacters } from './special-characters'
import { look, themeFor } from './theme'

/** A change of the text that nobody typed here. */
const fromOutside = Annotation.define<true>()

/** The Markdown editor of one note. */
export class NoteEditor {
  #view: EditorView
  #props: () => EditorProps
  #theme = new Compartment()
  #history = new Compartment()
  /** The text as it was last given or told; the document may differ from it in its line ends. */
  #shown: string
  #edited: boolean
  #dark: boolean
  #titles: number

  /** `props` answers what is wanted at the time of asking. */
  constructor(root: ShadowRoot, props: () => EditorProps) {
    const { text, edited, dark, titlesVersion } = props()
    this.#props = props
    this.#shown = text
    this.#edited = edited
    this.#dark = dark
    this.#titles = titlesVersion
    root.replaceChildren()
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: text, extensions: this.#extensions(dark) }),
    })
  }

  /** Takes over what has changed outside. */
  update({ text, edited, dark, titlesVersion, wanted, onfocused }: EditorProps): void {
    const effects = []
    if (dark !== this.#dark) effects.push(this.#theme.reconfigure(themeFor(dark)))
    if (titlesVersion !== this.#titles) effects.push(titlesChanged.of(null))
    const changes = text === this.#shown ? [] : differenceOf(this.#view.state.doc, text)
    this.#dark = dark
    this.#titles = titlesVersion
    this.#shown = text
    // With nothing to change as well: what describes the field is read anew.
    this.#view.dispatch({ changes, effects, annotations: fromOutside.of(true) })
    if (this.#edited && !edited) this.#forgetHistory()
    this.#edited = edited
    if (!wanted) return
    this.#view.focus()
    this.#view.dispatch({ selection: { anchor: this.#view.state.doc.length }, scrollIntoView: true })
    onfocused()
  }

  destroy(): void {
    this.#view.destroy()
  }

  /** What was applied is taken back by the workspace's undo, not by the field's. */
  #forgetHistory(): void {
    this.#view.dispatch({ effects: this.#history.reconfigure([]) })
    this.#view.dispatch({ effects: this.#history.reconfigure(history()) })
  }

  #extensions(dark: boolean): Extension[] {
    const props = this.#props
    return [
      this.#theme.of(themeFor(dark)),
      look,
      this.#history.of(history()),
      drawSelection(),
      EditorView.lineWrapping,
      markdown({ base: markdownLanguage, completeHTMLTags: false }),
      specialCharacters,
      mentionWidgets(props),
      // Before the keys of the completion, which takes Escape even while it has nothing to show.
      Prec.highest(
        keymap.of([
          { key: 'Mod-Enter', run: () => this.#apply() },
          { key: 'Escape', run: ({ state }) => this.#giveUp(state) },
        ]),
      ),
      autocompletion({ override: [mentionCompletion(props)], icons: false, interactionDelay: 0 }),
      search({ top: true }),
      EditorState.phrases.of(words.editorPhrases),
      pasteAsMarkdown,
      keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.contentAttributes.of(() => attributesOf(props())),
      EditorView.domEventHandlers({ blur: () => props().onblur() }),
      EditorView.updateListener.of(({ docChanged, transactions, state }) => {
        if (!docChanged || transactions.some((one) => one.annotation(fromOutside))) return
        this.#shown = state.doc.toString()
        this.#edited = true
        props().ontype(this.#shown)
      }),
    ]
  }

  #apply(): boolean {
    this.#props().onapply()
    return true
  }

  /** What has come up over the text goes first. */
  #giveUp(state: EditorState): boolean {
    if (completionStatus(state) === 'active' || searchPanelOpen(state)) return false
    const { edited, ongiveup } = this.#props()
    if (edited) ongiveup()
    return edited
  }
}

function attributesOf({ label, description, invalid }: EditorProps): Record<string, string> {
  return {
    'aria-label': label,
    'aria-description': description,
    'aria-invalid': String(invalid),
    spellcheck: 'true',
  }
}
