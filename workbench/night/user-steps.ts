// What a user does in the sheet, and its result: menu items, and the nights that the trigger runs.
import type { Run } from '../apps-script/executor'
import type { Google } from '../apps-script/google'
import { CommandError } from './command-error'
import type { HourReport, NightReport, ReadingPage, SetUpReport } from './reports'

/** What the user answers to How I read your sheet. */
export interface SetUpAnswers {
  readonly columns?: Readonly<Record<string, string>>
}

/** Opens the file and sets Touchline up. @throws CommandError with the reason when set-up refuses */
export function setUp(
  google: Google,
  answers: SetUpAnswers = {},
  place: 'end' | 'name' = 'end',
): SetUpReport {
  google.open('LIMITED')
  return setUpOpened(google, answers, place)
}

/**
 * Sets Touchline up in an open file, as its dialog does.
 * @param place where Touchline's columns stand
 * @throws CommandError with the reason when set-up refuses
 */
export function setUpOpened(
  google: Google,
  answers: SetUpAnswers = {},
  place: 'end' | 'name' = 'end',
): SetUpReport {
  const report = answered<SetUpReport>(google.callFromSidebar('panelSetUp', [{ answers, place }]))
  answered<boolean>(google.callFromSidebar('panelLooks'))
  return report
}

/** The columns that How I read your sheet proposes, as answers; none where set-up will refuse the sheet. */
export function proposedColumns(google: Google): SetUpAnswers {
  const answer = google.callFromSidebar('panelReading', [{}]) as { readonly ok?: ReadingPage }
  const asked = answer.ok?.reading.questions.columns ?? []
  return { columns: Object.fromEntries(asked.map(({ field, header }) => [field, header])) }
}

function answered<T>(answer: unknown): T {
  const { ok, problem } = answer as { readonly ok?: T; readonly problem?: string }
  if (ok === undefined) throw new CommandError(problem ?? 'Touchline gave no answer.')
  return ok
}

/** The night among these runs; undefined when none of them did one. */
export function nightOf(runs: readonly Run[]): NightRun | undefined {
  for (const run of runs) {
    const report = resultOf<HourReport>(run)?.night
    if (report) return { report, run }
  }
  return undefined
}

/** Chooses Run the night now. */
export function nightNow(google: Google): NightRun {
  const run = google.runMenuItem('runNightNow')
  return { report: settled<NightReport>(run), run }
}

export interface NightRun {
  readonly report: NightReport
  readonly run: Run
}

function settled<T>(run: Run): T {
  const result = resultOf<T>(run)
  if (result === null) throw new Error(`${run.execution.function} did nothing: another run holds the sheet.`)
  return result
}

/** @throws CommandError for what the user can put right, Error for a bug of the bundle */
function resultOf<T>({ value, execution }: Run): T | null {
  const { error } = execution
  if (error) throw new Error(`${execution.function}: ${error.name}: ${error.message}`, { cause: error })
  const given = value as T | { readonly trouble: string } | null | undefined
  if (given === null || given === undefined) return null
  if (typeof given === 'object' && 'trouble' in given) throw new CommandError(given.trouble)
  return given as T
}
