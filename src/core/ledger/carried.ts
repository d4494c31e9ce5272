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
  const moments = [archived.firstTouch, ...LATER.map((key) => archived[key])].map((column) =>
    seconds(column[row]),
  )
  if (moments.every((moment) => moment === null)) return ''
  const media = (archived.lastMedia[row] ?? []).map(({ medium, moment }) => [medium, seconds(moment)])
  return JSON.stringify([moments, media, archived.risk[row] ?? '', seconds(archived.riskSince[row])])
}

/** What is carried over, by row; a text that somebody changed so that it cannot be read counts as none. */
export function carriedOf(texts: readonly string[]): CarriedRows {
  const rows = new Map<number, Carried>()
  texts.forEach((text, row) => {
    const carried = text === '' ? null : parsed(text)
    if (carried) rows.set(row, carried)
  })
  return rows
}

function parsed(text: string): Carried | null {
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
