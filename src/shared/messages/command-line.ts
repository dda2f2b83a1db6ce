import { visibleText } from '../invisible-characters'

/** The words of the command line. */
export const commandLineWords = {
  help: `Fieldline — timelines, notes and figures, offline.

  fieldline [workspace.fieldline]           open a workspace in a window
  fieldline export <workspace> --out <file> [--out <file> …]
                                            write the figure; the format follows from
                                            the ending: .svg, .png, .pdf or .html
      [--preset <name>]                     saved settings; the other options go before them,
                                            and --no-endnotes and the like turn off
      [--view <name>]                       a saved view of the workspace
      [--lanes <title>[,<title> …]]         only these lanes, or rows of the view
      [--from <date> --until <date>]        only what touches this time
      [--note <title> [--note <title> …]]   notes to print as endnotes, on the events in it
      [--theme light|dark|print]
      [--page a4|a3|letter|tabloid, with -landscape or -portrait; slide; column-85;
              column-180] or [--width <px> [--height <px>]]
      [--dense pages|count]                 what has no room on a page
      [--scale 1-4 | --dpi 96-1200]         of a .png
      [--title …] [--subtitle …] [--author …] [--alt …]
      [--marking TLP:AMBER, SECRET, or any words]
      [--rivals] [--links] [--fold] [--endnotes] [--custody]
      [--transparent] [--outlines] [--json]
  fieldline check <workspace> [--json]      read the whole file and prove its history
  fieldline presets <workspace> [--json]    name its presets, with --json what they set
  fieldline sample <file> [--json]          make the sample workspace
  fieldline --version | --help

Exit status: 0 done, 1 refused with a reason, 2 wrong use.`,
  seeHelp: 'See fieldline --help.',
  unknownWord: (word: string) =>
    `“${word}” is no command, and there is no file of that name: nothing was done.`,
  needsWorkspace: (command: string) => `${command} needs the path of one workspace file.`,
  needsTarget: 'sample needs the path of the file to make.',
  needsOut: 'export needs at least one --out <file> ending in .svg, .png, .pdf or .html.',
  badFormat: (file: string) => `--out ${file}: the ending must be .svg, .png, .pdf or .html.`,
  sameOut: (file: string) => `--out ${file} is given twice.`,
  badTheme: (text: string) => `--theme ${text}: it must be light, dark or print.`,
  badPage: (text: string) =>
    `--page ${text}: it must be a4, a3, letter or tabloid with -landscape or -portrait, or slide, column-85 or column-180.`,
  badLanes: (text: string) => `--lanes ${text}: it must be titles of lanes with commas between.`,
  badDense: (text: string) => `--dense ${text}: it must be pages or count.`,
  badWidth: (text: string) => `--width ${text}: it must be a whole number of px from 420 to 20000.`,
  badHeight: (text: string) => `--height ${text}: it must be a whole number of px from 300 to 20000.`,
  badDpi: (text: string) => `--dpi ${text}: it must be a whole number from 96 to 1200, without --scale.`,
  badRange: (text: string) =>
    `--from and --until ${text}: both must be dates, as 2012 or 18 Aug 2020, and in order.`,
  noLane: (name: string) => `The workspace has no lane or row called “${name}”.`,
  noNote: (title: string) => `The workspace has no note called “${title}”.`,
  noView: (name: string) => `The workspace has no view called “${name}”.`,
  noPreset: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `The workspace has no preset called “${name}”, and no other. Save one in Export figure.`
      : `The workspace has no preset called “${name}”. It has ${known.map((one) => `“${visibleText(one)}”`).join(', ')}.`,
  unreadablePreset: (name: string, setting: string) =>
    `The preset “${visibleText(name)}” can’t be read${setting === '' ? '' : `: its setting “${setting}” is none that this Fieldline knows`}. Save over it or delete it in Export figure.`,
  noPresets: 'The workspace has no preset.',
  raised: (marking: string, why: string) => `Marked ${marking}. That is more than was asked for: ${why}.`,
  badScale: (text: string) => `--scale ${text}: it must be a number from 1 to 4.`,
  notForThis: (option: string, command: string) => `--${option} does not belong to ${command}.`,
  wrote: (path: string, { events, counted, undated }: Record<'events' | 'counted' | 'undated', number>) =>
    `Wrote ${path}: ${events} ${events === 1 ? 'event' : 'events'}, ${counted > 0 ? `${counted} counted in the table, ` : ''}${undated} without a date.`,
  progress: (path: string, percent: number) => `${path}: ${percent} %`,
  made: (path: string) => `Made the sample workspace ${path}.`,
  sound: (events: number, steps: number) => `Sound: ${events} events, ${steps} steps of history.`,
  unsound: (problems: number) => `Not sound: ${problems} ${problems === 1 ? 'problem' : 'problems'}.`,
  exists: (path: string) => `${path} is there already. Give another name, or move it away first.`,
  isOpenWorkspace: (path: string) => `${path} is the workspace itself. Give the figure another name.`,
} as const
