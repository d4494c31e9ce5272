// Whom to ask for a referral, in what order and with what words (R1, R2).
import type { Day } from '../calendar/day'
import { keepEarlier, keepLater, unknownMoments } from '../calendar/moment'
import { readYesNo } from '../cells/columns'
import { sortedByNumber } from '../cells/order'
import type { Ledger } from '../ledger/ledger'
import { rowDays } from '../ledger/row-dates'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import type { RuleBook } from '../rules/rule-book'
import type { TouchLog } from '../touches/touch-log'
import { PURGE, type Situation } from '../words/facts'
import type { Forest } from './chains'
import { askWords } from './referral-words'
import { giverRow, type Referrals } from './referrals-tab'

/** Order of the situations; new customers rank with prospects, lost deals with people just let go. */
const RANKS: Readonly<Record<Situation, number>> = {
  established: 0,
  referred: 1,
  'new customer': 2,
  prospect: 2,
  parting: 3,
  lost: 3,
}

/** What asks are decided from. */
interface AskInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  readonly ledger: Ledger
  /** Verdict codes by row; a Purge row is asked once more when it is let go (P6). */
  readonly verdicts: Uint8Array
  readonly forest: Forest
  readonly referrals: Referrals
  /** The log if available: it records asks, and the risks a customer went through with you. */
  readonly touches: TouchLog | null
}

/** A person to ask. */
export interface Ask {
  /** The row that decides the person's situation. */
  readonly row: number
  readonly person: number
  readonly situation: Situation
  readonly words: string
  /** Day of the last ask; NaN = never asked. */
  readonly lastAsked: number
}

/** By person: the situation (null = none) and the row that decides it. */
interface PersonSituations {
  readonly situations: (Situation | null)[]
  readonly rows: Int32Array
}

/**
 * Whom to ask today, best first (R1): established customers, customers who came by referral, new customers and
 * prospects, then lost deals; within each by value. Left out are people asked within `R1.again` days; people let go
 * are asked once.
 * @param asked the day each person was last asked
 */
export function asksOf(input: AskInput, asked = lastAsks(input)): Ask[] {
  const { pipeline, book, today, persons } = input
  const sources = personSituations(input)
  const words = askWords(input)
  const benched = pipeline.benched()
  const asks: Ask[] = []
  for (let row = 0; row < pipeline.rows; row++) {
    const person = persons.of[row] ?? -1
    const situation = sources.situations[person]
    if (!situation || sources.rows[person] !== row) continue
    const lastAsked = asked[person] ?? Number.NaN
    const isOver = situation === 'parting' && lastAsked >= (benched[row]?.on ?? Number.NaN)
    if (isOver || today - lastAsked < book.numbers['R1.again']) continue
    asks.push({ row, person, situation, words: words(situation, row), lastAsked })
  }
  const values = pipeline.value()
  const askAt = (at: number): Ask => asks[at] as Ask
  const byWorth = sortedByNumber(
    asks.map((_, at) => at),
    (at) => -(values[askAt(at).row] || 0),
  )
  return Array.from(
    sortedByNumber(byWorth, (at) => RANKS[askAt(at).situation]),
    askAt,
  )
}

/**
 * By person, the best situation of their rows; ties go to the higher value, then to the first row. A row whose stage cannot
 * be read, or that nobody has explained, tells none: what is said to a prospect is not said to who is lost (S3).
 */
function personSituations(input: AskInput): PersonSituations {
  const { pipeline, persons } = input
  const situations = new Array<Situation | null>(persons.count).fill(null)
  const rows = new Int32Array(persons.count).fill(-1)
  const values = pipeline.value()
  const filled = pipeline.filled()
  const unknown = pipeline.unknownStages()
  const unread = new Set(pipeline.unreadStages())
  const situationOf = situationTest(input)
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row] || unknown[row] !== '' || unread.has(row)) continue
    const person = persons.of[row] ?? 0
    const situation = situationOf(row, person)
    const before = situations[person]
    const lead = before ? RANKS[before] - RANKS[situation] : 1
    if (lead < 0 || (lead === 0 && !((values[row] || 0) > (values[rows[person] ?? -1] || 0)))) continue
    situations[person] = situation
    rows[person] = row
  }
  return { situations, rows }
}

