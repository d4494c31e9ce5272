// Which questions earned a "Great question!", among the times they were asked (Q6).

import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readText, readYesNo } from '../cells/columns'
import { columnIndex, type Table } from '../cells/table'
import { normalise } from '../cells/text'
import { type Estimate, wilson } from '../statistics/proportion'
import { TOUCHES } from '../tabs/schema'

export interface RankedQuestion {
  /** As it was first written. */
  readonly question: string
  readonly asked: number
  readonly great: number
  readonly rate: Estimate
}

/** The headers a ranking cannot do without. */
export const QUESTION_HEADERS = ['Question', 'Great question'] as const

/**
 * The questions of the Touches tab, the best first by the low end of Wilson's interval, so that one lucky try does not
 * lead; then those asked more often, then the earlier one (Q6). Case and punctuation make no other question. A touch
 * after today is ignored.
 */
export function rankQuestions(table: Table, zone: Zone, today: Day): RankedQuestion[] {
  const column = (key: string): number =>
    columnIndex(table, TOUCHES.columns.find((one) => one.key === key)?.header ?? '')
  const questions = readText(table.rows, column('question'), zone)
  const moments = readDays(table.rows, column('when'), zone).moments
  const greatAt = column('greatQuestion')
  const tallies = new Map<string, { question: string; asked: number; great: number }>()
  const known = new Map<string, string>()
  questions.forEach((question, touch) => {
    if (question === '' || (moments[touch] ?? Number.NaN) >= today + 1) return
    let key = known.get(question)
    if (key === undefined) {
      key = normalise(question) || question
      known.set(question, key)
    }
    let tally = tallies.get(key)
    if (!tally) {
      tally = { question, asked: 0, great: 0 }
      tallies.set(key, tally)
    }
    tally.asked++
    if (readYesNo(table.rows[touch]?.[greatAt])) tally.great++
  })
  return [...tallies.values()]
    .map((tally) => ({ ...tally, rate: wilson({ successes: tally.great, trials: tally.asked }) }))
    .sort((a, b) => b.rate.low - a.rate.low || b.asked - a.asked)
}
