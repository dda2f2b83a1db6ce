/** Who has a workspace open, as its lock file says. */
interface Holder {
  readonly host: string
  readonly user: string
  readonly time: number
}

const quoted = (text: string): string => `‘${text}’`
const minuteOf = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** About the file: what is wrong, where, and the way on. */
export const fileMessages = {
  empty: (name: string) =>
    `${quoted(name)} is empty: no workspace was ever written to it, or its content was lost on the way. Open a backup or another copy.`,
  notAWorkspace: (name: string) =>
    `${quoted(name)} is not a Fieldline workspace. Choose a file that Fieldline has made.`,
  truncated: (name: string) =>
    `${quoted(name)} is cut off: its end is missing, as after a copy that did not finish. Copy it again, or open a backup.`,
  damaged: (name: string) =>
    `${quoted(name)} is damaged and can’t be read. Nothing was written to it. Open a backup or another copy.`,
  searchIndexDamaged: (name: string) =>
    `The search index of ${quoted(name)} is damaged; events and notes are not. Choose “Rebuild the search index” in Search (Ctrl+K), then do it again.`,
  tooNew: (name: string, version: number, newest: number) =>
    `${quoted(name)} was made by a newer Fieldline: it needs one that knows workspace version ${version}, this one knows versions up to ${newest}. Update Fieldline; the file was not touched.`,
  missing: (name: string) =>
    `${quoted(name)} isn’t there any more. It may have been moved, renamed or deleted.`,
  exists: (name: string) => `There is a file ${quoted(name)} already. Choose another name.`,
  strayJournal: (name: string, journal: string) =>
    `${quoted(name)} can’t be written: beside it lies ${quoted(journal)}, an unfinished edit of a file of that name, which would damage the new one. Choose another name, or move ${quoted(journal)} away.`,
  cannotOpen: (name: string) =>
    `${quoted(name)} can’t be opened: this user may not read it, or its folder is out of reach. Check the permissions of the file and its folder.`,
  spaceAtEnd: (name: string) =>
    `The name ${quoted(name)} ends with a space, which can’t be opened safely. Rename the file without it.`,
  readOnly: (name: string) =>
    `${quoted(name)} can only be read: the file or its disk is write-protected. To edit, use Save a copy and go on in the copy.`,
  folderReadOnly: (name: string) =>
    `${quoted(name)} can only be read: nothing can be written in its folder. To edit, use Save a copy and go on in the copy.`,
  olderAndReadOnly: (name: string) =>
    `${quoted(name)} was made by an older Fieldline and must be brought up to date first, but it can’t be written where it is. Open it once in the app from a folder you can write to.`,
  unfinishedInReadOnlyPlace: (name: string) =>
    `The last edit of ${quoted(name)} was cut short and must be put right first, but nothing can be written here. Copy it together with the file ${quoted(`${name}-journal`)} into a folder you can write to and open it there.`,
  onlyLooking: (name: string) => `${quoted(name)} was opened only to be read.`,
  inUse: (name: string, holder: Holder) =>
    `${quoted(name)} is already open: by ${holder.user || 'someone'} on ${holder.host} since ${minuteOf(holder.time)}. It can be read here, not edited. Close it there first, or use Save a copy.`,
  copyInUse: (name: string, holder: Holder) =>
    `${quoted(name)} is open: by ${holder.user || 'someone'} on ${holder.host} since ${minuteOf(holder.time)}. Choose another name for the copy, or close it there first.`,
  diskFullAtOpening: (name: string) =>
    `The disk is full, so ${quoted(name)} can only be read: nothing can be written beside it. Free some space, then close the window and open the file again.`,
  moved: (name: string) =>
    `${quoted(name)} was moved, renamed or deleted while it was open, so nothing more is written to it. Use Save a copy to keep all your work.`,
  replaced: (name: string) =>
    `Another program has replaced or written ${quoted(name)} while it was open, so nothing more is written to it. Use Save a copy under another name, then open the file again to see what it holds now.`,
  busy: (name: string) =>
    `Another program is using ${quoted(name)} right now (a backup or sync, perhaps). Nothing was changed. Try again in a moment.`,
  diskFull: (name: string) =>
    `The disk is full: the edit could not be written to ${quoted(name)}. The file is sound. Free some space and do it again.`,
  noRoom: (name: string) =>
    `The disk is full: ${quoted(name)} could not be written and was not begun. Free some space, or choose another disk.`,
  noFolder: (name: string) =>
    `${quoted(name)} can’t be written: its folder isn’t there. Choose another folder.`,
  cannotWriteThere: (name: string) =>
    `${quoted(name)} can’t be written: this user may not write there. Choose another folder.`,
  diskFails: (name: string) =>
    `The disk refused to read or write ${quoted(name)}. Nothing was changed. Check the disk or the network drive, then try again or use Save a copy.`,
  settingRefused: (setting: string, found: string) =>
    `The file could not be opened safely: SQLite’s setting ${quoted(setting)} stays at ${quoted(found)}. Nothing was changed.`,
  schemaDiffers: (name: string, object: string, problem: 'missing' | 'changed' | 'strange') => {
    const what = {
      missing: `its ${object} is missing`,
      changed: `its ${object} was changed`,
      strange: `it has a ${object} that doesn’t belong there`,
    }[problem]
    return `${quoted(name)} is not built as Fieldline builds a workspace: ${what}. Another program has altered it, so it was not opened. Open a backup or another copy.`
  },
  recordDiffers: (table: string, id: string) =>
    `The ${table} ${id} isn’t as the history says it should be, so nothing was changed. The file may be damaged: run “fieldline check” on it, or open a backup.`,
  changeUnreadable: (step: number, position: number) =>
    `Change ${position} of step ${step} in the history can’t be read, so nothing was changed. The file may be damaged: run “fieldline check” on it, or open a backup.`,
  noBackupFolder: (name: string) =>
    `${quoted(name)} was made by an older Fieldline and is brought up to date only after a backup, but no folder for backups was given. Nothing was changed.`,
  migrationFailed: (name: string) =>
    `${quoted(name)} was made by an older Fieldline and could not be brought up to date. Nothing was changed. Open a backup, or the file in the Fieldline that made it.`,
  copyFailed: (name: string) =>
    `The new file ${quoted(name)} did not read back as it was written, so it was thrown away. Nothing else was changed. Check the disk and try again.`,
  copyOntoItself: (name: string) =>
    `${quoted(name)} is the workspace that is open. Choose another name for the copy.`,
  notOpen: 'No workspace is open.',
  noSuchMethod: (method: string) => `The workspace knows no call ${quoted(method)}.`,
} as const

