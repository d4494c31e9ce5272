// CUSTOMER_TIME on plain values (P8).
import type { Cell } from '../cells/cell'
import { referralForest } from '../referrals/chains'
import { readReferrals } from '../referrals/referrals-tab'
import { type Customer, customersByTime } from '../time/customer-time'
import { customFunction, optional, orBlank, TEXTS } from './custom-function'
import { type Frame, ROWS, RULES } from './frame'
import { rowsOfWork, TIME, TOUCH_TIME } from './time-arguments'

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

export const CUSTOMER_FUNCTIONS = [
  /**
   * Customers who took time, those first whose share of time is largest against their share of revenue, with the next
   * move from `P8.flag` on and the logged hours it would have freed (P8). A customer without a value says so; words where
   * no minutes or no revenue are written.
   */
  customFunction({
    name: 'CUSTOMER_TIME',
    topic: 'Where the time goes',
    text: 'Ranks customers by the time they take against what they pay, with the next move and the hours it would free.',
    parameters: [ROWS, TOUCH_TIME, optional(TIME), RULES],
    gives: [TEXTS, 'One line a customer, the dearest in time first.'],
    decide({ rows, touches, time }, { zone }) {
      const { pipeline } = rows
      const { revenue: below } = referralForest({ pipeline, referrals: readReferrals(null, zone) })
      const customers = customersByTime({ ...rows, touches, time, below, ...rowsOfWork(rows, time, touches) })
      if (customers.length === 0) {
        return touches || time
          ? 'touches: no minutes with won rows; write what touches took into Minutes, or time it on the Time tab'
          : 'touches: none are given; pass the Touches tab, the Time tab or both with their header rows'
      }
      if (!customers.some(({ revenue }) => revenue > 0)) {
        return 'rows: none of the customers who took time has a value, so there is nothing to compare their time with'
      }
      return [HEADERS.slice(), ...customers.map((customer) => lineOf(customer, rows))]
    },
  }),
]

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
