// Builds the ledger from the log with each person's cap on automated touches, which depends on who is active (C3).
import type { Day } from '../calendar/day'
import type { Ledger } from '../ledger/ledger'
import { carryOver, ledgerFromTouches } from '../ledger/ledger-keeping'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'
import { verdictCodes } from '../purge/verdict'
import type { RuleBook } from '../rules/rule-book'
import type { TouchLog } from '../touches/touch-log'
import { NO_VERDICT, UNQUALIFIED } from '../words/facts'
import { fitCode, verdictCode } from '../words/first-words'
import type { Cadence } from './cadence'
import { gatherPeople } from './people'

interface LedgerInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  readonly cadence: Cadence
  readonly touches: TouchLog
  readonly rowOf: Int32Array
  /** The previous ledger, from which the columns Stage … Back since are taken over. */
  readonly before?: Ledger
}

/** 1 where the row's `Fit`, as it stands in the sheet, is Unqualified; without a Fit column no row is. */
export const unqualifiedBySheet = (pipeline: Pipeline): Uint8Array =>
  new Uint8Array(pipeline.text('fit').map((fit) => (fitCode(fit) === UNQUALIFIED ? 1 : 0)))

/** Verdict codes as they stand in the sheet; an open row without one is judged as by PURGE. */
export function verdictsBySheet(
  input: Omit<LedgerInput, 'touches' | 'rowOf' | 'cadence'>,
  ledger: Ledger,
): Uint8Array {
  const { pipeline } = input
  const codes = new Uint8Array(pipeline.text('verdict').map(verdictCode))
  const open = openRows(pipeline)
  if (codes.every((code, row) => code !== NO_VERDICT || !open[row])) return codes
  const unqualified = unqualifiedBySheet(pipeline)
  const judged = verdictCodes({ ...input, ledger, unqualified, clockStopped: input.book.clockStopped })
  return codes.map((code, row) => (code === NO_VERDICT ? (judged[row] ?? NO_VERDICT) : code))
}

/**
 * Builds the ledger from the log. If a segment has its own cap, the automated touches are counted a second time with
 * each person's cap, because only the first ledger tells who is active (C3, C5).
 */
export function cappedLedger(input: LedgerInput): Ledger {
  const { cadence, pipeline, touches } = input
  const build = (automatedMost: (person: number) => number): Ledger => {
    const ledger = ledgerFromTouches(
      touches,
      pipeline.rows,
      { ...input, automatedMost },
      input.before?.carried,
    )
    if (input.before) carryOver(input.before, ledger)
    return ledger
  }
  const byRules = cadence.client.automatedMost
  const ledger = build(() => byRules)
  return capsDiffer(cadence) ? build(automatedCaps(input, ledger)) : ledger
}

const capsDiffer = ({ client, segments }: Cadence): boolean =>
  [...segments.values()].some((segment) => segment.automatedMost !== client.automatedMost)

/** Each person's cap on automated touches (C3); the ledger tells who is active. */
export function automatedCaps(
  input: Omit<LedgerInput, 'touches' | 'rowOf'>,
  ledger: Ledger,
): (person: number) => number {
  const byRules = input.cadence.client.automatedMost
  if (!capsDiffer(input.cadence)) return () => byRules
  const people = gatherPeople({ ...input, ledger, verdicts: verdictsBySheet(input, ledger) })
  return (person) => people.segments[person]?.automatedMost ?? byRules
}
