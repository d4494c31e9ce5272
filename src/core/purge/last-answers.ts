// When each person last answered, and how often they were tried since (what the court says of silence).
import { unknownMoments } from '../calendar/moment'
import { normalise } from '../cells/text'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { isSpoken } from '../tabs/vocabulary'
import { IS_CONTACT, IS_INBOUND, IS_REACHED } from '../touches/classify'
import type { TouchLog } from '../touches/touch-log'

/** By person number; moments are NaN where there is none. */
export interface LastAnswers {
  readonly answered: Float64Array
  /** Outbound contacts since then, and the last of them. */
  readonly tries: Int32Array
  readonly tried: Float64Array
}

/** Outcomes that say that somebody spoke or wrote back. */
const ANSWERS = new Set(['replied', 'meeting set', 'not interested'])
const MESSAGE = 'left message'

/** Tells the touches in which somebody spoke or wrote back. */
export function answerTest(log: TouchLog): (touch: number) => boolean {
  const { flags, media } = log
  const outcomes = log.text('outcome')
  return (touch) => {
    const flag = flags[touch] ?? 0
    const outcome = normalise(outcomes[touch] ?? '')
    const isTalk = isSpoken(media[touch] ?? '') && (flag & IS_REACHED) !== 0 && outcome !== MESSAGE
    return (flag & IS_INBOUND) !== 0 || isTalk || ANSWERS.has(outcome)
  }
}

/** Reads the answers from a log. A log without its beginning gives fewer tries than there were, never more. */
export function lastAnswers(log: TouchLog, pipeline: Pipeline, persons: Persons): LastAnswers {
  const rowOf = log.rowOf(pipeline)
  const { flags, moments } = log
  const isAnswer = answerTest(log)
  const answered = unknownMoments(persons.count)
  const tries = new Int32Array(persons.count)
  const tried = unknownMoments(persons.count)
  const contacts = Array.from(flags.keys()).filter(
    (touch) =>
      ((flags[touch] ?? 0) & IS_CONTACT) !== 0 && !Number.isNaN(moments[touch]) && (rowOf[touch] ?? -1) >= 0,
  )
  contacts.sort((a, b) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b)
  for (const touch of contacts) {
    const person = persons.of[rowOf[touch] ?? 0] ?? 0
    const moment = moments[touch] ?? Number.NaN
    if (isAnswer(touch)) {
      answered[person] = moment
      tries[person] = 0
      continue
    }
    tries[person] = (tries[person] ?? 0) + 1
    tried[person] = moment
  }
  return { answered, tries, tried }
}
