import { dateFieldMessages as words } from '../messages/date-field'
import { zoneOfName, zonesOfPlace } from './zone-of-place'

/** The IANA zone that a typed place or zone name means; or why it means none, in words. */
export function zoneMeant(text: string): { readonly zone: string } | { readonly problem: string } {
  const name = text.trim()
  // An offset is a zone to the system, but has no place and no rules.
  const named = /^[+-]/u.test(name) ? null : zoneOfName(name)
  const zones = named === null ? zonesOfPlace(name) : [named]
  const [zone, ...others] = zones
  if (zone === undefined) return { problem: words.noZone(name) }
  return others.length === 0 ? { zone } : { problem: words.manyZones(name, zones) }
}
