/** Puts the focus on the list of events, where the keys of the timeline work. */
export function focusTimeline(): void {
  document.querySelector<HTMLElement>('main [role="listbox"]')?.focus({ preventScroll: true })
}
