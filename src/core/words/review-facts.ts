// What is found of a week, as the pictures on Review say it.

/** The largest step of the week's bridge; 'none' = no bridge yet, 'quiet' = nothing moved. */
export interface BridgeFact {
  readonly step: 'none' | 'quiet' | 'new' | 'grown' | 'shrunk' | 'moved' | 'parked' | 'lost' | 'won'
  readonly amount: number
  readonly claimed: number
  readonly surviving: number
  /** The day from which it leads; NaN without one. */
  readonly since: number
  /** The currency of its sums, where there are several; else ''. */
  readonly code: string
}

/** The prospecting of a week, in minutes: the last one as soon as there is one; NaN without any minutes in the log yet. */
export interface ProofFact {
  readonly proven: number
  readonly required: number
  /** Weeks kept in a row. */
  readonly streak: number
  /** Whether the week is over. */
  readonly isOver: boolean
}

/** Evenness of the last four weeks and of those before, shares of 1; NaN where there is none. */
export interface EvenFact {
  readonly recent: number
  readonly before: number
}

/** What is expected of the next 90 days; NaN until there are enough closed rows. */
export interface FanFact {
  readonly closed: number
  readonly least: number
  readonly wins: number
  readonly low: number
  readonly high: number
  /** The pace of the days before did better than the forecasts so far: it is what is told. */
  readonly isByLastMonth: boolean
}

/** The hour at which most were spoken to; weekday from 0 (Monday), 7 = on any day, -1 while no hour has enough calls. */
export interface HourFact {
  readonly weekday: number
  readonly hour: number
  /** Share of 1. */
  readonly reached: number
  readonly calls: number
  /** Calls that an hour needs. */
  readonly least: number
}

/** Steps of the bridge, in its order. */
export const BRIDGE_STEPS = [
  'claimed',
  'new',
  'learnt',
  'moved',
  'parked',
  'lost',
  'won',
  'surviving',
] as const

/** What the pictures on Review say. */
export interface ReviewWords {
  /** Note on the header above the pictures. */
  readonly note: string
  readonly done: string
  readonly held: string
  /** Google refused the charts. */
  readonly notDrawn: string
  /** The header by which weeks are found is gone. */
  readonly weekMissing: string
  /** Headers that are gone: what stood under them is no longer filled. */
  notFilled(headers: readonly string[]): string
  /** The header above the pictures is gone, and they are still there. */
  readonly picturesMissing: string
  /** Names of the charts. */
  readonly charts: Readonly<Record<'bridge' | 'proof' | 'fan', string>>
  bridge(fact: BridgeFact): string
  readonly steps: Readonly<Record<(typeof BRIDGE_STEPS)[number], string>>
  /** Series of the bridge: what carries the steps, what stands, what came, what went. */
  readonly bridgeSeries: readonly [string, string, string, string]
  proof(fact: ProofFact): string
  /** Calling, follow-up, what is missing, other work. */
  readonly proofSeries: readonly [string, string, string, string]
  even(fact: EvenFact): string
  readonly week: string
  readonly sales: string
  fan(fact: FanFact): string
  /** Won, expected, the band's two ends, earlier forecasts. */
  readonly fanSeries: readonly [string, string, string, string, string]
  hours(fact: HourFact): string
  readonly hour: string
  readonly calls: string
  /** Monday first, last all together. */
  readonly weekdays: readonly string[]
  /** A day without its year. */
  day(day: number): string
}
