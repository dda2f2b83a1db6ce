import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { CheckReport, SavedPreset } from '../../shared/api'
import { AppError, failure } from '../../shared/errors'
import { visibleText } from '../../shared/invisible-characters'
import { markingCauses } from '../../shared/messages/figure'
import { commandLineWords as words } from '../../shared/messages/command-line'
import { foreignWords } from '../../shared/messages/foreign-text'
import { softwareName } from '../../shared/messages/shell'
import type { FigureOfFile } from '../../shared/workspace-messages'
import type { AppContext } from '../app-context'
import { cancelled } from '../figure-files/drawn-figure'
import { filesOfFigure, writeFigure } from '../figure-files/write-figure'
import { askOnce } from '../one-message'
import type { Command } from './command-line'
import { progressLines } from './progress-lines'

/** What a command needs of the app. */
export type CommandContext = Pick<
  AppContext,
  'startProcess' | 'settings' | 'figures' | 'sampleSource' | 'log'
> & {
  readonly version: string
  /** Prints a line on standard error at once. */
  readonly tell: (line: string) => void
}

/** How a command ended: its exit status and what to print where. */
export interface Outcome {
  readonly status: 0 | 1 | 2
  readonly out: string
  readonly error: string
}

/** Carries out a command without a window of the app; never throws. Exit status 1 is a refusal with its reason. */
export async function runCommand(command: Command, context: CommandContext): Promise<Outcome> {
  try {
    return await outcomeOf(command, context)
  } catch (error) {
    if (!(error instanceof AppError)) context.log.failure(command.name, error)
    const { code, message } = failure(error)
    const isJson = 'json' in command && command.json
    return { status: 1, out: isJson ? json({ ok: false, code, message }) : '', error: message }
  }
}

async function outcomeOf(command: Command, context: CommandContext): Promise<Outcome> {
  switch (command.name) {
    case 'help':
      return done(words.help)
    case 'version':
      return done(context.version)
    case 'wrong':
      return { status: 2, out: '', error: command.message }
    case 'check':
      return await check(command, context)
    case 'sample':
      return await sample(command, context)
    case 'export':
      return await exportFigures(command, context)
    case 'presets':
      return await presets(command, context)
  }
}

type CommandNamed<N extends Command['name']> = Extract<Command, { name: N }>

async function check(
  { workspace, json: asJson }: CommandNamed<'check'>,
  context: CommandContext,
): Promise<Outcome> {
  const report = (await askOnce(context, {
    type: 'check',
    ...context.settings,
    path: workspace,
  })) as CheckReport
  const status = report.sound ? 0 : 1
  const error = report.sound ? '' : [...report.problems, words.unsound(report.problems.length)].join('\n')
  if (asJson) return { status, out: json({ ok: true, ...report }), error }
  return { status, out: report.sound ? words.sound(report.events, report.steps) : '', error }
}

async function sample(
  { path, json: asJson }: CommandNamed<'sample'>,
  context: CommandContext,
): Promise<Outcome> {
  const { settings, sampleSource } = context
  if (existsSync(path)) throw new AppError('file-exists', words.exists(path))
  const content = { sample: await readFile(sampleSource, 'utf8') }
  await askOnce(context, { type: 'create', ...settings, path, content })
  return done(asJson ? json({ ok: true, path }) : words.made(path))
}

async function presets(
  { workspace, json: asJson }: CommandNamed<'presets'>,
  context: CommandContext,
): Promise<Outcome> {
  const found = (await askOnce(context, {
    type: 'presets',
    ...context.settings,
    path: workspace,
  })) as readonly SavedPreset[]
  if (asJson) return done(json({ ok: true, presets: found }))
  return done(found.map(({ title }) => visibleText(title)).join('\n') || words.noPresets)
}

/** Pixels per px of a picture of which nothing else is said. */
const usualScale = 2

async function exportFigures(command: CommandNamed<'export'>, context: CommandContext): Promise<Outcome> {
  const { workspace, outputs, settings, view, lanes, notes, preset, scale } = command
  for (const { path } of outputs) {
    if (isSameFile(path, workspace)) throw new AppError('invalid-input', words.isOpenWorkspace(path))
  }
  const figure = (await askOnce(context, {
    type: 'figure',
    ...context.settings,
    path: workspace,
    asked: { settings, view, lanes, notes, preset },
  })) as FigureOfFile
  const software = softwareName(context.version)
  const stop = new AbortController()
  const interrupt = () => stop.abort(cancelled())
  // The process ends with its command: nobody else waits for these.
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  for (const { path, format } of outputs) {
    const file = { ...figure.settings, format, scale: scale ?? figure.scale ?? usualScale }
    const onprogress = progressLines(path, figure, file, context.tell)
    const drawing = { pages: context.figures, signal: stop.signal, onprogress }
    await writeFigure(path, figure, file, software, drawing)
  }
  const { events, counted, undated, width, height, marking, raised, foreign } = figure
  const files = outputs.flatMap(({ path, format }) => filesOfFigure(path, figure, format))
  const facts = { events, counted, undated, width, height, marking, raised, foreign }
  if (command.json) return done(json({ ok: true, files, ...facts }))
  const why = raised.length === 0 ? [] : [words.raised(marking, markingCauses(raised))]
  const out = [...files.map((path) => words.wrote(path, figure)), ...why].join('\n')
  return { ...done(out), error: foreign.map(foreignWords).join('\n') }
}

function isSameFile(one: string, other: string): boolean {
  return one === other || (existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other))
}

function done(out: string): Outcome {
  return { status: 0, out, error: '' }
}

function json(value: object): string {
  return JSON.stringify(value, null, 2)
}
