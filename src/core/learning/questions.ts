// Which questions earned a "Great question!", among the times they were asked (Q6).

import { readYesNo } from '../cells/columns'
import { memo } from '../cells/lazy'
import { normalise } from '../cells/text'
import { type Estimate, wilson } from '../statistics/proportion'
import type { TouchLog } from '../touches/touch-log'

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
 * The questions of the log, the best first by the low end of Wilson's interval, so that one lucky try does not lead;
 * then those asked more often, then the earlier one (Q6). Case and punctuation make no other question. A touch after
 * today is ignored.
 */
export function rankQuestions(log: TouchLog): RankedQuestion[] {
  const great = log.text('greatQuestion')
  const tallies = new Map<string, { question: string; asked: number; great: number }>()
  const keyOf = memo((question: string) => normalise(question) || question)
  log.text('question').forEach((question, touch) => {
    if (question === '' || log.isToCome(touch)) return
    const key = keyOf(question)
    let tally = tallies.get(key)
    if (!tally) {
      tally = { question, asked: 0, great: 0 }
      tallies.set(key, tally)
    }
    tally.asked++
    if (readYesNo(great[touch] ?? '')) tally.great++
  })
  return [...tallies.values()]
    .map((tally) => ({ ...tally, rate: wilson({ successes: tally.great, trials: tally.asked }) }))
    .sort((a, b) => b.rate.low - a.rate.low || b.asked - a.asked)
}
