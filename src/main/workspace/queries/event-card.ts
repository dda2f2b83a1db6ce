import type { EventCard } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import type { Id } from '../../../shared/model'
import { claimsOf } from '../commands/claims-of'
import { required } from '../commands/required-record'
import { bytesOfId } from '../database/id-bytes'
import type { Records } from '../database/records'

/** A card shows the beginning of a long text: this many characters hold its first lines. */
const mostText = 400

/** What a card says of an event, without the texts of its notes; throws `not-found`. */
export function eventCard(records: Records, id: Id): EventCard {
  const { lane, kind, title, summary, marking } = required(records, 'event', id)
  const claims = claimsOf(records, id)
  const claim = claims.find(({ preferred }) => preferred === 1)
  const tags = records.connection.all(
    'SELECT tag.name FROM eventTag JOIN tag ON tag.id = eventTag.tag WHERE eventTag.event = ? ORDER BY tag.kind, tag.name',
    bytesOfId(id),
  ) as { name: string }[]
  const notes = records.connection.get(
    'SELECT count(*) AS count FROM noteEvent WHERE event = ?',
    bytesOfId(id),
  ) as { count: number }
  const links = records.connection.get(
    'SELECT count(*) AS count FROM link WHERE "from" = @id OR "to" = @id',
    {
      id: bytesOfId(id),
    },
  ) as { count: number }
  return {
    id,
    lane,
    kind,
    title,
    date: claim ? readingOfClaim(claim) : null,
    basis: claim?.basis.slice(0, mostText) ?? '',
    rivals: claims.filter(({ preferred }) => preferred === 0).length,
    tags: tags.map(({ name }) => name),
    summary: summary.slice(0, mostText),
    marking,
    notes: notes.count,
    links: links.count,
  }
}
