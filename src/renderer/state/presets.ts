import type { FigureFile, SavedPreset } from '../../shared/api'
import type { Reply } from '../../shared/errors'
import { presetOf } from '../../shared/figure/preset'
import { visibleText } from '../../shared/invisible-characters'
import { presetWords as words } from '../../shared/messages/presets'
import type { Id } from '../../shared/model'
import type { Desk } from './desk'

/** A name that is refused is told where it was typed. */
const refusals = { shownByCaller: ['invalid-input'] } as const

/** Saves the settings of a figure under a name, with its choice of events, time and notes or without; answers the preset, or why it was refused. */
export async function createPreset(
  { session }: Desk,
  title: string,
  file: FigureFile,
  withContent: boolean,
): Promise<Reply<Id>> {
  const settings = presetOf(file, withContent)
  const reply = await session.run((client) => client.createPreset({ title, settings }), refusals)
  if (reply.ok) session.say(words.saved(visibleText(title.trim())))
  return reply
}

/** Makes a preset what the figure has. */
export async function updatePreset(
  { session }: Desk,
  { id, title }: SavedPreset,
  file: FigureFile,
  withContent: boolean,
): Promise<void> {
  const settings = presetOf(file, withContent)
  const reply = await session.run((client) => client.changePreset(id, { settings }))
  if (reply.ok) session.say(words.saved(visibleText(title)))
}

/** Answers the preset, or why the name was refused. */
export async function renamePreset({ session }: Desk, id: Id, title: string): Promise<Reply<Id>> {
  const reply = await session.run((client) => client.changePreset(id, { title }), refusals)
  return reply.ok ? { ok: true, value: id } : reply
}

/** Answers whether it is gone. */
export async function deletePreset({ session }: Desk, { id, title }: SavedPreset): Promise<boolean> {
  const reply = await session.run((client) => client.deletePreset(id))
  if (reply.ok) session.say(words.deleted(visibleText(title)))
  return reply.ok
}
