// Each row's verdict (New, Keep, Notice, Purge) with its facts and rule id (P0–P5).
import type { Day } from '../calendar/day'
import { addWorkingDays } from '../calendar/working-days'
import { memo } from '../cells/lazy'
import { heldVerdict } from '../ledger/held-verdict'
import type { Pipeline } from '../pipeline/pipeline'
import { unreadDecisions } from '../reading/pipeline-columns'
import type { RuleBook } from '../rules/rule-book'
import { type ClockFact, KEEP, NEW, NO_VERDICT, NOTICE, PURGE, type VerdictFact } from '../words/facts'
import { keptVerdict } from '../words/words'
import type { DateFrame } from './decision-date'
import { countedRows, openRows, undatedRows } from './open-rows'
import { type JudgeInput, RowFacts } from './row-facts'

/** Verdicts by pipeline row; codes are those of `words/facts`. */
export interface Verdicts {
  readonly codes: Uint8Array
  /** null where there is no verdict: rows that are won, lost, benched or blank. */
  readonly facts: readonly (VerdictFact | null)[]
  /** Days for the column `On notice since`; NaN = blank. */
  readonly noticeSince: Float64Array
}

/** Receives the verdict of a row; `since` and `ends` (days) are NaN unless the rule is P4. `set`: it was not judged. */
type TakeVerdict = (row: number, code: number, since: Day, ends: Day, set?: Given) => void

/** What is set of a row without judging it (S3, S4). */
interface Given {
  readonly fact: VerdictFact | null
  readonly since: Day
}

/** Judges every row, in the order S4, P0, S3, P1, P5, P2a, P2b, P4 (PRODUCT, P; EXACTLY, Order of S). */
export function judge(input: JudgeInput): Verdicts {
  const { rows } = input.pipeline
  const loaded = new RowFacts(input)
  const facts = new Array<VerdictFact | null>(rows).fill(null)
  const noticeSince = new Float64Array(rows).fill(Number.NaN)
  const withoutNotice = factWithoutNotice(loaded)
  const onNotice = factOfNotice(loaded)
  const codes = judgeOpenRows(input, loaded, (row, code, since, ends, set) => {
    noticeSince[row] = since
    facts[row] = set ? withLack(set.fact, row, loaded) : (withoutNotice(code) ?? onNotice(code, since, ends))
  })
  return { codes, facts, noticeSince }
}

/** What a kept Notice asks for, by all that can be read of the row: somebody must still ask for it (S4). */
function withLack(fact: VerdictFact | null, row: number, loaded: RowFacts): VerdictFact | null {
  if (fact?.rule !== 'kept' || (fact.by !== 'P4' && fact.by !== 'P4c')) return fact
  loaded.loadKept(row)
  return { ...fact, lack: loaded.lack(loaded.savingFact()) }
}

/**
 * What is not judged: a row with a cell that cannot be read keeps what it has (S4), and a stage that nobody has said the
 * kind of is asked about (S3).
 */
function withoutJudging(
  { pipeline, ledger, today }: JudgeInput,
  open: Uint8Array,
): (row: number) => Given | null {
  const [unread, unknown] = [pipeline.unjudged(), pipeline.unknownStages()]
  return (row) => {
    const cell = unread.get(row)
    const word = unknown[row] ?? ''
    if (!cell)
      return open[row] && word !== '' ? { fact: { code: NOTICE, rule: 'S3', word }, since: Number.NaN } : null
    const held = heldVerdict(pipeline, ledger, row, today)
    if (held !== null)
      return {
        fact: keptVerdict(held),
        since: Math.floor(pipeline.moments('noticeSince')[row] ?? Number.NaN),
      }
    const { shown, header } = cell
    return { fact: { code: NOTICE, rule: 'S4', shown, header }, since: Number.NaN }
  }
}

/** The codes of `judge` alone, without making the facts. */
export const verdictCodes = (input: JudgeInput): Uint8Array =>
  judgeOpenRows(input, new RowFacts(input), () => {})

