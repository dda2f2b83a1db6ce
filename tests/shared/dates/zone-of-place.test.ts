import { describe, expect, test } from 'vitest'
import { placesOfZones, renamedZones, sharedNames } from '../../../src/shared/dates/place-names'
import { placeOfZone, zoneOfName, zonesOfPlace } from '../../../src/shared/dates/zone-of-place'

describe('the zone of a place', () => {
  test.each([
    ['Bamako', 'Africa/Bamako'],
    ['bamako', 'Africa/Bamako'],
    ['N’Djamena', 'Africa/Ndjamena'],
    ['N’Djaména', 'Africa/Ndjamena'],
    ['Lomé', 'Africa/Lome'],
    ['Port-au-Prince', 'America/Port-au-Prince'],
    ['New York', 'America/New_York'],
    ['Washington', 'America/New_York'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['Pékin', 'Asia/Shanghai'],
    ['Genève', 'Europe/Zurich'],
    ['Le Caire', 'Africa/Cairo'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Abuja', 'Africa/Lagos'],
  ])('of %s is %s', (place, zone) => {
    expect(zonesOfPlace(place)).toEqual([zone])
  })

  test('is not guessed when the name is unknown or belongs to several places', () => {
    expect(zonesOfPlace('Atlantis')).toEqual([])
    expect(zonesOfPlace('')).toEqual([])
    expect(zonesOfPlace('cordoba').length).toBeGreaterThan(1)
  })

  test('is a zone of the system for every name in the tables', () => {
    const zones = [
      ...Object.keys(placesOfZones),
      ...Object.values(renamedZones),
      ...Object.values(sharedNames).flat(),
    ]
    expect(zones.filter((zone) => zoneOfName(zone) === null)).toEqual([])
    expect(zones.filter((zone) => zoneOfName(zone) !== zone)).toEqual([])
  })
})

describe('a zone', () => {
  test('is named for its place, or by itself when the name would lead elsewhere', () => {
    expect(placeOfZone('Africa/Bamako')).toBe('Bamako')
    expect(placeOfZone('America/New_York')).toBe('New York')
    expect(placeOfZone('Asia/Kolkata')).toBe('Kolkata')
    expect(placeOfZone('America/Argentina/San_Juan')).toBe('America/Argentina/San_Juan')
    expect(placeOfZone('America/Indiana/Petersburg')).toBe('America/Indiana/Petersburg')
    expect(placeOfZone('Etc/GMT+5')).toBe('Etc/GMT+5')
  })

  test('leads back to itself by its name, for every zone of the system', () => {
    for (const listed of Intl.supportedValuesOf('timeZone')) {
      const zone = zoneOfName(listed) ?? ''
      const name = placeOfZone(zone)
      expect(name === zone ? [zoneOfName(name)] : zonesOfPlace(name)).toEqual([zone])
    }
  })

  test('is found by its IANA name in any case, by today’s or a former name', () => {
    expect(zoneOfName('africa/bamako')).toBe('Africa/Bamako')
    expect(zoneOfName('Asia/Calcutta')).toBe('Asia/Kolkata')
    expect(zoneOfName('US/Eastern')).toBe('America/New_York')
    expect(zoneOfName('Mars/Olympus')).toBeNull()
  })
})
