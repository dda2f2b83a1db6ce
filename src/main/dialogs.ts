import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import type { FigureFile } from '../shared/api'
import { AppError } from '../shared/errors'
import { dialogWords as words, shellRefusals } from '../shared/messages/shell'

/** Native dialogs. Each belongs to `window` when there is one; null answers mean that the user turned back. */

const workspaceFilter = { name: words.workspaceFiles, extensions: ['fieldline'] }

export async function askForNewWorkspace(
  window: BrowserWindow | null,
  folder: string,
): Promise<string | null> {
  return await askWhere(window, {
    title: words.newTitle,
    buttonLabel: words.create,
    defaultPath: join(folder, `${words.newName}.fieldline`),
    filters: [workspaceFilter],
  })
}

export async function askForWorkspace(window: BrowserWindow | null, folder: string): Promise<string | null> {
  const options = {
    title: words.openTitle,
    defaultPath: folder,
    filters: [workspaceFilter, { name: words.allFiles, extensions: ['*'] }],
    properties: ['openFile' as const],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

export async function askForCopy(window: BrowserWindow, path: string): Promise<string | null> {
  return await askWhere(window, {
    title: words.copyTitle,
    defaultPath: join(dirname(path), `${words.copyName(plainName(path))}.fieldline`),
    filters: [workspaceFilter],
  })
}

/** `name` without its ending. */
export async function askForRestored(
  window: BrowserWindow | null,
  folder: string,
  name: string,
): Promise<string | null> {
  return await askWhere(window, {
    title: words.restoreTitle,
    defaultPath: join(folder, `${name}.fieldline`),
    filters: [workspaceFilter],
  })
}

export async function askForFigure(
  window: BrowserWindow,
  path: string,
  format: FigureFile['format'],
): Promise<string | null> {
  return await askWhere(window, {
    title: words.exportTitle,
    defaultPath: join(dirname(path), `${words.figureName(plainName(path))}.${format}`),
    filters: [{ name: words.formats[format], extensions: [format] }],
  })
}

/** Why a file can't be opened, and what to do instead. `last` is what the last button says, `backup` that of a backup, if there is one. */
export async function askAfterFailure(
  window: BrowserWindow | null,
  file: string,
  reason: string,
  last: 'quit' | 'close',
  backup: string | null,
): Promise<'backup' | 'another' | 'sample' | 'last'> {
  const answers = [...(backup === null ? [] : (['backup'] as const)), 'another', 'sample', 'last'] as const
  const response = await show(window, {
    type: 'error',
    message: words.cannotOpen(basename(file)),
    detail: reason,
    buttons: [...(backup === null ? [] : [backup]), words.openAnother, words.openTheSample, words[last]],
    defaultId: 0,
    cancelId: answers.length - 1,
  })
  return answers[response] ?? 'last'
}

export async function showFailure(
  window: BrowserWindow | null,
  message: string,
  reason: string,
): Promise<void> {
  await show(window, { type: 'error', message, detail: reason, buttons: [words.close] })
}

/** Whether to close a window although what was typed last could not be saved; the default is to stay. */
export async function askBeforeLoss(window: BrowserWindow, title: string, reason: string): Promise<boolean> {
  const response = await show(window, {
    type: 'warning',
    message: words.notSaved(title),
    detail: words.notSavedDetail(reason),
    buttons: [words.stay, words.closeAllTheSame],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Whether to show a workspace again whose page ended twice within seconds. */
export async function askAfterLoss(window: BrowserWindow, title: string): Promise<boolean> {
  const response = await show(window, {
    type: 'error',
    message: words.lost(title),
    detail: words.lostDetail,
    buttons: [words.showAgain, words.closeWindow],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

/** Shows the whole address; the default is not to open it. */
export async function askBeforeLink(
  window: BrowserWindow,
  address: string,
): Promise<'open' | 'copy' | 'cancel'> {
  const response = await show(window, {
    type: 'question',
    message: words.linkTitle,
    detail: address,
    buttons: [words.openLink, words.copyAddress, words.cancel],
    defaultId: 2,
    cancelId: 2,
  })
  return response === 0 ? 'open' : response === 1 ? 'copy' : 'cancel'
}

/** Whether the user accepts a stand-in for more than the sample. */
export async function askAboutStandIn(window: BrowserWindow | null, version: string): Promise<boolean> {
  const response = await show(window, {
    type: 'warning',
    message: words.standInTitle,
    detail: words.standInDetail(version),
    buttons: [words.openAnyway, words.cancel],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

export async function showAbout(
  window: BrowserWindow | null,
  version: string,
  electron: string,
): Promise<void> {
  const detail = words.aboutDetail(version, electron)
  await show(window, { type: 'info', message: 'Fieldline', detail, buttons: [words.close] })
}

async function show(window: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const plain = { ...options, noLink: true }
  const { response } = await (window ? dialog.showMessageBox(window, plain) : dialog.showMessageBox(plain))
  return response
}

/**
 * Some systems don't add the ending that the filter names: it is added here.
 * @throws AppError `file-exists` when a file has the name with the ending: the dialog has asked about another one
 */
async function askWhere(
  window: BrowserWindow | null,
  options: {
    title: string
    buttonLabel?: string
    defaultPath: string
    filters: { name: string; extensions: string[] }[]
  },
): Promise<string | null> {
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  const ending = `.${options.filters[0]?.extensions[0] ?? ''}`
  if (extname(filePath).toLowerCase() === ending) return filePath
  const complete = `${filePath}${ending}`
  if (existsSync(complete)) throw new AppError('file-exists', shellRefusals.fileExists(complete))
  return complete
}

function plainName(path: string): string {
  return basename(path, extname(path))
}
