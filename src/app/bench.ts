// Benching marks rows in place; bringing back clears the marks. Nothing moves, nothing is deleted (P6).
import { type BenchKind, benchedText, wakeDay } from '../core/bench'
import type { Cell } from '../core/cell'
import { serialOf } from '../core/day'
import { plural } from '../core/text'
import { followEdit } from './edit'
import type { Ports } from './ports'
import { columnOf, openPipeline, type PipelineSheet, readRules, Trouble, writeColumnRuns } from './sheet'

/** Benches the selected rows of the pipeline, or brings them back (`back`). Says what was done. */
export function benchSelected(ports: Ports, kind: BenchKind | 'back'): string | Trouble {
  const { workbook } = ports
  const sheet = openPipeline(workbook, readRules(workbook))
  if (sheet instanceof Trouble) return sheet
  if (workbook.activeTab() !== sheet.tab) return new Trouble(`Select rows on the tab "${sheet.tab}" first.`)
  const filled = sheet.pipeline.filled()
  const rows = workbook.selectedRows().filter((row) => filled[row - sheet.pipeline.table.firstRow])
  const [first, last] = [rows[0], rows[rows.length - 1]]
  if (first === undefined || last === undefined)
    return new Trouble('Select one or more rows of your pipeline first.')
  ports.lock.hold(() => mark(ports, sheet, rows, kind))
  followEdit(ports, {
    tab: sheet.tab,
    row: first,
    column: columnOf(sheet, 'benched'),
    rows: last - first + 1,
    columns: 1,
  })
  const said = { bench: 'on the bench', 'long-term': 'kept for the long term', back: 'back in the pipeline' }[
    kind
  ]
  return `${plural(rows.length, 'row')} ${said}. Nothing was moved or deleted.`
}

function mark(
  { workbook, clock }: Ports,
  sheet: PipelineSheet,
  rows: readonly number[],
  kind: BenchKind | 'back',
): void {
  const today = Math.floor(workbook.zone(clock.now()))
  const decisions = sheet.pipeline.moments('decision')
  const benched = new Map<number, Cell>()
  const wakeOn = new Map<number, Cell>()
  for (const row of rows) {
    const decision = Math.floor(decisions[row - sheet.pipeline.table.firstRow] ?? Number.NaN)
    const wake = wakeDay(decision, today, sheet.book.numbers['P6.days'])
    benched.set(row, kind === 'back' ? '' : benchedText(kind, today))
    wakeOn.set(row, kind === 'back' ? '' : serialOf(wake))
  }
  writeColumnRuns(workbook, sheet.tab, columnOf(sheet, 'benched'), benched)
  writeColumnRuns(workbook, sheet.tab, columnOf(sheet, 'wakeOn'), wakeOn)
  workbook.flush()
}
