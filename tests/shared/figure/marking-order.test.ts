import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownMarkings } from '../../../src/shared/figure/marking'
import { covers, highestMarkings } from '../../../src/shared/figure/marking-order'

const runs = { numRuns: Number(process.env['FIELDLINE_RUNS'] ?? 200) }

const controls = fc
  .uniqueArray(fc.constantFrom('NOFORN', 'SI', 'REL TO USA, GBR', 'ORCON'), { maxLength: 3 })
  .map((list) => list.map((control) => `//${control}`).join(''))
const usWord = fc.constantFrom('UNCLASSIFIED', 'CUI', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET')
/** Anything that may stand in a file, most of it what people write. */
const label = fc.oneof(
  fc.constantFrom(...knownMarkings, 'tlp:amber + strict', 'Tlp: Red'),
  fc.tuple(usWord, controls).map((parts) => parts.join('')),
  fc.constantFrom('Company confidential', 'COMPANY CONFIDENTIAL', 'Draft', '', '  ', '//', 'SECRET//'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const labels = fc.array(label, { maxLength: 8 })

describe('the marking of several labels', () => {
  test('is the highest of TLP, in the order of the standard', () => {
    const order = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']
    for (const [at, low] of order.entries())
      for (const high of order.slice(at)) {
        expect(highestMarkings([low, high])).toEqual([high])
        expect(covers([high], low)).toBe(true)
        expect(covers([low], high)).toBe(low === high)
      }
  })

  test('is the highest of the US levels with the controls of all', () => {
    const order = ['UNCLASSIFIED', 'CUI', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET']
    for (const [at, low] of order.entries())
      for (const high of order.slice(at)) expect(highestMarkings([low, high])).toEqual([high])
    expect(highestMarkings(['SECRET//NOFORN', 'TOP SECRET'])).toEqual(['TOP SECRET//NOFORN'])
    expect(highestMarkings(['SECRET//NOFORN', 'top secret // si // noforn'])).toEqual([
      'TOP SECRET//SI//NOFORN',
    ])
    expect(covers(['TOP SECRET'], 'SECRET//NOFORN')).toBe(false)
  })

  test('holds both systems and every free text, for none is higher than another', () => {
    expect(highestMarkings(['Draft', 'TLP:GREEN', 'CUI', 'In confidence', 'DRAFT', 'TLP:RED'])).toEqual([
      'CUI',
      'TLP:RED',
      'DRAFT',
      'In confidence',
    ])
    expect(covers(['TLP:RED', 'TOP SECRET'], 'Draft')).toBe(false)
    expect(covers(['TOP SECRET'], 'TLP:CLEAR')).toBe(false)
  })

  test('is nothing when none of them says anything', () => {
    expect(highestMarkings(['', ' ', '\u202e'])).toEqual([])
  })

  test('is at least as high as each of them', () => {
    fc.assert(
      fc.property(labels, (given) => {
        const highest = highestMarkings(given)
        for (const one of given) expect(covers(highest, one)).toBe(true)
      }),
      runs,
    )
  })

  test('says nothing that none of them says, and each system once', () => {
    fc.assert(
      fc.property(labels, (given) => {
        const highest = highestMarkings(given)
        for (const one of highest) {
          const words = one.split('//')
          const isSaid = (word: string) =>
            given.some((text) =>
              text.toUpperCase().replace(/\s/g, '').includes(word.toUpperCase().replace(/\s/g, '')),
            )
          if (knownMarkings.includes(words[0] ?? '')) expect(words.every(isSaid)).toBe(true)
        }
        expect(
          highest.filter((one) => one.startsWith('TLP:') && knownMarkings.includes(one)).length,
        ).toBeLessThan(2)
        expect(highest.filter((one) => covers([one], 'UNCLASSIFIED')).length).toBeLessThan(2)
      }),
      runs,
    )
  })

  test('does not depend on their order, nor on how often they are said', () => {
    fc.assert(
      fc.property(
        labels.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          expect(highestMarkings(shuffled)).toEqual(highestMarkings(given))
          expect(highestMarkings([...given, ...shuffled])).toEqual(highestMarkings(given))
        },
      ),
      runs,
    )
  })

  test('stays what it is when it is asked for again, alone or with what it came from', () => {
    fc.assert(
      fc.property(labels, labels, (one, other) => {
        const highest = highestMarkings(one)
        expect(highestMarkings(highest)).toEqual(highest)
        expect(highestMarkings([...highest, ...one])).toEqual(highest)
        const both = highestMarkings([...one, ...other])
        for (const label of highest) expect(covers(both, label)).toBe(true)
      }),
      runs,
    )
  })
})
