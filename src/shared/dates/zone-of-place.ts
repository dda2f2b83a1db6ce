import { placesOfZones, renamedZones, sharedNames } from './place-names'

/** The IANA zones of the place of a name, in English or French: one, none when the name is not known, more when several places bear it. */
export function zonesOfPlace(place: string): readonly string[] {
  return places().get(placeKey(place)) ?? []
}

/** The zone of an IANA name, as IANA spells it today, in whatever case; null when there is none. "UTC" is a zone, too. */
export function zoneOfName(name: string): string | null {
  // The system takes offsets for zones, too.
  if (!/^[A-Za-z]/.test(name)) return null
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions()
    return renamedZones[timeZone] ?? timeZone
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The name of the place that stands for a zone, as "New York", when `zonesOfPlace` leads back to that zone alone; else the zone's own. */
export function placeOfZone(zone: string): string {
  const place = lastName(zone)
  const zones = zonesOfPlace(place)
  return zones.length === 1 && zones[0] === zone ? place : zone
}

let known: ReadonlyMap<string, readonly string[]> | null = null

function places(): ReadonlyMap<string, readonly string[]> {
  known ??= new Map([...placesOfSystem(), ...ownPlaces(), ...sharedPlaces()])
  return known
}

type Entry = readonly [key: string, zones: readonly string[]]

/** A zone is named for a place after its area; the names within a state of the United States are those of small towns. */
function placesOfSystem(): readonly Entry[] {
  return Intl.supportedValuesOf('timeZone').flatMap((listed): readonly Entry[] => {
    const zone = renamedZones[listed] ?? listed
    const parts = zone.split('/')
    if (parts[0] === 'Etc' || parts.length < 2 || (parts.length > 2 && parts[1] !== 'Argentina')) return []
    return [listed, zone].map((name) => [placeKey(lastName(name)), [zone]] as const)
  })
}

function ownPlaces(): readonly Entry[] {
  return Object.entries(placesOfZones).flatMap(([zone, names]) =>
    names.split(', ').map((name) => [placeKey(name), [zone]] as const),
  )
}

function sharedPlaces(): readonly Entry[] {
  return Object.entries(sharedNames).map(([name, zones]) => [placeKey(name), zones] as const)
}

function lastName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** A name without what writers leave out: capitals, accents, apostrophes, hyphens. */
function placeKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ.]/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim()
    .replace(/^saint /u, 'st ')
}
