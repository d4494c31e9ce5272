// The Ledger's mix of media: each row's last two attempts and how often which medium was used in a year (C4).
import { type CountFrame, YEAR } from './counted'
import type { Day } from './day'
import type { Attempt, Ledger, OneTouch } from './ledger'
import { IS_CONTACT, IS_INBOUND, type Touches } from './touches'

const NONE: readonly never[] = []

/** An attempt is any outbound contact (EXACTLY, Words). */
export const isAttempt = (bits: number): boolean => (bits & (IS_CONTACT | IS_INBOUND)) === IS_CONTACT

/** Adds an attempt to its row's mix, in whichever order attempts come. */
export function addToMix(
  { lastMedia, counts }: Pick<Ledger, 'lastMedia' | 'counts'>,
  { row, moment, medium }: Pick<OneTouch, 'row' | 'moment' | 'medium'>,
  today: Day,
): void {
  lastMedia[row] = withAttempt(lastMedia[row] ?? NONE, { medium, moment })
  if (moment < today - YEAR + 1) return
  let own = counts[row]
  if (!own) {
    own = new Map()
    counts[row] = own
  }
  own.set(medium, (own.get(medium) ?? 0) + 1)
}

/** The last two of the attempts, in order of time; of equal moments the one added later is the later. */
function withAttempt(last: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  const [older, newer] = last
  if (!older) return [attempt]
  if (!newer) return attempt.moment >= older.moment ? [older, attempt] : [attempt, older]
  if (attempt.moment >= newer.moment) return [newer, attempt]
  return attempt.moment >= older.moment ? [attempt, newer] : last
}

/** The ledger with its mix made from the log when first asked for: few ask, and it takes a list for every row. */
export function withMix(ledger: Ledger, touches: Touches, frame: CountFrame): Ledger {
  let isMade = false
  const make = (): void => {
    if (isMade) return
    isMade = true
    for (let touch = 0; touch < touches.count; touch++) {
      const row = frame.rowOf[touch] ?? -1
      const moment = touches.moments[touch] ?? Number.NaN
      if (row < 0 || Number.isNaN(moment) || !isAttempt(touches.bits[touch] ?? 0)) continue
      addToMix(ledger, { row, moment, medium: touches.media[touch] ?? '' }, frame.today)
    }
  }
  return {
    ...ledger,
    get lastMedia() {
      make()
      return ledger.lastMedia
    },
    get counts() {
      make()
      return ledger.counts
    },
  }
}
