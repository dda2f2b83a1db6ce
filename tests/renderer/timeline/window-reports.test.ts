import { expect, test } from 'vitest'
import { WindowReports } from '../../../src/renderer/timeline/window-reports'

const at = (from: number) => ({ from, until: from + 100 })
const made = () => {
  const reported: number[] = []
  return { reported, reports: new WindowReports(at(0), ({ from }) => reported.push(from)) }
}

test('a window is reported once, in whole milliseconds', () => {
  const { reported, reports } = made()
  for (const from of [0, 0.3, 7.4, 7.2, 12]) reports.report(at(from))
  expect(reported).toEqual([7, 12])
})

test('a window that comes back late is not an order: the user has moved on', () => {
  const { reports } = made()
  for (const from of [10, 20, 30]) reports.report(at(from))
  expect([20, 30].map((from) => reports.isOrder(at(from)))).toEqual([false, false])
})

test('a window of others is an order, even one that was ours before', () => {
  const { reports } = made()
  reports.report(at(10))
  reports.report(at(20))
  expect([20, 500, 10].map((from) => reports.isOrder(at(from)))).toEqual([false, true, true])
})

test('a window we were told to show by a call is not shown a second time', () => {
  const { reports } = made()
  reports.expect(at(40))
  expect([reports.isOrder(at(40)), reports.isOrder(at(40)), reports.isOrder(at(0))]).toEqual([
    false,
    false,
    true,
  ])
})

test('an order stays one when it comes again after its own report', () => {
  const { reports } = made()
  expect(reports.isOrder(at(10))).toBe(true)
  reports.report(at(10))
  expect([10, 50, 10].map((from) => reports.isOrder(at(from)))).toEqual([false, true, true])
})
