// Writes beside each block how many of its minutes touches and the timer prove (T4), in one call where anything changed.
import { BLOCKS, columnAt } from '../../core/tabs/schema'
import { provenColumn } from '../../core/time/block-facts'
import { wholeFrom } from '../../core/touches/archived'
import type { JudgedDay } from '../judge/judged-day'
import { workWith } from '../judge/logged-work'
import type { Workbook } from '../sheet/ports'

/** @param now serial of the sheet's wall clock */
export function writeProven(workbook: Workbook, { read, room: { planned } }: JudgedDay, now: number): void {
  if (!planned || planned.blocks.count === 0) return
  const { table, blocks, time, touches } = planned
  const column = columnAt(table, BLOCKS, 'proven')
  if (column < 0) return
  const work = workWith(read.sheet.pipeline, { time, touches })
  // What proved blocks before this day is archived: their minutes stay.
  const from = wholeFrom(read.log.table, workbook.zone)
  const proven = provenColumn(blocks, work, now).map((minutes, row) =>
    (blocks.starts[row] ?? Number.NaN) < from ? (table.rows[row]?.[column] ?? '') : minutes,
  )
  if (proven.every((minutes, row) => minutes === (table.rows[row]?.[column] ?? ''))) return
  workbook.write(
    BLOCKS.name,
    table.firstRow,
    column + 1,
    proven.map((minutes) => [minutes]),
  )
}
