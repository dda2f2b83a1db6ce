import { foreignWords } from './foreign-text'

const events = (count: number): string => (count === 1 ? '1 event' : `${String(count)} events`)

/** The words of the dialog that makes a figure. */
export const figureDialogWords = {
  heading: 'Export figure',
  explanation: 'Every event of the view, not only what has room on screen.',
  look: 'Form',
  content: 'Content',
  frame: 'Frame',
  format: 'Format',
  formats: { png: 'PNG picture', svg: 'SVG drawing', pdf: 'PDF document', html: 'HTML page to explore' },
  page: 'Page',
  pages: {
    'a4-landscape': 'A4, landscape',
    'a4-portrait': 'A4, portrait',
    'a3-landscape': 'A3, landscape',
    'a3-portrait': 'A3, portrait',
    'letter-landscape': 'Letter, landscape',
    'letter-portrait': 'Letter, portrait',
    'tabloid-landscape': 'Tabloid, landscape',
    'tabloid-portrait': 'Tabloid, portrait',
    slide: 'Slide, 16:9',
    'column-85': 'Column of a paper, 85 mm',
    'column-180': 'Two columns of a paper, 180 mm',
    free: 'As high as its content',
  },
  dense: 'Without room',
  densities: { pages: 'On more pages', count: 'Counted, with a table' },
  width: 'Width',
  px: (px: number) => `${String(px)} px`,
  theme: 'Colours',
  themes: { light: 'Light', dark: 'Dark', print: 'Black on white' },
  density: 'Sharpness',
  perInch: (count: number) => `${String(count)} pixels per inch`,
  transparent: 'Without a background',
  outlines: 'Text as shapes, alike everywhere',
  view: 'Events',
  allEvents: 'All events',
  asOnScreen: 'As filtered and grouped on screen',
  time: 'Time',
  allTime: 'All of it',
  timeOnScreen: 'What is on screen',
  timeOfView: 'As saved in the view',
  ofPreset: 'As saved in the preset',
  rivals: 'With rival dates',
  links: 'With links as arrows',
  fold: 'Fold long stretches without events',
  endnotes: 'Why each date, as endnotes',
  printedNotes: 'Printed notes',
  notesPrinted: (chosen: number, all: number) =>
    chosen === 0
      ? 'No notes printed'
      : `${String(chosen)} of ${all === 1 ? '1 note' : `${String(all)} notes`} printed`,
  noteNotDrawn: (title: string) => `${title} (on no event of this figure)`,
  notesByTitle: 'Notes by title',
  notesFound: (found: number, most: number) =>
    found === 0
      ? 'No note has this in its title.'
      : found > most
        ? `The first ${String(most)} of ${found.toLocaleString('en')} notes. A part of a title finds others.`
        : `${String(found)} ${found === 1 ? 'note has' : 'notes have'} this in the title.`,
  onlyLanes: 'Only some lanes',
  lanes: (chosen: number, all: number) =>
    chosen === all ? 'All lanes' : `${String(chosen)} of ${String(all)} lanes`,
  rows: (chosen: number, all: number) =>
    chosen === all ? 'All rows' : `${String(chosen)} of ${String(all)} rows`,
  leaveOut: (count: number) =>
    `Leave out the ${count === 1 ? 'selected event' : `${String(count)} selected events`}`,
  takeIn: (count: number) => `Take ${events(count)} in again`,
  title: 'Title',
  subtitle: 'Subtitle',
  author: 'Author',
  marking: 'Marking',
  markingHint: 'A label at the top and the bottom of each page. It keeps nobody from passing the picture on.',
  custody: 'Step and hash of the history',
  alt: 'In words',
  altHint: 'For those who hear the figure; drafted from its content.',
  contents: (drawn: number, counted: number, undated: number, pages: number) =>
    [
      events(drawn),
      ...(counted === 0 ? [] : [`${String(counted)} counted in the table`]),
      ...(undated === 0 ? [] : [`${String(undated)} without a date left out`]),
      ...(pages === 1 ? [] : [`${String(pages)} pages`]),
    ].join(', '),
  size: (width: number, height: number) => `${String(width)} × ${String(height)} pixels`,
  sharp: 'Sharp at any size.',
  /** Said of a page on which not everything has room. */
  morePages:
    'For one page, choose a larger page or “As high as its content”, or have what has no room counted.',
  raised: (marking: string, why: string) =>
    `Marked ${marking}. That is more than is set here: ${why}. A marking is a label; it protects nothing.`,
  foreign: foreignWords,
  drawing: 'Drawing…',
  working: 'Drawing and writing…',
  progress: 'How much of the figure is done',
  cancel: 'Cancel',
  preview: (page: number, pages: number) =>
    pages === 1 ? 'Preview of the figure' : `Preview of page ${String(page)} of ${String(pages)}`,
  pagesDrawn: 'Pages',
  exportIt: 'Export…',
  copy: 'Copy as image',
  close: 'Close',
  exported: (path: string) => `Figure saved: ${path}`,
  copied: 'Figure copied as an image.',
}
