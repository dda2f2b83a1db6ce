const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`

/** The words of the card of an event. */
export const hoverCardWords = {
  basis: (basis: string) => `Why this date: ${basis}`,
  rivals: (count: number) => counted(count, 'rival date', 'rival dates'),
  marking: (marking: string) => `Marked ${marking}`,
  counts: (notes: number, links: number): string => {
    const ofNotes = notes === 0 ? 'No notes' : counted(notes, 'note', 'notes')
    return links === 0 ? ofNotes : `${ofNotes}, ${counted(links, 'link', 'links')}`
  },
} as const
