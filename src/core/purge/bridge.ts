// The bridge of the week: from what the pipeline claimed when the week began to what survives now, each row in one step.
import type { Day } from '../calendar/day'
import type { StageKind } from '../rules/stages'

/** What a row had when the week began. */
export interface BridgeStart {
  /** NaN = none that can be read. */
  readonly value: number
  /** Whether it was open and not benched, so that its value was claimed. */
  readonly isClaimed: boolean
  /** Whether it survived then. */
  readonly survived: boolean
  /** NaN without one. */
  readonly decision: Day
}

/** What a row has now. */
export interface BridgeRow extends Omit<BridgeStart, 'survived' | 'isClaimed'> {
  readonly id: string
  readonly kind: StageKind
  /** New or Keep. */
  readonly survives: boolean
}

/** claimed + new + learnt − moved − parked − lost − won = surviving, to the cent, whatever became of the rows. */
export interface Bridge {
  readonly claimed: number
  /** Rows that were not claimed when the week began. */
  readonly new: number
  /** By how much the values of rows that survive changed; below 0 where they fell. */
  readonly learnt: number
  /** Rows whose decision date was put off or taken away, and that do not survive. */
  readonly moved: number
  /** All other rows that do not survive: benched, on Notice, on Purge. */
  readonly parked: number
  /** Lost, or no longer in the sheet. */
  readonly lost: number
  readonly won: number
  readonly surviving: number
  /** Of `parked`, the value of rows that did not survive when the week began either. */
  readonly parkedBefore: number
}

const KEYS = [
  'claimed',
  'new',
  'learnt',
  'moved',
  'parked',
  'lost',
  'won',
  'surviving',
  'parkedBefore',
] as const

const cents = (value: number): number => (Number.isFinite(value) ? Math.round(value * 100) : 0)

/** @param before the rows when the week began, by id; of two rows with one id now the second is new */
export function bridgeOf(before: ReadonlyMap<string, BridgeStart>, now: readonly BridgeRow[]): Bridge {
  const sums = Object.fromEntries(KEYS.map((key) => [key, 0])) as Record<(typeof KEYS)[number], number>
  const left = new Map(before)
  for (const { isClaimed, value } of before.values()) if (isClaimed) sums.claimed += cents(value)
  for (const row of now) {
    const start = left.get(row.id)
    left.delete(row.id)
    const value = cents(row.value)
    if (row.survives) sums.surviving += value
    if (!start?.isClaimed) {
      if (row.survives) sums.new += value
      continue
    }
    const claimed = cents(start.value)
    if (row.survives) sums.learnt += value - claimed
    else {
      const step = leftBy(row, start)
      sums[step] += claimed
      if (step === 'parked' && !start.survived) sums.parkedBefore += claimed
    }
  }
  for (const { isClaimed, value } of left.values()) if (isClaimed) sums.lost += cents(value)
  return Object.fromEntries(KEYS.map((key) => [key, sums[key] / 100])) as unknown as Bridge
}

/** By which step a row that was claimed does not survive. */
function leftBy({ kind, decision }: BridgeRow, before: BridgeStart): 'won' | 'lost' | 'moved' | 'parked' {
  if (kind === 'won' || kind === 'lost') return kind
  const isPutOff = decision > before.decision || (Number.isNaN(decision) && !Number.isNaN(before.decision))
  return isPutOff ? 'moved' : 'parked'
}
