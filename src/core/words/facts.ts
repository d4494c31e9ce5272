// What the method decides, as codes, days and numbers; a language puts these facts into words last.
import type { Day } from '../calendar/day'

/** Codes of verdicts (PRODUCT, P). */
export const NO_VERDICT = 0
export const NEW = 1
export const KEEP = 2
export const NOTICE = 3
export const PURGE = 4

/** The one fact that alone would give Keep, in the order in which they are tried (P4). */
export type SavingFact = 'decision' | 'progress' | 'gut' | 'fit' | 'none'

/**
 * What a row lacks (P4). `times`: how often the date was put off; `days`: since it was first seen, without being confirmed;
 * `daysAgo` NaN = there was never any progress; `until`: the day a bench would end.
 */
export type Lack =
  | { readonly fact: 'decision'; readonly is: 'blank' }
  | { readonly fact: 'decision'; readonly is: 'passed'; readonly day: Day }
  | { readonly fact: 'decision'; readonly is: 'moved'; readonly times: number }
  | { readonly fact: 'decision'; readonly is: 'unconfirmed'; readonly days: number }
  | { readonly fact: 'progress'; readonly daysAgo: number }
  | { readonly fact: 'gut' | 'fit' }
  | { readonly fact: 'none'; readonly until: Day }

/**
 * What a row is kept by (P2): progress, a confirmed yes, a promise that is still open, or the benefit of the doubt, whose
 * `day` is the last to log the next step on (P3c).
 */
export type Proof =
  | { readonly by: 'progress' | 'yes'; readonly daysAgo: number }
  | { readonly by: 'promise' | 'doubt'; readonly day: Day }

type VerdictCode = typeof NEW | typeof KEEP | typeof NOTICE | typeof PURGE

/** A row's verdict with what it stands on; `rule` is the rule that decided it (PRODUCT, P). */
export type VerdictFact =
  | { readonly code: typeof PURGE; readonly rule: 'P1' }
  /** `age` and `days` count in days: how old the row is, and how long it stays New. */
  | { readonly code: typeof NEW; readonly rule: 'P5'; readonly age: number; readonly days: number }
  | { readonly code: typeof KEEP; readonly rule: 'P2a'; readonly proof: Proof }
  | {
      readonly code: typeof KEEP
      readonly rule: 'P2b'
      /** Days until the decision. */
      readonly ahead: number
      readonly band: 'green' | 'amber'
      /** Nobody has typed or confirmed the date: somebody's estimate. */
      readonly isEstimate: boolean
      readonly proof: Proof
    }
  /** `ends`: the first day on which the notice has run out; NaN where it cannot be told. */
  | {
      readonly code: typeof NOTICE | typeof PURGE
      readonly rule: 'P4'
      readonly lack: Lack
      readonly since: Day
      readonly ends: Day
    }
  /** A stage word that nobody has said the kind of. */
  | { readonly code: typeof NOTICE; readonly rule: 'S3'; readonly word: string }
  /** Before a first verdict: a cell that cannot be read. */
  | {
      readonly code: typeof NOTICE
      readonly rule: 'S4'
      readonly shown: string
      readonly header: string
    }
  | KeptFact
  /** The clock is stopped: no day on which the notice ends. */
  | { readonly code: typeof NOTICE; readonly rule: 'P4c'; readonly lack: Lack }

/**
 * A verdict that stands while a cell of its row cannot be read (S4), in the words of its cell; `by` names its rule, and
 * `lack` is what a row on Notice lacks by all that can be read of it.
 */
export interface KeptFact {
  readonly code: VerdictCode
  readonly rule: 'kept'
  readonly why: string
  readonly by: string
  /** Its words are neutral ones. */
  readonly isNeutral?: true
  readonly lack?: Lack
}

/** The fact that would save a row; null unless the row is on Notice or purged by P4. */
export const savingFact = (fact: VerdictFact | null | undefined): SavingFact | null =>
  fact && 'lack' in fact ? (fact.lack?.fact ?? null) : null

/** What is asked of somebody: the fact that would save a row; when a New row without a day began; how to reach them. */
export type AskFact = SavingFact | 'begun' | 'medium'

/** Codes of fits (Q1). */
export const NO_FIT = 0
export const QUALIFIED = 1
export const UNQUALIFIED = 2
export const UNKNOWN_FIT = 3

/** A criterion that fails on a row: what its cell holds, '' for blank, and what is demanded (Q1). */
export interface FitMiss {
  readonly field: string
  readonly has: string
  /** A `never` criterion, which must not be met. */
  readonly isNever: boolean
  readonly test: string
  readonly value: string
}

/** How a row fits the profiles, with the first miss of each profile, or the questions that are open (Q1). */
export type FitFact =
  | { readonly code: typeof QUALIFIED }
  | { readonly code: typeof UNQUALIFIED; readonly misses: readonly FitMiss[] }
  | { readonly code: typeof UNKNOWN_FIT; readonly questions: readonly string[] }

