import { dateAt, noClock, type CivilDate } from './civil-date'
import type { Qualifier, Unit } from './date-value'
import { between, isApproximate, isUncertain, type Dating } from './dating'
import { edtfOfDate } from './edtf-date'
import type { PartialDate, Stretch } from './partial-date'

/** Years from the first to the last, astronomical, and what they are together. */
interface Years {
  readonly first: number
  readonly last: number
  readonly unit: Extract<Unit, 'decade' | 'century' | 'millennium'>
}

const lengths = { decade: 10, hundred: 100, century: 100, millennium: 1000 } as const

/**
 * The years that a count of decades, centuries or millennia means (docs/decisions/0004): the 7th century is 600 to 699, the 1st is 1 to
 * 99, the 3rd before 1 CE is 300 to 201 BCE; null for a stretch within a year.
 */
export function yearsOfStretch(stretch: Stretch, era: PartialDate['era']): Years | null {
  switch (stretch.unit) {
    case 'season':
    case 'quarter':
    case 'half':
      return null
    default: {
      const length = lengths[stretch.unit]
      const unit = stretch.unit === 'hundred' ? 'century' : stretch.unit
      const { number } = stretch
      const isNamed = stretch.unit === 'decade' || stretch.unit === 'hundred'
      if (era === 'before') {
        const from = isNamed ? number : (number - 1) * length + 1
        return { first: 1 - (from + length - 1), last: Math.min(0, 1 - from), unit }
      }
      const from = isNamed ? number : (number - 1) * length
      return { first: Math.max(1, from), last: from + length - 1, unit }
    }
  }
}

/** The dating of a count of years. Where the years are none of EDTF's own, they are a set, which "c." widens by the whole. */
export function yearsDating(stretch: Stretch, era: PartialDate['era'], qualifier: Qualifier): Dating {
  const years = yearsOfStretch(stretch, era)
  const { first, last, unit } = years ?? { first: 0, last: 0, unit: 'decade' }
  const length = lengths[unit]
  const date = { ...yearAt(first), unit }
  if (first % length === 0 && last === first + length - 1 && edtfOfDate(date) !== null) {
    return { kind: 'one', date, qualifier }
  }
  const widening = isApproximate(qualifier) ? length : 0
  return between(yearAt(first - widening), yearAt(last + widening), isUncertain(qualifier) ? '?' : '')
}

function yearAt(year: number): CivilDate {
  const date = dateAt(0, 'year', noClock)
  return { ...date, year }
}
