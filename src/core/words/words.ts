// Everything that is worded for users. One object of this interface is a language, or a way of wording.

import type { Day } from '../calendar/day'
import { memo } from '../cells/lazy'
import type { JobWords } from './english-jobs'
import type { MailWords } from './english-mail'
import type { RefusalWords } from './english-refusals'
import type { RuleTexts } from './english-rules'
import type { TimeWords } from './english-time'
import {
  type AskFact,
  type AuditFigures,
  type ClockFact,
  type DueFact,
  type FitFact,
  KEEP,
  type KeptFact,
  type LateFact,
  type LostFact,
  NEW,
  NOTICE,
  PURGE,
  type ReasonFact,
  type ReferralFact,
  type StageFact,
  type VerdictFact,
} from './facts'
import type { FaultWords, Place, SaidProblem } from './faults'
import { FIT_WORDS, isNeutralVerdict, verdictCode, verdictRule, verdictWhyIn } from './first-words'
import type { ReadingWords } from './reading-facts'
import type { ReviewWords } from './review-facts'

/** Why live formulas end: too many rows, a column out of place, NOW() or RAND(), an error two nights running, no formula taken. */
export type LiveEnd = 'rows' | 'columns' | 'volatile' | 'error' | 'taken'

/** Verdicts and fits. Each method gives one line without a line break; '' if there is nothing to say. */
export interface VerdictWords {
  /** The part of a verdict between its first word and its rule: why, and what to do. */
  verdictWhy(fact: VerdictFact): string
  /** The part of a fit after its first word; '' for Qualified. */
  fitWhy(fact: FitFact): string
  /** Several open questions of a profile in one line. */
  fitQuestions(questions: readonly string[]): string
}

/** Why somebody is called and what with, likewise. */
export interface TouchWords {
  /** What to find out by the touch; '' for 'none'. */
  ask(fact: AskFact): string
  /** What the panel asks about progress while a touch is logged. */
  askAgreed(): string
  /** What the panel asks about a decision date that nobody has confirmed. */
  askConfirmed(day: Day): string
  /** Why somebody is on Today's list. */
  due(fact: DueFact): string
  /** A reason for a touch that benefits the person (V2). */
  reason(fact: ReasonFact): string
  /** The words to ask somebody for a referral with (R2). */
  referralAsk(fact: ReferralFact): string
  /** Shown in a person's other rows instead of the day. */
  seeRow(name: string): string
}

/** All of it, likewise. */
export interface Words extends VerdictWords, TouchWords {
  /** Names a cell; `tab` may also be a function's argument. */
  place(at: Place): string
  /** How many people did not fit on today's list; '' for none. */
  left(people: number): string
  late(fact: LateFact): string
  clockStopped(fact: ClockFact): string
  audit(figures: AuditFigures): string
  /** Stage words that are new, and what each is read as; '' for none. */
  stagesRead(found: readonly StageFact[]): string
  /** Stage words whose kind the user must say; '' for none. */
  stagesAsked(unknown: readonly StageFact[]): string
  /** The same with what follows until it is answered. */
  columnLost(fact: LostFact): string
  /** A header that names a field which had no column, found after set-up. */
  columnFound(header: string, field: string): string
  /** @param days a usual sale takes @param limit the number of P2.amber */
  usualSale(days: number, limit: number): string
  /** How far the clean-up sprint is (P7). */
  sprint(done: number, total: number): string
  /** First words of the verdicts, by code. */
  readonly verdicts: readonly string[]
  /** What mails say besides. */
  readonly mail: MailWords
  /** Why an act was not done. */
  readonly refusals: RefusalWords
  /** What is wrong with a cell, and what to do about it. */
  readonly faults: FaultWords
  /** How the sheet was read. */
  readonly reading: ReadingWords
  /** The pictures on Review. */
  readonly review: ReviewWords
  /** The menu, its dialogs and messages, and notes on the Log. */
  readonly jobs: JobWords
  /** What the rows of Rules are, and why, by their ids. */
  readonly rules: RuleTexts
  /** Weeks of prospecting, and blocks that somebody missed. */
  readonly time: TimeWords
  /** How many cells or columns could not be read, and what is wrong with the first, for the Log. */
  logProblems(count: number, first: SaidProblem): string
  /** @param since day of the last night */
  nightTakenOver(from: string, to: string, since: Day): string
  /** The night is another user's, and runs. */
  nightOfAnother(owner: string): string
  /** One of Touchline's tabs was gone. @param pipeline the tab that Rules was made anew from; '' for any other tab */
  tabRemade(tab: string, pipeline: string): string
  /** The night before was taken back. @param same verdicts that are again as that night had them */
  nightAgain(same: number): string
  /** Fit and Next touch are written from now on. @param mostRows the number of live.rows */
  liveEnded(why: LiveEnd, mostRows: number): string
  /** What follows from the answer to "copy or moved?". */
  whereabouts(answer: 'copy' | 'moved'): string
  /** The sheet was brought up to date. @param formulas cells of the user that read a tab whose columns changed */
  migrated(version: number, formulas: readonly string[]): string
}

/** A verdict as mails and Today have it: first word and why, without its rule; '' without a verdict. */
export const spokenVerdict = (words: Words, fact: VerdictFact | null | undefined): string =>
  fact ? joined([words.verdicts[fact.code] ?? '', words.verdictWhy(fact)]) : ''

/** The text of a verdict's cell: first word, why, rule; '' without a verdict. */
export const verdictText = (words: Words, fact: VerdictFact | null | undefined): string =>
  fact ? joined([spokenVerdict(words, fact), ruleOf(fact)]) : ''

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** The rule that decided a verdict, as its cell names it. */
export const ruleOf = (fact: VerdictFact): string => (fact.rule === 'kept' ? fact.by : fact.rule)

/** What stands in a Verdict cell as a fact again; null where it holds none. */
export function keptVerdict(cell: string): KeptFact | null {
  const code = verdictCode(cell)
  if (code !== NEW && code !== KEEP && code !== NOTICE && code !== PURGE) return null
  const isNeutral = isNeutralVerdict(cell) ? ({ isNeutral: true } as const) : {}
  return { code, rule: 'kept', why: verdictWhyIn(cell), by: verdictRule(cell), ...isNeutral }
}

/**
 * A verdict's cell in other words: by the fact where that is the same verdict, else by its own words as far as the wording
 * allows; any other text stays.
 */
export function rewordedVerdict(words: Words, cell: string, fact: VerdictFact | null | undefined): string {
  const held = keptVerdict(cell)
  if (!held) return cell
  const isSame = fact?.code === held.code && ruleOf(fact) === held.by
  return verdictText(words, isSame ? fact : held)
}

/** The text of a fit's cell; '' without a fit. */
export function fitText(words: Words, fact: FitFact | null | undefined): string {
  if (!fact) return ''
  const why = words.fitWhy(fact)
  return why === '' ? FIT_WORDS[fact.code] : `${FIT_WORDS[fact.code]} · ${why}`
}

/** `fitText` for long columns: rows with equal cells share one fact, whose text is cached. */
export const fitTexts = (words: Words): ((fact: FitFact | null | undefined) => string) =>
  memo((fact: FitFact | null | undefined) => fitText(words, fact))
