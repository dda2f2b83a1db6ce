const quoted = (text: string): string => `‘${text}’`
const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** What the workspace process says about backups. */
export const backupMessages = {
  notFaithful: (name: string) =>
    `The copy ${quoted(name)} did not read back as the workspace is, so it was thrown away.`,
  suspended: 'This workspace shows damage, so no more backups are made of it: those made before are kept.',
  gone: 'This backup isn’t there any more. It may have been thinned out or deleted. Choose another one.',
  damaged: 'This backup is damaged and can’t be restored. Choose another one; nothing was changed.',
  failed: (reason: string) =>
    `No backup could be made, but your edits are kept in the workspace as always. ${reason}`,
  notBefore: (reason: string) =>
    `Nothing was restored, because the present could not be backed up first. ${reason}`,
  noFolder: 'Backups have no folder here.',
} as const

/** The words of Restore from Backup. */
export const restoreWords = {
  heading: 'Restore from a backup',
  explanation:
    'Fieldline backs this workspace up while you work. Nothing is overwritten: the present is backed up first, and Undo takes a restore back.',
  list: 'Backups',
  none: 'There is no backup yet. One is made after ten minutes of work, when you close the workspace, and before large steps.',
  loading: 'Looking for backups…',
  comparing: 'Comparing with the present…',
  reasons: {
    work: 'while working',
    closing: 'on closing',
    'large-step': 'before a large step',
    restore: 'before a restore',
    migration: 'before an update of the file',
  },
  holds: (events: number, notes: number, steps: number) =>
    `${counted(events, 'event')}, ${counted(notes, 'note')}, ${counted(steps, 'step')}`,
  beside: 'Beside the present',
  same: 'It holds the same as the present.',
  kinds: { events: 'Events', notes: 'Notes' },
  /** After the count. */
  changes: {
    back: (count: number) => (count === 1 ? 'comes back' : 'come back'),
    changed: (count: number) => (count === 1 ? 'changes back' : 'change back'),
    gone: (count: number) => (count === 1 ? 'goes away' : 'go away'),
  },
  noDifference: 'No difference',
  others: (count: number) =>
    `${counted(count, 'other record')} ${count === 1 ? 'differs' : 'differ'}: lanes, tags, links or the workspace’s title.`,
  untitled: 'untitled',
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  restore: 'Restore',
  openBeside: 'Open as a new file',
  remove: 'Delete this backup',
  removeAll: 'Delete all…',
  removeAllSure: 'Delete all for good?',
  keep: 'Keep them',
  removed: 'Backup deleted.',
  removedAll: 'All backups deleted.',
  restored: (time: string) => `Restored the backup of ${time}. Undo takes it back.`,
  openedBeside: (path: string) => `Restored into a new file: ${path}`,
  size: (used: string, budget: string) => `${used} of ${budget}`,
  bytes: (bytes: number) =>
    bytes < 1e6
      ? `${Math.max(1, Math.round(bytes / 1e3)).toLocaleString('en')} kB`
      : bytes < 1e9
        ? `${(bytes / 1e6).toFixed(1)} MB`
        : `${(bytes / 1e9).toFixed(1)} GB`,
  close: 'Close',
  fromBackup: 'Restore from a backup…',
  restoredName: (name: string, time: string) => `${name} restored ${time}`,
  wayOn: (time: string) => `Restore the backup of ${time}`,
} as const
