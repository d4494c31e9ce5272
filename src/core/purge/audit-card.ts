// The audit's card (P9): what survives and why, why the rest does not, which rows to let go first, what ate the time, and
// what nobody could judge. Facts alone; whoever shows it puts them into words.
import type { Day } from '../calendar/day'
import { isoDay } from '../calendar/day'
import type { Ledger } from '../ledger/ledger'
import { amountsByCurrency, currencyAt } from '../pipeline/currencies'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { KEEP, NEW, NOTICE, PURGE, type VerdictFact } from '../words/facts'
import { type Audit, auditOf } from './audit'
import { openRows } from './open-rows'
import type { Verdicts } from './verdict'

/** Why a row survives, why it does not, or why nobody can say. */
export type AuditWhy =
  | 'new'
  | 'key'
  | 'near'
  | 'kept'
  | 'never'
  | 'no date'
  | 'date passed'
  | 'date moved'
  | 'estimate'
  | 'progress'
  | 'gut'
  | 'fit'
  | 'nothing'
  | 'stage'
  | 'unreadable'

/** Open rows with one why; `value` adds up what can be read, in the first currency. */
export interface AuditGroup {
  readonly why: AuditWhy
  readonly survives: boolean
  readonly rows: number
  readonly value: number
}

/** A row to let go; days are counted to today, null = unknown. */
export interface LetGo {
  /** Sheet row, from 1. */
  readonly row: number
  readonly name: string
  readonly company: string
  readonly value: number | null
  /** The currency of `value`, where the pipeline has several; else ''. */
  readonly code: string
  readonly why: AuditWhy
  /** Since the decision date. */
  readonly passed: number | null
  /** Since the last sign of life: touch, imported activity, stage change, else since it was created. */
  readonly quiet: number | null
}

/** Where the logged work went: minutes where any are known, else touches. */
export interface AuditTime {
  readonly unit: 'minutes' | 'touches'
  readonly total: number
  readonly surviving: number
  /** On open rows that do not survive. */
  readonly going: number
  readonly won: number
  readonly lost: number
  /** The rows that took most, the most first. */
  readonly most: readonly {
    readonly row: number
    readonly name: string
    readonly spent: number
    readonly fate: Fate
  }[]
}
type Fate = 'surviving' | 'going' | 'won' | 'lost'

/** The card. */
export interface AuditCard extends Audit {
  readonly tab: string
  /** The day of the audit, ISO. */
  readonly day: string
  /** Groups of open rows: survivors first, then by rows. */
  readonly groups: readonly AuditGroup[]
  readonly letGo: readonly LetGo[]
  /** null where no work is logged. */
  readonly time: AuditTime | null
  /** Open rows that lack what a verdict asks for; 0 = none. */
  readonly lacking: { readonly decision: number; readonly value: number; readonly sign: number }
  /** The first cell that keeps an open row from being judged, by sheet row, from 1; null = there is none. */
  readonly unread: { readonly row: number; readonly header: string } | null
}

/** Work on a pipeline row; minutes NaN = unknown. */
export interface WorkOnRow {
  readonly row: number
  readonly minutes: number
}

interface Audited {
  readonly pipeline: Pipeline
  readonly persons: Pick<Persons, 'of'>
  readonly verdicts: Pick<Verdicts, 'codes' | 'facts'>
  readonly ledger: Ledger
  readonly today: Day
  readonly work: readonly WorkOnRow[]
}

/** Rows named for each question. */
const MOST_NAMED = 5
const MOST_TIME = 3

/** The card of a pipeline as it is judged. */
export function auditCard(audited: Audited): AuditCard {
  const { pipeline, verdicts, today } = audited
  const open = openRows(pipeline)
  const signs = signsOfLife(audited)
  const values = pipeline.value()
  const decisions = pipeline.moments('decision')
  const lacking = { decision: 0, value: 0, sign: 0 }
  open.forEach((isOpen, row) => {
    if (!isOpen) return
    if (Number.isNaN(decisions[row] ?? Number.NaN)) lacking.decision++
    if (Number.isNaN(values[row] ?? Number.NaN)) lacking.value++
    if (Number.isNaN(signs[row] ?? Number.NaN)) lacking.sign++
  })
  return {
    ...auditOf(pipeline, verdicts),
    tab: pipeline.table.tab,
    day: isoDay(today),
    groups: groupsOf(audited, open),
    letGo: rowsToLetGo(audited, open, signs),
    time: timeOf(audited, open),
    lacking,
    unread: firstUnread(audited, open),
  }
}

function firstUnread({ pipeline, verdicts }: Audited, open: Uint8Array): AuditCard['unread'] {
  for (const [row, isOpen] of open.entries()) {
    const fact = verdicts.facts[row]
    const cell = pipeline.unreadable().get(row)
    if (isOpen && fact && cell && whyOf(fact) === 'unreadable')
      return { row: pipeline.table.firstRow + row, header: cell.header }
  }
  return null
}

const survives = (code: number | undefined): boolean => code === NEW || code === KEEP

function whyOf(fact: VerdictFact): AuditWhy {
  switch (fact.rule) {
    case 'P1':
      return 'never'
    case 'P5':
      return 'new'
    case 'P2a':
      return 'key'
    case 'P2b':
      return 'near'
    case 'S3':
      return 'stage'
    case 'S4':
      return 'unreadable'
    case 'kept':
      return fact.code === NOTICE || fact.code === PURGE ? 'unreadable' : 'kept'
    default:
      return whyOfLack(fact.lack)
  }
}

