// Reasons worth a touch, to choose from: what the row itself gives, the library, what has counted before (V1, V2, V5).
import type { Day } from '../calendar/day'
import { normalise, readableDay } from '../cells/text'
import { reasonTest } from '../rules/valid-reason'
import { agendaLine } from './reasons'

export interface ReasonsInput {
  readonly today: Day
  /** A decision this near is a reason (`P2.amber`). */
  readonly soonDays: number
  /** The `V1.phrase` rows of Rules. */
  readonly phrases: readonly string[]
  readonly segment: string
  readonly product: string
  readonly company: string
  /** NaN without one. */
  readonly decision: number
  readonly risk: string
  /** Items of the library for this row that its person has not had (V2). */
  readonly library?: readonly { readonly item: string; readonly reason: string }[]
  /** Reasons of the log in its order, with whether each was said to this very person. */
  readonly used: readonly { readonly reason: string; readonly isTheirs: boolean }[]
}

/** As many as one looks through while the phone rings. */
const MOST = 6
const LONGEST = 120

/** How the reasons begin that a row's own facts give: true of that row alone, so that another's is never offered. */
const OF_A_ROW = {
  risk: 'Put right what troubles them: ',
  decision: 'What they need to decide by ',
  product: 'A useful fact about ',
} as const
const isOfARow = (reason: string): boolean =>
  Object.values(OF_A_ROW).some((beginning) => reason.startsWith(beginning))

/**
 * At most six reasons, each once and none that V1 refuses. Reasons this person has heard come last: nobody wants the same
 * news twice.
 */
export function offeredReasons(input: ReasonsInput): string[] {
  const benefits = reasonTest(input.phrases)
  const heard = new Set(input.used.filter(({ isTheirs }) => isTheirs).map(({ reason }) => normalise(reason)))
  const offered = new Map<string, string>()
  const offer = (reason: string): void => {
    const key = normalise(reason)
    if (key !== '' && reason.length <= LONGEST && !offered.has(key) && benefits(reason))
      offered.set(key, reason)
  }
  for (const reason of ofTheRow(input)) offer(reason)
  for (const { reason } of input.library ?? []) offer(reason)
  const known = byUse(input.used).filter((reason) => !isOfARow(reason))
  for (const reason of known) if (!heard.has(normalise(reason))) offer(reason)
  for (const reason of known) offer(reason)
  return [...offered.values()].slice(0, MOST)
}

/** What the row's own facts give a reason for. */
function ofTheRow(input: ReasonsInput): string[] {
  const { today, soonDays, segment, product, company, decision, risk, library = [] } = input
  const reasons: string[] = []
  if (risk !== '') reasons.push(`${OF_A_ROW.risk}${risk.toLowerCase()}`)
  if (normalise(segment) === 'high ticket')
    reasons.push(
      agendaLine(
        today,
        library.map(({ item }) => item),
      ),
    )
  const day = Math.floor(decision)
  if (day >= today && day <= today + soonDays) reasons.push(`${OF_A_ROW.decision}${readableDay(day)}`)
  if (product !== '') reasons.push(`${OF_A_ROW.product}${product} for ${company || 'them'}`)
  return reasons
}

/** Each reason once, the most used first, of equally used the latest. */
function byUse(used: ReasonsInput['used']): string[] {
  const counts = new Map<string, { reason: string; count: number; last: number }>()
  used.forEach(({ reason }, at) => {
    const key = normalise(reason)
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { reason, count, last: at })
  })
  return [...counts.values()].sort((a, b) => b.count - a.count || b.last - a.last).map(({ reason }) => reason)
}
