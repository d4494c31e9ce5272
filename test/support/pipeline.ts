// Builders of core values for tests: pipelines, rule books, touch logs and ledgers from plain rows, dates as ISO strings.

import { type Day, parseIsoDay } from '../../src/core/calendar/day'
import type { Cell, Zone } from '../../src/core/cells/cell'
import { type Table, tableOf } from '../../src/core/cells/table'
import { emptyLedger, type Ledger } from '../../src/core/ledger/ledger'
import { type Persons, personsOf } from '../../src/core/pipeline/person'
import { type Pipeline, pipelineUnder } from '../../src/core/pipeline/pipeline'
import { type RuleBook, readRuleBook } from '../../src/core/rules/rule-book'
import { RULES_TAB, type Tab, TOUCHES } from '../../src/core/tabs/schema'
import { TouchLog } from '../../src/core/touches/touch-log'

/** The sheet's zone in tests: a Date's UTC wall clock, whatever the process's own zone. */
export const UTC: Zone = (instant) => instant / 86_400_000

/** The day every builder takes as today unless told: a Wednesday. */
export const TODAY = '2026-03-04'

/** The day of an ISO text; a moment with a time behind it: '2026-03-04 15:30'. NaN for ''. */
export function on(text: string): Day {
  const [iso = '', time] = text.split(' ')
  const day = parseIsoDay(iso) ?? Number.NaN
  if (time === undefined) return day
  const [hours, minutes] = time.split(':').map(Number)
  return day + ((hours ?? 0) * 60 + (minutes ?? 0)) / 1440
}

/** A row of the Rules tab for lists: the stage 'Demo' is `{ id: 'stage', rule: 'Demo', value: 'open', unit: 2 }`. */
export interface RuleRow {
  readonly id: string
  readonly rule?: string
  readonly value?: Cell
  readonly unit?: Cell
}

/** A table of one of Touchline's tabs, each line an object by column key. */
export function tabOf(tab: Tab, lines: readonly Readonly<Record<string, Cell>>[]): Table {
  const rows = lines.map((line) => tab.columns.map(({ key }) => line[key] ?? ''))
  return tableOf(tab.name, [tab.columns.map(({ header }) => header), ...rows])
}

/** The Rules tab: numbers by id, then lists. */
export function rulesTable(
  numbers: Readonly<Record<string, Cell>> = {},
  lists: readonly RuleRow[] = [],
): Table {
  const rows = Object.entries(numbers).map(([id, value]): RuleRow => ({ id, value }))
  return tabOf(
    RULES_TAB,
    [...rows, ...lists].map(({ id, rule = '', value = '', unit = '' }) => ({ id, rule, value, unit })),
  )
}

/** A rule book with these numbers and lists; everything else has its default. */
export function book(numbers: Readonly<Record<string, Cell>> = {}, lists: readonly RuleRow[] = []): RuleBook {
  return readRuleBook(rulesTable(numbers, lists), UTC).book
}

export interface PipelineOptions {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly rules?: RuleBook
  readonly today?: string
}

/** Everything that judging a pipeline takes, but for its history. */
export interface Subject {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
}

/** A pipeline of these rows on a tab 'Deals', its persons, rule book and today. */
export function pipelineOf({ headers, rows, rules = book(), today = TODAY }: PipelineOptions): Subject {
  const table = tableOf('Deals', [headers, ...rows])
  const pipeline = pipelineUnder(table, rules, UTC)
  return { pipeline, persons: personsOf(pipeline), book: rules, today: on(today) }
}

/** Lines of the Touches tab by column key (`when`, `id`, `medium`, `outcome` …), read as of the day. */
export function touchesOf(
  lines: readonly Readonly<Record<string, Cell>>[],
  rules: RuleBook = book(),
  today = TODAY,
): TouchLog {
  return new TouchLog(tabOf(TOUCHES, lines), UTC, on(today), rules)
}

/** What the ledger says of one row, days as ISO texts. */
export type LedgerFacts = Partial<Record<Exclude<keyof Ledger, 'lastMedia' | 'counts' | 'automated'>, string>>

/** A ledger with this number of rows and these facts by row. */
export function ledgerOf(rows: number, facts: Readonly<Record<number, LedgerFacts>> = {}): Ledger {
  const ledger = emptyLedger(rows)
  for (const [row, line] of Object.entries(facts)) {
    for (const [key, value] of Object.entries(line) as [keyof LedgerFacts, string][]) {
      const column = ledger[key]
      if (column instanceof Float64Array)
        column[Number(row)] = key === 'dateMoved' ? Number(value) : on(value)
      else column[Number(row)] = value
    }
  }
  return ledger
}
