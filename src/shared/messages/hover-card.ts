const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`

/** The words of the card of an event. */
export const hoverCardWords = {
  counts: (notes: number): string => (notes === 0 ? 'No notes' : counted(notes, 'note', 'notes')),
} as const