function judgeOpenRows(input: JudgeInput, loaded: RowFacts, take: TakeVerdict): Uint8Array {
  const { pipeline } = input
  const open = openRows(pipeline)
  const setOf = withoutJudging(input, open)
  const endsOf = noticeEnds(input.book)
  const codes = new Uint8Array(pipeline.rows)
  for (let row = 0; row < pipeline.rows; row++) {
    const set = setOf(row)
    if (set) {
      codes[row] = set.fact?.code ?? NO_VERDICT
      take(row, codes[row] ?? NO_VERDICT, set.since, Number.NaN, set)
      continue
    }
    if (!open[row]) continue
    loaded.load(row)
    let code = codeWithoutNotice(loaded)
    let [since, ends] = [Number.NaN, Number.NaN]
    if (code === NO_VERDICT) {
      since = noticeSinceOf(input, loaded)
      ends = endsOf(since)
      code = input.today >= ends ? PURGE : NOTICE
    }
    codes[row] = code
    take(row, code, since, ends)
  }
  return codes
}

/** The code by P1, P5 and P2; NO_VERDICT if none of them applies, which leaves the row to P4. */
function codeWithoutNotice(facts: RowFacts): number {
  if (facts.gut === 'never') return PURGE
  if (facts.today - facts.created < facts.numbers['P5.days']) return NEW
  return facts.keep() === '' ? NO_VERDICT : KEEP
}

/** P4: the day the row was put on notice; NaN while its clock is stopped (P4c). */
function noticeSinceOf({ clockStopped, today }: JudgeInput, facts: RowFacts): Day {
  if (clockStopped && facts.undated) return Number.NaN
  return Number.isNaN(facts.noticeSince) ? today : facts.noticeSince
}

/** The day a notice runs out (P4); cached, because most rows are put on notice on the same few days. */
const noticeEnds = ({ numbers, calendar }: RuleBook): ((since: Day) => Day) =>
  memo((since: Day) => addWorkingDays(since, numbers['P4.days'], calendar))

/**
 * The fact of P1, P5 and P2 for the loaded row; null if the code is P4's. A gut of *never* tells P1's Purge from P4's.
 */
function factWithoutNotice(loaded: RowFacts): (code: number) => VerdictFact | null {
  const { numbers, today } = loaded
  return (code) => {
    if (loaded.gut === 'never') return { code: PURGE, rule: 'P1' }
    if (code === NEW) {
      return { code, rule: 'P5', age: Math.max(0, today - loaded.created), days: numbers['P5.days'] }
    }
    if (code !== KEEP) return null
    const kept = loaded.keep()
    return kept === 'green' || kept === 'amber'
      ? {
          code,
          rule: 'P2b',
          ahead: loaded.decision - today,
          band: kept,
          isEstimate: loaded.isEstimate,
          proof: loaded.nearProof(),
        }
      : { code, rule: 'P2a', proof: loaded.keyProof() }
  }
}

/** The fact of P4 and P4c for the loaded row. */
const factOfNotice =
  (loaded: RowFacts) =>
  (code: number, since: Day, ends: Day): VerdictFact => {
    const lack = loaded.lack(loaded.savingFact())
    if (Number.isNaN(since)) return { code: NOTICE, rule: 'P4c', lack }
    return { code: code === PURGE ? PURGE : NOTICE, rule: 'P4', lack, since, ends }
  }

/** P2.key, written once by set-up: the ⌈n/5⌉-th largest of the n positive values of open rows; null when n < 5. */
export function keyValue(pipeline: Pipeline): number | null {
  const open = countedRows(pipeline)
  const values = [...pipeline.value()].filter((value, row) => open[row] && value > 0)
  if (values.length < 5) return null
  return values.sort((a, b) => b - a)[Math.ceil(values.length / 5) - 1] ?? null
}

/** P4c: what the night reports of a stopped clock; null while it runs. */
export function stoppedClock(pipeline: Pipeline, frame: DateFrame, stopped: boolean): ClockFact | null {
  if (!stopped) return null
  const { share, open, unconfirmed } = undatedRows(pipeline, frame)
  const unread = unreadDecisions(pipeline)
  return { share, open, unconfirmed, ...(unread && { unread }) }
}
