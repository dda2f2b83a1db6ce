const quoted = (text: string): string => `‘${text}’`

/**
 * The usual types of links, read from the first event to the second. They are for what an analyst argues: cause (led to, made
 * possible, prevented), reaction, place in a whole, order, identity, and how reports stand to each other.
 */
export const usualLinkTypes = [
  'led to',
  'made possible',
  'prevented',
  'response to',
  'part of',
  'follows',
  'same as',
  'corroborates',
  'contradicts',
] as const

/** The words of links between events. */
export const linkWords = {
  heading: 'Links',
  none: 'No links yet. Press L to link this event to another, or drag from the dot below it on the timeline.',
  noneReadOnly: 'No links.',
  add: 'Link to another event',
  out: (type: string) => `${type} →`,
  in: (type: string) => `← ${type}:`,
  untitled: 'Untitled',
  goTo: (title: string) => `Go to ${quoted(title)}`,
  changeType: (title: string) => `Change the type of the link with ${quoted(title)}`,
  turn: (title: string) => `Turn round the link with ${quoted(title)}`,
  delete: (title: string) => `Delete the link with ${quoted(title)}`,
  turnThis: 'Turn round',
  deleteThis: 'Delete link',

  pickHeading: (title: string) => `Link ${quoted(title)} to…`,
  pickField: 'Event to link to',
  pickHint: 'Type a part of the event’s title.',
  cancel: 'Cancel',
  selectFirst: 'Select the event to link from, or the two events to link, first.',
  tooMany: 'Select one event, or the two to link.',

  chooser: (from: string, to: string) => `Type of the link ${quoted(from)} → ${quoted(to)}`,
  arrow: (from: string, to: string) => `${from} → ${to}`,
  type: 'Type of the link',
  typeHint: 'Choose, or type your own',
  types: 'Types',
  own: (type: string) => `Use ${quoted(type)}`,
} as const
