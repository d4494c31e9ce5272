// The Ledger's mix of media: each row's last two attempts and its attempts by medium within a year (C4).

import type { Day } from '../calendar/day'
import { lazy } from '../cells/lazy'
import { IS_AUTOMATED, IS_CONTACT, IS_INBOUND } from '../touches/classify'
import { type CountFrame, YEAR_DAYS } from '../touches/counting'
import type { TouchLog } from '../touches/touch-log'
import type { CarriedRows } from './carried'
import { type Attempt, type Ledger, NO_ATTEMPTS, type OneTouch } from './ledger'

/** An attempt is any outbound contact (EXACTLY, Words). */
export const isAttempt = (flags: number): boolean => (flags & (IS_CONTACT | IS_INBOUND)) === IS_CONTACT

/** Adds an attempt to its row's mix; the order of attempts does not matter. */
export function addToMix(
  { lastMedia, counts }: Pick<Ledger, 'lastMedia' | 'counts'>,
  { row, moment, medium }: Pick<OneTouch, 'row' | 'moment' | 'medium'>,
  today: Day,
): void {
  lastMedia[row] = withAttempt(lastMedia[row] ?? NO_ATTEMPTS, { medium, moment })
  if (moment >= today - YEAR_DAYS + 1) addToCounts({ counts }, row, medium)
}

function addToCounts({ counts }: Pick<Ledger, 'counts'>, row: number, medium: string): void {
  let own = counts[row]
  if (!own) {
    own = new Map()
    counts[row] = own
  }
  own.set(medium, (own.get(medium) ?? 0) + 1)
}

/** Fills in every row's last two attempts as `withAttempt` would; searched by number, so that no others are created. */
function fillLastMedia({ lastMedia }: Ledger, touches: TouchLog, frame: CountFrame): void {
  const { moments, media, flags } = touches
  const older = new Int32Array(lastMedia.length).fill(-1)
  const newer = older.slice()
  const isNotBefore = (moment: number, other: number): boolean => other < 0 || moment >= (moments[other] ?? 0)
  eachTouch(touches, frame, (touch, row, moment) => {
    if (!isAttempt(flags[touch] ?? 0)) return
    const last = newer[row] ?? -1
    if (isNotBefore(moment, last)) {
      older[row] = last
      newer[row] = touch
    } else if (isNotBefore(moment, older[row] ?? -1)) older[row] = touch
  })
  const attempt = (touch: number): Attempt => ({
    medium: media[touch] ?? '',
    moment: moments[touch] ?? Number.NaN,
  })
  newer.forEach((last, row) => {
    const before = older[row] ?? -1
    if (last >= 0) lastMedia[row] = before < 0 ? [attempt(last)] : [attempt(before), attempt(last)]
  })
}

/** The last two attempts in order of time; of equal moments the one added last comes last. */
function withAttempt(last: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  const [older, newer] = last
  if (!older) return [attempt]
  if (!newer) return attempt.moment >= older.moment ? [older, attempt] : [attempt, older]
  if (attempt.moment >= newer.moment) return [newer, attempt]
  return attempt.moment >= older.moment ? [attempt, newer] : last
}

/** The last two of both; an attempt that the log still has, too, is one. */
function withArchived(logged: readonly Attempt[], archived: readonly Attempt[]): readonly Attempt[] {
  const rest = logged.slice()
  let last = logged
  for (const attempt of archived) {
    const at = rest.findIndex(({ medium, moment }) => medium === attempt.medium && moment === attempt.moment)
    if (at >= 0) rest.splice(at, 1)
    else last = withAttempt(last, attempt)
  }
  return last
}

/** Adds the day of a counted automated touch, if it is one of the last 365 days (C3). */
export function addAutomated(
  { automated }: Pick<Ledger, 'automated'>,
  row: number,
  moment: number,
  today: Day,
): void {
  if (moment < today - YEAR_DAYS + 1) return
  const days = automated[row]
  if (days) days.push(Math.floor(moment))
  else automated[row] = [Math.floor(moment)]
}

/** The ledger with its lists for each row, filled from the log at first use, because few callers need them. */
export function withMix(
  ledger: Ledger,
  touches: TouchLog,
  frame: CountFrame & { readonly counted: Uint8Array; readonly carried: CarriedRows },
): Ledger {
  const { counted, carried } = frame
  const mixed = lazy(() => {
    const { media } = touches
    eachTouch(touches, frame, (touch, row, moment) => {
      const isOfYear = moment >= frame.today - YEAR_DAYS + 1
      if (isOfYear && isAttempt(touches.flags[touch] ?? 0)) addToCounts(ledger, row, media[touch] ?? '')
    })
    fillLastMedia(ledger, touches, frame)
    for (const [row, { lastMedia }] of carried)
      ledger.lastMedia[row] = withArchived(ledger.lastMedia[row] ?? NO_ATTEMPTS, lastMedia)
    return ledger
  })
  const automated = lazy(() => {
    eachTouch(touches, frame, (touch, row, moment) => {
      const isAutomated = ((touches.flags[touch] ?? 0) & IS_AUTOMATED) !== 0
      if (isAutomated && counted[touch]) addAutomated(ledger, row, moment, frame.today)
    })
    for (const days of ledger.automated) days?.sort((a, b) => a - b)
    return ledger.automated
  })
  return {
    ...ledger,
    get lastMedia() {
      return mixed().lastMedia
    },
    get counts() {
      return mixed().counts
    },
    get automated() {
      return automated()
    },
  }
}

/** The touches that have a row and a moment. */
function eachTouch(
  { count, moments }: TouchLog,
  { rowOf }: CountFrame,
  take: (touch: number, row: number, moment: number) => void,
): void {
  for (let touch = 0; touch < count; touch++) {
    const row = rowOf[touch] ?? -1
    const moment = moments[touch] ?? Number.NaN
    if (row >= 0 && !Number.isNaN(moment)) take(touch, row, moment)
  }
}
