// Reasons for a touch that the panel offers: from the row's own facts, the library and earlier touches (V1, V2, V5).
import type { Day } from '../calendar/day'
import { lazy } from '../cells/lazy'
import { normalise } from '../cells/text'
import { reasonTest } from '../rules/valid-reason'
import type { ReasonFact } from '../words/facts'
import { everyLanguage } from '../words/languages'
import type { Words } from '../words/words'
import { agendaLine } from './reasons'

/** One row's facts and the sources of reasons. */
export interface ReasonsInput {
  readonly today: Day
  readonly words: Words
  /** Days up to a decision within which it gives a reason (`P2.amber`). */
  readonly soonDays: number
  /** The `V1.phrase` rows of Rules. */
  readonly phrases: readonly string[]
  readonly segment: string
  readonly product: string
  readonly company: string
  /** Decision date as a moment, in days since 1970-01-01; NaN without one. */
  readonly decision: number
  readonly risk: string
  /** Library items for this row that its person has not had (V2). */
  readonly library?: readonly { readonly item: string; readonly reason: string }[]
  /** Reasons of the log, oldest first, and whether each was used with this person. */
  readonly used: readonly { readonly reason: string; readonly isTheirs: boolean }[]
}

/** Few enough to read while the phone rings. */
const MOST_OFFERED = 6
const LONGEST_REASON = 120

/** Stands in for what differs from row to row. */
const ANYTHING = '\n'

/**
 * Beginnings of reasons built from one row's facts, in every language. They are true of that row only, so the log's are never
 * offered to another.
 */
const rowBeginnings = lazy((): readonly string[] => {
  const facts: readonly ReasonFact[] = [
    { code: 'risk', risk: ANYTHING },
    { code: 'decides by', day: Number.NaN },
    { code: 'product', product: ANYTHING, company: '' },
  ]
  return everyLanguage().flatMap((words) =>
    facts.map((fact) => words.reason(fact).split(ANYTHING)[0]?.trimEnd() ?? ''),
  )
})
const isRowReason = (reason: string): boolean =>
  rowBeginnings().some((beginning) => reason.startsWith(beginning))

/** At most six different reasons, without those that V1 refuses. Reasons this person has heard before come last. */
export function offeredReasons(input: ReasonsInput): string[] {
  const benefits = reasonTest(input.phrases)
  const heard = new Set(input.used.filter(({ isTheirs }) => isTheirs).map(({ reason }) => normalise(reason)))
  const offered = new Map<string, string>()
  const offer = (reason: string): void => {
    const key = normalise(reason)
    if (key !== '' && reason.length <= LONGEST_REASON && !offered.has(key) && benefits(reason))
      offered.set(key, reason)
  }
  for (const reason of rowReasons(input)) offer(reason)
  for (const { reason } of input.library ?? []) offer(reason)
  const known = byUse(input.used).filter((reason) => !isRowReason(reason))
  for (const reason of known) if (!heard.has(normalise(reason))) offer(reason)
  for (const reason of known) offer(reason)
  return [...offered.values()].slice(0, MOST_OFFERED)
}

/** Reasons built from the row's own facts. */
export function rowReasons(input: Omit<ReasonsInput, 'used' | 'phrases'>): string[] {
  const { today, words, soonDays, segment, product, company, decision, risk, library = [] } = input
  const facts: ReasonFact[] = []
  if (risk !== '') facts.push({ code: 'risk', risk })
  if (normalise(segment) === 'high ticket')
    facts.push(
      agendaLine(
        today,
        library.map(({ item }) => item),
      ),
    )
  const day = Math.floor(decision)
  if (day >= today && day <= today + soonDays) facts.push({ code: 'decides by', day })
  if (product !== '') facts.push({ code: 'product', product, company })
  return facts.map((fact) => words.reason(fact))
}

/** Distinct reasons, most used first, ties by the latest use. */
function byUse(used: ReasonsInput['used']): string[] {
  const counts = new Map<string, { reason: string; count: number; last: number }>()
  used.forEach(({ reason }, at) => {
    const key = normalise(reason)
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { reason, count, last: at })
  })
  return [...counts.values()].sort((a, b) => b.count - a.count || b.last - a.last).map(({ reason }) => reason)
}
