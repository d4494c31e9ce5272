// CUSTOMER_TIME on plain values (P8).
import type { Cell } from '../cells/cell'
import { type Customer, customersByTime } from '../time/customer-time'
import {
  type Argument,
  answered,
  type Context,
  type Frame,
  frameOf,
  orBlank,
  Refusal,
  type Result,
} from './frame'
import { workArguments } from './time-arguments'

const HEADERS = [
  'Customer',
  'Minutes',
  'Share of time',
  'Revenue',
  'Share of revenue',
  'Ratio',
  'Move',
  'Hours freed',
]

/**
 * Customers who took time, those first whose share of time is largest against their share of revenue, with the next move
 * from `P8.flag` on and the logged hours it would have freed (P8). A customer without a value says so; words where no
 * minutes or no revenue are written.
 */
export function customerTime(
  rows: Argument,
  touches: Argument,
  time: Argument,
  rules: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, '', context), (frame) => {
    const work = workArguments(frame, touches, time, context)
    if (work instanceof Refusal) return work
    const customers = customersByTime({ ...frame, ...work })
    if (customers.length === 0) {
      return work.touches || work.time
        ? 'touches: no minutes with won rows; write what touches took into Minutes, or time it on the Time tab'
        : 'touches: none are given; pass the Touches tab, the Time tab or both with their header rows'
    }
    if (!customers.some(({ revenue }) => revenue > 0)) {
      return 'rows: none of the customers who took time has a value, so there is nothing to compare their time with'
    }
    return [HEADERS.slice(), ...customers.map((customer) => lineOf(customer, frame))]
  })
}

function lineOf(customer: Customer, { pipeline }: Frame): Cell[] {
  const { row, minutes, timeShare, revenue, revenueShare, ratio, move, hoursFreed } = customer
  return [
    pipeline.label(row),
    minutes,
    rounded(timeShare),
    orBlank(revenue),
    orBlank(rounded(revenueShare)),
    Number.isFinite(ratio) ? rounded(ratio) : Number.isNaN(ratio) ? '' : 'no revenue',
    Number.isNaN(revenue) ? 'write down their value' : move,
    orBlank(Math.round(hoursFreed * 10) / 10),
  ]
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
