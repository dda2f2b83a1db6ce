/** The words of the Electron shell: menu, native dialogs, its refusals and the command line. */

/** The app as files name what made them. */
export const softwareName = (version: string) => `Fieldline ${version}`

export const menuWords = {
  file: '&File',
  newWorkspace: 'New Workspace…',
  open: 'Open…',
  openRecent: 'Open Recent',
  noRecent: 'No recent workspaces',
  openSample: 'Open the Sample',
  saveCopy: 'Save a Copy…',
  restoreBackup: 'Restore from Backup…',
  exportFigure: 'Export Figure…',
  copyFigure: 'Copy Figure as Image',
  showInFolder: 'Show in Folder',
  close: 'Close Window',
  quit: 'Quit',
  edit: '&Edit',
  undo: (label: string | null) => (label === null ? 'Undo' : `Undo ${label}`),
  redo: (label: string | null) => (label === null ? 'Redo' : `Redo ${label}`),
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste as Plain Text',
  selectAll: 'Select All',
  duplicate: 'Duplicate',
  earlierInDay: 'Earlier Within Its Day',
  laterInDay: 'Later Within Its Day',
  delete: 'Delete',
  insert: '&Insert',
  newEvent: 'New Event',
  entryLine: 'Type an Event',
  newNote: 'New Note',
  linkEvents: 'Link to…',
  newLane: 'New Lane',
  view: '&View',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fitAll: 'Fit All',
  goToDate: 'Go to Date…',
  findGaps: 'Find Gaps…',
  filterEvents: 'Filter Events',
  search: 'Search…',
  notesPane: 'Notes',
  inspectorPane: 'Inspector',
  history: 'History',
  allNotes: 'All Notes',
  manageLanes: 'Manage Lanes',
  collapseLanes: 'Collapse All Lanes',
  expandLanes: 'Expand All Lanes',
  showLanes: 'Show All Hidden Lanes',
  overview: 'Overview',
  list: 'List of Events',
  rivals: 'Rival Dates',
  fullScreen: 'Full Screen',
  developerTools: 'Developer Tools',
  window: '&Window',
  help: '&Help',
  keyboard: 'Keyboard Shortcuts',
  diagnostics: 'Copy Diagnostics',
  about: 'About Fieldline',
} as const

export const dialogWords = {
  workspaceFiles: 'Fieldline workspaces',
  allFiles: 'All files',
  newTitle: 'New workspace',
  newName: 'Untitled',
  create: 'Create',
  openTitle: 'Open a workspace',
  copyTitle: 'Save a copy',
  restoreTitle: 'Restore the backup into a new file',
  copyName: (name: string) => `${name} copy`,
  exportTitle: 'Export the figure',
  figureName: (name: string) => `${name} figure`,
  formats: { png: 'PNG image', svg: 'SVG drawing', pdf: 'PDF document', html: 'HTML page' },
  cannotOpen: (file: string) => `“${file}” can’t be opened`,
  cannotStart: 'Fieldline could not start',
  cannotDo: 'That did not work',
  notSaved: (title: string) => `What you typed last in “${title}” could not be saved`,
  notSavedDetail: (reason: string) => `${reason}\n\nIf you close the window now, that typing is lost.`,
  stay: 'Go back to it',
  closeAllTheSame: 'Close all the same',
  lost: (title: string) => `The window of “${title}” stopped working twice within seconds`,
  lostDetail: 'What was saved is safe. You can show the workspace again, or close its window.',
  showAgain: 'Show it again',
  closeWindow: 'Close the window',
  openAnother: 'Open another…',
  openTheSample: 'Open the sample',
  quit: 'Quit',
  close: 'Close',
  cancel: 'Cancel',
  linkTitle: 'Open this address in the browser?',
  openLink: 'Open in the browser',
  copyAddress: 'Copy the address',
  standInTitle: 'This is a stand-in Electron, for looking only',
  standInDetail: (version: string) =>
    `The pinned Electron could not be fetched, so an unpatched Electron ${version} runs instead. Open your own work, or files from others, only if you accept that.`,
  openAnyway: 'Open anyway',
  aboutDetail: (version: string, electron: string) =>
    `Version ${version}, on Electron ${electron}. Free, offline: nothing leaves this computer.`,
} as const

