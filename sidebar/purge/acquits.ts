// What a card of the court says, as the panel shows it: the lines of the case, what acquits, and the field to fill in.
import type { CourtCard } from '../../src/app/panel/court-card'
import type { CellField } from '../../src/app/row/cell-change'
import { isoDay, parseIsoDay } from '../../src/core/calendar/day'
import { type Acquittal, type CaseLine, caseLines, type RowCase } from '../../src/core/purge/case'
import { PROGRESS } from '../../src/core/tabs/vocabulary'

/** What acquits a row, with its field. */
export interface Acquits {
  readonly fact: Acquittal
  /** '' = there is no cell for it. */
  readonly field: CellField | ''
  readonly header: string
  readonly seen: string
  readonly kind: 'date' | 'choice' | 'text'
  readonly choices: readonly string[]
  /** ISO day that is meant: the date that is wanting, or the day until which to park; '' = none. */
  readonly day: string
  /** How often the date was moved; 0 where that is not it. */
  readonly count: number
  /** The word or header that cannot be understood, or what would fit. */
  readonly word: string
}

const KINDS: Partial<Readonly<Record<Acquittal, Acquits['kind']>>> = {
  decision: 'date',
  gut: 'choice',
  progress: 'choice',
}
const [COMMITTED, STEP] = PROGRESS
const AGREED = [STEP, COMMITTED]

/** What acquits the card's row. */
export function acquitsOf({ acquittal, word, cell, case: known, charge, until }: CourtCard): Acquits {
  const decision = known.decision === null ? '' : isoDay(known.decision)
  const isNever = known.gut === 'never'
  const guts = isNever ? ['hope', 'yes'] : ['yes']
  return {
    fact: acquittal,
    field: cell && (acquittal === 'decision' || acquittal === 'gut' || acquittal === 'fit') ? acquittal : '',
    header: cell?.header ?? '',
    seen: cell?.seen ?? '',
    kind: KINDS[acquittal] ?? 'text',
    choices: acquittal === 'gut' ? guts : acquittal === 'progress' ? AGREED : [],
    day: acquittal === 'none' ? until : acquittal === 'decision' ? decision : '',
    count: charge === 'moved' ? (known.moves ?? 0) : 0,
    word,
  }
}

/** Whether there is something to fill in on the card. */
export const isFillable = ({ fact, field }: Acquits): boolean => field !== '' || fact === 'progress'

/** Whether a day stands there that is still to come, so that one key confirms it. */
export const isConfirmable = ({ field, day }: Acquits, today: string): boolean =>
  field === 'decision' && day !== '' && day >= today

/** The lines of the card's case. @param today ISO day */
export function linesOf({ case: sent }: CourtCard, today: string): CaseLine[] {
  const known = Object.fromEntries(Object.entries(sent).map(([key, value]) => [key, value ?? Number.NaN]))
  return caseLines(known as unknown as RowCase, parseIsoDay(today) ?? 0)
}
