// What cadence knows of each person over all their rows: who gives cadence, who leads, since when (C1–C3, C5–C8, C12).

import type { Day } from '../calendar/day'
import { keepEarlier, keepLater, unknownMoments } from '../calendar/moment'
import { normalise } from '../cells/text'
import { heldVerdict } from '../ledger/held-verdict'
import type { Ledger } from '../ledger/ledger'
import { type RowDays, rowDays } from '../ledger/row-dates'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'
import { isPromiseOpen, lastThroughByPerson } from '../purge/promise'
import { type RuleBook, stageKind } from '../rules/rule-book'
import { PURGE } from '../words/facts'
import { verdictRule } from '../words/first-words'
import type { Cadence, Segment } from './cadence'
import { leadsOf } from './leads'

/** How a row gives cadence to its person, the stronger first; 0 = not at all (lost, Purge, bench). */
const ACTIVE = 3

const WON = 2

const LONG_TERM = 1

/** Everything that decides the next touches, except the plan. */
export interface CadenceInput {
  readonly pipeline: Pipeline
  readonly ledger: Ledger
  readonly persons: Persons
  readonly cadence: Cadence
  readonly book: RuleBook
  readonly today: Day
  /** Verdict codes by row. */
  readonly verdicts: Uint8Array
}

/** What cadence knows of each person, by person number; NaN for a moment or day that does not exist. */
export interface People {
  /** Leading row; -1 when no row gives cadence. */
  readonly leading: Int32Array
  readonly active: Uint8Array
  /** 1 for rows that are active, by row. */
  readonly activeRows: Uint8Array
  /** The day on which a lead arrived whom nobody has tried (C12). */
  readonly lead: Float64Array
  readonly segments: readonly Segment[]
  readonly start: Float64Array
  /** The last touch as a moment: a plan made before it no longer holds. */
  readonly lastTouch: Float64Array
  readonly lastAttempt: Float64Array
  readonly lastCounted: Float64Array
  /** The earliest decision date, today or later, on an active row (C7). */
  readonly decision: Float64Array
  /** The earliest open promise as a moment, and the row that holds it (C8). */
  readonly promise: Float64Array
  readonly promiseRow: Int32Array
}

/** Whether a person has an open promise (C8). */
export const isPromised = (people: Pick<People, 'promise'>, person: number): boolean =>
  !Number.isNaN(people.promise[person] ?? Number.NaN)

/** Each person's latest risk that stands (D6). */
export function risksOf({ ledger, persons }: Pick<CadenceInput, 'ledger' | 'persons'>): Map<number, string> {
  const risks = new Map<number, string>()
  const since = unknownMoments(persons.count)
  ledger.risk.forEach((risk, row) => {
    if (risk === '') return
    const person = persons.of[row] ?? 0
    const own = ledger.riskSince[row] ?? Number.NaN
    if (risks.has(person) && !(own > (since[person] ?? Number.NaN))) return
    since[person] = own
    risks.set(person, risk)
  })
  return risks
}

/** How each row gives cadence: active, won, long-term, or not at all, as where its stage is unknown (S3). */
function cadenceOfRows({ pipeline, ledger, book, verdicts, today }: CadenceInput): Uint8Array {
  const unjudged = pipeline.unjudged()
  const open = openRows(pipeline)
  const kinds = pipeline.stageKinds()
  const unknown = pipeline.unknownStages()
  const benched = pipeline.benched()
  /** S4: as the row gave it while it could be read. */
  const cadenceBefore = (row: number): number => {
    const held = heldVerdict(pipeline, ledger, row, today)
    if (held === null || verdictRule(held) === 'S3' || verdicts[row] === PURGE) return 0
    if (held !== '') return ACTIVE
    return stageKind(book, ledger.stage[row] ?? '') === 'won' ? WON : 0
  }
  return pipeline.filled().map((filled, row) => {
    if (!filled) return 0
    const bench = benched[row]
    if (bench) return bench.kind === 'long-term' ? LONG_TERM : 0
    if (unjudged.has(row)) return cadenceBefore(row)
    if (kinds[row] === 'won') return WON
    return open[row] && unknown[row] === '' && verdicts[row] !== PURGE ? ACTIVE : 0
  })
}

/** Gathers every person's state from their rows. */
export function gatherPeople(input: CadenceInput): People {
  const gives = cadenceOfRows(input)
  const leading = leadingRows(input.pipeline, input.persons, gives)
  const activities = activity(input, gives)
  const days = rowDays(input.pipeline, input.ledger, input.today)
  const touched = history(input)
  return {
    leading,
    ...activities,
    ...touched,
    ...promises(input),
    lead: leadsOf(input, touched.lastTouch, days),
    segments: segmentsOf(input, leading, activities.active),
    start: starts(input, touched.lastCounted, days),
  }
}

