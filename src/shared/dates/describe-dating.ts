import { dateSentences } from '../messages/dates'
import { boundsOfDate, dateAt, hasTime, type CivilDate } from './civil-date'
import { isApproximate, isUncertain, type ComponentQualifiers, type Dating, type OneDate } from './dating'
import { dateLabel, yearLabel } from './label-date'
import { datingLabel, neighbour, seasonLabel } from './label-dating'
import { yearsOfEstimate } from './estimate'

/** What is known of one end in words, without its bounds: "about 2022", "some time in early 2026". */
export function describeDating(dating: Dating): string {
  switch (dating.kind) {
    case 'one':
      return dating.components === undefined
        ? describeOne(dating)
        : describeComponents(dating.date, dating.components)
    case 'season':
      return withQualifier(
        seasonLabel(dating),
        dateSentences.someTimeIn(seasonLabel(dating)),
        dating.qualifier,
      )
    case 'part': {
      const label = spoken(datingLabel({ ...dating, qualifier: '' }), dating.of)
      return withQualifier(label, dateSentences.someTimeIn(label), dating.qualifier)
    }
    case 'estimate': {
      const [first, last] = yearsOfEstimate(dating)
      return dateSentences.estimated(yearLabel(dating.year), yearLabel(first), yearLabel(last))
    }
    case 'set':
      return describeSet(dating)
  }
}

function describeSet(set: Extract<Dating, { kind: 'set' }>): string {
  const [only] = set.ranges
  if (set.ranges.length > 1 || only === undefined) return dateSentences.oneOf(datingLabel(set))
  const { first, last } = only
  if (first === null) return last === null ? '' : dateSentences.before(dateLabel(neighbour(last, 1)))
  if (last === null) return dateSentences.after(dateLabel(neighbour(first, -1)))
  const between = dateSentences.between(dateLabel(first), dateLabel(last))
  return isApproximate(set.qualifier) ? dateSentences.roughly(between) : between
}

function describeOne({ date, qualifier, masked }: OneDate): string {
  const when = withQualifier(spoken(dateLabel(date), date), plainWhen(date), qualifier)
  return masked === undefined ? when : dateSentences.notGiven(when, masked)
}

function withQualifier(label: string, plain: string, qualifier: OneDate['qualifier']): string {
  const when = isApproximate(qualifier) ? dateSentences.about(label) : plain
  return isUncertain(qualifier) ? dateSentences.uncertain(when) : when
}

/** "the 1990s", "the early 7th century", but "2022". */
function spoken(label: string, { unit }: CivilDate): string {
  const isManyYears = unit === 'decade' || unit === 'century' || unit === 'millennium'
  return isManyYears && !/\dX/.test(label) ? dateSentences.the(label) : label
}

function plainWhen(date: CivilDate): string {
  if (date.unit === 'day') return dateSentences.exactly.day(dateLabel(date))
  if (!hasTime(date.unit)) return dateSentences.someTimeIn(spoken(dateLabel(date), date))
  const when = dateSentences.exactly.time(dateLabel(date))
  if (date.offset === null) return dateSentences.onUnknownClock(when)
  if (date.offset === 0 && date.zone === null) return when
  const universal = dateAt(boundsOfDate(date).earliest, date.unit, { offset: 0, zone: null })
  return dateSentences.inUniversalTime(when, dateLabel(universal))
}

function describeComponents(date: CivilDate, components: ComponentQualifiers): string {
  const names = date.unit === 'day' ? (['year', 'month', 'day'] as const) : (['year', 'month'] as const)
  const approximate = names.filter((name) => isApproximate(components[name]))
  const uncertain = names.filter((name) => isUncertain(components[name]))
  return dateSentences.components(dateLabel(date), approximate, uncertain)
}
