import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newFile, openTest, temporaryFolder, type TestWorkspace } from '../../support/workspace'

const fullDisk = expect.objectContaining({
  code: 'disk-full',
  message: expect.stringMatching(/Case\.fieldline.*sound/) as unknown,
}) as Error

/** Tries to write a long note, which has no room, thrice; then makes room and tries again. */
function fillAndResume({ workspace, lane }: TestWorkspace, fill: () => void, makeRoom: () => void): void {
  const id = workspace.createEvent({ title: 'Before', lane, date: '2020' })
  fill()
  const write = (): string => workspace.createNote({ events: [id], title: 'Long', text: 'x'.repeat(200_000) })
  const before = workspace.workspace()
  for (let tries = 0; tries < 3; tries++) {
    expect(write).toThrow(fullDisk)
    expect(workspace.workspace()).toEqual(before)
    expect(workspace.check().problems).toEqual([])
  }
  makeRoom()
  write()
  expect(workspace.event(id).notes).toHaveLength(1)
  expect(workspace.check().problems).toEqual([])
}

test('on a full disk the edit is refused, the file stays sound, and the next try works when there is room', () => {
  const opened = openTest()
  const { connection } = opened.file
  const fill = (): void =>
    void connection.pragma(`max_page_count = ${Number(connection.pragma('page_count')) + 2}`)
  fillAndResume(opened, fill, () => void connection.pragma('max_page_count = 1000000'))
})

test('the same on a small disk that is really full, and a copy that has no room leaves nothing behind', (context) => {
  const folder = temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0
  if (!mounted) context.skip('no small disk can be made here')
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  const opened = openTest(newFile(join(folder, 'Case.fieldline')))
  const filler = join(folder, 'filler')
  const fill = (): void => {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 100_000))
  }
  fillAndResume(opened, fill, () => rmSync(filler))
  fill()
  const copy = join(folder, 'Copy.fieldline')
  expect(() => opened.workspace.saveCopy(copy)).toThrow(
    expect.objectContaining({
      code: 'disk-full',
      message: expect.stringContaining('Copy.fieldline') as unknown,
    }),
  )
  expect(readdirSync(folder).sort()).toEqual(['.~Case.fieldline.lock', 'Case.fieldline', 'filler'])
})
