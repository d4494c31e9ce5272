// Incentives for who refers somebody, or moves first and brings the rest on board (R4): promised, then marked as paid or thanked.
// A line is known by whose it is and what was promised; each change is taken back by its opposite.
import type { Cell } from '../../core/cells/cell'
import { incentivesOf } from '../../core/referrals/incentive'
import { columnAt, headerOf, REFERRALS } from '../../core/tabs/schema'
import { Refused, type Result } from '../../core/words/refusals'
import { rowOfId, withSheet } from '../judge/open-sheet'
import { dateOf } from '../row/cell-change'
import { tableIn } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { addLine, takeOutLine } from './library-lines'
import { type Reports, reportPage } from './report-page'
import { referralsOf, type WholeSheet } from './whole-sheet'

/** What the panel sends: who it is for, what was promised, and what happened. */
export interface IncentiveRequest {
  readonly id: string
  readonly incentive: string
  readonly is: 'promised' | 'paid' | 'thanked'
  /** Promised to who moves first and brings the rest on board, not for a referral. */
  readonly isFirst: boolean
  /** What Incentive status said before it said paid. */
  readonly before: string
  readonly isUndone: boolean
}

/** Writes it, or takes it back; the report as it is then comes back. Done again, it leaves the same. */
export function keepIncentive(ports: Ports, request: IncentiveRequest): Result<Reports['referrals']> {
  const done = withSheet(ports, {}, ({ sheet, today }) => {
    const row = rowOfId(sheet, request.id, 'save')
    if (row instanceof Refused) return row
    const { workbook } = ports
    if (request.is === 'promised') return promise(workbook, sheet.pipeline.label(row), request)
    return mark(workbook, { workbook, sheet }, row, request, today)
  })
  if (done instanceof Refused) return done
  const report = reportPage(ports, { of: 'referrals' })
  return report instanceof Refused ? report : (report as Reports['referrals'])
}

/** The situation of who moves first; what it is for stands in the sheet, too. */
const FIRST = 'first mover'

function promise(workbook: Workbook, from: string, { id, incentive, isFirst, isUndone }: IncentiveRequest) {
  const line = { fromId: id, from, incentive, incentiveStatus: 'promised', situation: isFirst ? FIRST : '' }
  return isUndone ? takeOutLine(workbook, REFERRALS, line) : addLine(workbook, REFERRALS, line)
}

/** Marks the first line of theirs with that incentive which is not marked so, or takes the mark from the last that is. */
function mark(
  workbook: Workbook,
  whole: Pick<WholeSheet, 'workbook' | 'sheet'>,
  row: number,
  { incentive, is, before, isUndone }: IncentiveRequest,
  today: number,
): Result<null> {
  const table = tableIn(workbook, REFERRALS)
  const key = is === 'paid' ? 'incentiveStatus' : 'thankedOn'
  const { referrals } = referralsOf(whole)
  const lines = incentivesOf(whole.sheet.pipeline, referrals).filter(
    (one) => one.row === row && one.incentive === incentive,
  )
  const isMarked = ({ line, pay }: (typeof lines)[number]): boolean =>
    is === 'paid' ? pay === '' : !Number.isNaN(referrals.thankedOn[line])
  const found = isUndone ? lines.filter(isMarked).pop() : lines.find((one) => !isMarked(one))
  // Marked already, by an earlier try.
  if (!found) return null
  const stands = columnAt(table, REFERRALS, key) + 1
  const column = stands || table.headers.length + 1
  if (stands === 0) workbook.write(REFERRALS.name, table.firstRow - 1, column, [[headerOf(REFERRALS, key)]])
  const now: Cell = is === 'paid' ? 'paid' : dateOf(today, workbook.zone)
  const then = is === 'paid' ? before : ''
  workbook.write(REFERRALS.name, table.firstRow + found.line, column, [[isUndone ? then : now]])
  return null
}
