import { menuCommands, type MenuCommand } from '../../shared/api'
import { dateFieldMessages } from '../../shared/messages/date-field'
import { searchMessages as words, type OwnCommand } from '../../shared/messages/search'
import { carryOut } from '../state/commands'
import type { Desk } from '../state/desk'
import { saveCopy } from '../state/save-copy'

/** A command as the palette shows it. */
export interface PaletteCommand {
  readonly id: MenuCommand | OwnCommand
  readonly title: string
  /** How it is reached by key; empty when it has none. */
  readonly key: string
  /** Whether it can be carried out now. */
  readonly enabled: (desk: Desk) => boolean
  readonly run: (desk: Desk) => unknown
}

type Run = (desk: Desk) => unknown
const always = (): boolean => true
const writable = ({ session }: Desk): boolean => !session.readOnly
const withSelection = (desk: Desk): boolean => writable(desk) && desk.selection.ids.length > 0

const enabledWhen: Partial<Record<MenuCommand | OwnCommand, (desk: Desk) => boolean>> = {
  'new-event': writable,
  'new-lane': writable,
  'new-note': withSelection,
  'link-events': withSelection,
  delete: withSelection,
  duplicate: withSelection,
  'earlier-in-day': withSelection,
  'later-in-day': withSelection,
  undo: (desk) => writable(desk) && desk.session.state?.history.undo != null,
  redo: (desk) => writable(desk) && desk.session.state?.history.redo != null,
  'rebuild-search': writable,
}

async function copyDiagnostics({ session }: Desk): Promise<void> {
  const reply = await session.ask((client) => client.copyDiagnostics())
  if (reply.ok) session.say(words.diagnosticsCopied)
}

async function rebuildSearch({ session }: Desk): Promise<void> {
  const reply = await session.run((client) => client.rebuildSearch())
  if (reply.ok) session.say(words.rebuilt)
}

function turnDateOrder({ session, typing }: Desk): void {
  session.say(dateFieldMessages.orderChanged[typing.turnOrder()])
}

const ownRuns: Record<OwnCommand, Run> = {
  'new-workspace': ({ session }) => session.ask((client) => client.newWorkspace()),
  'open-workspace': ({ session }) => session.ask((client) => client.openWorkspace()),
  'open-sample': ({ session }) => session.ask((client) => client.openSample()),
  'save-copy': ({ session }) => saveCopy(session),
  'show-in-folder': ({ session }) => session.ask((client) => client.showInFolder()),
  'theme-system': ({ view }) => (view.theme = 'system'),
  'theme-light': ({ view }) => (view.theme = 'light'),
  'theme-dark': ({ view }) => (view.theme = 'dark'),
  'date-order': turnDateOrder,
  'rebuild-search': rebuildSearch,
  'copy-diagnostics': copyDiagnostics,
}

function command(
  id: MenuCommand | OwnCommand,
  [title, key]: readonly [title: string, key: string],
  run: Run,
): PaletteCommand {
  return { id, title, key, run, enabled: enabledWhen[id] ?? always }
}

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[]

/** Every command of the app: those of the menu, in the order of the words, then the others. */
export const paletteCommands: readonly PaletteCommand[] = [
  ...keysOf(words.commands)
    .filter((id) => menuCommands.includes(id))
    .map((id) => command(id, words.commands[id], (desk) => carryOut(desk, id))),
  ...keysOf(words.ownCommands).map((id) => command(id, words.ownCommands[id], ownRuns[id])),
]
