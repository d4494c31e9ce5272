// Opens the court, or the clean-up sprint, in one call: the figures, the next cards, the charges that rows share, the batches
// that can be taken back, and the court's record.
import { civilOf, dayOf, isoDay } from '../../core/calendar/day'
import { type BeliefRecord, beliefRecord } from '../../core/forecast/belief'
import { type SprintFigures, sprintIn, type UndoBatch, undoBatches } from '../../core/ledger/undo-lines'
import { amountsByCurrency, sumOf } from '../../core/pipeline/currencies'
import { auditOf } from '../../core/purge/audit'
import { type Charge, chargeOf } from '../../core/purge/case'
import { type CourtRecord, courtRecord } from '../../core/purge/court-record'
import { openRows } from '../../core/purge/open-rows'
import { sprintOf } from '../../core/purge/sprint'
import { isOwnRow, ownerRows } from '../../core/time/owners'
import { NOTICE, PURGE } from '../../core/words/facts'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { openSheet } from '../judge/open-sheet'
import { isoMoment } from '../row/cell-change'
import { isElsewhere } from '../sheet/copy-or-moved'
import type { Ports } from '../sheet/ports'
import { type CourtCard, courtCard, untilOf } from './court-card'
import { type JudgedCourt, judgeCourt } from './judge-court'
import { followingCells } from './row-card'

/** What the panel asks for. */
export interface CourtRequest {
  readonly mode: 'court' | 'sprint'
  /** Which values come first. */
  readonly order: 'small' | 'big'
  /** The sprint begins anew, whomever it has been to. */
  readonly isAnew: boolean
}

/** How many rows, and what they claim: by currency, that of most rows first; its code is '' where there is only one. */
export interface Claim {
  readonly rows: number
  readonly claims: readonly { readonly code: string; readonly amount: number }[]
}

/** Rows of one charge, which can be decided on together. */
export interface ChargedRows {
  readonly charge: Charge
  readonly rows: readonly ChargedRow[]
  /** Rows beyond those that are listed. */
  readonly more: number
}

export interface ChargedRow {
  readonly id: string
  readonly name: string
  readonly company: string
  readonly value: number | null
  readonly code: number
  /** The day until which it is parked by the rule. */
  readonly until: string
  /** What stands in Benched and Wake on. */
  readonly benched: string
  readonly wakeOn: string
}

/** The place Purge as it is opened. */
export interface Court {
  /** The spreadsheet's id. */
  readonly sheet: string
  /** Today in the sheet's zone, as ISO text. */
  readonly today: string
  /** Nothing can be judged until a lost column is answered for (S5). */
  readonly isHeld: boolean
  readonly purge: Claim
  readonly notice: Claim
  /** Sums of the currency of most rows, which `code` names where there are several. */
  readonly figures: SprintFigures
  readonly code: string
  readonly cards: readonly CourtCard[]
  /** Rows to come after the cards. */
  readonly left: number
  readonly groups: readonly ChargedRows[]
  /** The clean-up sprint: whom it has been to, of how many; the figures with which it began, null before the first. */
  readonly sprint: { readonly done: number; readonly total: number; readonly before: SprintFigures | null }
  readonly record: CourtRecord & { readonly believed: BeliefRecord }
  readonly batches: readonly ShownBatch[]
  /** Accused rows of other owners, which are not shown. */
  readonly others: number
}

/** A batch that can be taken back; `name` is that of its first row that is still there. */
export interface ShownBatch extends Pick<UndoBatch, 'batch' | 'verb'> {
  readonly when: string
  readonly rows: number
  readonly name: string
  /** The only row's id; '' where there are several. */
  readonly id: string
}

/** Rows a sitting: more tire, and tired people decide badly. */
const SITTING = 20
/** Rows listed for one charge. */
const MOST_LISTED = 500
const MOST_BATCHES = 30

/** Opens the court. Writes nothing. */
export function openCourt(ports: Ports, request: CourtRequest): Result<Court> {
  const open = openSheet(ports)
  if (open instanceof Refused) return open
  if (isElsewhere(ports.workbook, open.rules.book)) return refused('copy or moved')
  const court = judgeCourt(ports, open)
  if (court instanceof Refused) return court
  const { pipeline } = court.sheet
  const owners = ownerRows(open.rules.table)
  const isOwnOwner = isOwnRow(owners, owners.length > 0 ? ports.mail.ownAddress() : '')
  const isOwn = (row: number): boolean => isOwnOwner(pipeline.textAt('owner', row))
  const { isHeld } = pipeline
  const accused = isHeld ? [] : accusedRows(court)
  const own = accused.filter(isOwn)
  const begun = request.isAnew ? null : sprintIn(court.undo.lines)
  const sprint = sprintOf(pipeline, court.verdicts.codes, begun?.seen ?? new Set(), isOwn)
  const done = begun?.seen.size ?? 0
  const rows = isHeld ? [] : request.mode === 'sprint' ? sprint.rows : byValue(court, own, request.order)
  const shown = rows.filter((row) => pipeline.textAt('id', row) !== '').slice(0, SITTING)
  return {
    sheet: ports.workbook.id(),
    today: isoDay(court.today),
    isHeld,
    purge: claimOf(court, own, PURGE),
    notice: claimOf(court, own, NOTICE),
    figures: figuresOf(court, isOwn),
    code: amountsByCurrency(pipeline)[0].code,
    cards: shown.map((row) => courtCard(court, row)),
    left: rows.length - shown.length,
    groups: groupsOf(court, own),
    // Whom it has been to and who was parked then is done as well.
    sprint: { done, total: done + sprint.rows.length, before: begun?.before ?? null },
    record: recordOf(court),
    batches: batchesOf(court),
    others: accused.length - own.length,
  }
}

