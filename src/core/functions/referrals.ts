// REFERRAL_ASK, REFERRAL_COUNT and REFERRAL_TREE on plain values (R1–R3).
import { readCadence } from '../cadence/cadence'
import { judgedLedger, verdictsBySheet } from '../cadence/ledger-from-log'
import type { Cell } from '../cells/cell'
import type { Ledger } from '../ledger/ledger'
import { isLedgerTable } from '../ledger/ledger-tab'
import { type Forest, referralForest } from '../referrals/chains'
import { asksOf } from '../referrals/referral-ask'
import { treeLines } from '../referrals/referral-tree'
import { missingReferralHeader, type Referrals, readReferrals } from '../referrals/referrals-tab'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import {
  type Argument,
  answered,
  type Context,
  type Frame,
  frameOf,
  lacking,
  orBlank,
  overRows,
  Refusal,
  type Result,
  rowsOf,
  tableArgument,
} from './frame'
import { ledgerArgument } from './history'

interface Known {
  readonly referrals: Referrals
  readonly forest: Forest
}

/** The referrals argument and the forest it makes with the rows; blank = only `Referred by` tells. */
export function referralsArgument(argument: Argument, frame: Frame): Known | Refusal {
  const { pipeline, alone } = frame
  const table = tableArgument('referrals', argument)
  const missing = table && missingReferralHeader(table)
  const refusal = table && missing ? lacking(table, [missing], 'Referrals') : null
  if (refusal) return refusal
  if (table && !pipeline.has('id')) {
    return new Refusal(
      'rows: the header "Touchline ID" is missing, so the referrals cannot be matched; include that column',
    )
  }
  const referrals = readReferrals(table, pipeline.zone)
  return { referrals, forest: referralForest({ pipeline, referrals, isPartial: alone }) }
}

interface History {
  readonly ledger: Ledger
  readonly touches: TouchLog | null
}

/** The ledger argument; Touches in its place are read once for the ledger and for the asks they hold. */
function historyArgument(argument: Argument, frame: Frame, context: Context): History | Refusal {
  const cadence = readCadence(null, frame.book)
  const table = tableArgument('ledger', argument)
  const isLog = table !== null && !isLedgerTable(table)
  if (!isLog) {
    const ledger = ledgerArgument(argument, frame, cadence, context)
    return ledger instanceof Refusal ? ledger : { ledger, touches: null }
  }
  if (missingTouchHeader(table) !== null || !frame.pipeline.has('id')) {
    // The header alone tells whether the log can be used.
    const refusal = ledgerArgument(rowsOf(argument).slice(0, 1), frame, cadence, context)
    if (refusal instanceof Refusal) return refusal
  }
  const touches = new TouchLog(table, context.zone, frame.today, frame.book)
  const rowOf = touches.rowOf(frame.pipeline)
  return { ledger: judgedLedger({ ...frame, cadence, touches, rowOf }), touches }
}

/**
 * `Ask · words` for whoever is to be asked for a referral, on the row that makes them a source, under the header
 * `Referral ask`; blank for those asked within `R1.again` days and on a person's other rows (R1, R2).
 */
export function referralAsk(
  rows: Argument,
  ledger: Argument,
  referrals: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, headers, context), (frame) => {
    const known = referralsArgument(referrals, frame)
    if (known instanceof Refusal) return known
    const history = historyArgument(ledger, frame, context)
    if (history instanceof Refusal) return history
    const verdicts = verdictsBySheet(frame, history.ledger)
    const words = new Map<number, string>()
    for (const ask of asksOf({ ...frame, ...known, ...history, verdicts })) {
      words.set(ask.row, ask.words)
    }
    return overRows(frame, ['Referral ask'], (row) => {
      const ask = words.get(row)
      return [ask === undefined ? '' : `Ask · ${ask}`]
    })
  })
}

/**
 * Direct referrals, descendants, depth of the longest chain below, and the value of the won rows below, for every row;
 * `loop: …` or `unknown: …` in the first column where there are no figures (R3). With the headers apart, what the rows
 * do not hold comes from the Referrals tab, and revenue that lies elsewhere is blank.
 */
export function referralCount(
  rows: Argument,
  referrals: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, headers, context), (frame) => {
    const known = referralsArgument(referrals, frame)
    if (known instanceof Refusal) return known
    const { faults, direct, descendants, depth, revenue } = known.forest
    return overRows(frame, ['Direct', 'Descendants', 'Depth', 'Revenue below'], (row) => {
      const fault = faults[row] ?? ''
      if (fault !== '') return [fault, '', '', '']
      return [direct[row] ?? 0, descendants[row] ?? 0, depth[row] ?? 0, orBlank(revenue[row] ?? Number.NaN)]
    })
  })
}

/**
 * The forest: every row that referred or was referred, indented below its referrer, with its own revenue (blank unless
 * won) and the revenue below it (R3). Loops and unknown ids stand behind the name.
 */
export function referralTree(rows: Argument, referrals: Argument, rules: Argument, context: Context): Result {
  return answered(frameOf(rows, rules, '', context), (frame) => {
    const known = referralsArgument(referrals, frame)
    if (known instanceof Refusal) return known
    const { pipeline } = frame
    const { forest } = known
    const [kinds, values] = [pipeline.stageKinds(), pipeline.value()]
    const header: Cell[] = ['Referrals', 'Revenue', 'Revenue below']
    const lines = treeLines(pipeline, forest).map(({ row, text }): Cell[] => {
      const own = kinds[row] === 'won' ? orBlank(values[row] ?? Number.NaN) : ''
      return [text, own, (forest.loopOf[row] ?? -1) < 0 ? (forest.revenue[row] ?? 0) : '']
    })
    if (lines.length > 0 || !pipeline.filled().includes(1)) return [header, ...lines]
    return [header, ['No referrals yet: write who sent them into "Referred by" (R3)', '', '']]
  })
}
