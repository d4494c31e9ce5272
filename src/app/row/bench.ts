// Benches rows by marking them in place and brings them back by clearing the marks; no row is moved or deleted (P6).
import { serialOf } from '../../core/calendar/day'
import { plural } from '../../core/cells/text'
import { type BenchKind, benchedText, wakeDay } from '../../core/purge/bench'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { type OpenSheet, withSheet } from '../judge/open-sheet'
import { type CellEdit, columnOf, ownEdit } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { newIds } from './follow-edit'

const BENCH_WORDS = {
  bench: 'on the bench',
  'long-term': 'kept for the long term',
  back: 'back in the pipeline',
}

/** Benches the selected rows of the pipeline, or brings them back (`back`). @returns a sentence on what was done */
export const benchSelected = (ports: Ports, kind: BenchKind | 'back'): Result<string> =>
  withSheet(ports, { isByPosition: true }, (open) => {
    const { sheet } = open
    if (ports.workbook.activeTab() !== sheet.tab) return refused('other tab', sheet.tab)
    if (columnOf(sheet, 'benched') === 0 || columnOf(sheet, 'wakeOn') === 0)
      return refused('bench columns gone')
    const { firstRow } = sheet.pipeline.table
    const filled = sheet.pipeline.filled()
    const selected = ports.workbook.selectedRows().filter((row) => filled[row - firstRow] === 1)
    if (selected.length === 0) return refused('no rows selected')
    // Hidden rows are left as they are.
    const shown = selected.length > 1 ? ports.workbook.shownRows(sheet.tab, selected) : selected
    if (shown.length === 0) return refused('no rows selected')
    const rows = shown.map((row) => row - firstRow)
    const judged = runAct(ports, open, {
      undone: 'select',
      rows,
      cells: [...newIds(ports, sheet, rows), ...marks(open, rows, kind)],
    })
    return judged instanceof Refused
      ? judged
      : benchedLine(kind, shown.length, selected.length - shown.length)
  })

function benchedLine(kind: BenchKind | 'back', shown: number, hidden: number): string {
  const left =
    hidden === 0 ? '' : `, ${plural(hidden, 'hidden row')} left as ${hidden === 1 ? 'it is' : 'they are'}`
  return `${plural(shown, 'row')} ${BENCH_WORDS[kind]}${left}. Nothing was moved or deleted.`
}

/** Cell changes that mark the rows; rows that have the mark already keep their days. */
function marks({ sheet, today }: OpenSheet, rows: readonly number[], kind: BenchKind | 'back'): CellEdit[] {
  const benched = sheet.pipeline.benched()
  const decisions = sheet.pipeline.moments('decision')
  return rows.flatMap((row) => {
    if (benched[row]?.kind === kind) return []
    const wake = wakeDay(Math.floor(decisions[row] ?? Number.NaN), today, sheet.book.numbers['P6.days'])
    return [
      ...ownEdit(sheet, row, 'benched', kind === 'back' ? '' : benchedText(kind, today)),
      ...ownEdit(sheet, row, 'wakeOn', kind === 'back' ? '' : serialOf(wake)),
    ]
  })
}
