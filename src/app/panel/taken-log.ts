// What a batch did to the log and to other tabs beside the pipeline, as it is taken back.
import type { Table } from '../../core/cells/table'
import type { UndoLine } from '../../core/ledger/undo-lines'
import { placeOf } from '../../core/ledger/undo-places'
import { TOUCHES } from '../../core/tabs/schema'
import { type SaidOfTouch, saidOf, type TouchEntry } from '../../core/touches/log-entry'
import { Refused, type Result, refused } from '../../core/words/refusals'
import type { OpenSheet } from '../judge/open-sheet'
import { logOf } from '../judge/person-log'
import { givingBack } from '../row/row-cells'
import type { Workbook } from '../sheet/ports'
import { type LoggedTouch, takingTouches } from './undo-touch'

/** The log as it is taken back. */
interface TakenLog {
  readonly left: Table
  /** What stays as it is: of which row, and where. */
  readonly stays: readonly { readonly id?: string; readonly header: string }[]
  write(): void
}

interface LogChanges {
  /** Ids of the persons' rows. */
  readonly own: readonly string[]
  /** Touches that go. */
  readonly touches: readonly LoggedTouch[]
  /** Cells that get back what they held. */
  readonly cells: readonly UndoLine[]
}

/** Takes touches out of the log, or gives cells of it and of other tabs back what they held; null where there is neither. */
export function takingLog(
  workbook: Workbook,
  open: OpenSheet,
  { own, touches, cells }: LogChanges,
): Result<TakenLog> | null {
  if (cells.length > 0) {
    const log = logOf(workbook, own)
    if (!log) return refused('own tab gone, undone', [TOUCHES.name], 'undo')
    const { stays, ...given } = givingBack(workbook, log, cells)
    return { ...given, stays: stays.map((header) => ({ header })) }
  }
  const taking = touches.length > 0 ? takingTouches(workbook, open, own, touches) : null
  if (!taking || taking instanceof Refused) return taking
  return { ...taking, stays: taking.stays.map((id) => ({ id, header: TOUCHES.name })) }
}

/** Whether a line of Undo is about a touch that was logged. */
export const isLogged = ({ tab, id }: UndoLine): boolean => tab === TOUCHES.name && !placeOf(id)

/** The touch of such a line, with what was said of it. */
export function loggedTouch({ id, after }: UndoLine): LoggedTouch {
  const said = after.startsWith(SAID) ? (JSON.parse(after.slice(SAID.length)) as SaidOfTouch) : undefined
  return said ? { touchId: id, said } : { touchId: id }
}

const SAID = 'j:'
/** What was said of a touch, for its line of Undo. */
export const saidCode = (entry: TouchEntry): string => `${SAID}${JSON.stringify(saidOf(entry))}`
