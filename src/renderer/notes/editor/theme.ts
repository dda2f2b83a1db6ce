import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const field = {
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--radius)',
  background: 'var(--paper-raised)',
  color: 'var(--ink)',
  font: 'inherit',
}
const ring = { outline: '2px solid var(--focus)', outlineOffset: '1px' }

/** Colours, type and spaces come from the tokens of the window, so that light and dark are those of everything else. */
const theme = {
  '&': { ...field, fontSize: 'var(--text)' },
  '&.cm-focused': ring,
  '.cm-scroller': {
    minHeight: '14rem',
    maxHeight: 'min(60vh, 40rem)',
    overflow: 'auto',
    fontFamily: 'var(--font)',
    lineHeight: '1.45',
  },
  '.cm-content': { padding: 'var(--space-1) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--space-2)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--selected-text, color-mix(in srgb, var(--accent) 30%, transparent))',
  },
  '.cm-mention': {
    padding: '0 0.25em',
    borderRadius: '3px',
    background: 'var(--accent-soft)',
    color: 'var(--accent)',
    cursor: 'pointer',
  },
  '.cm-mention-gone': {
    background: 'var(--danger-soft)',
    color: 'var(--danger)',
    textDecoration: 'line-through',
    cursor: 'default',
  },
  '.cm-specialChar': {
    padding: '0 0.2em',
    borderRadius: '3px',
    background: 'var(--danger-soft)',
    color: 'var(--danger)',
    fontFamily: 'var(--mono)',
    fontSize: '0.85em',
    unicodeBidi: 'isolate',
  },
  '.cm-tooltip': {
    ...field,
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(30rem, 90vw)',
    fontFamily: 'var(--font)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: 'var(--space-1) var(--space-2)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionDetail': { marginInlineStart: 'var(--space-2)', fontStyle: 'normal', opacity: '0.85' },
  '.cm-panels': { background: 'var(--paper)', color: 'var(--ink)', zIndex: '1' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--space-1)',
    padding: 'var(--space-2)',
    paddingInlineEnd: '2rem',
    fontSize: 'var(--text-small)',
  },
  '.cm-panel.cm-search br': { flexBasis: '100%' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', fontSize: 'inherit' },
  '.cm-panel.cm-search .cm-textfield': { flex: '1 1 8rem', minWidth: '0', margin: '0' },
  '.cm-panel.cm-search .cm-button': { margin: '0' },
  '.cm-panel.cm-search [name=close]': {
    insetBlockStart: 'var(--space-1)',
    insetInlineEnd: 'var(--space-1)',
    width: '1.5rem',
    height: '1.5rem',
    fontSize: '1.25rem',
    color: 'inherit',
    cursor: 'pointer',
  },
  '.cm-textfield, .cm-button': {
    ...field,
    backgroundImage: 'none',
    padding: 'var(--space-1) var(--space-2)',
    fontSize: 'inherit',
  },
  '.cm-button': { cursor: 'pointer' },
  '.cm-button:hover, .cm-button:active': { background: 'var(--paper-hover)', backgroundImage: 'none' },
  '.cm-panel.cm-search :focus-visible': ring,
  '.cm-searchMatch': { background: 'var(--warn-soft)', outline: '1px solid var(--line-strong)' },
  '.cm-searchMatch-selected': { background: 'var(--accent-soft)', outline: '2px solid var(--accent)' },
} as const

const themes = {
  light: EditorView.theme(theme, { dark: false }),
  dark: EditorView.theme(theme, { dark: true }),
}

/** The editor's look, told whether it stands on a dark ground. */
export function themeFor(dark: boolean): Extension {
  return dark ? themes.dark : themes.light
}

const soft = { color: 'var(--ink-soft)' }

/** How Markdown looks while it is written. */
export const look = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading1, fontSize: '1.125rem', fontWeight: '600' },
    { tag: tags.heading2, fontSize: '1.03rem', fontWeight: '600' },
    { tag: tags.heading, fontWeight: '600' },
    { tag: tags.strong, fontWeight: '600' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: tags.strikethrough, textDecoration: 'line-through' },
    { tag: tags.link, color: 'var(--accent)' },
    { tag: tags.url, ...soft },
    { tag: tags.quote, ...soft },
    { tag: tags.monospace, fontFamily: 'var(--mono)', fontSize: '0.92em' },
    { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], ...soft },
  ]),
)
