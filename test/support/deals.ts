// Deals by their facts, judged: what the tests of the verdicts, the audit and the functions stand on.

import { isoDay } from '../../src/core/calendar/day'
import type { Cell } from '../../src/core/cells/cell'
import { judge, type Verdicts } from '../../src/core/purge/verdict'
import type { RuleBook } from '../../src/core/rules/rule-book'
import { type SavingFact, savingFact } from '../../src/core/words/facts'
import { VERDICT_WORDS } from '../../src/core/words/first-words'
import { verdictText } from '../../src/core/words/words'
import { book, type LedgerFacts, ledgerOf, pipelineOf, type Subject } from './pipeline'

/** Facts of a deal; those left out are blank cells. `progress`, `confirmed` and `through` stand in the Ledger. */
export interface Deal {
  readonly company?: string
  readonly stage?: string
  readonly value?: Cell
  readonly created?: string
  readonly gut?: string
  readonly decision?: Cell
  readonly promised?: string
  readonly benched?: string
  readonly noticeSince?: string
  readonly verdict?: string
  readonly unqualified?: boolean
  readonly progress?: string
  readonly confirmed?: string
  readonly through?: string
  readonly ledger?: LedgerFacts
}

const HEADERS = {
  company: 'Company',
  stage: 'Stage',
  value: 'Amount',
  created: 'Created',
  gut: 'Will they buy?',
  decision: 'Decision date',
  promised: 'Promised',
  benched: 'Benched',
  noticeSince: 'On notice since',
  verdict: 'Verdict',
} as const
const KEYS = Object.keys(HEADERS) as (keyof typeof HEADERS)[]

export interface JudgeOptions {
  readonly rules?: RuleBook
  readonly today?: string
  readonly clockStopped?: boolean
}

export interface Judged extends Verdicts {
  readonly subject: Subject
  /** The verdicts in words, and the facts that would save the rows. */
  readonly texts: readonly string[]
  readonly saving: readonly (SavingFact | null)[]
}

/** The deals as a range with its header row; a deal without any fact of its own is called by its place. */
export function dealRows(deals: readonly Deal[]): Cell[][] {
  const rows = deals.map((deal, at) =>
    KEYS.map((key): Cell => deal[key] ?? (key === 'company' ? `Company ${at + 1}` : '')),
  )
  return [KEYS.map((key) => HEADERS[key]), ...rows]
}

/** Judges the deals. */
export function judgeDeals(deals: readonly Deal[], options: JudgeOptions = {}): Judged {
  const { rules = book(), clockStopped = false } = options
  const [headers = [], ...rows] = dealRows(deals)
  const subject = pipelineOf({
    headers: headers.map(String),
    rows,
    rules,
    ...(options.today === undefined ? {} : { today: options.today }),
  })
  const facts = deals.map((deal): LedgerFacts => {
    const lines: [keyof LedgerFacts, string | undefined][] = [
      ['lastProgress', deal.progress],
      ['gutConfirmed', deal.confirmed],
      ['lastThrough', deal.through],
    ]
    const told = Object.fromEntries(lines.filter(([, value]) => value !== undefined))
    return { ...told, ...deal.ledger } as LedgerFacts
  })
  const ledger = ledgerOf(deals.length, { ...facts })
  const unqualified = Uint8Array.from(deals, (deal) => (deal.unqualified ? 1 : 0))
  const verdicts = judge({ ...subject, ledger, unqualified, clockStopped })
  const texts = verdicts.facts.map((fact) => verdictText(rules.words, fact))
  return { ...verdicts, subject, texts, saving: verdicts.facts.map(savingFact) }
}

/** The text of one deal's verdict. */
export const verdictOf = (deal: Deal, options: JudgeOptions = {}): string =>
  judgeDeals([deal], options).texts[0] ?? ''

/** First word of one deal's verdict, '' for none. */
export const wordOf = (deal: Deal, options: JudgeOptions = {}): string =>
  VERDICT_WORDS[judgeDeals([deal], options).codes[0] ?? 0] ?? ''

/** What belongs into `On notice since` of one deal, '' for blank. */
export const noticeOf = (deal: Deal, options: JudgeOptions = {}): string =>
  isoDay(judgeDeals([deal], options).noticeSince[0] ?? Number.NaN)