/** Open rows on Purge or Notice, Purge first. */
function accusedRows({ sheet, verdicts }: JudgedCourt): number[] {
  const open = openRows(sheet.pipeline)
  return [PURGE, NOTICE].flatMap((code) =>
    Array.from(open.keys()).filter((row) => open[row] && verdicts.codes[row] === code),
  )
}

/** Purge first; within a verdict by value, and rows without one as the smallest. */
function byValue(
  { sheet, verdicts }: JudgedCourt,
  rows: readonly number[],
  order: CourtRequest['order'],
): number[] {
  const values = sheet.pipeline.value()
  const sign = order === 'big' ? -1 : 1
  const claimedBy = (row: number): number => values[row] || 0
  return [...rows].sort(
    (a, b) =>
      (verdicts.codes[b] ?? 0) - (verdicts.codes[a] ?? 0) || sign * (claimedBy(a) - claimedBy(b)) || a - b,
  )
}

function claimOf({ sheet, verdicts }: JudgedCourt, rows: readonly number[], code: number): Claim {
  const charged = new Set(rows.filter((row) => verdicts.codes[row] === code))
  const claims = amountsByCurrency(sheet.pipeline).map((one) => ({
    code: one.code,
    amount: sumOf(one, (row) => charged.has(row)),
  }))
  return { rows: charged.size, claims: claims.filter(({ amount }) => amount > 0) }
}

/** What the own open rows claim, and what of it survives (P9). */
function figuresOf({ sheet, verdicts }: JudgedCourt, isOwn: (row: number) => boolean): SprintFigures {
  const { open, claimed, surviving, survivingRows } = auditOf(sheet.pipeline, verdicts, isOwn)
  return { open, claimed, surviving, survivingRows }
}

/** The charges that more than one row shares, the commonest first. */
function groupsOf(court: JudgedCourt, rows: readonly number[]): ChargedRows[] {
  const { pipeline } = court.sheet
  const groups = new Map<Charge, number[]>()
  for (const row of rows) {
    const charge = chargeOf(court.verdicts.facts[row])
    if (charge !== null && pipeline.textAt('id', row) !== '')
      groups.set(charge, [...(groups.get(charge) ?? []), row])
  }
  return [...groups]
    .filter(([, charged]) => charged.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([charge, charged]) => ({
      charge,
      rows: charged.slice(0, MOST_LISTED).map((row) => chargedRow(court, row)),
      more: Math.max(0, charged.length - MOST_LISTED),
    }))
}

function chargedRow(court: JudgedCourt, row: number): ChargedRow {
  const { pipeline } = court.sheet
  const value = pipeline.value()[row] ?? Number.NaN
  const { benched, wakeOn } = followingCells(court.sheet, row)
  return {
    id: pipeline.textAt('id', row),
    name: pipeline.label(row),
    company: pipeline.textAt('company', row),
    value: Number.isNaN(value) ? null : value,
    code: court.verdicts.codes[row] ?? 0,
    until: untilOf(court, row),
    benched: benched?.seen ?? '',
    wakeOn: wakeOn?.seen ?? '',
  }
}

function recordOf({ sheet: { pipeline }, ledger, today, believed, spells }: JudgedCourt): Court['record'] {
  const { year } = civilOf(today)
  return {
    ...courtRecord(pipeline, ledger, dayOf(year, 1, 1), pipeline.book.numbers['F4.record']),
    believed: beliefRecord(believed, pipeline.text('id'), spells),
  }
}

function batchesOf({ sheet: { pipeline }, undo, today }: JudgedCourt): ShownBatch[] {
  const ids = pipeline.text('id')
  return undoBatches(undo.lines, today)
    .slice(0, MOST_BATCHES)
    .map(({ batch, when, verb, ids: decided }) => {
      const row = decided.map((id) => ids.indexOf(id)).find((at) => at >= 0)
      const name = row === undefined ? '' : pipeline.label(row)
      const id = decided.length === 1 ? (decided[0] ?? '') : ''
      return { batch, verb, when: isoMoment(when), rows: decided.length, name, id }
    })
}
