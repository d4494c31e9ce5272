// The state of the sheet, for the panel: one read of Rules, one of Review and one of the pipeline.
import { isoDay } from '../../core/calendar/day'
import { columnIndex, tableOf } from '../../core/cells/table'
import { REVIEW } from '../../core/tabs/schema'
import { Refused } from '../../core/words/refusals'
import { todayOf } from '../sheet/clock'
import { openPipeline, readRules } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { type HeaderQuestion, headerQuestions } from './answer-header'

/** Whether Touchline is set up and running, with the figures of the last week on Review. */
export interface Health {
  readonly isSetUp: boolean
  readonly pipeline: string
  /** ISO day of the last night; '' if there was none. */
  readonly lastNight: string
  /** Whether a night was missed. */
  readonly isLate: boolean
  readonly open: number
  readonly keep: number
  readonly notice: number
  readonly purge: number
  /** That the purge clock stands still, and how many rows lack a date; '' while it runs (P4c). */
  readonly clock: string
  /** Lost columns (S5). */
  readonly lost: readonly HeaderQuestion[]
}

/** Reads the state of the sheet. */
export function panelHealth(ports: Ports): Health {
  const { workbook, clock } = ports
  const rules = readRules(workbook)
  const { book } = rules
  const today = todayOf({ workbook, clock })
  const review = tableOf(REVIEW.name, workbook.read(REVIEW.name) ?? [[]])
  const last = review.rows[review.rows.length - 1] ?? []
  const figure = (header: string): number => Number(last[columnIndex(review, header)] ?? 0) || 0
  const open = figure('Open')
  const share = figure('Undated') / open
  const sheet = openPipeline(workbook, rules)
  const pipeline = book.texts.get('pipeline') ?? ''
  return {
    isSetUp: pipeline !== '',
    pipeline,
    lastNight: book.today === null ? '' : isoDay(book.today),
    isLate: book.today !== null && today - book.today > 1,
    open,
    keep: figure('Keep'),
    notice: figure('Notice'),
    purge: figure('Purge'),
    clock: book.clockStopped && open > 0 ? book.words.clockStopped({ share, open }) : '',
    lost: sheet instanceof Refused ? [] : headerQuestions(ports, sheet),
  }
}
