// What a user does in the sheet, and its result: menu items, and the nights that the trigger runs.
import type { Run } from '../apps-script/executor'
import type { Google } from '../apps-script/google'
import { CommandError } from './command-error'
import type { HourReport, NightReport, ReadingPage, SetUpReport } from './reports'

/** What the user answers to How I read your sheet. */
export interface SetUpAnswers {
  readonly columns?: Readonly<Record<string, string>>
}

/** Opens the file and sets Touchline up in the pipeline's tab, if absent the only one. @throws CommandError with the reason when set-up refuses */
export function setUp(
  google: Google,
  answers: SetUpAnswers = {},
  place: 'end' | 'name' = 'end',
  tab?: string,
): SetUpReport {
  google.open('LIMITED')
  return setUpOpened(google, answers, place, tab)
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
  tab?: string,
): SetUpReport {
  const request = tab === undefined ? { answers, place } : { tab, answers, place }
  const report = answered<SetUpReport>(google.callFromSidebar('panelSetUp', [request]))
  answered<boolean>(google.callFromSidebar('panelLooks'))
  return report
}

/** How the likeliest tab is read; undefined where set-up will refuse the sheet. */
export const likeliestReading = (google: Google): ReadingPage | undefined =>
  (google.callFromSidebar('panelReading', [{}]) as { readonly ok?: ReadingPage }).ok

/** The columns that How I read your sheet proposes, as answers. */
export function proposedColumns(page: ReadingPage | undefined): SetUpAnswers {
  const asked = page?.reading.questions.columns ?? []
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
