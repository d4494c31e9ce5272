// LOCKED_MONEY on plain values (R6).
import type { Cell } from '../cells/cell'
import { lockedMoney } from '../learning/locked-money'
import { emptyLedger } from '../ledger/ledger'
import { mainAmounts } from '../pipeline/currencies'
import type { Pipeline } from '../pipeline/pipeline'
import { referralForest } from '../referrals/chains'
import { readReferrals } from '../referrals/referrals-tab'
import { customFunction, NUMBERS, orBlank } from './custom-function'
import { ROWS_KIND, RULES_KIND } from './frame'
import { ALL_TOUCHES_KIND } from './history'

/** The value’s header names the currency where the rows have several. */
const headersOf = (pipeline: Pipeline): string[] => {
  const { code } = mainAmounts(pipeline)
  return ['Figure', 'Count', code === '' ? 'Value' : `Value (${code})`]
}

const toCents = (amount: number): Cell => orBlank(Math.round(amount * 100) / 100)

export const LOCKED_FUNCTIONS = [
  /**
   * What lies in clients who are touched too rarely, figure by figure with a count and a value: clients, those below
   * `C1.least` touches in 365 days, what clients repeat, what one repeats a year, what is locked a year, and the sales and
   * referrals of the last 365 days that followed a counted touch within `R6.days` (R6). They followed; nobody knows whether
   * the touch caused them. A value that too few years of clients leave unknown is words.
   */
  customFunction({
    name: 'LOCKED_MONEY',
    topic: 'Referrals and sources',
    text: 'Adds up the money locked in your database: clients you touch too rarely, times what a client repeats a year; and what followed your touches.',
    parameters: [ROWS_KIND, ALL_TOUCHES_KIND, RULES_KIND],
    gives: [NUMBERS, 'A line for each figure, with a count and a value.'],
    decide({ rows, touches }, { zone }) {
      const { pipeline, book } = rows
      if (!pipeline.filled().includes(1)) return [headersOf(pipeline)]
      const { parent } = referralForest({ pipeline, referrals: readReferrals(null, zone) })
      const money = lockedMoney({ ...rows, touches, parent, ledger: emptyLedger(pipeline.rows) })
      const { clients, quiet, repeats, aYear, locked, sales, referrals } = money
      const known = (amount: number): Cell => (Number.isNaN(amount) ? 'too few years yet' : toCents(amount))
      const followed = `within ${book.numbers['R6.days']} days of a touch, last 365 days`
      return [
        headersOf(pipeline),
        ['Clients', clients, ''],
        [`Clients below ${book.numbers['C1.least']} touches a year`, quiet, ''],
        ['Repeat sales so far', repeats.count, toCents(repeats.value)],
        ['What a client repeats a year', '', known(aYear)],
        ['Locked a year', quiet, known(locked)],
        [`Sales that followed ${followed}`, sales.count, toCents(sales.value)],
        [`Referrals that followed ${followed}`, referrals.count, toCents(referrals.value)],
      ]
    },
  }),
]
