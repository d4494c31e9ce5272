// The commands: open, set up, run the nights, save, tell. What goes wrong becomes an exit code and one message.
import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { demoWorkbook } from '../demo/demo-workbook'
import { FileError } from '../workbook/files/file-error'
import { openFile } from '../workbook/files/open-file'
import { saveWorkbook } from '../workbook/files/save-workbook'
import type { OpenWorkbook } from '../workbook/open-workbook'
import { machineZone, NIGHT_USAGE, nightArguments, START_USAGE, startArguments } from './arguments'
import { readBundle } from './bundle'
import { dayOfInstant } from './calendar'
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
}

const COMMANDS: Readonly<Record<string, (argv: readonly string[], around: Surroundings) => Promise<void>>> = {
  night,
  start,
}
const USAGE = `${NIGHT_USAGE}\n\n${START_USAGE}`

/** Runs the command that the first argument names; returns the exit code: 0, 1 for a bug, 2 for what the user can mend. */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<number> {
  const [name = '', ...rest] = argv
  try {
    const command = COMMANDS[name]
    if (rest.includes('--help') || name === '--help') {
      around.stdout.write(`${USAGE}\n`)
      return 0
    }
    if (!command) throw new UsageError(`"${name}" is no command: there are night and start.`)
    await command(rest, around)
    return 0
  } catch (error) {
    const isKnown = error instanceof CommandError || error instanceof FileError
    const text = error instanceof Error ? error : new Error(String(error))
    around.stderr.write(`${isKnown ? text.message : (text.stack ?? text.message)}\n`)
    if (error instanceof UsageError)
      around.stderr.write(`\n${name === 'start' ? START_USAGE : NIGHT_USAGE}\n`)
    return isKnown ? 2 : 1
  }
}

async function night(argv: readonly string[], around: Surroundings): Promise<void> {
  const given = nightArguments(argv, around.now())
  await showing(progressOn(around.stderr, given.json), async (progress) => {
    const bundle = readBundle(around.root)
    progress.step(`opening ${basename(given.file)}`)
    const workbook = await openFile(given.file, { zone: given.zone })
    const name = basename(given.file)
    const result = runNights(workbook, { ...given, bundle, name, progress: progress.step })
    if (given.out !== undefined) {
      progress.step(`saving ${given.out}`)
      await saveWorkbook(workbook, given.out, { overwrite: given.overwrite })
    }
    progress.done()
    const seconds = Math.round(around.seconds() * 100) / 100
    around.stdout.write(
      given.json
        ? `${JSON.stringify(jsonReport(given.file, result, seconds))}\n`
        : summary(result, given.out),
    )
  })
}

async function start(argv: readonly string[], around: Surroundings): Promise<void> {
  const file = startArguments(argv)
  await showing(progressOn(around.stderr), async (progress) => {
    const bundle = readBundle(around.root)
    const zone = machineZone()
    const date = dayOfInstant(around.now(), zone)
    progress.step(file === undefined ? 'making the demo pipeline' : `opening ${basename(file)}`)
    const workbook: OpenWorkbook =
      file === undefined ? demoWorkbook({ today: date, zone }) : await openFile(file, { zone })
    const name = file === undefined ? 'touchline-demo' : `${basename(file, extname(file))}-touchline`
    const result = runNights(workbook, {
      bundle,
      name,
      zone,
      date,
      nights: 1,
      rules: [],
      progress: progress.step,
    })
    const folder = join(around.root, 'work')
    await mkdir(folder, { recursive: true })
    const out = join(folder, `${name}.xlsx`)
    progress.step(`saving ${out}`)
    await saveWorkbook(workbook, out)
    progress.done()
    around.stdout.write(summary(result, out))
  })
}

/** Whatever happens, the progress line does not stay on the terminal. */
async function showing(progress: Progress, work: (progress: Progress) => Promise<void>): Promise<void> {
  try {
    await work(progress)
  } catch (error) {
    progress.done()
    throw error
  }
}
