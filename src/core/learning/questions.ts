// Ranks questions by how often they earned a "Great question!" (Q6).

import { readYesNo } from '../cells/columns'
import { memo } from '../cells/lazy'
import { normalise } from '../cells/text'
import { type Estimate, wilson } from '../statistics/proportion'
import type { TouchLog } from '../touches/touch-log'

interface RankedQuestion {
  /** As first written. */
  readonly question: string
  readonly asked: number
  readonly great: number
  readonly rate: Estimate
}

/** The headers that a ranking needs. */
export const QUESTION_HEADERS = ['Question', 'Great question'] as const

/**
 * Ranks the questions of the log by the low end of Wilson's interval, so that one lucky try does not lead; then by how
 * often they were asked, then by their order in the log (Q6). Case and punctuation are ignored, and so are touches after
 * today.
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