/** About what the user asked for. */
export const commandMessages = {
  tooLong: (what: string, limit: string) =>
    `The ${what} is too long: at most ${limit}. Shorten it; nothing was changed.`,
  noSuch: (what: string) => `This ${what} isn’t there any more. It may have been deleted or undone.`,
  noSuchStep: (step: number) => `The history has no step ${step}. Nothing was changed.`,
  laneNeeded: 'Only a period can lie over all lanes. Choose a lane for the event, or make it a period.',
  laneNotEmpty: (title: string, events: number) =>
    `The lane ${quoted(title)} holds ${counted(events, 'event')}. Say what becomes of them: move them to another lane or delete them too.`,
  laneIntoItself: (title: string) =>
    `The events of ${quoted(title)} can’t be moved into the lane that is deleted. Choose another lane.`,
  laneTooDeep: {
    itself: (title: string) => `The lane ${quoted(title)} can’t lie under itself. Choose another lane.`,
    'has-lanes': (title: string) =>
      `The lane ${quoted(title)} has lanes of its own, and lanes nest once, so it can’t lie under another. Take its lanes out first.`,
    'too-deep': (title: string) =>
      `The lane ${quoted(title)} can’t lie there: lanes nest once, and that lane lies under another already. Take that one out first.`,
  },
  laneNotBeside: (title: string) =>
    `The lane ${quoted(title)} can’t be put there: the lane that should follow it lies elsewhere now. Try again.`,
  tooManyLanes: (lanes: number, more: number, most: number) =>
    `A workspace has at most ${most.toLocaleString('en')} lanes; this one has ${lanes.toLocaleString('en')}, and ${more.toLocaleString('en')} more would be too many. Use fewer lanes and tell their events apart by tags. Nothing was changed.`,
  rowRefused: (row: number, problem: string) =>
    `Row ${row.toLocaleString('en')} can’t become an event: ${problem} Nothing was changed.`,
  tagNeedsName: 'A tag needs a kind and a name.',
  linkToItself: 'An event can’t be linked to itself. Choose another event.',
  viewNeedsName: 'A view needs a name.',
  viewNeedsTime: 'A view ends after it begins.',
  presetNeedsName: 'A preset needs a name.',
  samePreset: (title: string) =>
    `There is a preset ${quoted(title)} already. Choose another name, or save over that one.`,
  linkNeedsType: 'A link needs a type, such as “led to”.',
  sameLink: (from: string, to: string, type: string) =>
    `There is a link ${quoted(from)} → ${quoted(to)} (${type}) already. Choose another type, or delete one of the two.`,
  noSuchRow: (row: number) => `a link goes to row ${row.toLocaleString('en')}, which isn’t there.`,
  noSuchColor: (color: string) => `There is no lane colour ${quoted(color)}. Choose one of the palette.`,
  noDateToMove: (title: string) =>
    `${quoted(title)} has no date yet, so it can’t be moved in time. Give it a date first.`,
  noDateToPlace: (title: string) =>
    `${quoted(title)} has no date yet, so it has no place within a day. Give it a date first.`,
  dateNotToPlace: (title: string, date: string) =>
    `${quoted(title)} (${date}) can’t be put in order by hand: only moments known to the day or more roughly can. Change its date instead.`,
  aloneInDay: (title: string, date: string) =>
    `No other event is dated just as ${quoted(title)} (${date}), so there is nothing to put it before or after. Change its date instead.`,
  tooManyClaims: (title: string, most: number) =>
    `${quoted(title)} has ${most.toLocaleString('en')} dates already, the most an event can have. Delete one first.`,
  noSuchZone: (zone: string) =>
    `There is no time zone ${quoted(zone)}. Give one by its name, such as Europe/Paris, or UTC.`,
  dateProblem: (title: string, problem: string) => `${quoted(title)} can’t be moved: ${problem}`,
} as const

