import { describe, expect, test } from 'vitest'
import { appEnvironment } from '../../scripts/runtime/environment.js'
import { checkHostNode } from '../../scripts/runtime/host.js'
import { missingLibraries } from '../../scripts/runtime/system-libraries.js'

const standIn = { version: '33.4.11', binding: '/cache/better_sqlite3.node' }

describe("the app's environment", () => {
  test('has what only the start scripts may set, and only with the stand-in', () => {
    const from = {
      FIELDLINE_SQLITE_BINDING: '/evil.node',
      FIELDLINE_STAND_IN: '1',
      ELECTRON_RUN_AS_NODE: '1',
    }
    const plain = { from, anotherUser: false, ownHome: true, home: '/home/mara' }
    expect(appEnvironment(plain)).toEqual({ HOME: '/home/mara' })
    expect(appEnvironment({ ...plain, standIn })).toEqual({
      HOME: '/home/mara',
      FIELDLINE_STAND_IN: '33.4.11',
      FIELDLINE_SQLITE_BINDING: '/cache/better_sqlite3.node',
    })
  })

  test("gives another user neither root's secrets nor its folders", () => {
    const from = {
      PATH: '/bin',
      LC_ALL: 'C',
      CI: 'true',
      SOME_TOKEN: 'secret',
      XDG_RUNTIME_DIR: '/run/user/0',
    }
    expect(appEnvironment({ from, anotherUser: true, ownHome: false, home: '/h', display: ':5' })).toEqual({
      PATH: '/bin',
      LC_ALL: 'C',
      CI: 'true',
      HOME: '/h',
      DISPLAY: ':5',
    })
  })

  test('leaves the settings of a test run apart from those of the user', () => {
    const from = { XDG_CONFIG_HOME: '/home/mara/.config', XDG_RUNTIME_DIR: '/run/user/1000' }
    expect(appEnvironment({ from, anotherUser: false, ownHome: false, home: '/fresh' })).toEqual({
      XDG_RUNTIME_DIR: '/run/user/1000',
      HOME: '/fresh',
    })
  })
})

test('an old Node is refused in one line with the remedy', () => {
  expect(() => checkHostNode('18.20.1')).toThrow(/needs Node 20 or newer.*this is Node 18\.20\.1.*Install/)
  expect(() => checkHostNode('20.0.0')).not.toThrow()
})

test("missing libraries are named with the newer and the older release's package", () => {
  const all = [
    'libgtk-3.so.0',
    'libnss3.so',
    'libasound.so.2',
    'libgbm.so.1',
    'libatk-bridge-2.0.so.0',
    'libcups.so.2',
  ]
  const listed = [...all, 'libdrm.so.2'].map((name) => `\t${name} (libc6,x86-64) => /usr/lib/${name}`)
  expect(missingLibraries(listed.join('\n'))).toEqual([])
  expect(missingLibraries(listed.slice(1).join('\n'))).toEqual([
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  ])
})
