import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../../src/main/cli/command-line'

const folder = resolve('/cases')
const read = (line: string) => readCommandLine(line === '' ? [] : line.split(' '), folder)

describe('the command line', () => {
  test('reads an export with every option', () => {
    const line =
      'export mali.fieldline --out a.png --out=sub/b.SVG --theme dark --width 1200 --scale 3 --json'
    expect(read(line)).toEqual({
      name: 'export',
      workspace: resolve('/cases/mali.fieldline'),
      outputs: [
        { path: resolve('/cases/a.png'), format: 'png' },
        { path: resolve('/cases/sub/b.SVG'), format: 'svg' },
      ],
      settings: { theme: 'dark', page: 'free', width: 1200 },
      scale: 3,
      preset: null,
      view: null,
      lanes: null,
      notes: null,
      json: true,
    })
    const framed =
      'export a.fieldline --out a.html --preset Slide --view Talks --from 2012 --until Aug/2020 --theme print --page a4-portrait --dpi 300 ' +
      '--marking TLP:RED --title T --subtitle S --author A --alt W --dense count --lanes A,B --note Sources --note=Doubts --rivals --links --fold --endnotes --custody --transparent'
    expect(read(framed.replace('Aug/2020', '2020-08'))).toMatchObject({
      outputs: [{ format: 'html' }],
      preset: 'Slide',
      view: 'Talks',
      lanes: ['A', 'B'],
      notes: ['Sources', 'Doubts'],
      scale: 3.125,
      settings: {
        ...{ theme: 'print', page: 'a4-portrait', marking: 'TLP:RED' },
        ...{ title: 'T', subtitle: 'S', author: 'A', alt: 'W' },
        ...{
          dense: 'count',
          rivals: true,
          links: true,
          fold: true,
          endnotes: true,
          custody: true,
          transparent: true,
        },
        range: { from: Date.UTC(2012, 0, 1), until: Date.UTC(2020, 8, 1) },
      },
    })
  })

  test('turns off what a preset turns on', () => {
    expect(read('export a.fieldline --out a.pdf --preset Slide --no-endnotes --no-rivals')).toMatchObject({
      preset: 'Slide',
      settings: { endnotes: false, rivals: false },
    })
  })

  test('leaves open what an export does not say', () => {
    expect(read('export --out a.pdf mali.fieldline')).toMatchObject({
      outputs: [{ format: 'pdf' }],
      settings: {},
      scale: null,
      json: false,
    })
  })

  test('reads the other commands', () => {
    expect(read('check mali.fieldline --json')).toEqual({
      name: 'check',
      workspace: resolve('/cases/mali.fieldline'),
      json: true,
    })
    expect(read('presets mali.fieldline --json')).toEqual({
      name: 'presets',
      workspace: resolve('/cases/mali.fieldline'),
      json: true,
    })
    expect(read('sample new.fieldline')).toEqual({
      name: 'sample',
      path: resolve('/cases/new.fieldline'),
      json: false,
    })
    expect(read('--version')).toEqual({ name: 'version' })
    expect(['--help', '-h', 'help', 'export --help'].map(read)).toEqual(Array(4).fill({ name: 'help' }))
  })

  test.each([
    '',
    'mali.fieldline',
    'Mali.FIELDLINE',
    '--inspect=0',
    '--user-data-dir=/x mali.fieldline',
    '-- -mali.fieldline',
    import.meta.filename,
  ])('leaves %j to the windowed app', (line) => {
    expect(read(line)).toBeNull()
  })

  test.each([
    ['export', 'export needs the path of one workspace'],
    ['export a.fieldline b.fieldline --out a.png', 'one workspace'],
    ['export a.fieldline', '--out'],
    ['export a.fieldline --out a.jpg', '--out a.jpg: the ending'],
    ['export a.fieldline --out png', 'the ending'],
    ['export a.fieldline --out a.png --out ./a.png', 'given twice'],
    ['export a.fieldline --out a.png --theme blue', '--theme blue'],
    ['export a.fieldline --out a.png --width 419', '--width 419'],
    ['export a.fieldline --out a.png --width 1e3', '--width 1e3'],
    ['export a.fieldline --out a.png --width 20001', '--width 20001'],
    ['export a.fieldline --out a.png --height 299', '--height 299'],
    ['export a.fieldline --out a.png --page a5', '--page a5'],
    ['export a.fieldline --out a.png --dpi 95', '--dpi 95'],
    ['export a.fieldline --out a.png --dpi 300 --scale 2', '--dpi 300'],
    ['export a.fieldline --out a.png --from 2020', '--from and --until'],
    ['export a.fieldline --out a.png --from 2020 --until 2012', 'in order'],
    ['export a.fieldline --out a.png --scale 0', '--scale 0'],
    ['export a.fieldline --out a.png --scale 4.5', '--scale 4.5'],
    ['export a.fieldline --out a.png --scale 0x2', '--scale 0x2'],
    ['export a.fieldline --out', 'out'],
    ['export a.fieldline --out a.png --note', 'note'],
    ['check a.fieldline --note Sources', '--note does not belong to check'],
    ['export a.fieldline --output a.png', '--output'],
    ['check', 'check needs the path'],
    ['check a.fieldline --out a.png', '--out does not belong to check'],
    ['check a.fieldline --json=yes', 'json'],
    ['exprot a.fieldline --out a.png', '“exprot” is no command'],
    ['./export', '“./export”'],
    ['a.fieldline chekc', '“chekc”'],
    ['--json Check a.fieldline', '“Check”'],
    [import.meta.dirname, import.meta.dirname],
    ['presets', 'presets needs the path'],
    ['presets a.fieldline --preset A', '--preset does not belong to presets'],
    ['export a.fieldline --out a.png --preset', 'preset'],
    ['sample', 'sample needs the path'],
    ['sample a.fieldline --scale 2', '--scale does not belong to sample'],
  ])('calls %j wrong use and says why in one line', (line, why) => {
    const command = read(line)
    expect(command).toMatchObject({ name: 'wrong' })
    const { message } = command as { message: string }
    expect(message).toContain(why)
    expect(message).toContain('--help')
    expect(message).not.toContain('\n')
  })
})
