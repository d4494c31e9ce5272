// Writes beside each block how many of its minutes touches and the timer prove (T4), in one call where anything changed.
import { rowFinder } from '../../core/pipeline/row-finder'
import { BLOCKS, columnAt } from '../../core/tabs/schema'
import { provenColumn } from '../../core/time/block-facts'
import { workOf } from '../../core/time/logged-work'
import type { JudgedDay } from '../judge/judged-day'
import type { Workbook } from '../sheet/ports'

/** @param now serial of the sheet's wall clock */
export function writeProven(workbook: Workbook, { read, room: { planned } }: JudgedDay, now: number): void {
  if (!planned || planned.blocks.count === 0) return
  const { table, blocks, time, touches } = planned
  const column = columnAt(table, BLOCKS, 'proven')
  if (column < 0) return
  const { pipeline } = read.sheet
  const { rowsOf } = rowFinder(pipeline)
  const kinds = pipeline.stageKinds()
  const [ofTouch, ofTime] = [rowsOf(touches), time ? rowsOf({ ...time, names: [] }) : []]
  const work = workOf({
    time,
    touches,
    isTimeWon: (stretch) => kinds[ofTime[stretch] ?? -1] === 'won',
    isTouchWon: (touch) => kinds[ofTouch[touch] ?? -1] === 'won',
  })
  const proven = provenColumn(blocks, work, now)
  if (proven.every((minutes, row) => minutes === (table.rows[row]?.[column] ?? ''))) return
  workbook.write(
    BLOCKS.name,
    table.firstRow,
    column + 1,
    proven.map((minutes) => [minutes]),
  )
}
