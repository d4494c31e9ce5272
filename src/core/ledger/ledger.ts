// The Ledger: for each row the last touches of each sort, so that the log need not be read (C2, C3, C8).

import type { Day } from '../calendar/day'
import { unknownMoments } from '../calendar/moment'

/** An attempt remembered for the mix of media (C4). */
export interface Attempt {
  readonly medium: string
  readonly moment: number
}

/** Columns with one entry for each pipeline row. Moments and days are NaN where there was none. */
export interface Ledger {
  /** Who each line is about, as keys of the person (S8); '' before the first night wrote it. */
  readonly who: string[]
  readonly firstTouch: Float64Array
  readonly lastTouch: Float64Array
  readonly lastInbound: Float64Array
  readonly lastAttempt: Float64Array
  readonly lastThrough: Float64Array
  readonly lastCounted: Float64Array
  readonly lastProgress: Float64Array
  /** The last two attempts, older first. */
  readonly lastMedia: (readonly Attempt[])[]
  /** Outbound contacts of the last 365 days by medium. */
  readonly counts: (Map<string, number> | null)[]
  /** Days of counted automated touches of the last 365 days, oldest first (C3). */
  readonly automated: (Day[] | null)[]
  readonly stage: string[]
  readonly stageSince: Float64Array
  readonly decision: Float64Array
  readonly firstSeen: Float64Array
  readonly gut: string[]
  readonly gutConfirmed: Float64Array
  /** The day the decision date was last typed or tapped; NaN for an imported one (P2b). */
  readonly decisionConfirmed: Float64Array
  /** How often a filled decision date was replaced by a later one (P2b). */
  readonly dateMoved: Float64Array
  readonly backSince: Float64Array
  /** The risk that stands and since when: until a later outbound touch without a risk counts (D6). */
  readonly risk: string[]
  readonly riskSince: Float64Array
  /** Own cells as the last night left them, for somebody whose row goes and comes back (S8). */
  readonly promised: Float64Array
  readonly benched: string[]
  readonly wakeOn: Float64Array
  readonly noticeSince: Float64Array
  /** What archived touches tell of the row, as `carriedText` writes it; '' for none. */
  readonly carried: string[]
}

/** The mix of media of a row without attempts. */
export const NO_ATTEMPTS: readonly never[] = []

/** A ledger in which nothing has happened yet. */
export function emptyLedger(rows: number): Ledger {
  return {
    who: new Array<string>(rows).fill(''),
    firstTouch: unknownMoments(rows),
    lastTouch: unknownMoments(rows),
    lastInbound: unknownMoments(rows),
    lastAttempt: unknownMoments(rows),
    lastThrough: unknownMoments(rows),
    lastCounted: unknownMoments(rows),
    lastProgress: unknownMoments(rows),
    lastMedia: new Array<readonly Attempt[]>(rows).fill(NO_ATTEMPTS),
    counts: new Array<Map<string, number> | null>(rows).fill(null),
    automated: new Array<Day[] | null>(rows).fill(null),
    stage: new Array<string>(rows).fill(''),
    stageSince: unknownMoments(rows),
    decision: unknownMoments(rows),
    firstSeen: unknownMoments(rows),
    gut: new Array<string>(rows).fill(''),
    gutConfirmed: unknownMoments(rows),
    decisionConfirmed: unknownMoments(rows),
    dateMoved: new Float64Array(rows),
    backSince: unknownMoments(rows),
    risk: new Array<string>(rows).fill(''),
    riskSince: unknownMoments(rows),
    promised: unknownMoments(rows),
    benched: new Array<string>(rows).fill(''),
    wakeOn: unknownMoments(rows),
    noticeSince: unknownMoments(rows),
    carried: new Array<string>(rows).fill(''),
  }
}

/** One touch of a pipeline row, with its flags by `touches/classify`. */
export interface OneTouch {
  readonly row: number
  readonly moment: number
  readonly medium: string
  readonly flags: number
  readonly risk: string
}
