// A held night (S5): a column that verdicts need is lost. Every row keeps what it has; when it ends, the days it took are
// not counted against anybody's notice.
import { type Day, serialOf } from '../../core/calendar/day'
import { addWorkingDays, workingDaysBetween } from '../../core/calendar/working-days'
import type { Cell } from '../../core/cells/cell'
import { beforeOf } from '../../core/ledger/night-changes'
import type { SnapshotLine } from '../../core/ledger/snapshot'
import { coded } from '../../core/ledger/undo-lines'
import { Pipeline } from '../../core/pipeline/pipeline'
import { holdsVerdicts } from '../../core/reading/pinned'
import { heldSince, heldText } from '../../core/rules/rule-book'
import { NOTICE } from '../../core/words/facts'
import { verdictCode } from '../../core/words/first-words'
import { makeWritten } from '../sheet/live-formulas'
import {
  type CellEdit,
  columnOf,
  isLive,
  ownEdit,
  type PipelineSheet,
  type RulesSheet,
  writeState,
} from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import { readLastNight } from '../sheet/sheet-columns'
import { LIVE_KEYS } from '../sheet/write-own-columns'

/** Whether the sheet is held, or judged again after it was. */
export interface Hold {
  readonly state: 'none' | 'held' | 'ending'
  /** The first held night; NaN where there is none. */
  readonly since: Day
  /** What the rows had before, by id. */
  readonly lastNight: ReadonlyMap<string, SnapshotLine>
}

const NO_HOLD: Hold = { state: 'none', since: Number.NaN, lastNight: new Map() }

/** What this run finds. It reads Snapshot only where something is held. */
export function holdOf(workbook: Workbook, { pipeline, book }: PipelineSheet, today: Day): Hold {
  if (!pipeline.isHeld) return NO_HOLD
  const isLost = pipeline.columns.lost.some(holdsVerdicts)
  return {
    state: isLost ? 'held' : 'ending',
    since: heldSince(book) ?? today,
    lastNight: readLastNight(workbook),
  }
}

/** The sheet to judge: one that is no longer held is judged anew. */
export function judgedAgain(sheet: PipelineSheet, { state }: Hold): PipelineSheet {
  if (state !== 'ending') return sheet
  const { table, columns, book, zone } = sheet.pipeline
  return { ...sheet, pipeline: new Pipeline(table, { ...columns, isHeld: false }, book, zone) }
}

/**
 * Own cells that differ from what is read: on a held night what stood under live headers before the column was lost; when it
 * ends, the notice days moved on by the working days that were held (P4). Both start from Snapshot, so that a run that was
 * cut off can be repeated.
 */
export function heldCells(sheet: PipelineSheet, hold: Hold, today: Day): CellEdit[] {
  const { pipeline, book } = sheet
  const isSpilled = hold.state === 'held' && isLive(book)
  if (!isSpilled && hold.state !== 'ending') return []
  const days = Math.max(0, workingDaysBetween(hold.since, today - 1, book.calendar))
  return pipeline.text('id').flatMap((id, row): CellEdit[] => {
    const line = hold.lastNight.get(id)
    if (isSpilled)
      return hold.lastNight.size === 0
        ? []
        : LIVE_KEYS.flatMap((key) => ownEdit(sheet, row, key, line?.[key as 'fit' | 'nextTouch'] ?? ''))
    const since = line && noticeBefore(line, today)
    if (typeof since !== 'number' || verdictCode(pipeline.textAt('verdict', row)) !== NOTICE) return []
    const moved = addWorkingDays(since - serialOf(0), days, book.calendar)
    return ownEdit(sheet, row, 'noticeSince', serialOf(moved))
  })
}

/** Since when the row was on notice before this night, of which a run that was cut off may have left its lines. */
function noticeBefore({ day, noticeSince, before }: SnapshotLine, today: Day): Cell {
  const [was] = (day === serialOf(today) && beforeOf(String(before ?? ''))?.cells.noticeSince) || []
  if (was === undefined) return noticeSince
  const held = coded(was)
  return held.kind === 'day' ? held.serial : held.kind === 'cell' ? held.cell : ''
}

/** Notes on Rules that the sheet is held, or no longer; a held live sheet gets its values and waits for its formulas. */
export function noteHold(
  workbook: Workbook,
  { rules, sheet, hold }: { readonly rules: RulesSheet; readonly sheet: PipelineSheet; readonly hold: Hold },
): void {
  if (hold.state === 'ending') writeState(workbook, rules, { held: '' })
  if (hold.state !== 'held') return
  const live = isLive(rules.book)
  if (live) {
    makeWritten(workbook, sheet)
    for (const key of LIVE_KEYS) writeColumn(workbook, sheet, columnOf(sheet, key))
  }
  if (live || heldSince(rules.book) === null)
    writeState(workbook, rules, { ...(live ? { 'live.now': 'held' } : {}), held: heldText(hold.since) })
}

function writeColumn(workbook: Workbook, { tab, pipeline: { table } }: PipelineSheet, column: number): void {
  const cells = table.rows.map((row): Cell[] => [row[column - 1] ?? ''])
  if (column > 0 && cells.length > 0) workbook.write(tab, table.firstRow, column, cells)
}
