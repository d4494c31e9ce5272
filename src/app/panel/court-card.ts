// The card of one row in the court: the case, what acquits it, and the cells a decision may fill. Plain JSON, facts only.
import { isoDay } from '../../core/calendar/day'
import { type Belief, isBeyondBelief } from '../../core/forecast/belief'
import { currencyAt } from '../../core/pipeline/currencies'
import { wakeDay } from '../../core/purge/bench'
import { type Acquittal, acquittalOf, type Charge, chargeOf, type RowCase } from '../../core/purge/case'
import { type SprintOffer, sprintOffer } from '../../core/purge/sprint'
import { PURGE, UNQUALIFIED, type VerdictFact } from '../../core/words/facts'
import { ruleOf } from '../../core/words/words'
import { columnOfField, shownCell } from '../row/cell-change'
import type { JudgedCourt } from './judge-court'
import { followingCells, type RowCard } from './row-card'

/** What is known of a row for its case, as JSON has it: null where there is no day. */
export type SentCase = { readonly [Key in keyof RowCase]: RowCase[Key] | null }

/** Cells that acquit a row when they are filled, with what stands in them; a field without a column is missing. */
export interface AcquittingCell {
  readonly header: string
  readonly seen: string
}

/** Everything the court shows of a row. */
export interface CourtCard
  extends Pick<RowCard, 'id' | 'name' | 'company' | 'phone' | 'email' | 'owner' | 'following'> {
  readonly stage: string
  /** null where the sheet does not say it. */
  readonly value: number | null
  /** Of the value, where the sheet has several; else ''. */
  readonly currency: string
  /** Code of the verdict, and its rule for the small print. */
  readonly code: number
  readonly rule: string
  readonly charge: Charge | null
  readonly case: SentCase
  /** How rows like it ended, and whether keeping it asks one to believe more (F4); null where too little is known. */
  readonly belief: (Belief & { readonly isBeyond: boolean }) | null
  /** What acquits it; of the facts that a verdict names, the word or header that cannot be understood, or that does not fit. */
  readonly acquittal: Acquittal
  readonly word: string
  /** The cell to fill in; null where none acquits. */
  readonly cell: AcquittingCell | null
  /** The day until which it is parked unless another is said (P6). */
  readonly until: string
  /** The day on which somebody said *I do* of it; '' = nobody did. */
  readonly believedOn: string
  /** How often *later* was said of it. */
  readonly laters: number
  /** How to ask for a referral, and the day of the last ask; '' = never. */
  readonly ask: { readonly situation: AskSituation; readonly lastAsked: string; readonly isDue: boolean }
  /** What the clean-up sprint offers. */
  readonly offer: SprintOffer
}

/** Whom one asks: a customer, somebody let go, or somebody who has not decided (R2). */
export type AskSituation = 'customer' | 'parting' | 'prospect'

/** The days of a case, and of what acquits, as ISO text. */
const shownDay = (day: number): string => (Number.isNaN(day) ? '' : isoDay(day))

/** The card of a row. */
export function courtCard(court: JudgedCourt, row: number): CourtCard {
  const { sheet, verdicts, laters } = court
  const { pipeline } = sheet
  const text = (key: 'id' | 'company' | 'phone' | 'email' | 'owner' | 'stage'): string =>
    pipeline.textAt(key, row)
  const fact = verdicts.facts[row] ?? null
  const value = pipeline.value()[row] ?? Number.NaN
  return {
    id: text('id'),
    name: pipeline.label(row),
    company: text('company'),
    phone: text('phone'),
    email: text('email'),
    owner: text('owner'),
    stage: text('stage'),
    value: Number.isNaN(value) ? null : value,
    currency: currencyAt(pipeline, row),
    code: verdicts.codes[row] ?? 0,
    rule: fact ? ruleOf(fact) : '',
    charge: chargeOf(fact),
    case: court.cases(row),
    belief: beliefOf(court, row),
    ...acquitsOf(court, row, fact),
    following: followingCells(sheet, row),
    until: untilOf(court, row),
    believedOn: shownDay(Math.floor(court.believed.get(text('id')) ?? Number.NaN)),
    laters: laters.get(text('id')) ?? 0,
    ask: askOf(court, row),
    offer: sprintOffer(fact),
  }
}

function beliefOf({ beliefs }: JudgedCourt, row: number): CourtCard['belief'] {
  const belief = beliefs(row)
  return belief && { ...belief, isBeyond: isBeyondBelief(belief) }
}

/** The day until which a row is parked by the rule (P6). */
export const untilOf = ({ sheet: { pipeline, book }, today }: JudgedCourt, row: number): string =>
  isoDay(wakeDay(Math.floor(pipeline.moments('decision')[row] ?? Number.NaN), today, book.numbers['P6.days']))

function askOf({ sheet, today, lastAsked, wonBy, verdicts }: JudgedCourt, row: number): CourtCard['ask'] {
  const person = sheet.persons.of[row] ?? 0
  const asked = lastAsked[person] ?? Number.NaN
  const situation = wonBy[person] ? 'customer' : verdicts.codes[row] === PURGE ? 'parting' : 'prospect'
  const isDue = !(today - asked < sheet.book.numbers['R1.again'])
  return { situation, lastAsked: shownDay(asked), isDue }
}

/** What acquits the row, with its cell. */
function acquitsOf(
  { sheet, fits }: JudgedCourt,
  row: number,
  verdict: VerdictFact | null,
): Pick<CourtCard, 'acquittal' | 'word' | 'cell'> {
  const acquittal = acquittalOf(verdict)
  const fit = fits.facts[row]
  const [miss] = fit?.code === UNQUALIFIED ? fit.misses : []
  const field = acquittal === 'decision' || acquittal === 'gut' || acquittal === 'fit' ? acquittal : null
  const column = field ? columnOfField(sheet, { field, header: miss?.field ?? '' }) : 0
  const header = sheet.pipeline.table.headers[column - 1]
  const unread = sheet.pipeline.unreadable().get(row)?.header ?? ''
  const word = verdict?.rule === 'S3' ? verdict.word : acquittal === 'fit' ? (miss?.value ?? '') : unread
  const cell = field && header !== undefined ? { header, seen: shownCell(sheet, row, field, column) } : null
  return { acquittal, word, cell }
}
