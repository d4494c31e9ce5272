// REFERRAL_ASK, REFERRAL_COUNT and REFERRAL_TREE on plain values (R1–R3).
import { cappedLedger, verdictsBySheet } from '../cadence/ledger-from-log'
import type { Cell } from '../cells/cell'
import type { Ledger } from '../ledger/ledger'
import { isLedgerTable } from '../ledger/ledger-tab'
import { askWeeks } from '../referrals/ask-weeks'
import { type Forest, referralForest } from '../referrals/chains'
import { asksOf, lastAsks } from '../referrals/referral-ask'
import { treeLines } from '../referrals/referral-tree'
import { missingReferralHeader, type Referrals, readReferrals } from '../referrals/referrals-tab'
import { REFERRALS } from '../tabs/schema'
import { ownersOf } from '../time/owners'
import { TouchLog } from '../touches/touch-log'
import { refuseMissing } from './arguments'
import { customFunction, type Kind, NUMBERS, optional, orBlank, TEXTS, tabKind } from './custom-function'
import { HEADERS_KIND, overRows, ROWS_KIND, RULES_KIND, requireIds } from './frame'
import { CADENCE_KIND, checkLogColumns, LEDGER_KIND, ledgerKind } from './history'

interface KnownReferrals {
  readonly referrals: Referrals
  readonly forest: Forest
}

/** The Referrals tab and the forest it makes with the rows; blank = only `Referred by` counts. */
export const REFERRALS_KIND: Kind<'referrals', KnownReferrals> = optional(
  tabKind('referrals', REFERRALS, (table, call) => {
    const frame = call.of(ROWS_KIND)
    const { pipeline, alone } = frame
    if (table) {
      refuseMissing(table, missingReferralHeader(table), REFERRALS.name)
      requireIds(frame, 'referrals')
    }
    const referrals = readReferrals(table, call.zone)
    return { referrals, forest: referralForest({ pipeline, referrals, isPartial: alone }) }
  }),
)

interface LedgerHistory {
  readonly ledger: Ledger
  readonly touches: TouchLog | null
}

/** The ledger; if Touches are passed in its place, also the log, which holds past asks. */
const HISTORY_KIND: Kind<'ledger', LedgerHistory> = ledgerKind((table, call) => {
  if (!table || isLedgerTable(table)) {
    return { ledger: LEDGER_KIND.read(call.argument('ledger'), call), touches: null }
  }
  const frame = call.of(ROWS_KIND)
  checkLogColumns(table, 'Ledger or the Touches', call)
  const touches = new TouchLog(table, call.zone, frame.today, frame.book)
  const rowOf = touches.rowOf(frame.pipeline)
  return { ledger: cappedLedger({ ...frame, cadence: call.of(CADENCE_KIND), touches, rowOf }), touches }
})

export const REFERRAL_FUNCTIONS = [
  /**
   * `Ask · words` for whoever is to be asked for a referral, on the row that makes them a source, under the header
   * `Referral ask`; blank for those asked within `R1.again` days, on a person's other rows, and for whom a later week is
   * early enough: each owner has at most `R1.week` asks a week, the best first (R1, R2). One row alone knows no week.
   */
  customFunction({
    name: 'REFERRAL_ASK',
    topic: 'Referrals and sources',
    text: 'Says whom to ask for a referral this week, and in which words; blank for those asked not long ago.',
    parameters: [ROWS_KIND, HISTORY_KIND, REFERRALS_KIND, RULES_KIND, HEADERS_KIND],
    gives: [TEXTS, 'Ask with its words, on the row that makes the person a source.'],
    decide({ rows, referrals: known, ledger: history }) {
      const verdicts = verdictsBySheet(rows, history.ledger)
      const input = { ...rows, ...known, ...history, verdicts }
      const lastAsked = lastAsks(input)
      const asks = asksOf(input, lastAsked)
      const owners = ownersOf(rows.pipeline.text('owner')).of
      const weeks = askWeeks(asks, { ...rows, lastAsked, owners })
      const words = new Map<number, string>()
      asks.forEach((ask, at) => {
        if (rows.alone || (weeks[at] ?? 0) <= rows.today) words.set(ask.row, ask.words)
      })
      return overRows(rows, ['Referral ask'], (row) => {
        const ask = words.get(row)
        return [ask === undefined ? '' : `Ask · ${ask}`]
      })
    },
  }),
  /**
   * Direct referrals, descendants, depth of the longest chain below, and the value of the won rows below, for every row;
   * `loop: …` or `unknown: …` in the first column where there are no figures (R3). With the headers apart, what the rows
   * do not hold comes from the Referrals tab, and revenue that lies elsewhere is blank.
   */
  customFunction({
    name: 'REFERRAL_COUNT',
    topic: 'Referrals and sources',
    text: 'Counts what grew from each row: direct referrals, all below it, the longest chain, and the revenue won below.',
    parameters: [ROWS_KIND, REFERRALS_KIND, RULES_KIND, HEADERS_KIND],
    gives: [NUMBERS, 'Four figures a row, or what is wrong with who referred it.'],
    decide({ rows, referrals }) {
      const { faults, direct, descendants, depth, revenue } = referrals.forest
      return overRows(rows, ['Direct', 'Descendants', 'Depth', 'Revenue below'], (row) => {
        const fault = faults[row] ?? ''
        if (fault !== '') return [fault, '', '', '']
        return [direct[row] ?? 0, descendants[row] ?? 0, depth[row] ?? 0, orBlank(revenue[row] ?? Number.NaN)]
      })
    },
  }),
  /**
   * The forest: every row that referred or was referred, indented below its referrer, with its own revenue (blank unless
   * won) and the revenue below it (R3). Loops and unknown ids stand behind the name.
   */
  customFunction({
    name: 'REFERRAL_TREE',
    topic: 'Referrals and sources',
    text: "Draws who referred whom as an indented list, with each row's revenue and the revenue below it.",
    parameters: [ROWS_KIND, REFERRALS_KIND, RULES_KIND],
    gives: [TEXTS, 'One line for every row that referred or was referred.'],
    decide({ rows, referrals: { forest } }) {
      const { pipeline } = rows
      const [kinds, values] = [pipeline.stageKinds(), pipeline.value()]
      const header: Cell[] = ['Referrals', 'Revenue', 'Revenue below']
      const lines = treeLines(pipeline, forest).map(({ row, text }): Cell[] => {
        const own = kinds[row] === 'won' ? orBlank(values[row] ?? Number.NaN) : ''
        return [text, own, (forest.loopOf[row] ?? -1) < 0 ? (forest.revenue[row] ?? 0) : '']
      })
      if (lines.length > 0 || !pipeline.filled().includes(1)) return [header, ...lines]
      return [header, ['No referrals yet: write who sent them into "Referred by" (R3)', '', '']]
    },
  }),
]
