// The state of the sheet, for the panel: one read of Rules, Profile and Review each and one of the pipeline, of a long one of its headers.
import { isoDay } from '../../core/calendar/day'
import { columnIndex, tableOf } from '../../core/cells/table'
import { readProfiles } from '../../core/fit/profile-tab'
import { weeksOf } from '../../core/review/week-line'
import { PROFILE, REVIEW } from '../../core/tabs/schema'
import type { SaidProblem } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { todayOf } from '../sheet/clock'
import { isElsewhere } from '../sheet/copy-or-moved'
import { keptSheet } from '../sheet/open-part'
import { openPipeline, readRules, tableIn } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { isNewer } from '../sheet/schema-version'
import { standingProblems } from '../sheet/told'
import { type HeaderQuestion, headerQuestions } from './answer-header'

/** Whether Touchline is set up and running, with the figures of the last week on Review. */
export interface Health {
  readonly isSetUp: boolean
  /** Rules names another spreadsheet: the user must say whether this one is a copy. */
  readonly isElsewhere: boolean
  readonly pipeline: string
  /** Whether the tab Profile holds a criterion. */
  readonly hasProfile: boolean
  /** ISO day of the last night; '' if there was none. */
  readonly lastNight: string
  /** Whether a night was missed. */
  readonly isLate: boolean
  /** Why the last night could not do its work, until one does; '' where it did. */
  readonly refused: string
  readonly open: number
  readonly fresh: number
  readonly keep: number
  readonly notice: number
  readonly purge: number
  /** That the purge clock stands still, and how many rows lack a date; '' while it runs (P4c). */
  readonly clock: string
  /** Lost columns (S5). */
  readonly lost: readonly HeaderQuestion[]
  /** What the last night could not read, and how much more there was. */
  readonly problems: readonly SaidProblem[]
  readonly moreProblems: number
}

/** Reads the state of the sheet; judges nothing. */
export function panelHealth(ports: Ports): Result<Health> {
  const { workbook, clock } = ports
  const rules = readRules(workbook)
  const { book } = rules
  if (isNewer(book)) return refused('newer sheet')
  const today = todayOf({ workbook, clock })
  const review = tableOf(REVIEW.name, workbook.read(REVIEW.name) ?? [[]])
  const last = review.rows[weeksOf(review, workbook.zone).length - 1] ?? []
  const figure = (header: string): number => Number(last[columnIndex(review, header)] ?? 0) || 0
  // A long pipeline whose headers are as they were at night has nothing to ask, whatever its rows hold.
  const kept = keptSheet(workbook, rules)
  const sheet = kept ? kept.with(kept.table) : openPipeline(workbook, rules)
  const problems = standingProblems(book)
  const pipeline = book.texts.get('pipeline') ?? ''
  return {
    isSetUp: pipeline !== '',
    isElsewhere: isElsewhere(workbook, book),
    pipeline,
    hasProfile: readProfiles(tableIn(workbook, PROFILE)).profiles.size > 0,
    lastNight: book.today === null ? '' : isoDay(book.today),
    isLate: book.today !== null && today - book.today > 1,
    refused: problems.refused,
    open: figure('Open'),
    fresh: figure('New'),
    keep: figure('Keep'),
    notice: figure('Notice'),
    purge: figure('Purge'),
    clock: book.clockStopped && problems.clock ? book.words.clockStopped(problems.clock) : '',
    lost: sheet instanceof Refused ? [] : headerQuestions(ports, sheet),
    problems: problems.shown,
    moreProblems: problems.more,
  }
}
