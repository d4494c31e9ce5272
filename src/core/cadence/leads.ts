// New leads: who arrived lately, stands in the first stage, and was tried by nobody (C12).
import type { Day } from '../calendar/day'
import { keepEarlier, unknownMoments } from '../calendar/moment'
import { workingDayOnOrAfter } from '../calendar/working-days'
import { normalise } from '../cells/text'
import type { RowDays } from '../ledger/row-dates'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows } from '../purge/open-rows'
import { type RuleBook, stageKind } from '../rules/rule-book'
import { NEW } from '../words/facts'
import type { Window } from './cadence'

/** What leads are told by. */
interface LeadInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  /** Verdict codes by row. */
  readonly verdicts: Uint8Array
}

/**
 * By person, the day on which a lead arrived; NaN for everybody else. A lead has a New row of the first stage with a day in
 * its own Created column, fewer than `P5.days` ago, and neither a touch nor imported activity on any row. Of several rows
 * the earliest counts.
 * @param lastTouch each person's last touch, NaN = none
 */
export function leadsOf(
  { pipeline, persons, verdicts, book, today }: LeadInput,
  lastTouch: Float64Array,
  { lastActivity }: Pick<RowDays, 'lastActivity'>,
): Float64Array {
  const leads = unknownMoments(persons.count)
  if (!verdicts.includes(NEW) || !pipeline.has('created')) return leads
  const tried = lastTouch.map((moment) => (Number.isNaN(moment) ? 0 : 1))
  lastActivity.forEach((day, row) => {
    if (!Number.isNaN(day)) tried[persons.of[row] ?? 0] = 1
  })
  const [open, created] = [openRows(pipeline), pipeline.moments('created')]
  const isFirst = firstStageTest(book)
  const [stages, statuses] = [pipeline.text('stage'), pipeline.text('status')]
  verdicts.forEach((verdict, row) => {
    const person = persons.of[row] ?? 0
    if (verdict !== NEW || !open[row] || tried[person] || !isFirst(stages[row] || statuses[row] || '')) return
    const day = Math.floor(created[row] ?? Number.NaN)
    if (day <= today && today - day < book.numbers['P5.days']) keepEarlier(leads, person, day)
  })
  return leads
}

/**
 * Whether a stage is the first: the open `stage` row of lowest Unit, and a blank cell; without such rows every open stage
 * is (C12).
 */
function firstStageTest(book: RuleBook): (stage: string) => boolean {
  let lowest = Number.POSITIVE_INFINITY
  for (const [word, { order }] of book.stages)
    if (order < lowest && stageKind(book, word) === 'open') lowest = order
  if (lowest === Number.POSITIVE_INFINITY) return () => true
  return (stage) => stage === '' || book.stages.get(normalise(stage))?.order === lowest
}

/** Whether a person is a lead whom nobody has tried (C12). */
export const isLead = ({ lead }: { readonly lead: Float64Array }, person: number): boolean =>
  !Number.isNaN(lead[person] ?? Number.NaN)

/** A lead is due on the day it arrived, by the next working day at the latest, whatever the gap of C6 (C12). */
export const leadWindow = (arrived: Day, { calendar }: RuleBook): Window => ({
  earliest: arrived,
  ideal: arrived,
  latest: workingDayOnOrAfter(arrived + 1, calendar),
})
