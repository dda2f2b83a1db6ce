import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { childEnvironment, readEnvironment, samplePath } from '../../../src/main/environment'
import { argumentsOf, filesOfSecondStart, namedFiles } from '../../../src/main/launch'

const set = {
  FIELDLINE_STAND_IN: '33.4.11',
  FIELDLINE_DATA: '/data',
  FIELDLINE_SQLITE_BINDING: '/binding.node',
  ELECTRON_RENDERER_URL: 'http://localhost:5173',
}

describe('the arguments of a start', () => {
  test('come after the app’s folder in a checkout, and at once in a package', () => {
    expect(argumentsOf(['electron', '--inspect=0', '.', 'a.fieldline', '--x'], true)).toEqual([
      'a.fieldline',
      '--x',
    ])
    expect(argumentsOf(['electron', '.'], true)).toEqual([])
    expect(argumentsOf(['electron'], true)).toEqual([])
    expect(argumentsOf(['fieldline', 'a.fieldline'], false)).toEqual(['a.fieldline'])
  })

  test('name files, seen from the folder of the start; switches are none', () => {
    const folder = resolve('/cases')
    const args = ['a.fieldline', '--no-stand-in', '-x', '', '../b.fieldline', '--', '-c.fieldline']
    expect(namedFiles(args, folder)).toEqual([
      { given: 'a.fieldline', path: resolve('/cases/a.fieldline') },
      { given: '../b.fieldline', path: resolve('/b.fieldline') },
      { given: '-c.fieldline', path: resolve('/cases/-c.fieldline') },
    ])
  })

  test('are file addresses on some desktops; what is none stays a name', () => {
    const path = resolve('/cases/Zeitleiste Überblick.fieldline')
    const bad = ['file:///%ZZ', 'file:/a.fieldline']
    expect(
      namedFiles([pathToFileURL(path).href, ...bad], resolve('/cases')).map((file) => file.path),
    ).toEqual([path, ...bad.map((given) => resolve('/cases', given))])
  })

  test('of a second start are taken only as this app sends them', () => {
    expect(filesOfSecondStart({ files: ['/a.fieldline'] })).toEqual(['/a.fieldline'])
    for (const data of [undefined, null, 'x', { files: 'x' }, { files: [1] }, { files: [''] }, []]) {
      expect(filesOfSecondStart(data)).toEqual([])
    }
  })
})

describe('the surroundings', () => {
  test('are read in a checkout', () => {
    expect(readEnvironment(set, false)).toEqual({
      standIn: '33.4.11',
      dataFolder: '/data',
      nativeBinding: '/binding.node',
      development: 'http://localhost:5173',
    })
  })

  test('mean nothing to a packaged app', () => {
    expect(Object.values(readEnvironment(set, true))).toEqual([null, null, null, null])
    expect(Object.values(readEnvironment({}, false))).toEqual([null, null, null, null])
  })

  test('name a build server on this machine only', () => {
    for (const address of [
      'https://localhost:5173',
      'http://example.org:80',
      'http://localhost',
      'http://localhost:1@evil:2/',
    ]) {
      expect(readEnvironment({ ELECTRON_RENDERER_URL: address }, false).development, address).toBeNull()
    }
  })

  test('reach the workspace process only as far as SQLite needs them', () => {
    const variables = {
      HOME: '/home/x',
      PATH: '/bin',
      NODE_OPTIONS: '-r x',
      TMPDIR: '/tmp',
      TZ: 'UTC',
      SECRET: '1',
    }
    expect(childEnvironment(variables)).toEqual({ TMPDIR: '/tmp', TZ: 'UTC' })
  })

  test('say where the sample is made', () => {
    expect(samplePath('/docs', null)).toBe(resolve('/docs/Fieldline/US-Mali.fieldline'))
    expect(samplePath('/docs', '/data')).toBe(resolve('/data/US-Mali.fieldline'))
  })
})
