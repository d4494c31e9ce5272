// A part in the demo: what a person's row says and when they were last touched.
import type { Range } from './seeded'

/** Days ahead are positive, days ago are given as ago; all ranges include both ends. */
export interface Part {
  /** What the part is there to show. */
  readonly shows: string
  readonly count: number
  readonly stages: readonly string[]
  readonly value: Range | null
  /** Days since the row was made. */
  readonly age: Range
  /** Days ago of the last touch that counts; null = never touched. */
  readonly last: Range | null
  /** Days ago of the last progress. */
  readonly progress?: Range
  /** Days ahead of the close date, past ones negative. */
  readonly close?: Range
  /** Days between the older touches; six without it. */
  readonly rhythm?: Range
  readonly older: Range
  readonly gut?: string
  readonly fit?: 'poor' | 'unknown'
  /** Days ahead of the promise; a fraction is a time of day. */
  readonly promised?: number
  readonly noticeAgo?: Range
  /** Days from the row's first day to its close date, in place of `age`. */
  readonly saleDays?: Range
  readonly risk?: string
  readonly segments?: readonly string[]
  /** `Benched` without its day, which is the last touch's. */
  readonly benched?: 'bench' | 'long-term'
  readonly nextStep?: string
}

export const SMALL: Range = [2_400, 14_000]
export const MIDDLE: Range = [9_000, 34_000]

/** A high value; as many rows have it as make up the top fifth of the open rows. */
export const KEY: Range = [52_000, 140_000]
export const EARLY = ['Contacted', 'Qualified']
export const LATE = ['Proposal', 'Negotiation']
const MID = ['Qualified', 'Demo', 'Proposal']

/** An open row in the middle of the process, touched lately; `part` overrides any of it. */
export const open = (part: Partial<Part> & Pick<Part, 'shows' | 'count'>): Part => ({
  stages: MID,
  value: MIDDLE,
  age: [60, 160],
  last: [1, 4],
  older: [4, 7],
  ...part,
})
