// The hidden Ledger tab: read into the pipeline's rows by id, and its lines written.

import { isoDay, parseIsoDay, SERIAL_OF_EPOCH } from '../calendar/day'
import { MINUTES_A_DAY, stampText, toSecond } from '../calendar/moment'
import type { Cell, Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { lazy, memo } from '../cells/lazy'
import type { Table } from '../cells/table'
import { cleanText } from '../cells/text'
import { firstRows } from '../cells/text-numbers'
import { columnAt, type KeyOf, LEDGER } from '../tabs/schema'
import { plainMedium } from '../touches/classify'
import { type Attempt, emptyLedger, type Ledger } from './ledger'

type MomentKey =
  | 'firstTouch'
  | 'lastTouch'
  | 'lastInbound'
  | 'lastAttempt'
  | 'lastThrough'
  | 'lastCounted'
  | 'lastProgress'
  | 'stageSince'
  | 'decision'
  | 'firstSeen'
  | 'gutConfirmed'
  | 'decisionConfirmed'
  | 'backSince'
  | 'promised'
  | 'wakeOn'
  | 'noticeSince'

/** Most days of automated touches in a cell: one a day for a year, more than any cap. */
const MOST_AUTOMATED_DAYS = 366

type LedgerKey = KeyOf<typeof LEDGER>

/** Whether a table is the Ledger tab; custom functions also take the Touches tab in its place. */
export const isLedgerTable = (table: Table): boolean => columnAt(table, LEDGER, 'lastCounted') >= 0

/**
 * Reads the Ledger tab into pipeline rows, each column at first use, because few callers need all of them.
 * @param ids the pipeline's Touchline IDs; rows without a line in the tab stay blank
 */
export function readLedger(table: Table, ids: readonly string[], zone: Zone): Ledger {
  const ledger = emptyLedger(ids.length)
  const kept = matchedRows(table, ids)
  const dayOfIso = memo(parseIsoDay)
  const texts = (key: LedgerKey & keyof Ledger, take: (text: string, row: number) => void) =>
    lazy(() => eachText(table, key, kept, take))
  const moments = (key: MomentKey) => lazy(() => fillMoments(ledger[key], table, key, kept, zone))
  const risk = texts('risk', (text, row) => parseRisk(text, ledger, row))
  const counts = texts('counts', (text, row) => parseCounts(text, ledger, row, dayOfIso))
  return readWhenAsked(ledger, {
    who: texts('who', (text, row) => (ledger.who[row] = text)),
    firstTouch: moments('firstTouch'),
    lastTouch: moments('lastTouch'),
    lastInbound: moments('lastInbound'),
    lastAttempt: moments('lastAttempt'),
    lastThrough: moments('lastThrough'),
    lastCounted: moments('lastCounted'),
    lastProgress: moments('lastProgress'),
    lastMedia: texts('lastMedia', (text, row) => {
      ledger.lastMedia[row] = text.split('; ').flatMap((one) => parseStamped(one, dayOfIso))
    }),
    counts,
    automated: counts,
    stage: texts('stage', (text, row) => (ledger.stage[row] = text)),
    stageSince: moments('stageSince'),
    decision: moments('decision'),
    firstSeen: moments('firstSeen'),
    gut: texts('gut', (text, row) => (ledger.gut[row] = text)),
    gutConfirmed: moments('gutConfirmed'),
    decisionConfirmed: moments('decisionConfirmed'),
    dateMoved: texts('dateMoved', (text, row) => (ledger.dateMoved[row] = Number(text) || 0)),
    backSince: moments('backSince'),
    risk,
    riskSince: risk,
    promised: moments('promised'),
    benched: texts('benched', (text, row) => (ledger.benched[row] = text)),
    wakeOn: moments('wakeOn'),
    noticeSince: moments('noticeSince'),
    carried: texts('carried', (text, row) => (ledger.carried[row] = text)),
  })
}

/** The ledger with getters that fill a column by its reading before they return it. */
function readWhenAsked(ledger: Ledger, readings: Readonly<Record<keyof Ledger, () => void>>): Ledger {
  const asked = {}
  for (const key of Object.keys(readings) as (keyof Ledger)[]) {
    const get = () => {
      readings[key]()
      return ledger[key]
    }
    Object.defineProperty(asked, key, { get, enumerable: true })
  }
  return asked as Ledger
}

function fillMoments(
  column: Float64Array,
  table: Table,
  key: MomentKey,
  { rows, lines }: MatchedRows,
  zone: Zone,
): void {
  const header = columnAt(table, LEDGER, key)
  if (header < 0) return
  const { moments } = readDays(table.rows, header, zone)
  for (let at = 0; at < rows.length; at++)
    column[rows[at] ?? 0] = toSecond(moments[lines[at] ?? -1] ?? Number.NaN)
}

/** The pipeline rows that have a line in the tab, and in the same order those lines. */
interface MatchedRows {
  readonly rows: readonly number[]
  readonly lines: readonly number[]
}

function matchedRows(table: Table, ids: readonly string[]): MatchedRows {
  const lineOf = firstRows(readText(table.rows, columnAt(table, LEDGER, 'id')))
  const [rows, lines]: [number[], number[]] = [[], []]
  ids.forEach((id, row) => {
    const line = lineOf.get(id)
    if (line < 0) return
    rows.push(row)
    lines.push(line)
  })
  return { rows, lines }
}

/** Passes every text of a column to `take` with its pipeline row; blanks are left out. */
function eachText(
  table: Table,
  key: LedgerKey,
  { rows, lines }: MatchedRows,
  take: (text: string, row: number) => void,
): void {
  const at = columnAt(table, LEDGER, key)
  if (at < 0) return
  const texts = readText(table.rows, at)
  rows.forEach((row, place) => {
    const text = texts[lines[place] ?? -1] ?? ''
    if (text !== '') take(text, row)
  })
}

const STAMP_LENGTH = 'YYYY-MM-DD hh:mm'.length
const STAMP_CLOCK = /^ \d\d:\d\d$/

/** Parses a word with its moment to the minute, `Call 2026-03-04 15:30`; empty if it is none. */
function parseStamped(text: string, dayOfIso = parseIsoDay): readonly Attempt[] {
  const at = text.length - STAMP_LENGTH
  const clock = text.slice(at + 10)
  const day =
    at > 0 && text[at - 1] === ' ' && STAMP_CLOCK.test(clock) ? dayOfIso(text.slice(at, at + 10)) : null
  if (day === null) return []
  const minutes = Number(clock.slice(1, 3)) * 60 + Number(clock.slice(4))
  return [{ medium: text.slice(0, at - 1), moment: toSecond(day + minutes / MINUTES_A_DAY) }]
}

const writeStamped = ({ medium, moment }: Attempt): string =>
  `${plainMedium(medium)} ${stampText(Math.floor(moment * MINUTES_A_DAY + 0.01))}`

/** A risk without a moment, as a user may type it, stands until the next outbound touch counts. */
function parseRisk(text: string, ledger: Ledger, row: number): void {
  const [stamped] = parseStamped(text)
  ledger.risk[row] = stamped?.medium ?? text
  ledger.riskSince[row] = stamped?.moment ?? Number.NaN
}

/** Outbound contacts by medium, then the days of the automated ones that count: `Call 3, Card 1 | 2026-02-02`. */
function parseCounts(
  text: string,
  ledger: Ledger,
  row: number,
  dayOfIso: (iso: string) => number | null,
): void {
  const [outbound = '', automated = ''] = text.split('|')
  const counts = new Map<string, number>()
  for (const part of outbound.split(',')) {
    const counted = part.trim()
    const at = counted.lastIndexOf(' ')
    const count = at < 0 ? Number.NaN : Number(counted.slice(at + 1))
    if (!Number.isInteger(count) || count < 0) continue
    const medium = counted.slice(0, at)
    counts.set(medium, (counts.get(medium) ?? 0) + count)
  }
  if (counts.size > 0) ledger.counts[row] = counts
  if (automated === '') return
  const days = automated
    .split(' ')
    .map(dayOfIso)
    .filter((day): day is number => day !== null)
  if (days.length > 0) ledger.automated[row] = days
}

function writeCounts(ledger: Ledger, row: number): string {
  const counts = [...(ledger.counts[row] ?? [])].map(([medium, count]) => `${plainMedium(medium)} ${count}`)
  const days = (ledger.automated[row] ?? []).slice(-MOST_AUTOMATED_DAYS).map(isoDay)
  return days.length === 0 ? counts.join(', ') : `${counts.join(', ')} | ${days.join(' ')}`.trim()
}

/** One line of the tab, in the schema's order; moments as serial numbers. */
export function ledgerLine(ledger: Ledger, row: number, id: string): Cell[] {
  return LEDGER.columns.map(({ key }) => {
    if (key === 'id') return id
    if (key === 'lastMedia') return (ledger.lastMedia[row] ?? []).map(writeStamped).join('; ')
    if (key === 'counts') return writeCounts(ledger, row)
    if (key === 'who' || key === 'stage' || key === 'gut' || key === 'benched' || key === 'carried')
      return ledger[key][row] ?? ''
    if (key === 'dateMoved') return ledger.dateMoved[row] || ''
    if (key === 'risk') return writeRisk(ledger, row)
    const moment = ledger[key][row] ?? Number.NaN
    return Number.isNaN(moment) ? '' : moment + SERIAL_OF_EPOCH
  })
}

function writeRisk(ledger: Ledger, row: number): string {
  const risk = ledger.risk[row] ?? ''
  const moment = ledger.riskSince[row] ?? Number.NaN
  return risk === '' || Number.isNaN(moment) ? risk : writeStamped({ medium: risk, moment })
}

/** Lines of the tab, in the schema's order, whose ids are no longer in the pipeline: kept in case the rows come back. */
export function departedLines(table: Table, ids: readonly string[]): Cell[][] {
  const present = new Set(ids)
  const at = LEDGER.columns.map(({ key }) => columnAt(table, LEDGER, key))
  const idAt = columnAt(table, LEDGER, 'id')
  return table.rows
    .filter((row) => {
      const id = cleanText(row[idAt])
      return id !== '' && !present.has(id)
    })
    .map((row) => at.map((column) => row[column] ?? ''))
}
