// What can be wrong with a cell or a column, as a code with the parts a sentence about it needs.
import type { Day } from '../calendar/day'

type NoParts = Readonly<Record<never, never>>
/** The cell's content as quoted. */
interface QuotedCell {
  readonly shown: string
}
interface OfField {
  readonly field: string
}

/** The parts of each fault. Unless stated otherwise, a fault concerns one cell. */
interface FaultParts {
  // Any tab.
  /** No date; `shown` is absent if the cell need not be quoted; `form`: how its column writes days, absent = YYYY-MM-DD. */
  readonly day: Partial<QuotedCell> & { readonly form?: string }
  /** A column that could be day-first or month-first, and is read by its separator; NaN where no cell could be read. */
  readonly dayOrder: { readonly first: Day }
  /** A column that could be day-first or month-first, and is not read. */
  readonly dayOrderUnclear: { readonly hasTimes: boolean }
  /** Real days of a column that the sheet's locale read with day and month swapped, as texts beside them prove. */
  readonly daysSwapped: { readonly rows: number }
  /** One of them. */
  readonly daySwapped: QuotedCell
  readonly twice: QuotedCell
  // The pipeline.
  /** A row that was created on a day still to come. */
  readonly createdToCome: QuotedCell
  /** A column that is not used, because most of its cells are not what its header says (S2); `shown`: one of them. */
  readonly notItsKind: QuotedCell & { readonly kind: 'day' | 'money' | 'email' | 'phone' }
  readonly amount: QuotedCell
  /** A column in which 1.500 could be a thousand and a half or one and a half. */
  readonly amountOrder: NoParts
  /** A range such as 10-15k. */
  readonly amountRange: QuotedCell
  readonly currencies: { readonly codes: readonly string[] }
  /** A stage word that nobody has said is open, won or lost, and in how many rows it stands (S3). */
  readonly stageUnknown: QuotedCell & { readonly rows: number }
  /** A cell that matters shows an error or Loading… in place of its value (S4). */
  readonly cellError: QuotedCell
  /** No answer to `Will they buy?`. */
  readonly gutWord: QuotedCell
  /** Neither a bench nor a long-term rest. */
  readonly benchWord: QuotedCell
  /** An e-mail or phone, as the first row has it, of different people in different companies; rows of the sheet. */
  /** `key` is the address or number alone, as a `join` row of Rules takes it. */
  readonly sharedKey: QuotedCell & { readonly key: string; readonly rows: readonly number[] }
  /** A column that Rules pins is gone or there twice (S5). */
  readonly lostColumn: { readonly why: 'gone' | 'twice'; readonly candidate: string; readonly holds: boolean }
  /** One of Touchline's own columns is gone. */
  readonly ownColumn: NoParts
  // Rules and Cadence.
  readonly rulesHeader: QuotedCell
  readonly ruleNumber: { readonly id: string }
  readonly ruleHour: { readonly id: string }
  /** `taken`: the kind it counts as; null = its rows wait for the answer. */
  readonly stageKind: QuotedCell & { readonly taken: 'open' | 'won' | 'lost' | null }
  readonly mediumKind: QuotedCell
  readonly outcomeReached: QuotedCell
  readonly cadenceNumber: QuotedCell
  // Mail.
  /** No hour of the day; the hour that counts in its place, NaN = none. */
  readonly mailHour: QuotedCell & { readonly taken: number }
  readonly mailRows: QuotedCell
  /** A row above is of the same address. */
  readonly mailTwice: QuotedCell
  /** A header of a reader's wishes is gone; the hour that counts in its place, NaN = it counts as blank. */
  readonly mailHeader: { readonly taken: number }
  // Profile.
  readonly profileHeader: NoParts
  readonly criterionKind: QuotedCell
  readonly criterionTest: OfField
  readonly criterionWeight: QuotedCell
  readonly unknownTest: QuotedCell
  readonly unknownField: OfField
  readonly valueBlank: OfField
  /** `wanted` numbers or dates. */
  readonly valueNumbers: OfField & QuotedCell & { readonly wanted: 1 | 2 }
  readonly valueDays: OfField & QuotedCell
  // Touches and Referrals.
  readonly touchDay: NoParts
  readonly touchName: QuotedCell
  readonly givenId: QuotedCell
  // Today.
  /** Words in Done that are no outcome: kept as a note. */
  readonly doneWord: QuotedCell
  /** Done on a line that names nobody. */
  readonly doneNobody: QuotedCell
  /** A reason that brings the person nothing, '' = none, of a touch that got through (V1). */
  readonly doneReason: QuotedCell
  /** An automated medium without an item of the library (V3). */
  readonly doneItem: QuotedCell
  /** `not today` for somebody who was promised a day (C8). */
  readonly donePromise: QuotedCell & { readonly day: Day }
  // Process and Steps.
  readonly stepStage: QuotedCell
  readonly stepRequired: NoParts
  readonly stepDay: NoParts
  readonly unknownStep: QuotedCell
  // Time and Blocks.
  /** No day with a time. */
  readonly stretchMoment: NoParts
  readonly stretchMinutes: NoParts
  readonly stretchStart: NoParts
  readonly stretchOrder: NoParts
  readonly stretchNegative: NoParts
  readonly stretchLong: NoParts
  /** `row` of the sheet that the stretch overlaps, and the minutes they share. */
  readonly stretchOverlap: { readonly other: number; readonly minutes: number }
  readonly category: QuotedCell
  readonly blockMoment: NoParts
  readonly blockOrder: NoParts
  readonly blockLong: NoParts
  /** Shorter than `least` minutes (T2). */
  readonly blockShort: { readonly least: number }
  // Reasons.
  readonly reasonEmpty: QuotedCell
  readonly reasonUntil: NoParts
  readonly eventDay: NoParts
  // Experiments.
  readonly arms: NoParts
  readonly success: NoParts
  readonly smallestEffect: NoParts
  /** `enough` calls find the effect, a share, whatever the usual rate; NaN where the effect is not known. */
  readonly plannedCalls: { readonly enough: number; readonly effect: number }
  readonly variable: QuotedCell
  /** It follows from how a call went. */
  readonly follows: QuotedCell
}

type FaultCode = keyof FaultParts

/** A fault as its code and parts. */
export type Fault<Code extends FaultCode = FaultCode> = {
  [One in Code]: { readonly code: One } & FaultParts[One]
}[Code]

/** Where the fault is: `row` is the sheet row from 1; 0 = the tab as a whole. */
export interface Place {
  readonly tab: string
  readonly row: number
  readonly header: string
}

/** A fault and its place. */
export type Problem = Place & Fault

/** A language's wording of every fault. */
export type FaultWords = { readonly [Code in FaultCode]: (fault: Fault<Code>) => string }

/** A cell's text cut to a length that a sentence can quote. */
export const quoted = (text: string): string => text.slice(0, 40)

/** A problem in words, as reports and the command give it. */
export interface SaidProblem extends Place {
  readonly text: string
}

/** A fault in words. */
export const faultText = <Code extends FaultCode>(words: FaultWords, fault: Fault<Code>): string =>
  words[fault.code](fault)

/** Problems in words. */
export const saidProblems = (words: FaultWords, problems: readonly Problem[]): SaidProblem[] =>
  problems.map((problem) => {
    const { tab, row, header } = problem
    return { tab, row, header, text: faultText(words, problem) }
  })
