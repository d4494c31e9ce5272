// The figures behind the seven musts, each measured by the code that decides its rule (D7).
import { readCadence, segmentInterval } from '../cadence/cadence'
import { lastCountedDays } from '../cadence/people'
import type { Day } from '../calendar/day'
import type { Ledger } from '../ledger/ledger'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { openRows, undatedRows } from '../purge/open-rows'
import type { Forest } from '../referrals/chains'
import { lastAsks } from '../referrals/referral-ask'
import { type ReferralShares, referralShares } from '../referrals/referral-share'
import type { Referrals } from '../referrals/referrals-tab'
import type { RuleBook } from '../rules/rule-book'
import { balanceOf, minutesByCategory } from '../time/time-balance'
import { ORGANISING, SELLING, type TimeLog } from '../time/time-log'
import type { TouchLog } from '../touches/touch-log'
import { NOTICE, PURGE, QUALIFIED, UNQUALIFIED } from '../words/facts'

/** Everything the musts are measured from. */
interface MustInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  readonly ledger: Ledger
  readonly verdicts: Uint8Array
  /** Fit codes by row; null when neither a profile nor a Fit column exists. */
  readonly fits: Uint8Array | null
  readonly forest: Forest
  readonly referrals: Referrals
  readonly touches: TouchLog
  /** null when no time is logged. */
  readonly time: TimeLog | null
}

/** Touches of a period, and how many of them went to Qualified rows. */
interface OnQualified {
  readonly touches: number
  readonly qualified: number
}

/** The measured figures. */
export interface MustFigures {
  readonly today: Day
  readonly open: number
  readonly purge: number
  readonly notice: number
  /** Open rows of a known stage (P4c), and those of them without a decision date, or with one that nobody confirmed for too long. */
  readonly staged: number
  readonly undated: number
  /** True if more of them than `P4c.share` lack one. */
  readonly isUndated: boolean
  /** Open rows that fit and that do not; null when fits are unknown. */
  readonly fits: { readonly qualified: number; readonly unqualified: number } | null
  readonly driftDays: number
  readonly drift: { readonly now: OnQualified; readonly before: OnQualified }
  readonly time: TimeFigures | null
  readonly shares: ReferralShares
  /** Customers not asked for a referral within `R1.again` days. */
  readonly toAsk: number
  /** Customers with a counted touch within the latest interval of C1, and that interval in days: ⌊365/least⌋. */
  readonly heard: number
  readonly latest: number
}

/**
 * Minutes of the last `Q4.days` days, and the share of busy work also of the same span before; NaN without minutes.
 */
interface TimeFigures {
  readonly days: number
  readonly organised: number
  readonly sold: number
  readonly isAlarm: boolean
  readonly busyShare: number
  readonly busyShareBefore: number
}

/** Measures the figures of all seven musts. */
export function mustFigures(input: MustInput): MustFigures {
  const { pipeline, persons, book, today, fits, referrals, forest } = input
  const driftDays = Math.max(1, Math.round(book.numbers['Q4.days']))
  const asked = lastAsks(input)
  const qualified = fits?.map((code) => (code === QUALIFIED ? 1 : 0)) ?? new Uint8Array(pipeline.rows)
  return {
    today,
    ...openFigures(input),
    driftDays,
    drift: driftFigures(input, qualified, driftDays),
    time: input.time && timeFigures(input.time, book, today, driftDays),
    shares: referralShares(pipeline, persons, forest, referrals, asked, qualified),
    ...customerFigures(input, asked),
  }
}

function openFigures({ pipeline, ledger, verdicts, fits, book, today }: MustInput) {
  const open = openRows(pipeline)
  const count = (test: (row: number) => boolean): number =>
    open.reduce((sum, isOpen, row) => sum + (isOpen && test(row) ? 1 : 0), 0)
  const all = count(() => true)
  const { share, open: staged, undated } = undatedRows(pipeline, { ledger, book, today })
  return {
    open: all,
    purge: count((row) => verdicts[row] === PURGE),
    notice: count((row) => verdicts[row] === NOTICE),
    ...{ staged, undated },
    isUndated: share > book.numbers['P4c.share'],
    fits: fits && {
      qualified: count((row) => fits[row] === QUALIFIED),
      unqualified: count((row) => fits[row] === UNQUALIFIED),
    },
  }
}

/** Touches of the last `days` and of the same span before (Q4); touches without a row count in neither. */
function driftFigures({ pipeline, touches, today }: MustInput, qualified: Uint8Array, days: number) {
  const { moments } = touches
  const [media, rowOf] = [touches.text('medium'), touches.rowOf(pipeline)]
  const counts = [
    [0, 0],
    [0, 0],
  ]
  for (let touch = 0; touch < touches.count; touch++) {
    const row = rowOf[touch] ?? -1
    const span = counts[Math.floor((today - Math.floor(moments[touch] ?? Number.NaN)) / days)]
    if (!span || row < 0 || (media[touch] ?? '') === '') continue
    span[0] = (span[0] ?? 0) + 1
    if (qualified[row]) span[1] = (span[1] ?? 0) + 1
  }
  const [now, before] = counts.map(([all = 0, fit = 0]): OnQualified => ({ touches: all, qualified: fit }))
  return { now: now ?? { touches: 0, qualified: 0 }, before: before ?? { touches: 0, qualified: 0 } }
}

function timeFigures(time: TimeLog, book: RuleBook, today: Day, days: number): TimeFigures {
  const minutes = minutesByCategory(time, today - days + 1, today)
  const before = minutesByCategory(time, today - 2 * days + 1, today - days)
  const { isAlarm, busyShare } = balanceOf(minutes, book)
  return {
    days,
    organised: minutes[ORGANISING] ?? 0,
    sold: minutes[SELLING] ?? 0,
    isAlarm,
    busyShare,
    busyShareBefore: balanceOf(before, book).busyShare,
  }
}

function customerFigures(
  input: MustInput,
  asked: Float64Array,
): Pick<MustFigures, 'toAsk' | 'heard' | 'latest'> {
  const { pipeline, persons, book, today } = input
  const counted = lastCountedDays(input)
  const { latest } = segmentInterval(readCadence(null, book).client)
  const kinds = pipeline.stageKinds()
  const seen = new Uint8Array(persons.count)
  let [toAsk, heard] = [0, 0]
  pipeline.filled().forEach((filled, row) => {
    const person = persons.of[row] ?? 0
    if (!filled || kinds[row] !== 'won' || seen[person]) return
    seen[person] = 1
    if (!(today - (asked[person] ?? Number.NaN) < book.numbers['R1.again'])) toAsk++
    if (today - (counted[person] ?? Number.NaN) <= latest) heard++
  })
  return { toAsk, heard, latest }
}