/**
 * Returns a row's situation. A customer is established if they referred somebody (reference), stood by you through a
 * risk (adversity), bought twice, or bought at least `R1.again` days ago (tenure).
 */
function situationTest(input: AskInput): (row: number, person: number) => Situation {
  const { pipeline, verdicts, forest, book, today } = input
  const kinds = pipeline.stageKinds()
  const benched = pipeline.benched()
  const referredBy = pipeline.text('referredBy')
  const standing = customerStanding(input)
  return (row, person) => {
    if (kinds[row] === 'lost') return 'lost'
    if (kinds[row] === 'won') {
      const age = today - (standing.firstWon[person] ?? Number.NaN)
      if (standing.isProven[person] || age >= book.numbers['R1.again']) return 'established'
      const cameByReferral = referredBy[row] !== '' || (forest.parent[row] ?? -1) >= 0
      return cameByReferral ? 'referred' : 'new customer'
    }
    return verdicts[row] === PURGE || benched[row]?.kind === 'bench' ? 'parting' : 'prospect'
  }
}

interface Standing {
  /** Day of the first won row; NaN where none is known. */
  readonly firstWon: Float64Array
  /** 1 for people with a reference, an adversity behind them or a second sale. */
  readonly isProven: Uint8Array
}

function customerStanding({ pipeline, persons, ledger, forest, touches, today }: AskInput): Standing {
  const firstWon = unknownMoments(persons.count)
  const isProven = new Uint8Array(persons.count)
  const sales = new Int32Array(persons.count)
  const kinds = pipeline.stageKinds()
  const filled = pipeline.filled()
  const { won } = rowDays(pipeline, ledger, today)
  for (let row = 0; row < pipeline.rows; row++) {
    const person = persons.of[row] ?? 0
    if ((forest.direct[row] ?? 0) > 0) isProven[person] = 1
    if (kinds[row] !== 'won' || !filled[row]) continue
    sales[person] = (sales[person] ?? 0) + 1
    if (sales[person] === 2) isProven[person] = 1
    const day = won[row] ?? Number.NaN
    keepEarlier(firstWon, person, day)
  }
  const rowOf = touches?.rowOf(pipeline)
  touches?.text('risk').forEach((risk, touch) => {
    if (risk === '') return
    const row = rowOf?.[touch] ?? -1
    const isPast = row >= 0 && !Number.isNaN(touches.moments[touch])
    if (isPast && ledger.risk[row] === '') isProven[persons.of[row] ?? 0] = 1
  })
  return { firstWon, isProven }
}

/**
 * The day each person was last asked, NaN = never: from touches with `Referral asked`, and from `Asked on` of the
 * Referrals tab by id or unique name. Days after today are ignored.
 */
export function lastAsks({
  pipeline,
  persons,
  referrals,
  touches,
  today,
}: Pick<AskInput, 'pipeline' | 'persons' | 'referrals' | 'touches' | 'today'>): Float64Array {
  const last = unknownMoments(persons.count)
  const note = (row: number, moment: number): void => {
    const day = Math.floor(moment)
    if (row < 0 || !(day <= today)) return
    keepLater(last, persons.of[row] ?? 0, day)
  }
  const rowOf = touches?.rowOf(pipeline)
  touches?.text('referralAsked').forEach((asked, touch) => {
    if (asked === '' || readYesNo(asked) !== true) return
    note(rowOf?.[touch] ?? -1, touches.moments[touch] ?? Number.NaN)
  })
  const finder = rowFinder(pipeline)
  for (let line = 0; line < referrals.count; line++) {
    note(giverRow(finder, referrals, line), referrals.askedOn[line] ?? Number.NaN)
  }
  return last
}
