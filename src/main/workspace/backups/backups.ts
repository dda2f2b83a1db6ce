import type { BackupList, BackupReason } from '../../../shared/backups'
import type { Ms } from '../../../shared/dates/date-value'
import { AppError, failure } from '../../../shared/errors'
import { backupMessages } from '../../../shared/messages/backups'
import { readLocalSetting } from '../database/local-settings'
import { schemaVersion } from '../database/migrate'
import type { OpenFile } from '../database/open'
import { backupFiles, backupPath, factsOf, listBackups, thinFolder } from './backup-folder'
import type { CopySource } from './check-copy'
import { removeBackup } from './facts-file'
import { folderOf, makeBackup, makeBackupMeanwhile } from './make-backup'

export interface BackupOptions {
  /** The folder of the backups of all workspaces; null when there is none, and then no backup is made. */
  readonly folder: string | null
  /** ms UTC. */
  readonly clock: () => Ms
  /** ms of work between two backups. */
  readonly every?: number | undefined
  /** Bytes that the backups of one workspace may take. */
  readonly budget?: number | undefined
  /** Told once why no backup can be made, and null when one could be made again. */
  readonly ontrouble?: ((message: string | null) => void) | undefined
}

const tenMinutes = 600_000
const oneGigabyte = 1e9

/** The automatic backups of one open workspace. docs/decisions/0006-backups.md */
export class Backups {
  readonly #file: OpenFile
  readonly #options: BackupOptions
  #timer: ReturnType<typeof setTimeout> | null = null
  /** Whether this session has made edits that no backup holds. */
  #isDue = false
  #isDamaged = false
  #isClosed = false
  #isTroubled = false

  constructor(file: OpenFile, options: BackupOptions) {
    this.#file = file
    this.#options = options
  }

  /** To be called after each step: the next backup is at most `every` ms away. */
  edited(): void {
    if (this.#options.folder === null) return
    this.#isDue = true
    this.#timer ??= setTimeout(() => void this.#makeMeanwhile(), this.#options.every ?? tenMinutes)
  }

  /** The file shows damage: a backup of it would only push out the good ones. */
  suspend(): void {
    this.#isDamaged = true
  }

  /** The path of a backup of the present, made now unless there is one. `spared` is not thinned out. @throws AppError */
  now(reason: BackupReason, spared: string | null = null): string {
    const { folder, source, time } = this.#ready()
    const known = this.#ofPresent(folder)
    if (known !== null) return known
    const path = makeBackup(source, { folder, time, reason })
    this.#made(folder, time, spared)
    return path
  }

  /** As `now`; a failure is told and stops nothing. */
  tryNow(reason: BackupReason): void {
    if (this.#options.folder === null) return
    try {
      this.now(reason)
    } catch (error) {
      this.#fail(error)
    }
  }

  list(): BackupList {
    const budget = this.#budget
    if (this.#options.folder === null) return { backups: [], bytes: 0, budget }
    return listBackups(this.#folder, budget, this.#file.connection.nativeBinding)
  }

  /** @throws AppError `not-found` */
  pathOf(name: string): string {
    return backupPath(this.#folder, name)
  }

  /** Deletes the named backups for good; all when there are no names. */
  delete(names: readonly string[] | null): void {
    for (const { name, path } of backupFiles(this.#folder))
      if (names === null || names.includes(name)) removeBackup(path)
  }

  /** The last backup, if there were edits since; to be called before the file is closed. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#isDue) this.tryNow('closing')
    this.#isClosed = true
  }

  async #makeMeanwhile(): Promise<void> {
    this.#timer = null
    if (!this.#isDue) return
    // Edits made while it is copied ask for the next one.
    this.#isDue = false
    try {
      const { folder, source, time } = this.#ready()
      if (this.#ofPresent(folder) !== null) return
      await makeBackupMeanwhile(source, { folder, time, reason: 'work' })
      const isDueAgain = this.#isDue
      this.#made(folder, time, null)
      this.#isDue = isDueAgain
    } catch (error) {
      if (this.#isClosed) return
      this.#fail(error)
      this.edited()
    }
  }

  #ready(): { folder: string; source: CopySource; time: Ms } {
    const { connection, migrations } = this.#file
    const bar = this.#file.writeBar()
    // A file that was moved or deleted is still ours to read; one that was replaced is not.
    if (bar && bar.code !== 'file-moved') throw new AppError(bar.code, bar.message)
    if (this.#isDamaged) throw new AppError('file-damaged', backupMessages.suspended)
    const source = { connection, version: schemaVersion(connection), migrations }
    return { folder: this.#folder, source, time: this.#options.clock() }
  }

  get #folder(): string {
    if (this.#options.folder === null) throw new AppError('not-permitted', backupMessages.noFolder)
    return folderOf(this.#options.folder, this.#file.connection)
  }

  get #budget(): number {
    return this.#options.budget ?? oneGigabyte
  }

  #ofPresent(folder: string): string | null {
    const head = readLocalSetting(this.#file.connection, 'head')
    const binding = this.#file.connection.nativeBinding
    const sequence = Number.parseInt(head ?? '', 10)
    const same = backupFiles(folder).filter((file) => file.head === sequence)
    return same.find((file) => factsOf(file, binding)?.head === head)?.path ?? null
  }

  #made(folder: string, time: Ms, spared: string | null): void {
    this.#isDue = false
    thinFolder(folder, time, this.#budget, spared)
    if (this.#isTroubled) this.#options.ontrouble?.(null)
    this.#isTroubled = false
  }

  #fail(error: unknown): void {
    const { code, message } = failure(error)
    if (code === 'file-damaged') this.#isDamaged = true
    if (!this.#isTroubled) this.#options.ontrouble?.(backupMessages.failed(message))
    this.#isTroubled = true
  }
}
