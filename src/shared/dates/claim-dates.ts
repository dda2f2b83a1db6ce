import type { ClaimRecord } from '../model'
import type { DateReading, Endpoint } from './date-value'

/** The columns of a claim that hold its date. */
export type ClaimDateFields = Omit<ClaimRecord, 'id' | 'event' | 'preferred' | 'basis' | 'dayPosition'>

/** The date of a claim. */
export function readingOfClaim(claim: ClaimDateFields): DateReading {
  return { text: claim.text, shape: claim.shape, start: startOfClaim(claim), end: endOfClaim(claim) }
}

function startOfClaim(claim: ClaimDateFields): Endpoint {
  return {
    state: claim.startState,
    edtf: claim.startEdtf,
    earliest: claim.startEarliest,
    latest: claim.startLatest,
    unit: claim.startUnit,
    qualifier: claim.startQualifier,
    offset: claim.startOffset,
    zone: claim.startZone,
  }
}

function endOfClaim(claim: ClaimDateFields): Endpoint | null {
  if (claim.endState === null) return null
  return {
    state: claim.endState,
    edtf: claim.endEdtf,
    earliest: claim.endEarliest,
    latest: claim.endLatest,
    unit: claim.endUnit,
    qualifier: claim.endQualifier ?? '',
    offset: claim.endOffset,
    zone: claim.endZone,
  }
}

/** The columns of a claim for a reading; `readingOfClaim` takes it back. */
export function claimFieldsOf(reading: DateReading): ClaimDateFields {
  const { text, shape, start, end } = reading
  return {
    text,
    shape,
    startState: start.state,
    startEdtf: start.edtf,
    startEarliest: start.earliest,
    startLatest: start.latest,
    startUnit: start.unit,
    startQualifier: start.qualifier,
    startOffset: start.offset,
    startZone: start.zone,
    endState: end?.state ?? null,
    endEdtf: end?.edtf ?? null,
    endEarliest: end?.earliest ?? null,
    endLatest: end?.latest ?? null,
    endUnit: end?.unit ?? null,
    endQualifier: end?.qualifier ?? null,
    endOffset: end?.offset ?? null,
    endZone: end?.zone ?? null,
  }
}
