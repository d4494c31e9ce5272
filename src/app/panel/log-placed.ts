// Logs touches whose rows were found, in one act: learnt by the Ledger, judged, written into the log and ticked off on Today.

import type { Table } from '../../core/cells/table'
import type { TodayList } from '../../core/today/today-list'
import { Refused, type Result } from '../../core/words/refusals'
import { type Act, runAct } from '../judge/act'
import { idsOfRows, type JudgedRows, rowsOfPersons } from '../judge/judge-rows'
import type { OpenSheet } from '../judge/open-sheet'
import { logOf } from '../judge/person-log'
import { savedAnswers } from '../row/cell-change'
import type { Ports, Workbook } from '../sheet/ports'
import { type BatchLog, completedLog, completeLines, type PlacedTouch } from './batch-log'
import { type LearntTouches, learnTouches } from './learn-touches'
import { type FactsBefore, factsBefore, tickOf } from './log-touch'
import { noteAsk } from './referral-asked'
import { writeDone } from './today-line'

/** What touches are logged among. */
export interface PlacedIn {
  readonly placed: readonly PlacedTouch[]
  readonly log: Pick<BatchLog, 'table'>
  /** Today as it stands; null where the tab is gone. */
  readonly list: TodayList | null
}

/** Touches that are logged. */
export interface LoggedTouches {
  readonly judged: JudgedRows
  /** Whether each touch counts; [] where the whole log must tell. */
  readonly counts: readonly boolean[]
  /** The log with the touches, as far as it was read. */
  readonly log: Table
  /** What the Ledger knew before it of the answers that were saved with a touch. */
  before(one: PlacedTouch): FactsBefore
}

/** Logs at least one touch. @param more what else belongs to the act: its note on Undo */
export function logPlaced(
  ports: Ports,
  open: OpenSheet,
  { placed, log, list }: PlacedIn,
  more: Pick<Act, 'note'> = {},
): Result<LoggedTouches> {
  const { workbook } = ports
  const rows = placed.map(({ row }) => row)
  const ids = idsOfRows(open.sheet, rowsOfPersons(open.sheet, rows))
  const before = new Map<PlacedTouch, FactsBefore>()
  let learnt: LearntTouches | undefined
  const judged = runAct(ports, open, {
    undone: 'log',
    rows,
    cells: placed.flatMap(({ edits }) => edits),
    answered: placed.flatMap(({ row, touch }) => savedAnswers(row, touch.cells)),
    learn(known) {
      for (const one of placed) before.set(one, factsBefore(known.ledger, one.row, one.touch.cells))
      const learning = placed.map(({ row, entry, at }) => ({ row, entry, isLogged: at >= 0 }))
      const whole = (): Table => completedLog({ table: logOf(workbook, ids) ?? log.table }, placed)
      learnt = learnTouches(open, known, learning, whole)
      return learnt
    },
    ...more,
    write() {
      completeLines(workbook, log, placed)
      tickOff(workbook, list, placed)
      for (const { touch, entry } of placed) if (touch.referralAsked) noteAsk(workbook, entry)
    },
  })
  if (judged instanceof Refused) return judged
  return {
    judged,
    counts: learnt?.counts ?? [],
    log: learnt?.log ?? log.table,
    before: (one) => before.get(one) ?? {},
  }
}

/** Ticks the lines off that the touches were made from; what a user typed into Done stays. */
function tickOff(workbook: Workbook, list: TodayList | null, placed: readonly PlacedTouch[]): void {
  const ticks = placed.flatMap(({ line, entry }): [number, string][] =>
    line && line.done === '' ? [[line.at, tickOf(entry)]] : [],
  )
  writeDone(workbook, list, new Map(ticks))
}
