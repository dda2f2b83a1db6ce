const number = new Intl.NumberFormat('en')

/** The words of the inspector when several events are selected. */
export const manyEventsWords = {
  hint: 'What is changed here is changed for all of them, as one step.',
  differentLanes: 'Mixed',
  differentKinds: 'Mixed',
  tagCount: (count: number, all: number) =>
    count === all ? 'all' : `${number.format(count)} of ${number.format(all)}`,
  moreTags: (count: number) => (count === 1 ? 'and 1 more tag' : `and ${number.format(count)} more tags`),
  removeTag: (name: string, count: number) =>
    count === 1
      ? `Take the tag ${name} off 1 event`
      : `Take the tag ${name} off ${number.format(count)} events`,
  newNote: 'New note about them',
  list: 'Selected events',
  selectOnly: (title: string) => `Select only ${title}`,
  leaveOut: (title: string) => `Take ${title} out of the selection`,
  noDate: 'no date',
  untitled: 'Untitled',
  more: (count: number) => `and ${number.format(count)} more`,
} as const
