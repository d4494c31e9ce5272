// What can be wrong with a cell or a column, as a code with the parts a sentence about it needs.
import type { Day } from '../calendar/day'

type NoParts = Readonly<Record<never, never>>
/** What the cell holds, as it is quoted. */
interface Shown {
  readonly shown: string
}
interface OfField {
  readonly field: string
}

/** The parts of each fault. Where nothing else is said, the fault lies in one cell. */
export interface FaultParts {
  // Any tab.
  /** No date; `shown` is left out where the cell need not be quoted. */
  readonly day: Partial<Shown>
  /** A column that could be day-first or month-first, and is read by its separator; NaN where no cell could be read. */
  readonly dayOrder: { readonly first: Day }
  /** A column that could be day-first or month-first, and is not read. */
  readonly dayOrderUnclear: { readonly hasTimes: boolean }
  readonly twice: Shown
  // The pipeline.
  readonly amount: Shown
  readonly currencies: { readonly codes: readonly string[] }
  /** A stage that Rules lacks; '' for a blank cell. */
  readonly stageUnlisted: Shown
  /** One of Touchline's own columns is gone. */
  readonly ownColumn: NoParts
  // Rules and Cadence.
  readonly rulesHeader: Shown
  readonly ruleNumber: { readonly id: string }
  readonly stageKind: Shown & { readonly taken: string }
  readonly mediumKind: Shown
  readonly outcomeReached: Shown
  readonly cadenceNumber: Shown
  // Profile.
  readonly profileHeader: NoParts
  readonly criterionKind: Shown
  readonly criterionTest: OfField
  readonly criterionWeight: Shown
  readonly unknownTest: Shown
  readonly unknownField: OfField
  readonly valueBlank: OfField
  /** `wanted` numbers or dates. */
  readonly valueNumbers: OfField & Shown & { readonly wanted: 1 | 2 }
  readonly valueDays: OfField & Shown
  // Touches and Referrals.
  readonly touchDay: NoParts
  readonly touchName: Shown
  readonly givenId: Shown
  // Process and Steps.
  readonly stepStage: Shown
  readonly stepRequired: NoParts
  readonly stepDay: NoParts
  readonly unknownStep: Shown
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
  readonly category: Shown
  readonly blockMoment: NoParts
  readonly blockOrder: NoParts
  readonly blockLong: NoParts
  /** Shorter than so many minutes (T2). */
  readonly blockShort: { readonly least: number }
  // Reasons.
  readonly reasonEmpty: Shown
  readonly reasonUntil: NoParts
  // Experiments.
  readonly arms: NoParts
  readonly success: NoParts
  readonly smallestEffect: NoParts
  /** `enough` calls find the effect, a share, whatever the usual rate; NaN where the effect is not known. */
  readonly plannedCalls: { readonly enough: number; readonly effect: number }
  readonly variable: Shown
}

export type FaultCode = keyof FaultParts

export type Fault<Code extends FaultCode = FaultCode> = {
  [One in Code]: { readonly code: One } & FaultParts[One]
}[Code]

/** Where a person should look: `row` is the sheet row counted from 1, 0 for the tab as a whole. */
export interface Place {
  readonly tab: string
  readonly row: number
  readonly header: string
}

export type Problem = Place & Fault

/** How a language words every fault. */
export type FaultWords = { readonly [Code in FaultCode]: (fault: Fault<Code>) => string }

/** What a cell that holds much is cut to, so that a sentence can quote it. */
export const quoted = (text: string): string => text.slice(0, 40)

/** A problem in words, as reports and the command give it. */
export interface SaidProblem extends Place {
  readonly text: string
}

export const faultText = <Code extends FaultCode>(words: FaultWords, fault: Fault<Code>): string =>
  words[fault.code](fault)

export const saidProblems = (words: FaultWords, problems: readonly Problem[]): SaidProblem[] =>
  problems.map((problem) => {
    const { tab, row, header } = problem
    return { tab, row, header, text: faultText(words, problem) }
  })
