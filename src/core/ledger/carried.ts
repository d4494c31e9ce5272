// What the Ledger keeps of touches that were archived, so that a row's figures are the same as with them in the log.
import { keepEarlier, keepLater, SECONDS_A_DAY } from '../calendar/moment'
import type { Attempt, Ledger } from './ledger'

const LATER = [
  'lastTouch',
  'lastInbound',
  'lastAttempt',
  'lastThrough',
  'lastCounted',
  'lastProgress',
] as const

/** What archived touches tell of a row. Moments are NaN where there was none. */
export interface Carried {
  readonly firstTouch: number
  /** By `LATER`. */
  readonly later: readonly number[]
  readonly lastMedia: readonly Attempt[]
  readonly risk: string
  readonly riskSince: number
}
export type CarriedRows = ReadonlyMap<number, Carried>

/** Whole seconds, which every moment of the log is; JSON knows no NaN. */
const seconds = (moment = Number.NaN): number | null =>
  Number.isNaN(moment) ? null : Math.round(moment * SECONDS_A_DAY)

/** What a ledger of archived touches tells of a row, as the Ledger tab keeps it; '' where that is nothing. */
export function carriedText(archived: Ledger, row: number): string {
  return textOf({
    firstTouch: archived.firstTouch[row] ?? Number.NaN,
    later: LATER.map((key) => archived[key][row] ?? Number.NaN),
    lastMedia: archived.lastMedia[row] ?? [],
    risk: archived.risk[row] ?? '',
    riskSince: archived.riskSince[row] ?? Number.NaN,
  })
}

function textOf({ firstTouch, later, lastMedia, risk, riskSince }: Carried): string {
  const moments = [firstTouch, ...later].map(seconds)
  if (moments.every((moment) => moment === null)) return ''
  const media = lastMedia.map(({ medium, moment }) => [medium, seconds(moment)])
  return JSON.stringify([moments, media, risk, seconds(riskSince)])
}

/** What two rows carry over once they are one. */
export function joinedCarried(own: string, other: string): string {
  const [a, b] = [parsed(own), parsed(other)]
  if (!a || !b) return b ? other : own
  const first = [a.firstTouch, b.firstTouch].filter((moment) => !Number.isNaN(moment))
  const risky = a.risk === '' || b.riskSince > a.riskSince ? b : a
  const { risk, riskSince } = risky.risk === '' ? a : risky
  return textOf({
    firstTouch: first.length === 0 ? Number.NaN : Math.min(...first),
    later: LATER.map((_, at) => laterOf(a.later[at] ?? Number.NaN, b.later[at] ?? Number.NaN)),
    lastMedia: [...a.lastMedia, ...b.lastMedia].sort((one, next) => one.moment - next.moment).slice(-2),
    ...{ risk, riskSince },
  })
}

const laterOf = (moment: number, other: number): number =>
  Number.isNaN(moment) || other > moment ? other : moment

/** What is carried over, by row; a text that somebody changed so that it cannot be read counts as none. */
export function carriedOf(texts: readonly string[]): CarriedRows {
  const rows = new Map<number, Carried>()
  texts.forEach((text, row) => {
    const carried = parsed(text)
    if (carried) rows.set(row, carried)
  })
  return rows
}

function parsed(text: string): Carried | null {
  if (text === '') return null
  try {
    const [moments, media, risk, since] = JSON.parse(text) as [unknown[], unknown[][], unknown, unknown]
    const [firstTouch = Number.NaN, ...later] = moments.map(momentOf)
    const lastMedia = media.map(([medium, at]) => ({ medium: String(medium), moment: momentOf(at) }))
    return { firstTouch, later, lastMedia, risk: String(risk), riskSince: momentOf(since) }
  } catch {
    return null
  }
}

const momentOf = (given: unknown): number => (typeof given === 'number' ? given / SECONDS_A_DAY : Number.NaN)

/** Adds first and last moments; last media and risks are added where these are gathered. */
export function addCarried(ledger: Ledger, carried: CarriedRows): void {
  for (const [row, { firstTouch, later }] of carried) {
    keepEarlier(ledger.firstTouch, row, firstTouch)
    LATER.forEach((key, at) => {
      keepLater(ledger[key], row, later[at] ?? Number.NaN)
    })
  }
}
