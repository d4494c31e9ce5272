// The commands: `audit` prints what Touchline would say of a file; `night` opens, sets up, runs the nights, saves and tells; `start` serves. What goes wrong becomes an exit
// code and one message.

import { basename } from 'node:path'
import { cardText } from '../../sidebar/audit/card-text'
import { CARD_WORDS } from '../../sidebar/audit/card-words'
import type { RealmSource } from '../apps-script/realm'
import { FileError } from '../workbook/files/file-error'
import { openFile } from '../workbook/files/open-file'
import { saveWorkbook } from '../workbook/files/save-workbook'
import {
  AUDIT_USAGE,
  auditArguments,
  NIGHT_USAGE,
  nightArguments,
  START_USAGE,
  startArguments,
} from './arguments'
import { runAudit } from './audit-run'
import { readBundle } from './bundle'
import { CommandError, UsageError } from './command-error'
import { jsonReport } from './json-report'
import { runNights } from './night-run'
import { type Progress, type ProgressStream, progressOn } from './progress'
import { summary } from './summary'

/** What a command needs of its surroundings. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string
  readonly stdout: { write(text: string): unknown }
  readonly stderr: ProgressStream
  /** The instant now. */
  now(): number
  /** Seconds since the command began. */
  seconds(): number
  /** Resolves when the person ends the command. */
  ended(): Promise<unknown>
  /** What gives each execution its realm; a fresh one if absent. */
  readonly realms?: RealmSource
}

const COMMANDS: Readonly<Record<string, (argv: readonly string[], around: Surroundings) => Promise<void>>> = {
  audit,
  night,
  start,
}
const USAGES: Readonly<Record<string, string>> = {
  audit: AUDIT_USAGE,
  night: NIGHT_USAGE,
  start: START_USAGE,
}

/** Runs the command that the first argument names; returns the exit code: 0, 1 for a bug, 2 for what the user can put right. */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<number> {
  const [name = '', ...rest] = argv
  try {
    const command = COMMANDS[name]
    if (rest.includes('--help') || name === '--help') {
      around.stdout.write(`${USAGES[name] ?? Object.values(USAGES).join('\n\n')}\n`)
      return 0
    }
    if (!command) throw new UsageError(`"${name}" is no command: there are audit, night and start.`)
    await command(rest, around)
    return 0
  } catch (error) {
    const isKnown = error instanceof CommandError || error instanceof FileError
    const text = error instanceof Error ? error : new Error(String(error))
    around.stderr.write(`${isKnown ? text.message : (text.stack ?? text.message)}\n`)
    if (error instanceof UsageError) around.stderr.write(`\n${USAGES[name] ?? NIGHT_USAGE}\n`)
    return isKnown ? 2 : 1
  }
}

/** Prints the card that the panel shows, in its words. */
async function audit(argv: readonly string[], around: Surroundings): Promise<void> {
  const given = auditArguments(argv, around.now())
  await showing(progressOn(around.stderr, given.json), async (progress) => {
    const bundle = readBundle(around.root)
    progress.step(`opening ${basename(given.file)}`)
    const workbook = await openFile(given.file, { zone: given.zone })
    progress.step('reading the sheet')
    const answer = runAudit(workbook, { ...given, bundle, name: basename(given.file) })
    progress.done()
    const words = CARD_WORDS[given.language]
    around.stdout.write(
      given.json
        ? `${JSON.stringify({ file: given.file, card: answer.card, reading: answer.page.reading })}\n`
        : `${cardText(answer, { words, isOpen: !given.hide, isCommand: true })}\n`,
    )
  })
}

async function night(argv: readonly string[], around: Surroundings): Promise<void> {
  const given = nightArguments(argv, around.now())
  await showing(progressOn(around.stderr, given.json), async (progress) => {
    const bundle = readBundle(around.root)
    progress.step(`opening ${basename(given.file)}`)
    const workbook = await openFile(given.file, { zone: given.zone })
    const name = basename(given.file)
    const result = runNights(workbook, {
      ...given,
      bundle,
      name,
      progress: progress.step,
      realms: around.realms,
    })
    let notKept: readonly string[] = []
    if (given.out !== undefined) {
      progress.step(`saving ${given.out}`)
      notKept = await saveWorkbook(workbook, given.out, { overwrite: given.overwrite })
    }
    progress.done()
    const seconds = Math.round(around.seconds() * 100) / 100
    around.stdout.write(
      given.json
        ? `${JSON.stringify(jsonReport(given.file, result, seconds, notKept))}\n`
        : summary(result, given.out, notKept),
    )
  })
}

/** Serves until the person ends it. The server is imported only here, because `night` does not need it. */
async function start(argv: readonly string[], around: Surroundings): Promise<void> {
  const given = startArguments(argv)
  const { serve } = await import('../server')
  const say = (line: string): unknown => around.stdout.write(`${line}\n`)
  const { root, now } = around
  const served = await serve({ ...given, root, now, say })
  const ended = around.ended()
  say(`Touchline’s workbench is at ${served.front} (end it with Ctrl+C)`)
  await ended
  const { path, saving } = served.document()
  await served.close()
  const { state, text } = saving.state()
  if (state === 'failed') throw new CommandError(text)
  say(`Your work is saved: ${path}`)
}

/** Runs work with a progress line and clears the line afterwards, also after an error. */
async function showing(progress: Progress, work: (progress: Progress) => Promise<void>): Promise<void> {
  try {
    await work(progress)
  } catch (error) {
    progress.done()
    throw error
  }
}
