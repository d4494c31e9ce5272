// The sheet read and judged whole, each tab once, before anything is written: what set-up and the night work on.

import { wakingRows } from '../core/bench'
import { type Cadence, readCadence } from '../core/cadence'
import type { Cell, Problem } from '../core/cell'
import type { Day } from '../core/day'
import { type Decisions, decide, isClockStopped } from '../core/decide'
import { missingIds } from '../core/identity'
import { judgedLedger } from '../core/judged-ledger'
import { type Ledger, rowsOfTouches } from '../core/ledger'
import { readLedger } from '../core/ledger-tab'
import { keyOf, type TouchEntry, touchLine } from '../core/log-entry'
import { observe } from '../core/observe'
import { NO_PLAN } from '../core/plan'
import { readProfiles } from '../core/profile'
import { CADENCE, LEDGER, PROFILE, TODAY, TOUCHES } from '../core/schema'
import { columnIndex, type Table, tableOf } from '../core/table'
import { cleanText } from '../core/text'
import { heartbeatColumn, typedDone } from '../core/today-tab'
import { readTouches, type Touches } from '../core/touches'
import { readDays } from '../core/values'
import type { Ports } from './ports'
import { openPipeline, type PipelineSheet, type RulesSheet, Trouble, withCells } from './sheet'

export interface Judged {
  readonly sheet: PipelineSheet
  /** The sheet before it got new ids. */
  readonly opened: PipelineSheet
  readonly newIds: ReadonlyMap<number, string>
  readonly waking: readonly number[]
  readonly touchTable: Table
  readonly touches: Touches
  /** Touches to be logged: typed on Today, and progress seen in cells. */
  readonly entries: readonly TouchEntry[]
  readonly ledger: Ledger
  /** The Ledger tab as it was read. */
  readonly kept: Table
  readonly cadence: Cadence
  readonly decisions: Decisions
  readonly clockStopped: boolean
  readonly problems: readonly Problem[]
}

const emptyTab = (tab: typeof TOUCHES): Cell[][] => [tab.columns.map((column) => column.header)]

/** Reads and decides; writes nothing. */
export function readJudged(ports: Ports, rules: RulesSheet, today: Day): Judged | Trouble {
  const { workbook } = ports
  const opened = openPipeline(workbook, rules)
  if (opened instanceof Trouble) return opened
  const newIds = missingIds(opened.pipeline, () => ports.ids.next())
  const identified = withCells(
    opened,
    [...newIds].map(([row, value]) => ({ row, key: 'id' as const, value })),
    workbook,
  )
  const cadenceValues = workbook.read(CADENCE.name)
  const profileValues = workbook.read(PROFILE.name)
  const cadence = readCadence(cadenceValues && tableOf(CADENCE.name, cadenceValues), rules.book)
  const { profiles, problems } = readProfiles(profileValues && tableOf(PROFILE.name, profileValues))
  const log = readLog(ports, today)
  const history = readHistory(identified, rules, cadence, log, ports, today)
  const sheet = wake(identified, history.ledger, today, ports)
  const clockStopped = isClockStopped(sheet.sheet.pipeline, rules.book)
  const decisions = decide({
    ...sheet.sheet,
    ledger: history.ledger,
    cadence,
    profiles,
    plan: NO_PLAN,
    today,
    clockStopped,
  })
  return {
    ...history,
    sheet: sheet.sheet,
    opened,
    waking: sheet.waking,
    newIds,
    touchTable: log.table,
    cadence,
    decisions,
    clockStopped,
    problems: [
      ...rules.problems,
      ...problems,
      ...decisions.problems,
      ...history.touches.problems,
      ...sheet.sheet.pipeline.problems,
    ],
  }
}

interface Log {
  readonly table: Table
  readonly logged: ReadonlySet<string>
  /** Typed on Today and not logged yet. */
  readonly typed: readonly TouchEntry[]
}

/** The touch log, and what was typed on Today since the list was made. */
function readLog({ workbook }: Ports, today: Day): Log {
  const table = tableOf(TOUCHES.name, workbook.read(TOUCHES.name) ?? emptyTab(TOUCHES))
  const touchId = columnIndex(table, 'Touch ID')
  const logged = new Set(table.rows.map((row) => cleanText(row[touchId])))
  const list = tableOf(TODAY.name, workbook.readOwn(TODAY) ?? [[]])
  const heartbeat = heartbeatColumn(list)
  const listDay =
    heartbeat < 0
      ? Number.NaN
      : Math.floor(readDays(list.rows, heartbeat, workbook.zone).moments[0] ?? Number.NaN)
  const moment = Number.isNaN(listDay) ? today : Math.min(listDay, today)
  const typed = typedDone(list, moment)
    .map(({ entry }) => ({ ...entry, moment }))
    .filter((entry) => !logged.has(entry.touchId))
  return { table, logged, typed }
}

interface History {
  readonly touches: Touches
  readonly entries: readonly TouchEntry[]
  readonly ledger: Ledger
  readonly kept: Table
}

/** The ledger rebuilt from the log, with what the user's cells show beside it. */
function readHistory(
  sheet: PipelineSheet,
  rules: RulesSheet,
  cadence: Cadence,
  log: Log,
  { workbook }: Ports,
  today: Day,
): History {
  const { pipeline } = sheet
  const ids = pipeline.text('id')
  const kept = tableOf(LEDGER.name, workbook.readOwn(LEDGER) ?? [[]])
  const before = readLedger(kept, ids, workbook.zone)
  const keys = touchKeys(log.table)
  const rows = [...log.table.rows, ...log.typed.map((entry) => touchLine(entry, keys))]
  const touches = readTouches({ ...log.table, rows }, rules.book, workbook.zone, today)
  const names = Array.from({ length: pipeline.rows }, (_, row) => pipeline.personName(row))
  const rowOf = rowsOfTouches(touches, ids, names)
  const ledger = judgedLedger({ ...sheet, today, cadence, touches, rowOf, before })
  const seen = observe(pipeline, ledger, rules.book, today).map(
    ({ row, progress, key, note }): TouchEntry => {
      ledger.lastProgress[row] = today
      return {
        touchId: keyOf(key),
        moment: today,
        id: ids[row] ?? '',
        name: pipeline.personName(row),
        progress,
        note,
      }
    },
  )
  const entries = [...log.typed, ...seen.filter((entry) => !log.logged.has(entry.touchId))]
  return { touches, entries, ledger, kept }
}

/** The schema keys of the log's columns as they stand in the sheet. */
export const touchKeys = (table: Table): string[] =>
  table.headers.map(
    (header) =>
      TOUCHES.columns.find((column) => column.header.toLowerCase() === header.toLowerCase())?.key ?? '',
  )

/** P6: rows that come back, with their marks cleared and the day noted in the ledger. */
function wake(sheet: PipelineSheet, ledger: Ledger, today: Day, { workbook }: Ports) {
  const waking = wakingRows(sheet.pipeline, ledger, today)
  for (const row of waking) ledger.backSince[row] = today
  const cleared = waking.flatMap((row) => [
    { row, key: 'benched' as const, value: '' },
    { row, key: 'wakeOn' as const, value: '' },
  ])
  return { sheet: withCells(sheet, cleared, workbook), waking }
}
