// Customers by the time they take against what they bring (P8), as facts for the panel.
import { rowFinder } from '../../core/pipeline/row-finder'
import { type CustomerMove, customersByTime } from '../../core/time/customer-time'
import { touchTimeOf } from '../../core/time/touch-time'
import { numberOrNull, referralsOf, timeOf, type WholeSheet } from './whole-sheet'

/** A customer's time and revenue. Shares and the ratio are null where no revenue is known. */
export interface CustomerShare {
  readonly id: string
  readonly name: string
  readonly minutes: number
  readonly timeShare: number
  readonly revenue: number | null
  readonly revenueShare: number | null
  /** Share of time ÷ share of revenue; null also where they brought nothing. */
  readonly ratio: number | null
  readonly move: CustomerMove
  /** Null without a move. */
  readonly hoursFreed: number | null
}

export interface CustomersReport {
  /** Who took most against what they bring comes first. */
  readonly customers: readonly CustomerShare[]
  /** Customers with minutes who are not listed. */
  readonly more: number
  /** How many times the share of revenue is flagged. */
  readonly flag: number
  /** Hours that all moves would have freed, of customers who are not listed as well. */
  readonly hoursFreed: number
}

const MOST_CUSTOMERS = 25

/** The user's own customers with logged minutes; shares are of everybody's time and revenue. */
export function customersReport(whole: WholeSheet): CustomersReport {
  const { sheet, touches: log, isOwn } = whole
  const { pipeline, persons, book } = sheet
  const time = timeOf(whole)
  const { rowsOf } = rowFinder(pipeline)
  const all = customersByTime({
    ...{ pipeline, persons, book, time },
    touches: touchTimeOf(log),
    ofTouch: log.rowOf(pipeline),
    ofTime: time ? rowsOf({ count: time.count, ids: time.ids, names: [] }) : new Int32Array(),
    below: referralsOf(whole).forest.revenue,
  }).filter(({ row }) => isOwn(row))
  const ids = pipeline.text('id')
  return {
    customers: all.slice(0, MOST_CUSTOMERS).map((one) => ({
      id: ids[one.row] ?? '',
      name: pipeline.label(one.row),
      minutes: one.minutes,
      timeShare: one.timeShare,
      revenue: numberOrNull(one.revenue),
      revenueShare: numberOrNull(one.revenueShare),
      ratio: numberOrNull(one.ratio),
      move: one.move,
      hoursFreed: numberOrNull(one.hoursFreed),
    })),
    more: Math.max(0, all.length - MOST_CUSTOMERS),
    flag: book.numbers['P8.flag'],
    hoursFreed: all.reduce((sum, { hoursFreed }) => sum + (hoursFreed || 0), 0),
  }
}
