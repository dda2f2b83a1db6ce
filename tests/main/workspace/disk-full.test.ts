import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, type TestContext } from 'vitest'
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

/** A disk of 4 MB of its own; the test is skipped where none can be made. */
function smallDisk(context: TestContext): {
  folder: string
  fill: (leave: number) => void
  free: () => void
} {
  const folder = temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0
  if (!mounted) context.skip('no small disk can be made here')
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  const filler = join(folder, 'filler')
  const fill = (leave: number): void => {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(filler, Buffer.alloc(bavail * bsize - leave))
  }
  return { folder, fill, free: () => rmSync(filler) }
}

test('the same on a small disk that is really full, and a copy that has no room leaves nothing behind', (context) => {
  const { folder, fill, free } = smallDisk(context)
  const opened = openTest(newFile(join(folder, 'Case.fieldline')))
  fillAndResume(opened, () => fill(100_000), free)
  fill(100_000)
  const copy = join(folder, 'Copy.fieldline')
  expect(() => opened.workspace.saveCopy(copy)).toThrow(
    expect.objectContaining({
      code: 'disk-full',
      message: expect.stringContaining('Copy.fieldline') as unknown,
    }),
  )
  expect(readdirSync(folder).sort()).toEqual(['.~Case.fieldline.lock', 'Case.fieldline', 'filler'])
})

test('on a full disk a workspace opens to be read and says why; with room it opens to be edited', (context) => {
  const { folder, fill, free } = smallDisk(context)
  const path = newFile(join(folder, 'Case.fieldline'))
  fill(0)
  const { workspace, file } = openTest(path)
  expect(workspace.workspace().readOnly).toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(/Case\.fieldline.*Free some space/) as unknown,
  })
  expect(readdirSync(folder).sort()).toEqual(['Case.fieldline', 'filler'])
  file.close()
  free()
  openTest(path).workspace.renameWorkspace('Edited')
})
