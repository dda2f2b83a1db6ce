/** The words of the overview strip under the timeline. */
export const overviewWords = {
  name: 'Overview',
  hide: 'Hide the overview',
  hint: 'Drag the window to move, its edges to stretch. Double-click shows all.',
  start: 'Start of the window',
  window: 'Window',
  end: 'End of the window',
  fromTo: (from: string, until: string) => `${from} to ${until}`,
} as const