/** Why a person is on Today's list, the most pressing first, with its figures, all in days; `minutes` after midnight, NaN for a promise without a time of day. */
export type DueFact =
  | { readonly reason: 'promised'; readonly day: Day; readonly minutes: number; readonly late: number }
  | { readonly reason: 'at risk'; readonly risk: string }
  /** `day`: when the touch was due; `late`: days past the latest. */
  | { readonly reason: 'overdue'; readonly day: Day; readonly late: number; readonly rule: 'C1' | 'C1a' }
  | { readonly reason: 'new lead' }
  | { readonly reason: 'near decision'; readonly ahead: number }
  /** `quiet`: since the last touch that counts; NaN = none has counted yet. */
  | { readonly reason: 'due'; readonly quiet: number; readonly rule: 'C1' | 'C1a' }

/** What is in it for a person, where no item of the library says it; `years` since they became a client. */
export type ReasonFact =
  | { readonly code: 'promised' | 'question' | 'item missing' }
  | { readonly code: 'anniversary'; readonly years: number }
  | { readonly code: 'risk'; readonly risk: string }
  | { readonly code: 'decides by'; readonly day: Day }
  /** `company`: '' = not known. */
  | { readonly code: 'product'; readonly product: string; readonly company: string }
  /** A status meeting: its month from 1, and what is on its agenda. */
  | { readonly code: 'agenda'; readonly month: number; readonly points: readonly string[] }
  | { readonly code: 'invitation'; readonly event: string; readonly on: Day }

/** A person's situation when asked for a referral, best source first (R1); parting = just let go (P6). */
export type Situation = 'established' | 'referred' | 'new customer' | 'prospect' | 'parting' | 'lost'

/** Whom to ask for a referral: `by` referred them, `incentive` was promised last; '' = none is known. */
export interface ReferralFact {
  readonly situation: Situation
  readonly by: string
  readonly incentive: string
}

/** A stage word with what it is taken as, null = it must be asked about, and the rows that hold it (S3). */
export interface StageFact {
  readonly word: string
  readonly kind: 'open' | 'won' | 'lost' | null
  readonly rows: number
}

/** A column that is lost, and the likeliest place it is at now (S5). */
export interface LostFact {
  readonly header: string
  readonly why: 'gone' | 'twice'
  /** A header; '' where none is likely. */
  readonly candidate: string
  /** Nothing is judged anew until the user has answered. */
  readonly holds: boolean
}

/** Who cannot be placed by their latest day (C9): the first of them by name, and how many there are besides. */
export interface LateFact {
  readonly name: string
  readonly day: Day
  readonly latest: Day
  readonly others: number
}

/** P4c: the clock is stopped, because a share (0 to 1) of the open rows lacks a decision date, or one that counts. */
export interface ClockFact {
  readonly share: number
  readonly open: number
  /** How many of them have a date, which nobody has confirmed for too long. */
  readonly unconfirmed: number
  /** The column of decision dates that is not read, and a cell that is none, where that is why they are lacking. */
  readonly unread?: { readonly header: string; readonly shown: string } | undefined
}

/** What is wrong with the decision dates of those rows. */
export type WantingDate = 'blank' | 'unconfirmed' | 'either'

/** @param undated rows that lack a date, of which `unconfirmed` have one that does not count */
export const wantingDate = (undated: number, unconfirmed: number): WantingDate =>
  unconfirmed === 0 ? 'blank' : unconfirmed < Math.round(undated) ? 'either' : 'unconfirmed'

/** What is claimed in a currency and what of it survives. */
export interface InCurrency {
  readonly code: string
  readonly claimed: number
  readonly surviving: number
}

/**
 * What the pipeline claims and what survives (P9); values are sums, the rest counts of rows. Where amounts are of several
 * currencies, sums are of the one in `code`, that of most rows, and the others stand `beside` it; else `code` is ''.
 */
export interface AuditFigures extends InCurrency {
  readonly beside: readonly InCurrency[]
  readonly open: number
  readonly survivingRows: number
  /** Of these, rows too new to be judged. */
  readonly newRows: number
  readonly unvalued: number
}

/** Blocks planned in a week, those whose minutes are proven, and of these the ones proven on another day of the week (T4). */
export interface BlocksKept {
  readonly planned: number
  readonly kept: number
  readonly moved: number
}

/**
 * What a week of prospecting came to (T2 to T4, T6). `measuring`: neither kept nor broken yet, the `week`-th of `of` weeks;
 * `running`: this week, which is not over; `excused`: what its working days ask is proven, while days off took the others.
 * Minutes and shares (0 to 1) are what is proven, and what is asked.
 */
export type WeekFact =
  | { readonly state: 'kept' }
  | { readonly state: 'measuring'; readonly week: number; readonly of: number }
  | {
      readonly state: 'running' | 'broken' | 'excused'
      readonly lack: 'minutes' | 'calling'
      readonly proven: number
      readonly asked: number
    }

/** Blocks that somebody missed last week, for the colleague of their pact (T10). */
export interface MissedFact {
  readonly owner: string
  readonly missed: number
  readonly planned: number
}
