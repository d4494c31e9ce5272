// Builders for tests of cadence: the persons of a pipeline with their history, segments and plan, from plain rows.
import { readCadence } from '../../src/core/cadence/cadence'
import { verdictsBySheet } from '../../src/core/cadence/ledger-from-log'
import { type NextTouch, nextTouches } from '../../src/core/cadence/next-touch'
import { type CadenceInput, gatherPeople, type People } from '../../src/core/cadence/people'
import { NO_PLAN, readPlan } from '../../src/core/cadence/plan'
import { isoDay } from '../../src/core/calendar/day'
import type { Cell } from '../../src/core/cells/cell'
import type { Ledger } from '../../src/core/ledger/ledger'
import { CADENCE, PLAN } from '../../src/core/tabs/schema'
import { type LedgerFacts, ledgerOf, type PipelineOptions, pipelineOf, tabOf, UTC } from './pipeline'

type Lines = readonly Readonly<Record<string, Cell>>[]

export interface PeopleOptions extends PipelineOptions {
  /** What the ledger says, by row from 0. */
  readonly facts?: Readonly<Record<number, LedgerFacts>>
  /** Lines of the Cadence and the Plan tab by column key. */
  readonly cadence?: Lines
  readonly plan?: Lines
}

export interface Gathered {
  readonly input: CadenceInput
  readonly people: People
  readonly touches: readonly (NextTouch | null)[]
}

/** The persons of these rows; verdicts from the rows, or judged if a row has none. */
export function peopleOf(options: PeopleOptions): Gathered {
  const subject = pipelineOf(options)
  const ledger: Ledger = ledgerOf(options.rows.length, options.facts)
  const cadence = readCadence(options.cadence ? tabOf(CADENCE, options.cadence) : null, subject.book)
  const input = { ...subject, ledger, cadence, verdicts: verdictsBySheet(subject, ledger) }
  const people = gatherPeople(input)
  const plan = options.plan ? readPlan(tabOf(PLAN, options.plan), UTC) : NO_PLAN
  return { input, people, touches: nextTouches(input, people, plan) }
}

/** Every row's next touch as NEXT_TOUCH shows it by person: `day from row`, '' for none. */
export const shownTouches = ({ touches }: Gathered): string[] =>
  touches.map((touch) => (touch ? `${isoDay(touch.day)} ${touch.from} ${touch.row}` : ''))

/** Headers of `rowsOf`. */
export const HEADERS = [
  'Touchline ID',
  'Name',
  'Email',
  'Stage',
  'Value',
  'Verdict',
  'Decision date',
  'Promised',
  'Benched',
]

/** Rows of one person unless an e-mail says otherwise: [stage, value, verdict, decision, promised, benched, e-mail]. */
export const rowsOf = (...rows: readonly (readonly (string | number)[])[]) =>
  rows.map(
    (
      [stage = '', value = '', verdict = '', decision = '', promised = '', benched = '', email = 'a@x.com'],
      at,
    ) => [`id${at}`, `Row ${at}`, email, stage, value, verdict, decision, promised, benched],
  )
/** Their next touches, as `shownTouches` has them. */
export const touchesOfRows = (rows: PeopleOptions['rows'], facts: PeopleOptions['facts'] = {}) =>
  shownTouches(peopleOf({ headers: HEADERS, rows, facts }))
