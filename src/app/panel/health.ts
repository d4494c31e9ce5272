// How the sheet stands, for the panel's first page and for anyone who asks: one read of Rules and one of Review.
import { isoDay } from '../../core/calendar/day'
import { columnIndex, tableOf } from '../../core/cells/table'
import { REVIEW } from '../../core/tabs/schema'
import { todayOf } from '../sheet/clock'
import { readRules } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

export interface Health {
  readonly isSetUp: boolean
  readonly pipeline: string
  /** ISO day of the last night; '' before the first. */
  readonly lastNight: string
  /** Whether a night was missed. */
  readonly isLate: boolean
  readonly open: number
  readonly keep: number
  readonly notice: number
  readonly purge: number
}

export function panelHealth({ workbook, clock }: Ports): Health {
  const { book } = readRules(workbook)
  const today = todayOf({ workbook, clock })
  const review = tableOf(REVIEW.name, workbook.read(REVIEW.name) ?? [[]])
  const last = review.rows[review.rows.length - 1] ?? []
  const figure = (header: string): number => Number(last[columnIndex(review, header)] ?? 0) || 0
  const pipeline = book.texts.get('pipeline') ?? ''
  return {
    isSetUp: pipeline !== '',
    pipeline,
    lastNight: book.today === null ? '' : isoDay(book.today),
    isLate: book.today !== null && today - book.today > 1,
    open: figure('Open'),
    keep: figure('Keep'),
    notice: figure('Notice'),
    purge: figure('Purge'),
  }
}
