// CUSTOMER_TIME on plain values (P8).
import type { Cell } from '../cells/cell'
import { referralForest } from '../referrals/chains'
import { readReferrals } from '../referrals/referrals-tab'
import { type Customer, customersByTime } from '../time/customer-time'
import { customFunction, optional, orBlank, TEXTS } from './custom-function'
import { type Frame, ROWS_KIND, RULES_KIND } from './frame'
import { rowsOfWork, TIME_KIND, TOUCH_TIME_KIND } from './time-arguments'

const CUSTOMER_HEADERS = [
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
    parameters: [ROWS_KIND, TOUCH_TIME_KIND, optional(TIME_KIND), RULES_KIND],
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
      return [CUSTOMER_HEADERS.slice(), ...customers.map((customer) => customerLine(customer, rows))]
    },
  }),
]

function customerLine(customer: Customer, { pipeline }: Frame): Cell[] {
  const { row, minutes, timeShare, revenue, revenueShare, ratio, move, hoursFreed } = customer
  return [
    pipeline.label(row),
    minutes,
    toTenThousandths(timeShare),
    orBlank(revenue),
    orBlank(toTenThousandths(revenueShare)),
    Number.isFinite(ratio) ? toTenThousandths(ratio) : Number.isNaN(ratio) ? '' : 'no revenue',
    Number.isNaN(revenue) ? 'write down their value' : move,
    orBlank(Math.round(hoursFreed * 10) / 10),
  ]
}

const toTenThousandths = (share: number): number => Math.round(share * 10_000) / 10_000
