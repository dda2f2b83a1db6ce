import type { FigureInput } from '../../../shared/figure/figure-input'
import { splitMentions } from '../../../shared/mentions'
import type { Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { titles } from './mentions'

/** The notes with these ids and what they mention, as a figure prints them; those that are gone are left out. */
export function printedNotes(
  records: Records,
  ids: readonly Id[],
): Required<Pick<FigureInput, 'notes' | 'mentioned'>> {
  const notes = [...new Set(ids)].flatMap((id) => {
    const note = records.find('note', id)
    if (!note) return []
    const events = records.where('noteEvent', 'note', id)
    return [
      {
        ...{ id, title: note.title, text: note.text },
        events: events.map(({ event, position }) => ({ id: event, position })),
      },
    ]
  })
  const mentions = notes.flatMap(({ text }) =>
    splitMentions(text).filter((piece) => typeof piece !== 'string'),
  )
  const named = titles(records, mentions)
  const mentioned = new Map(
    mentions.flatMap(({ id }, at) => {
      const title = named[at]
      return title == null ? [] : [[id, title] as const]
    }),
  )
  return { notes, mentioned }
}
