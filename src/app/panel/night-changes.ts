// What the last night changed, row by row, with the reason.
import { isoDay } from '../../core/calendar/day'
import { tableOf } from '../../core/cells/table'
import {
  beforeOf,
  CHANGE_KINDS,
  type ChangeKind,
  changeOf,
  type NightChange,
  type RowBefore,
} from '../../core/ledger/night-changes'
import { lastNight, lastNightDay, type SnapshotLine } from '../../core/ledger/snapshot'
import { SNAPSHOT } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { isElsewhere } from '../sheet/copy-or-moved'
import { type NightNote, nightNote } from '../sheet/night-note'
import {
  openPipeline,
  type PipelineSheet,
  type RulesSheet,
  readRules,
  sheetRow,
} from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** A row that the night changed. */
export interface ShownChange extends NightChange {
  readonly id: string
  readonly name: string
  /** Sheet row; 0 where the row is gone. */
  readonly row: number
}

export interface NightPage {
  /** ISO day of the last night; '' before the first. */
  readonly day: string
  readonly tab: string
  /** The most telling first. */
  readonly changes: readonly ShownChange[]
  /** How many rows of each kind there are. */
  readonly counts: Partial<Record<ChangeKind, number>>
  /** Stage words that the night read by itself, with their kinds, and columns that it found. */
  readonly words: NightNote['words']
  readonly columns: NightNote['columns']
  /** Rows that can be taken back. */
  readonly rows: number
  readonly isUndone: boolean
}

const MOST_SHOWN = 200

/** The night's lines, and the sheet as it is. */
export interface Night {
  readonly rules: RulesSheet
  readonly sheet: PipelineSheet
  readonly lines: ReadonlyMap<string, SnapshotLine>
  readonly before: ReadonlyMap<string, RowBefore>
  readonly day: number
  readonly note: NightNote
}

/** What the last night changed; nothing is written. */
export function nightPage(ports: Ports): Result<NightPage> {
  const night = openNight(ports, readRules(ports.workbook))
  return night instanceof Refused ? night : pageOf(night)
}

export function openNight({ workbook }: Ports, rules: RulesSheet): Result<Night> {
  if (isElsewhere(workbook, rules.book)) return refused('copy or moved')
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  const table = tableOf(SNAPSHOT.name, workbook.read(SNAPSHOT.name) ?? [[]])
  const lines = lastNight(table, workbook.zone)
  const before = new Map<string, RowBefore>()
  for (const [id, line] of lines) {
    const changed = beforeOf(String(line.before ?? ''))
    if (changed) before.set(id, changed)
  }
  // Set-up leaves a snapshot as well, which is no night.
  const day = rules.book.today === null ? Number.NEGATIVE_INFINITY : lastNightDay(table, workbook.zone)
  return { rules, sheet, lines, before, day, note: nightNote(rules.book) }
}

export function pageOf({ sheet, lines, before, day, note }: Night): NightPage {
  const rowOf = new Map(sheet.pipeline.text('id').map((id, row) => [id, row]))
  const changes = [...before].flatMap(([id, changed]): ShownChange[] => {
    const change = changeOf(changed, String(lines.get(id)?.verdict ?? ''))
    const row = rowOf.get(id)
    if (!change || row === undefined) return []
    return [{ ...change, id, name: sheet.pipeline.label(row), row: sheetRow(sheet, row) }]
  })
  const counts: Partial<Record<ChangeKind, number>> = {}
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1
  const isThere = Number.isFinite(day)
  return {
    day: isThere ? isoDay(day) : '',
    tab: sheet.tab,
    changes: [...changes]
      .sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind))
      .slice(0, MOST_SHOWN),
    counts,
    words: note.words,
    columns: note.columns,
    rows: before.size,
    isUndone: isThere && note.undone === isoDay(day),
  }
}
