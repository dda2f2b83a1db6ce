const panes = '.panes > aside, main .event-list, main [role="grid"]'
/** What the arrow keys go on from, else the first of its fields. */
const entries = [
  '[tabindex="0"]:not([role="separator"])',
  'input, select, textarea, button:not(:disabled), a[href]',
]

/** Puts the focus into the next pane, or the one before: those at the sides, the timeline, the list; after the last comes the first. */
export function focusPane(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(panes)]
  const at = all.findIndex((pane) => pane.contains(document.activeElement))
  // From elsewhere the first one is the timeline.
  const timeline = all.findIndex((pane) => pane.matches('.event-list'))
  const pane = at < 0 ? all[timeline] : all.at((at + step) % all.length)
  if (!pane) return
  const [entry, field] = entries.map((selector) => pane.querySelector<HTMLElement>(selector))
  const target = pane.matches('.event-list') ? pane : (entry ?? field)
  target?.focus({ preventScroll: true })
}
