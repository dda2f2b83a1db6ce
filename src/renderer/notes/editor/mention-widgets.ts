import { StateEffect, type Extension } from '@codemirror/state'
import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view'
import { visibleText } from '../../../shared/invisible-characters'
import { mentionOfMatch, mentionPattern, type Mention } from '../../../shared/mentions'
import { notesMessages as words } from '../../../shared/messages/notes'
import type { EditorProps } from './editor-props'

/** Titles may have changed: the mentions on screen are shown anew. */
export const titlesChanged = StateEffect.define()

class MentionWidget extends WidgetType {
  readonly mention: Mention
  readonly title: string | null | undefined
  readonly onfollow: (mention: Mention) => void

  constructor(mention: Mention, title: string | null | undefined, onfollow: (mention: Mention) => void) {
    super()
    this.mention = mention
    this.title = title
    this.onfollow = onfollow
  }

  override eq(other: MentionWidget): boolean {
    return other.mention.id === this.mention.id && other.title === this.title
  }

  override toDOM(): HTMLElement {
    const { mention, title } = this
    const element = document.createElement('span')
    element.className = title === null ? 'cm-mention cm-mention-gone' : 'cm-mention'
    element.textContent = words.mention(mention.kind, title == null ? title : visibleText(title))
    if (title === null) return element
    element.title = words.goToMention(title ?? '')
    element.addEventListener('mousedown', (pressed) => pressed.preventDefault())
    element.addEventListener('click', () => this.onfollow(mention))
    return element
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** Shows every mention on screen as the present title of what it points to; the cursor steps over it as over one letter. */
export function mentionWidgets(props: () => EditorProps): Extension {
  const decorator = new MatchDecorator({
    regexp: mentionPattern(),
    decoration: (match) => {
      const mention = mentionOfMatch(match)
      if (!mention) return null
      const follow = (to: Mention) => props().onfollow(to)
      return Decoration.replace({ widget: new MentionWidget(mention, props().titleOf(mention), follow) })
    },
  })
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet

      constructor(view: EditorView) {
        this.decorations = decorator.createDeco(view)
      }

      update(update: ViewUpdate): void {
        const isAnew = update.transactions.some(({ effects }) => effects.some((one) => one.is(titlesChanged)))
        this.decorations = isAnew
          ? decorator.createDeco(update.view)
          : decorator.updateDeco(update, this.decorations)
      }
    },
    {
      decorations: (plugin) => plugin.decorations,
      provide: (plugin) =>
        EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
    },
  )
}
