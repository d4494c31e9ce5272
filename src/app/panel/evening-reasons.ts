// The reasons of the evening: the one that the next list will give somebody, or what one click takes in its place (V2).
import type { Day } from '../../core/calendar/day'
import { offeredReasons, rowReasons } from '../../core/reasons/offered-reasons'
import { itemsSaid, matchLibrary, readLibrary } from '../../core/reasons/reasons'
import { REASONS } from '../../core/tabs/schema'
import { foundReason } from '../../core/today/reason-to-give'
import { type PipelineSheet, type RulesSheet, tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import type { TimeWork } from './time-work'

export interface EveningReason {
  /** '' = still to be found. */
  readonly reason: string
  /** Reasons that one click takes; [] where there is one. */
  readonly offers: readonly string[]
}

/** Reasons offered to each. */
const OFFERS = 3

/** The reason that the night will list for a row, or what is offered in its place. */
export function reasonsFor(
  workbook: Workbook,
  { book }: RulesSheet,
  { log, ofTouch }: TimeWork,
  { pipeline, persons }: PipelineSheet,
  day: Day,
): (row: number, listed: string) => EveningReason {
  const items = workbook.has(REASONS.name)
    ? readLibrary(tableIn(workbook, REASONS), book, workbook.zone).items
    : []
  const rowOf = log ? log.rowOf(pipeline) : ofTouch
  const said = itemsSaid(log?.text('item') ?? [], rowOf, persons)
  const library = matchLibrary(items, { pipeline, persons, today: day }, said)
  const used = (log?.text('reason') ?? []).map((reason, touch) => ({
    reason,
    person: persons.of[rowOf[touch] ?? -1] ?? -1,
  }))
  const decisions = pipeline.moments('decision')
  return (row, listed) => {
    const facts = {
      words: book.words,
      today: day,
      soonDays: book.numbers['P2.amber'],
      segment: pipeline.textAt('segment', row),
      product: pipeline.textAt('product', row),
      company: pipeline.textAt('company', row),
      decision: decisions[row] ?? Number.NaN,
      risk: '',
      library: library.forRow(row),
    }
    const known = facts.library[0]?.reason ?? rowReasons(facts)[0] ?? ''
    const reason = foundReason(listed, book.words) || known
    if (reason !== '') return { reason, offers: [] }
    const person = persons.of[row] ?? -1
    const theirs = used.map((one) => ({ reason: one.reason, isTheirs: one.person === person }))
    return {
      reason,
      offers: offeredReasons({ ...facts, phrases: book.phrases, used: theirs }).slice(0, OFFERS),
    }
  }
}
