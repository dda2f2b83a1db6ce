import { afterEach, expect, test } from 'vitest'
import { connect } from '../../src/renderer/api'
import { shellMethods, workspaceMethods } from '../../src/shared/api'
import { AppError } from '../../src/shared/errors'
import { directBridge, type DirectBridge } from '../support/direct-bridge'

let bridge: DirectBridge
afterEach(() => bridge.close())

test('a failure comes out as the error it went in as, with its code and its words', async () => {
  bridge = directBridge()
  const client = connect(bridge)
  const lane = bridge.workspace.workspace().lanes[0]?.id ?? null
  const refused = client.createEvent({ title: 'Coup', lane, date: 'some day or other' })
  await expect(refused).rejects.toBeInstanceOf(AppError)
  await expect(refused).rejects.toMatchObject({ code: 'date-unreadable' })
})

test('every call of the contract is there', () => {
  bridge = directBridge()
  const client: object = connect(bridge)
  expect(Object.keys(client).sort()).toEqual(
    [...Object.keys(workspaceMethods), ...Object.keys(shellMethods), 'on'].sort(),
  )
})
