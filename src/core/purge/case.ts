// What speaks for a row and against it, each a fact with its day, and the one fact that acquits it (P, the court).
import type { Day } from '../calendar/day'
import type { Gut } from '../tabs/vocabulary'
import { QUALIFIED, UNQUALIFIED, type VerdictFact } from '../words/facts'

/** What can be said of a row. */
export type CaseCode =
  | 'promise'
  | 'progress'
  | 'answered'
  | 'yes'
  | 'ahead'
  | 'key'
  | 'fit'
  | 'never'
  | 'hope'
  | 'moved'
  | 'undated'
  | 'passed'
  | 'unconfirmed'
  | 'stalled'
  | 'unanswered'
  | 'untouched'
  | 'misfit'

/** A line of the case. */
export interface CaseLine {
  readonly code: CaseCode
  readonly isFor: boolean
  /** NaN = no day is known. */
  readonly day: Day
  /** Times for `moved` and `unanswered`, the value for `key`; else the days from then to today, or from today to then. */
  readonly count: number
}

/** The fact that alone acquits: P4's, or what P1, S3 and S4 want; 'none' = nothing alone would; '' = it is not accused. */
export type Acquittal = 'decision' | 'progress' | 'gut' | 'fit' | 'stage' | 'cell' | 'none' | ''

/** The fact that acquits a row of this verdict. */
export function acquittalOf(fact: VerdictFact | null | undefined): Acquittal {
  if (!fact) return ''
  if (fact.rule === 'P1' || (fact.rule === 'kept' && fact.by === 'P1')) return 'gut'
  if ('lack' in fact && fact.lack) return fact.lack.fact
  if (fact.rule === 'S3') return 'stage'
  return fact.rule === 'S4' || fact.rule === 'kept' ? 'cell' : ''
}

/** What a row on Notice or Purge is charged with: rows of one charge can be decided on together. */
export type Charge =
  | 'never'
  | 'blank'
  | 'passed'
  | 'moved'
  | 'unconfirmed'
  | 'progress'
  | 'gut'
  | 'fit'
  | 'none'
  | 'stage'
  | 'cell'

/** The charge against a row; null where it is not accused. */
export function chargeOf(fact: VerdictFact | null | undefined): Charge | null {
  const acquittal = acquittalOf(fact)
  if (!fact || acquittal === '') return null
  if (fact.rule === 'P1' || (fact.rule === 'kept' && fact.by === 'P1')) return 'never'
  if (acquittal !== 'decision') return acquittal
  return 'lack' in fact && fact.lack?.fact === 'decision' ? fact.lack.is : 'blank'
}

/** What a case is made from: what is known of a row, days NaN where there is none. */
export interface RowCase {
  readonly gut: Gut
  readonly gutOn: Day
  /** Code of the fit (Q1). */
  readonly fit: number
  /** The value; only where it makes a key account (P2a). */
  readonly key: number
  /** A promise that is open. */
  readonly promised: Day
  readonly decision: Day
  /** Nobody confirmed the date in time (P2b). */
  readonly isUnconfirmed: boolean
  /** Something stands in the date's cell that cannot be read. */
  readonly isUnread: boolean
  readonly moves: number
  readonly created: Day
  readonly progress: Day
  /** Progress counts for so many days (P3). */
  readonly fresh: number
  readonly answered: Day
  /** Outbound contacts since then, and the last of them. */
  readonly tries: number
  readonly tried: Day
  /** Neither a touch nor imported activity is known. */
  readonly isUntouched: boolean
}

const line = (code: CaseCode, isFor: boolean, day = Number.NaN, count = 0): CaseLine[] => [
  { code, isFor, day, count },
]

/** The case of a row: the lines for it, then those against it, the weightiest first. */
export function caseLines(row: RowCase, today: Day): CaseLine[] {
  const lines = [
    ...gutLines(row),
    ...(row.key > 0 ? line('key', true, Number.NaN, row.key) : []),
    ...(row.promised >= today ? line('promise', true, row.promised, row.promised - today) : []),
    ...dateLines(row, today),
    ...progressLines(row, today),
    ...answerLines(row, today),
  ]
  return [...lines.filter(({ isFor }) => isFor), ...lines.filter(({ isFor }) => !isFor)]
}

function gutLines({ gut, gutOn, fit }: RowCase): CaseLine[] {
  return [
    ...(gut === 'yes' ? line('yes', true, gutOn) : []),
    ...(gut === 'never' || gut === 'hope' ? line(gut, false) : []),
    ...(fit === QUALIFIED ? line('fit', true) : fit === UNQUALIFIED ? line('misfit', false) : []),
  ]
}

function dateLines({ decision, moves, isUnconfirmed, isUnread }: RowCase, today: Day): CaseLine[] {
  const moved = moves > 0 ? line('moved', false, decision, moves) : []
  if (Number.isNaN(decision)) return isUnread ? moved : [...moved, ...line('undated', false)]
  if (decision < today) return [...moved, ...line('passed', false, decision, today - decision)]
  const code = isUnconfirmed ? 'unconfirmed' : 'ahead'
  return [...moved, ...line(code, !isUnconfirmed, decision, decision - today)]
}

function progressLines({ progress, created, fresh }: RowCase, today: Day): CaseLine[] {
  const since = Number.isNaN(created) ? 0 : today - created
  if (Number.isNaN(progress)) return line('stalled', false, Number.NaN, since)
  const ago = today - progress
  return line(ago <= fresh ? 'progress' : 'stalled', ago <= fresh, progress, ago)
}

function answerLines({ answered, tries, tried, isUntouched }: RowCase, today: Day): CaseLine[] {
  return [
    ...(Number.isNaN(answered) ? [] : line('answered', true, answered, today - answered)),
    ...(tries > 0 ? line('unanswered', false, tried, tries) : []),
    ...(isUntouched ? line('untouched', false) : []),
  ]
}