export const shellRefusals = {
  pageExists: (path: string) =>
    `${path}, the file of one page of this figure, is there already. Give the figure another name, or move that file away.`,
  unknownCall: 'Fieldline does not know this call.',
  badArguments: (method: string, where: string) =>
    `The call “${method}” came with something Fieldline does not take${where === '' ? '' : ` (at ${where})`}. Nothing was changed.`,
  notOurs: 'Only Fieldline’s own window may ask for this.',
  tooMany: 'Too many calls are waiting for an answer. Wait a moment, then try again.',
  notRecent: 'This file is not among the recent workspaces. Open it with File › Open… instead.',
  fileGone: (path: string) => `There is no file at “${path}” any more. Choose it with File › Open… instead.`,
  openElsewhere: (file: string) =>
    `“${file}” is open in Fieldline. Close its window first, or choose another name.`,
  fileExists: (path: string) =>
    `There is a file “${path}” already. Choose that file itself to replace it, or give another name.`,
  badLink: 'Only addresses that begin with https:, http: or mailto: can be opened.',
  stopped:
    'The process that keeps this workspace stopped before it answered. What was saved is safe; do the last thing again if you miss it.',
  restarting: 'The process that keeps this workspace stopped. It is being started again.',
  failed: (reason: string) =>
    `The process that keeps this workspace can’t be kept running: ${reason} Close the window and open the file again.`,
  stoppedAgain: (times: number) => `it stopped ${times} times within a minute.`,
  closed: 'This workspace is being closed.',
  figureTooLarge: (width: number, height: number, scale: number) =>
    `The picture would be ${width} × ${height} pixels, more than 20,000 a side. Choose a scale below ${scale} or a narrower figure, or SVG, which has no such limit.`,
  copyTooLarge: (width: number, height: number, scale: number) =>
    `The picture would be ${width} × ${height} pixels, more than can be copied (16,384 a side, 120 million in all). Choose a scale below ${scale} or a narrower figure, or export it as a file.`,
  pageTooLarge: (width: number, height: number) =>
    `A page of ${width} × ${height} px is larger than a PDF page may be (14,400 points a side). Export a narrower figure, or SVG.`,
  pictureFailed:
    'The figure could not be drawn: the page that draws it stopped. Try again, with a smaller scale if it is a large picture, or export it as SVG.',
  figureCancelled: 'Cancelled. Nothing was written.',
  notPermitted: (path: string) =>
    `“${path}” can’t be written: this folder or file does not permit it. Choose another folder.`,
  folderMissing: (path: string) =>
    `“${path}” can’t be written: its folder does not exist. Choose another folder.`,
  isFolder: (path: string) => `“${path}” is a folder. Give the file another name.`,
  diskFull: (path: string) =>
    `“${path}” can’t be written: the disk is full. Free some space or choose another disk, then try again.`,
  notWritten: (path: string, code: string) =>
    `“${path}” can’t be written (${code}). Choose another folder, then try again.`,
} as const

export const commandLineWords = {
  help: `Fieldline — timelines, notes and figures, offline.

  fieldline [workspace.fieldline]           open a workspace in a window
  fieldline export <workspace> --out <file> [--out <file> …]
                                            write the figure; the format follows from
                                            the ending: .svg, .png, .pdf or .html
      [--view <name>]                       a saved view of the workspace
      [--lanes <title>[,<title> …]]         only these lanes, or rows of the view
      [--from <date> --until <date>]        only what touches this time
      [--theme light|dark|print]
      [--page a4|a3|letter|tabloid, with -landscape or -portrait; slide; column-85;
              column-180] or [--width <px> [--height <px>]]
      [--dense pages|count]                 what has no room on a page
      [--scale 1-4 | --dpi 96-1200]         of a .png
      [--title …] [--subtitle …] [--author …] [--alt …]
      [--marking TLP:AMBER, SECRET, or any words]
      [--rivals] [--links] [--fold] [--endnotes] [--custody]
      [--transparent] [--outlines] [--json]
  fieldline check <workspace> [--json]      read the whole file and prove its history
  fieldline sample <file> [--json]          make the sample workspace
  fieldline --version | --help

Exit status: 0 done, 1 refused with a reason, 2 wrong use.`,
  seeHelp: 'See fieldline --help.',
  unknownWord: (word: string) =>
    `“${word}” is no command, and there is no file of that name: nothing was done.`,
  needsWorkspace: (command: string) => `${command} needs the path of one workspace file.`,
  needsTarget: 'sample needs the path of the file to make.',
  needsOut: 'export needs at least one --out <file> ending in .svg, .png, .pdf or .html.',
  badFormat: (file: string) => `--out ${file}: the ending must be .svg, .png, .pdf or .html.`,
  sameOut: (file: string) => `--out ${file} is given twice.`,
  badTheme: (text: string) => `--theme ${text}: it must be light, dark or print.`,
  badPage: (text: string) =>
    `--page ${text}: it must be a4, a3, letter or tabloid with -landscape or -portrait, or slide, column-85 or column-180.`,
  badLanes: (text: string) => `--lanes ${text}: it must be titles of lanes with commas between.`,
  badDense: (text: string) => `--dense ${text}: it must be pages or count.`,
  badWidth: (text: string) => `--width ${text}: it must be a whole number of px from 420 to 20000.`,
  badHeight: (text: string) => `--height ${text}: it must be a whole number of px from 300 to 20000.`,
  badDpi: (text: string) => `--dpi ${text}: it must be a whole number from 96 to 1200, without --scale.`,
  badRange: (text: string) =>
    `--from and --until ${text}: both must be dates, as 2012 or 18 Aug 2020, and in order.`,
  noLane: (name: string) => `The workspace has no lane or row called “${name}”.`,
  noView: (name: string) => `The workspace has no view called “${name}”.`,
  badScale: (text: string) => `--scale ${text}: it must be a number from 1 to 4.`,
  notForThis: (option: string, command: string) => `--${option} does not belong to ${command}.`,
  wrote: (path: string, events: number, undated: number) =>
    `Wrote ${path}: ${events} ${events === 1 ? 'event' : 'events'}, ${undated} without a date.`,
  progress: (path: string, percent: number) => `${path}: ${percent} %`,
  made: (path: string) => `Made the sample workspace ${path}.`,
  sound: (events: number, steps: number) => `Sound: ${events} events, ${steps} steps of history.`,
  unsound: (problems: number) => `Not sound: ${problems} ${problems === 1 ? 'problem' : 'problems'}.`,
  exists: (path: string) => `${path} is there already. Give another name, or move it away first.`,
  isOpenWorkspace: (path: string) => `${path} is the workspace itself. Give the figure another name.`,
} as const