function whyOfLack(lack: (VerdictFact & { readonly rule: 'P4' | 'P4c' })['lack']): AuditWhy {
  if (lack.fact === 'none') return 'nothing'
  if (lack.fact !== 'decision') return lack.fact
  return ({ blank: 'no date', passed: 'date passed', moved: 'date moved', unconfirmed: 'estimate' } as const)[
    lack.is
  ]
}

function groupsOf({ pipeline, verdicts }: Audited, open: Uint8Array): AuditGroup[] {
  const [{ values }] = amountsByCurrency(pipeline)
  const groups = new Map<AuditWhy, { why: AuditWhy; survives: boolean; rows: number; value: number }>()
  open.forEach((isOpen, row) => {
    const fact = verdicts.facts[row]
    if (!isOpen || !fact) return
    const why = whyOf(fact)
    const group = groups.get(why) ?? { why, survives: survives(verdicts.codes[row]), rows: 0, value: 0 }
    group.rows++
    group.value += values[row] || 0
    groups.set(why, group)
  })
  return [...groups.values()].sort(
    (a, b) => Number(b.survives) - Number(a.survives) || b.rows - a.rows || a.why.localeCompare(b.why),
  )
}

/**
 * The last day on which each row gave a sign of life, not after today; NaN where nothing dates it. Who was in touch about
 * one deal is alive in all of theirs.
 */
function signsOfLife({ pipeline, persons, ledger, today }: Audited): Float64Array {
  const latest = (days: readonly (number | undefined)[]): Day => {
    const past = days.map((day) => Math.floor(day ?? Number.NaN)).filter((day) => day <= today)
    return past.length === 0 ? Number.NaN : Math.max(...past)
  }
  const [created, changed] = [pipeline.moments('created'), pipeline.moments('stageChanged')]
  const active = pipeline.moments('lastActivity')
  const spoken = new Map<number, Day>()
  persons.of.forEach((person, row) => {
    spoken.set(person, latest([spoken.get(person), active[row], ledger.lastTouch[row]]))
  })
  return Float64Array.from(persons.of, (person, row) =>
    latest([created[row], changed[row], spoken.get(person)]),
  )
}

/** Rows whose verdict nobody knows are left out: nothing is let go by what was not understood. */
const UNKNOWN: ReadonlySet<AuditWhy> = new Set<AuditWhy>(['stage', 'unreadable'])

/** Those on Purge first, then those that have been past their date or without a sign of life for longest. */
function rowsToLetGo({ pipeline, verdicts, today }: Audited, open: Uint8Array, signs: Float64Array): LetGo[] {
  const decisions = pipeline.moments('decision')
  const since = (day: number | undefined): number => {
    const days = today - Math.floor(day ?? Number.NaN)
    return days >= 0 ? days : Number.NaN
  }
  const dead = (row: number): number => Math.max(since(decisions[row]) || 0, since(signs[row]) || 0)
  const rows = [...open.keys()].filter((row) => {
    const fact = verdicts.facts[row]
    return open[row] && fact && !survives(verdicts.codes[row]) && !UNKNOWN.has(whyOf(fact))
  })
  const code = (row: number): number => verdicts.codes[row] ?? 0
  const first = rows.sort((a, b) => code(b) - code(a) || dead(b) - dead(a) || a - b).slice(0, MOST_NAMED)
  return first.flatMap((row) => {
    const fact = verdicts.facts[row]
    if (!fact) return []
    return {
      row: pipeline.table.firstRow + row,
      name: pipeline.label(row),
      company: pipeline.textAt('company', row),
      value: known(pipeline.value()[row]),
      code: currencyAt(pipeline, row),
      why: whyOf(fact),
      passed: known(since(decisions[row])),
      quiet: known(since(signs[row])),
    }
  })
}

const known = (figure: number | undefined): number | null =>
  figure === undefined || Number.isNaN(figure) ? null : figure

function timeOf({ pipeline, verdicts, work }: Audited, open: Uint8Array): AuditTime | null {
  const isTimed = work.some(({ minutes }) => minutes > 0)
  const spent = new Map<number, number>()
  for (const { row, minutes } of work)
    if (row >= 0) spent.set(row, (spent.get(row) ?? 0) + (isTimed ? minutes || 0 : 1))
  if (spent.size === 0) return null
  const kinds = pipeline.stageKinds()
  const fateOf = (row: number): Fate => {
    if (open[row]) return survives(verdicts.codes[row]) ? 'surviving' : 'going'
    return kinds[row] === 'won' ? 'won' : 'lost'
  }
  const sums = { surviving: 0, going: 0, won: 0, lost: 0 }
  for (const [row, amount] of spent) sums[fateOf(row)] += amount
  const most = [...spent].sort(([a, left], [b, right]) => right - left || a - b).slice(0, MOST_TIME)
  return {
    unit: isTimed ? 'minutes' : 'touches',
    total: [...spent.values()].reduce((sum, one) => sum + one, 0),
    ...sums,
    most: most.map(([row, amount]) => ({
      row: pipeline.table.firstRow + row,
      name: pipeline.label(row),
      spent: amount,
      fate: fateOf(row),
    })),
  }
}
