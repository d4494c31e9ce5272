// A part in the demo: what a person's row says this week, what it said before, and when they were touched.
import type { Range } from './seeded'

/** Days ahead are positive, days ago are given as ago, both from the Monday of the week; all ranges include both ends. */
export interface Part {
  /** What the part is there to show. */
  readonly shows: string
  readonly count: number
  /** The stage of today; of several one is picked. */
  readonly stages: readonly string[]
  readonly value: Range | null
  /** Days since the row was made; negative: it comes later this week. */
  readonly age: Range
  /** Days ago on which an older row was pasted into the sheet, with all that was known of it. */
  readonly pasted?: Range
  /** Days ago of the last touch that counts; `weekly` = on the same weekday every week; null = never touched. */
  readonly last: Range | 'weekly' | null
  /** The weekday of this week, from 0 for Monday, on which they are touched again. */
  readonly again?: number
  /** Days ago of the last progress. */
  readonly progress?: Range
  /** Days ahead of the close date, past ones negative. */
  readonly close?: Range
  /** How often the close date was put off; without it whenever it came near. */
  readonly moves?: number
  /** Days ago on which it was put off last. */
  readonly movedAgo?: Range
  /** Days between the older touches. */
  readonly rhythm?: Range
  /** Most of the older touches; they end when the row was made. */
  readonly older?: Range
  readonly gut?: string
  /** What the gut said before, and days ago on which it changed. */
  readonly gutBefore?: { readonly gut: string; readonly ago: Range }
  readonly fit?: 'poor' | 'unknown'
  /** Days ago on which it turned out how many people work there. */
  readonly fitKnown?: Range
  /** Days ahead of today, not of the Monday, of the promise; a fraction is a time of day. */
  readonly promised?: number
  /** Days ago on which the row was won or lost. */
  readonly closed?: Range
  /** Days from the row's first day to its close date, in place of `age`. */
  readonly saleDays?: Range
  /** Whether the last touch is of the day on which the row was won or lost, whatever `last` says. */
  readonly endsWhenClosed?: boolean
  readonly risk?: string
  readonly segments?: readonly string[]
  readonly benched?: Bench
  readonly nextStep?: string
}

export interface Bench {
  readonly kind: 'bench' | 'long-term'
  /** Days ago. */
  readonly since: Range
  /** Days ahead of `Wake on`. */
  readonly wakes: Range
  /** Days ago on which they wrote, which brings the row back. */
  readonly wrote?: Range
}

export const SMALL: Range = [2_400, 14_000]
export const MIDDLE: Range = [9_000, 34_000]

/** A high value: a big deal. */
export const KEY: Range = [52_000, 140_000]
/** What a deal must be worth to be a big one, as their Rules say. */
export const BIG_DEAL = 50_000
export const EARLY = ['Contacted', 'Qualified']
export const LATE = ['Proposal', 'Negotiation']
const MID = ['Qualified', 'Demo', 'Proposal']

/** Days ago of something that came last week. */
export const LAST_WEEK: Range = [1, 6]
/** So many days ago that this week's Monday was the first night to see it: a notice that begins then ends next week. */
export const SINCE_MONDAY: Range = [1, 1]
/** Days ago of progress that is no longer fresh since last weekend, and of that which ends to be in this week. */
export const STALE: Range = [15, 17]
export const AGEING: Range = [11, 13]

/** An open row in the middle of the process, touched every week; `part` overrides any of it. */
export const open = (part: Partial<Part> & Pick<Part, 'shows' | 'count'>): Part => ({
  stages: MID,
  value: MIDDLE,
  age: [35, 90],
  last: 'weekly',
  ...part,
})
