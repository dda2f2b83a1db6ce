import { render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import CardText from '../../../src/renderer/hover-card/CardText.svelte'
import type { EventCard } from '../../../src/shared/api'
import { readDate } from '../../../src/shared/dates/read-date'

function show(to: Partial<EventCard>): void {
  const result = readDate('18 Aug 2020')
  const card: EventCard = {
    id: 'one',
    lane: null,
    kind: 'event',
    title: 'Coup',
    date: result.ok ? result.reading : null,
    basis: '',
    rivals: 0,
    tags: [],
    summary: '',
    marking: '',
    notes: 0,
    links: 0,
    ...to,
  }
  render(CardText, { card, laneTitle: 'Mali', laneColor: 'blue' })
}

test('a card says why the event is dated so, and that other dates are claimed', () => {
  show({ basis: 'A communiqué', rivals: 1 })
  expect(screen.getByText('Why this date: A communiqué')).toBeTruthy()
  expect(screen.getByText('1 rival date')).toBeTruthy()
})

test('a card is silent about reasons and rivals where there are none', () => {
  show({})
  expect(screen.getByText('18 Aug 2020')).toBeTruthy()
  expect(screen.queryByText(/Why this date|rival/)).toBeNull()
})