/** What a sample file must hold. */
export const sampleMessages = {
  unreadable: (reason: string) => `The sample’s text is not JSON: ${reason}.`,
  noSuchLane: 'there is no lane with this title',
  noSuchEvent: 'there is no event with this title',
  wrong: (place: string, needed: string) => `The sample is wrong at ${quoted(place)}: ${needed}.`,
} as const

/** What Check this workspace finds. */
export const checkMessages = {
  sqlite: (report: string) => `SQLite finds damage: ${report}.`,
  unreadable: (what: string, reason: string) => `${what} can’t be read: ${reason}`,
  foreignKey: (table: string, id: string, other: string) =>
    `The ${table} ${id} refers to a record of ${quoted(other)} that isn’t there.`,
  missingStep: (step: number) => `Step ${step} of the history is missing.`,
  stepAltered: (step: number, label: string) =>
    `Step ${step} of the history (${quoted(label)}) was altered: its hash does not fit.`,
  stepUnchained: (step: number, label: string) =>
    `Step ${step} of the history (${quoted(label)}) does not follow the step before it: the chain of hashes is broken.`,
  changeAltered: (step: number, position: number, table: string) =>
    `Change ${position} of step ${step} (${table}) was altered: its hash does not fit.`,
  changeWithoutStep: (step: number) => `The history holds changes of step ${step}, but not the step.`,
  changesOutOfOrder: (step: number, position: number) => `Change ${position} of step ${step} is missing.`,
  headMissing: 'The anchor of the history is missing: whether its newest steps are all there can’t be told.',
  headDiffers: (step: number) =>
    `The history does not end as it was left: the anchor names step ${step}, and that step is missing or another.`,
  replayStopped: (step: number, position: number, reason: string) =>
    `Replaying the history stopped at change ${position} of step ${step}: ${reason}`,
  recordUnexpected: (table: string, id: string) =>
    `The ${table} ${id} is in the file, but the history never made it.`,
  recordMissing: (table: string, id: string) =>
    `The ${table} ${id} is in the history, but missing from the file.`,
  recordAltered: (table: string, id: string, columns: string) =>
    `The ${table} ${id} differs from the history in: ${columns}.`,
  searchIndexDiffers: (of: 'event' | 'note') =>
    `The search index does not fit the ${of}s, so a search may miss some. The ${of}s themselves are not touched by it: open the workspace and choose “Rebuild the search index” in Search (Ctrl+K).`,
  more: (count: number) => `… and ${count} more problems.`,
} as const

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
