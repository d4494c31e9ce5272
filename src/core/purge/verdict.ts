// Worth your time, on notice, or purge: each row's verdict with its why, the one saving fact and its rule id (P0–P5).
import type { Day } from '../calendar/day'
import { addWorkingDays } from '../calendar/working-days'
import { lazy } from '../cells/lazy'
import { normalise, plural, readableDay } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { openRows, undatedShare } from './open-rows'
import { type JudgeInput, RowFacts, type SavingFact } from './row-facts'

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

/** Puts the verdict of the row that is at hand into words. */
type Say = (row: number, code: number, fact: SavingFact | null, since: Day) => void

/** Judges every row, in the order P0, P1, P5, P2a, P2b, P4 (PRODUCT, P). */
export function judge(input: JudgeInput): Verdicts {
  const facts = new RowFacts(input)
  const texts = new Array<string>(input.pipeline.rows).fill('')
  const settled = settledWords(input, facts)
  const onNotice = noticeWords(input, facts)
  const judged = judgeRows(input, facts, (row, code, fact, since) => {
    texts[row] = fact === null ? settled(code) : onNotice(code, fact, since)
  })
  return { ...judged, texts }
}

/** The codes of `judge` alone: most who ask show no words, and those are what takes time. */
export function verdictCodes(input: JudgeInput): Uint8Array {
  return judgeRows(input, new RowFacts(input), () => {}).codes
}

function judgeRows(input: JudgeInput, facts: RowFacts, say: Say): Omit<Verdicts, 'texts'> {
  const { pipeline } = input
  const open = openRows(pipeline)
  const endsOf = noticeEnds(input.book)
  const codes = new Uint8Array(pipeline.rows)
  const noticeSince = new Float64Array(pipeline.rows).fill(Number.NaN)
  const saving = new Array<SavingFact | null>(pipeline.rows).fill(null)
  for (let row = 0; row < pipeline.rows; row++) {
    if (!open[row]) continue
    facts.load(row)
    let code = settledCode(facts)
    let fact: SavingFact | null = null
    if (code === NO_VERDICT) {
      const since = noticeSinceOf(input, facts)
      code = input.today >= endsOf(since) ? PURGE : NOTICE
      fact = facts.savingFact()
      noticeSince[row] = since
      saving[row] = fact
    }
    codes[row] = code
    say(row, code, fact, noticeSince[row] ?? Number.NaN)
  }
  return { codes, noticeSince, saving }
}

/** P1, P5 and P2: what is settled without a notice; NO_VERDICT = P4. */
function settledCode(facts: RowFacts): number {
  if (facts.gut === 'never') return PURGE
  if (facts.today - facts.created < facts.numbers['P5.days']) return NEW
  return facts.keep() === '' ? NO_VERDICT : KEEP
}

/** P4: since when the row is on notice; NaN while its clock is stopped (P4c). */
function noticeSinceOf({ clockStopped, today }: JudgeInput, facts: RowFacts): Day {
  if (clockStopped && facts.undated) return Number.NaN
  return Number.isNaN(facts.noticeSince) ? today : facts.noticeSince
}

/** The day a notice runs out (P4); most rows are put on notice on the same few days. */
function noticeEnds({ numbers, calendar }: RuleBook): (since: Day) => Day {
  const known = new Map<Day, Day>()
  return (since) => {
    const ends = known.get(since) ?? addWorkingDays(since, numbers['P4.days'], calendar)
    known.set(since, ends)
    return ends
  }
}

/** The words of P1, P5 and P2. */
function settledWords({ pipeline }: JudgeInput, facts: RowFacts): (code: number) => string {
  const isOwnDate = normalise(pipeline.header('decision')) === 'decision date'
  const estimate = isOwnDate ? '' : ', your estimate: confirm'
  const { numbers, today } = facts
  return (code) => {
    if (code === PURGE) return 'Purge · your gut says they will never buy: bench it · P1'
    if (code === NEW) {
      const age = Math.max(0, today - facts.created)
      return `New · day ${age} of ${numbers['P5.days']}: find out who they are · P5`
    }
    const kept = facts.keep()
    if (kept === 'key') return `Keep · key account, ${facts.keyWhy()} · P2a`
    const ahead = facts.decision - today
    const when = ahead === 0 ? 'decides today' : `decides in ${plural(ahead, 'day')}`
    return `Keep · ${when}${estimate} (${kept}), ${facts.fastWhy()} · P2b`
  }
}

/** The words of P4 and P4c: on notice, or purged once the notice has run out. */
function noticeWords(
  input: JudgeInput,
  facts: RowFacts,
): (code: number, fact: SavingFact, since: Day) => string {
  // The share is the whole sheet's: it is only counted where the words tell it.
  const lacking = lazy(() =>
    input.alone ? 'most' : `${Math.round(undatedShare(input.pipeline) * 100)} % of`,
  )
  const endsOf = noticeEnds(input.book)
  return (code, fact, since) => {
    const { lack, next } = facts.wanting(fact)
    if (Number.isNaN(since)) {
      const it = fact === 'decision' ? 'it' : 'a decision date'
      return `Notice · ${lack}: ${next} · clock stopped: ${lacking()} rows lack ${it} · P4c`
    }
    if (code === PURGE) {
      const todo = fact === 'none' ? next : `bench it, or ${next}`
      return `Purge · ${lack}: ${todo} · on notice since ${readableDay(since)} · P4`
    }
    const ends = endsOf(since)
    return `Notice · ${lack}: ${next}${Number.isNaN(ends) ? '' : ` · purged on ${readableDay(ends)}`} · P4`
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