/** Which rows and persons are active, and the earliest decision date on an active row (C7). */
function activity(
  { persons, pipeline, today }: CadenceInput,
  gives: Uint8Array,
): Pick<People, 'active' | 'activeRows' | 'decision'> {
  const active = new Uint8Array(persons.count)
  const activeRows = gives.map((rank) => (rank === ACTIVE ? 1 : 0))
  const decision = unknownMoments(persons.count)
  const decisions = pipeline.moments('decision')
  activeRows.forEach((isActive, row) => {
    if (!isActive) return
    const person = persons.of[row] ?? 0
    active[person] = 1
    const day = Math.floor(decisions[row] ?? Number.NaN)
    if (day >= today) keepEarlier(decision, person, day)
  })
  return { active, activeRows, decision }
}

/** Each person's earliest open promise, on any of their rows, whatever its verdict (C8). */
function promises(input: CadenceInput): Pick<People, 'promise' | 'promiseRow'> {
  const { pipeline, persons, ledger } = input
  const promise = unknownMoments(persons.count)
  const promiseRow = new Int32Array(persons.count).fill(-1)
  const through = lastThroughByPerson(ledger, persons)
  const filled = pipeline.filled()
  pipeline.moments('promised').forEach((promised, row) => {
    const person = persons.of[row] ?? 0
    if (!filled[row] || !isPromiseOpen(promised, through[person] ?? Number.NaN)) return
    if (keepEarlier(promise, person, promised)) promiseRow[person] = row
  })
  return { promise, promiseRow }
}

/** The day of each person's last counted touch (C2); NaN where none ever counted. */
export function lastCountedDays({
  pipeline,
  persons,
  ledger,
}: Pick<CadenceInput, 'pipeline' | 'persons' | 'ledger'>): Float64Array {
  const days = unknownMoments(persons.count)
  const filled = pipeline.filled()
  ledger.lastCounted.forEach((moment, row) => {
    if (filled[row]) keepLater(days, persons.of[row] ?? 0, Math.floor(moment))
  })
  return days
}

/** Each person's last touches. */
function history(input: CadenceInput): Pick<People, 'lastTouch' | 'lastAttempt' | 'lastCounted'> {
  const { pipeline, persons, ledger } = input
  const [lastTouch, lastAttempt] = [unknownMoments(persons.count), unknownMoments(persons.count)]
  const filled = pipeline.filled()
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row]) continue
    const person = persons.of[row] ?? 0
    keepLater(lastTouch, person, ledger.lastTouch[row] ?? Number.NaN)
    keepLater(lastAttempt, person, Math.floor(ledger.lastAttempt[row] ?? Number.NaN))
  }
  return { lastTouch, lastAttempt, lastCounted: lastCountedDays(input) }
}

/**
 * The day from which each person's interval counts (C2): the last counted touch; else the later of imported activity and
 * won day; else created; else first seen; else today. Each step takes the latest day, not after today, over all rows.
 */
function starts(
  { pipeline, persons, ledger, today }: CadenceInput,
  lastCounted: Float64Array,
  days: RowDays,
): Float64Array {
  const [acted, created, seen] = [
    unknownMoments(persons.count),
    unknownMoments(persons.count),
    unknownMoments(persons.count),
  ]
  const keep = (column: Float64Array, person: number, day: number): void => {
    if (day <= today) keepLater(column, person, day)
  }
  const filled = pipeline.filled()
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row]) continue
    const person = persons.of[row] ?? 0
    keep(acted, person, days.lastActivity[row] ?? Number.NaN)
    keep(acted, person, days.won[row] ?? Number.NaN)
    keep(created, person, days.dated[row] ?? Number.NaN)
    keep(seen, person, Math.floor(ledger.firstSeen[row] ?? Number.NaN))
  }
  const start = new Float64Array(persons.count).fill(today)
  for (const step of [seen, created, acted, lastCounted])
    step.forEach((day, person) => {
      if (!Number.isNaN(day)) start[person] = day
    })
  return start
}

/** The leading row: active before won before long-term, then the higher value, then the first (EXACTLY, Person). */
function leadingRows(pipeline: Pipeline, persons: Persons, gives: Uint8Array): Int32Array {
  const values = pipeline.value()
  const leading = new Int32Array(persons.count).fill(-1)
  const worth = (row: number): number => {
    const value = values[row] ?? Number.NaN
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value
  }
  for (let row = 0; row < pipeline.rows; row++) {
    const rank = gives[row] ?? 0
    if (rank === 0) continue
    const person = persons.of[row] ?? 0
    const leader = leading[person] ?? -1
    const held = leader < 0 ? 0 : (gives[leader] ?? 0)
    if (rank > held || (rank === held && worth(row) > worth(leader))) leading[person] = row
  }
  return leading
}

/** C1a people keep to Rules; the others to the segment of their leading row, where Cadence has it (C5). */
function segmentsOf(input: CadenceInput, leading: Int32Array, active: Uint8Array): Segment[] {
  const { client, segments } = input.cadence
  const words = input.pipeline.text('segment')
  return Array.from(leading, (row, person) => {
    const word = row < 0 || active[person] ? '' : (words[row] ?? '')
    return word === '' ? client : (segments.get(normalise(word)) ?? client)
  })
}
