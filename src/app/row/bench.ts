// Benching marks rows in place; bringing back clears the marks. Nothing moves, nothing is deleted (P6).

import { serialOf } from '../../core/calendar/day'
import { plural } from '../../core/cells/text'
import { type BenchKind, benchedText, wakeDay } from '../../core/purge/bench'
import { todayOf } from '../sheet/clock'
import {
  columnOf,
  openPipeline,
  type PipelineSheet,
  readRules,
  Trouble,
  withCells,
} from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { idsHaveMoved, writeOwnCells } from '../sheet/write-own-columns'
import { type Edited, followEdit } from './follow-edit'

const SAID = { bench: 'on the bench', 'long-term': 'kept for the long term', back: 'back in the pipeline' }

/** Benches the selected rows of the pipeline, or brings them back (`back`). Says what was done; null when the sheet is busy. */
export function benchSelected(ports: Ports, kind: BenchKind | 'back'): string | Trouble | null {
  const marked = ports.lock.hold(() => markSelected(ports, kind))
  if (marked === null || marked instanceof Trouble) return marked
  followEdit(ports, marked)
  const { shown, hidden } = marked
  const left =
    hidden === 0 ? '' : `, ${plural(hidden, 'hidden row')} left as ${hidden === 1 ? 'it is' : 'they are'}`
  return `${plural(shown, 'row')} ${SAID[kind]}${left}. Nothing was moved or deleted.`
}

/** What was marked, and how many selected rows were not, since nobody sees them. */
type Marked = Edited & { readonly shown: number; readonly hidden: number }

function markSelected(ports: Ports, kind: BenchKind | 'back'): Marked | Trouble {
  const { workbook } = ports
  const sheet = openPipeline(workbook, readRules(workbook))
  if (sheet instanceof Trouble) return sheet
  if (workbook.activeTab() !== sheet.tab) return new Trouble(`Select rows on the tab "${sheet.tab}" first.`)
  if (columnOf(sheet, 'benched') === 0 || columnOf(sheet, 'wakeOn') === 0)
    return new Trouble(
      'The column "Benched" or "Wake on" is gone: run Set up Touchline. Nothing was changed.',
    )
  const { firstRow } = sheet.pipeline.table
  const filled = sheet.pipeline.filled()
  const selected = workbook.selectedRows().filter((row) => filled[row - firstRow] === 1)
  const shown = selected.length > 1 ? workbook.shownRows(sheet.tab, selected) : selected
  const rows = shown.map((row) => row - firstRow)
  const [first, last] = [rows[0], rows[rows.length - 1]]
  if (first === undefined || last === undefined)
    return new Trouble('Select one or more rows of your pipeline first.')
  const marked = withMarks(ports, sheet, rows, kind)
  if (idsHaveMoved(workbook, sheet))
    return new Trouble('Rows moved just now: nothing was changed. Select them again.')
  writeOwnCells(workbook, marked, ['benched', 'wakeOn'], sheet)
  workbook.flush()
  return {
    shown: shown.length,
    hidden: selected.length - shown.length,
    tab: sheet.tab,
    row: firstRow + first,
    column: columnOf(sheet, 'benched'),
    rows: last - first + 1,
    columns: 1,
  }
}

/** The sheet with the rows marked; a row that is marked so already keeps its days. */
function withMarks(
  { workbook, clock }: Ports,
  sheet: PipelineSheet,
  rows: readonly number[],
  kind: BenchKind | 'back',
): PipelineSheet {
  const today = todayOf({ workbook, clock })
  const benched = sheet.pipeline.benched()
  const decisions = sheet.pipeline.moments('decision')
  const changes = rows.flatMap((row) => {
    if (benched[row]?.kind === kind) return []
    const wake = wakeDay(Math.floor(decisions[row] ?? Number.NaN), today, sheet.book.numbers['P6.days'])
    return [
      { row, key: 'benched' as const, value: kind === 'back' ? '' : benchedText(kind, today) },
      { row, key: 'wakeOn' as const, value: kind === 'back' ? '' : serialOf(wake) },
    ]
  })
  return withCells(sheet, changes, workbook)
}
