// What the touch log tells of a stretch of time: calls and whether somebody spoke, what was found out, what each category
// brought, and which touches kept their latest day (T1a, T4, T6, T9).

import type { Day } from '../calendar/day'
import { normalise } from '../cells/text'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { isCall, isInbound, talked } from '../tabs/vocabulary'
import { COUNTS_ON_ITS_OWN, IS_CONTACT } from '../touches/classify'
import type { TouchLog } from '../touches/touch-log'
import { PURGE } from '../words/facts'
import { verdictCode } from '../words/first-words'
import type { TimedCall } from './best-hours'
import type { DoneAt } from './objectives'
import { type Punctuality, punctuality } from './punctuality'
import type { TouchTime } from './touch-time'

/** The log with what belongs to each of its touches, by index. */
export interface LoggedTouches {
  readonly log: TouchLog
  readonly times: TouchTime
  /** Pipeline row; -1 = none. */
  readonly rowOf: Int32Array
  /** Whether it is one of the user's own. */
  readonly isOwn: (touch: number) => boolean
}

/** Outcome and progress that decide something: a day learnt, or a clear no. */
const LEARNT = normalise('Decision date')
const MEETING = normalise('Meeting set')
const NO = normalise('Not interested')

const own = ({ log, isOwn }: LoggedTouches): number[] =>
  Array.from({ length: log.count }, (_, touch) => touch).filter(isOwn)

/** Outbound calls by time of day, and whether somebody spoke. */
export function timedCalls(touches: LoggedTouches): TimedCall[] {
  const { log, times } = touches
  const [media, outcomes] = [log.text('medium'), log.text('outcome')]
  return own(touches)
    .filter((touch) => isCall(media[touch] ?? '') && !times.inbound[touch] && outcomes[touch] !== '')
    .map((touch) => ({ moment: log.moments[touch] ?? Number.NaN, gotThrough: talked(outcomes[touch] ?? '') }))
}

/**
 * When names were found, calls engaged somebody, and verdicts were reached (T1a).
 * @param isOwnRow whether a row of the pipeline is one of the user's own
 */
export function doneAt(
  touches: LoggedTouches,
  pipeline: Pipeline,
  isOwnRow: (row: number) => boolean,
): DoneAt {
  const { log } = touches
  const [media, outcomes, progress] = [log.text('medium'), log.text('outcome'), log.text('progress')]
  const momentsOf = (test: (touch: number) => boolean): number[] =>
    own(touches)
      .filter(test)
      .map((touch) => log.moments[touch] ?? Number.NaN)
  const isVerdict = (touch: number): boolean =>
    normalise(progress[touch] ?? '') === LEARNT || normalise(outcomes[touch] ?? '') === NO
  const filled = pipeline.filled()
  return {
    names: [...pipeline.moments('created')].filter((_, row) => filled[row] === 1 && isOwnRow(row)),
    calls: momentsOf((touch) => isCall(media[touch] ?? '') && talked(outcomes[touch] ?? '')),
    verdicts: momentsOf(isVerdict),
  }
}

/** Results by category code from a day on: progress, or a meeting set (T9). */
export function resultsByCategory(touches: LoggedTouches, since: Day, categories: number): number[] {
  const { log, times } = touches
  const [outcomes, progress] = [log.text('outcome'), log.text('progress')]
  const results = new Array<number>(categories + 1).fill(0)
  for (const touch of own(touches)) {
    if (!((log.moments[touch] ?? 0) >= since)) continue
    const isResult = (progress[touch] ?? '') !== '' || normalise(outcomes[touch] ?? '') === MEETING
    const category = times.categories[touch] ?? 0
    if (isResult) results[category] = (results[category] ?? 0) + 1
  }
  return results
}

/** Touches made by their latest day (T4), by the verdicts that stand in the pipeline. */
export function punctualTouches(
  touches: LoggedTouches,
  { pipeline, persons }: { readonly pipeline: Pipeline; readonly persons: Persons },
  since: Day,
): Punctuality {
  const { log, rowOf, isOwn } = touches
  const { flags } = log
  const directions = log.text('direction')
  const kinds = pipeline.stageKinds()
  const active = new Uint8Array(persons.count)
  kinds.forEach((kind, row) => {
    const isActive = kind === 'open' && verdictCode(pipeline.textAt('verdict', row)) !== PURGE
    if (isActive && !pipeline.benched()[row]) active[persons.of[row] ?? 0] = 1
  })
  const dated = Array.from(rowOf, (row, touch) => {
    const isContact = ((flags[touch] ?? 0) & IS_CONTACT) !== 0
    return {
      person: row >= 0 && isContact ? (persons.of[row] ?? -1) : -1,
      moment: log.moments[touch] ?? Number.NaN,
      isOut: !isInbound(directions[touch] ?? '') && isOwn(touch),
      isCounted: ((flags[touch] ?? 0) & COUNTS_ON_ITS_OWN) !== 0,
    }
  })
  return punctuality(dated, (person) => active[person] === 1, log.book, since)
}
