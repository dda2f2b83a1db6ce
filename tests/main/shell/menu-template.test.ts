import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuCommands } from '../../../src/shared/api'
import { menuTemplate, type MenuActions, type MenuState } from '../../../src/main/menu-template'

type Item = MenuItemConstructorOptions

const state: MenuState = {
  platform: 'linux',
  packaged: true,
  hasWorkspace: true,
  readOnly: false,
  undo: 'Move ‘Coup’',
  redo: null,
  recent: [{ path: '/a/mali.fieldline', title: 'Mali & Niger' }],
}

function build(change: Partial<MenuState> = {}) {
  const called: unknown[] = []
  const note = (name: string) => (argument?: unknown) =>
    void called.push(argument === undefined ? name : [name, argument])
  const actions: MenuActions = {
    command: note('command'),
    newWorkspace: note('newWorkspace'),
    open: note('open'),
    openRecent: note('openRecent'),
    openSample: note('openSample'),
    saveCopy: note('saveCopy'),
    showInFolder: note('showInFolder'),
    copyDiagnostics: note('copyDiagnostics'),
    about: note('about'),
  }
  const template = menuTemplate({ ...state, ...change }, actions)
  return { template, items: flatten(template), called }
}

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
}

const labelled = (items: readonly Item[], label: string) => items.find((item) => item.label === label)
const click = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.()

describe('the menu', () => {
  test('offers every command of the window', () => {
    const { items, called } = build()
    for (const command of menuCommands) click(items.find(({ id }) => id === command))
    expect(called).toEqual(menuCommands.map((command) => ['command', command]))
  })

  test('says what undo and redo would take back', () => {
    const { items } = build()
    expect(items.find(({ id }) => id === 'undo')?.label).toBe('Undo Move ‘Coup’')
    expect(items.find(({ id }) => id === 'redo')?.label).toBe('Redo')
  })

  test('shows an ampersand of a title as itself', () => {
    const { items, called } = build({ undo: 'Add ‘A & B’' })
    expect(items.find(({ id }) => id === 'undo')?.label).toBe('Undo Add ‘A && B’')
    click(labelled(items, 'Mali && Niger — /a/mali.fieldline'))
    expect(called).toEqual([['openRecent', '/a/mali.fieldline']])
  })

  test('disables what needs a workspace when there is none, and edits when it is read-only', () => {
    const enabled = (change: Partial<MenuState>) =>
      build(change)
        .items.filter((item) => item.id && item.enabled)
        .map(({ id }) => id)
    expect(enabled({ hasWorkspace: false })).toEqual(['keyboard-help'])
    expect(enabled({ readOnly: true })).not.toContain('new-event')
    expect(enabled({ readOnly: true })).toContain('export-figure')
    expect(enabled({})).toHaveLength(menuCommands.length)
  })

  test('gives no two items the same key', () => {
    const keys = build().items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('takes no plain key away from typing', () => {
    for (const platform of ['linux', 'win32', 'darwin']) {
      const plain = build({ platform }).items.filter(
        ({ accelerator, registerAccelerator }) =>
          accelerator && registerAccelerator !== false && !/CmdOrCtrl|^F\d+$/.test(accelerator),
      )
      expect(plain).toEqual([])
    }
  })

  test('has developer tools in a checkout only', () => {
    const roles = (packaged: boolean) => build({ packaged }).items.map(({ role }) => role)
    expect([roles(true).includes('toggleDevTools'), roles(false).includes('toggleDevTools')]).toEqual([
      false,
      true,
    ])
  })

  test('has the menus that macOS expects there, and Quit in the File menu elsewhere', () => {
    const roles = (platform: string) => build({ platform }).items.map(({ role }) => role)
    expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'windowMenu']))
    expect(roles('darwin')).not.toContain('quit')
    expect(roles('linux')).toContain('quit')
  })

  test('says so when there are no recent workspaces', () => {
    expect(labelled(build({ recent: [] }).items, 'No recent workspaces')).toMatchObject({ enabled: false })
  })
})
