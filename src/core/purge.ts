// Worth your time, on notice, or purge: each row's verdict with its why, the one saving fact and its rule id (P0–P5).
import { addWorkingDays, type Day } from './day'
import type { Ledger } from './ledger'
import type { Persons } from './person'
import type { Pipeline } from './pipeline'
import { RowFacts, type SavingFact } from './row-facts'
import type { RuleBook } from './rule-book'
import { normalise, plural, readableDay } from './text'

export { isPromiseOpen, lastThroughByPerson } from './promise'
export type { SavingFact } from './row-facts'

export const NO_VERDICT = 0
export const NEW = 1
export const KEEP = 2
export const NOTICE = 3
export const PURGE = 4
/** First words of the verdicts, by code. */
export const VERDICT_WORDS = ['', 'New', 'Keep', 'Notice', 'Purge'] as const

export interface Verdicts {
  readonly codes: Uint8Array
  readonly texts: readonly string[]
  /** What belongs into `On notice since`; NaN = blank. */
  readonly noticeSince: Float64Array
  /** Only for Notice and P4's Purge; null elsewhere. */
  readonly saving: readonly (SavingFact | null)[]
}

export interface JudgeInput {
  readonly pipeline: Pipeline
  readonly ledger: Ledger
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  /** 1 = Unqualified; every other fit is taken as not Unqualified (P2). */
  readonly unqualified: Uint8Array
  /** Is the clock of P4c stopped; the night says so on Rules. */
  readonly clockStopped: boolean
  /** The rows are one of many (the single-row form of the functions): no share can be told from them. */
  readonly alone?: boolean
}

/** 1 for rows that are open: with content, not won or lost, not benched (EXACTLY, Words). */
export function openRows(pipeline: Pipeline): Uint8Array {
  const kinds = pipeline.stageKinds()
  const benched = pipeline.benched()
  return pipeline.filled().map((filled, row) => (filled && kinds[row] === 'open' && !benched[row] ? 1 : 0))
}

/** P4c: the share of the sheet's open rows whose decision date is blank; 0 without open rows. */
export function undatedShare({ whole: pipeline }: Pipeline): number {
  const open = openRows(pipeline)
  let rows = 0
  let undated = 0
  for (let row = 0; row < open.length; row++) {
    if (!open[row]) continue
    rows++
    if (!pipeline.isFilled('decision', row)) undated++
  }
  return rows === 0 ? 0 : undated / rows
}

/** Judges every row, in the order P0, P1, P5, P2a, P2b, P4 (PRODUCT, P). */
export function judge(input: JudgeInput): Verdicts {
  const { pipeline } = input
  const open = openRows(pipeline)
  const facts = new RowFacts(input)
  const settle = settler(input, facts)
  const notify = notifier(input, facts)
  const codes = new Uint8Array(pipeline.rows)
  const texts = new Array<string>(pipeline.rows).fill('')
  const noticeSince = new Float64Array(pipeline.rows).fill(Number.NaN)
  const saving = new Array<SavingFact | null>(pipeline.rows).fill(null)
  for (let row = 0; row < pipeline.rows; row++) {
    if (!open[row]) continue
    facts.load(row)
    const settled = settle()
    if (settled) {
      codes[row] = settled.code
      texts[row] = settled.text
      continue
    }
    const fact = facts.savingFact()
    const notice = notify(fact)
    codes[row] = notice.code
    texts[row] = notice.text
    noticeSince[row] = notice.since
    saving[row] = fact
  }
  return { codes, texts, noticeSince, saving }
}

interface Verdict {
  readonly code: number
  readonly text: string
}

/** P1, P5 and P2: what is settled without a notice; null = P4. */
function settler({ pipeline }: JudgeInput, facts: RowFacts): () => Verdict | null {
  const isOwnDate = normalise(pipeline.header('decision')) === 'decision date'
  const estimate = isOwnDate ? '' : ', your estimate: confirm'
  const { numbers, today } = facts
  return () => {
    if (facts.gut === 'never') {
      return { code: PURGE, text: 'Purge · your gut says they will never buy: bench it · P1' }
    }
    const age = today - facts.created
    const newFor = numbers['P5.days']
    if (age < newFor) {
      return { code: NEW, text: `New · day ${Math.max(0, age)} of ${newFor}: find out who they are · P5` }
    }
    const kept = facts.keep()
    if (kept === '') return null
    if (kept === 'key') return { code: KEEP, text: `Keep · key account, ${facts.keyWhy()} · P2a` }
    const ahead = facts.decision - today
    const when = ahead === 0 ? 'decides today' : `decides in ${plural(ahead, 'day')}`
    return { code: KEEP, text: `Keep · ${when}${estimate} (${kept}), ${facts.fastWhy()} · P2b` }
  }
}

/** P4 and P4c: on notice, or purged once the notice has run out. */
function notifier(
  input: JudgeInput,
  facts: RowFacts,
): (fact: SavingFact) => Verdict & { readonly since: number } {
  const { book, today, clockStopped } = input
  const lacking = input.alone ? 'most' : `${Math.round(undatedShare(input.pipeline) * 100)} % of`
  return (fact) => {
    const { lack, next } = facts.wanting(fact)
    if (clockStopped && facts.undated) {
      const it = fact === 'decision' ? 'it' : 'a decision date'
      const clock = `clock stopped: ${lacking} rows lack ${it}`
      return { code: NOTICE, text: `Notice · ${lack}: ${next} · ${clock} · P4c`, since: Number.NaN }
    }
    const since = Number.isNaN(facts.noticeSince) ? today : facts.noticeSince
    const ends = addWorkingDays(since, book.numbers['P4.days'], book.calendar)
    if (today >= ends) {
      const todo = fact === 'none' ? next : `bench it, or ${next}`
      return {
        code: PURGE,
        text: `Purge · ${lack}: ${todo} · on notice since ${readableDay(since)} · P4`,
        since,
      }
    }
    const until = Number.isNaN(ends) ? '' : ` · purged on ${readableDay(ends)}`
    return { code: NOTICE, text: `Notice · ${lack}: ${next}${until} · P4`, since }
  }
}

/** P2.key, written once by set-up: the ⌈n/5⌉-th largest value of the n open rows with a value; null when n < 5. */
export function keyValue(pipeline: Pipeline): number | null {
  const open = openRows(pipeline)
  const values = [...pipeline.value()].filter((value, row) => open[row] && !Number.isNaN(value))
  if (values.length < 5) return null
  return values.sort((a, b) => b - a)[Math.ceil(values.length / 5) - 1] ?? null
}

/** The verdict's code by its first word, for verdicts read from the sheet. */
export function verdictCode(text: string): number {
  if (text === '') return NO_VERDICT
  const word = /^\p{L}+/u.exec(text.trim())?.[0] ?? ''
  return Math.max(0, VERDICT_WORDS.indexOf(word as (typeof VERDICT_WORDS)[number]))
}

/** P4c's one message, said once by the night; '' while the clock runs. */
export function clockMessage(pipeline: Pipeline, stopped: boolean): string {
  if (!stopped) return ''
  const open = openRows(pipeline).reduce((sum, row) => sum + row, 0)
  const share = Math.round(undatedShare(pipeline) * 100)
  return (
    `${share} % of your ${plural(open, 'open row')} lack a decision date, so the purge clock stands still (P4c). ` +
    'Do a clean-up sprint: walk through the rows once, and keep, bench, or fill in the date they will decide.'
  )
}
