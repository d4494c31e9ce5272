// Where a touch stands in the log, or will: under its own id, or under that of its person's line on Today.

import type { Cell } from '../../core/cells/cell'
import { lazy } from '../../core/cells/lazy'
import { type Table, tableOf } from '../../core/cells/table'
import { TOUCHES } from '../../core/tabs/schema'
import { loggedIds, type TouchEntry, touchKeys, touchLine } from '../../core/touches/log-entry'
import { Refused, type Result, refused } from '../../core/words/refusals'
import type { OpenSheet } from '../judge/open-sheet'
import { logEnd, logOf, withLinesOf } from '../judge/person-log'
import type { Ports } from '../sheet/ports'
import { isSameTouch, type ListedLine, listedLine } from './today-line'

interface PlaceInLog {
  /** As far as it was read; else its headers. */
  readonly log: Table
  /** The log's lines of the persons. */
  readonly lines: () => Table
  /** The line to add; null where the touch stands there already. */
  readonly line: readonly Cell[] | null
  /** The person's line on Today. */
  readonly listed: () => ListedLine | null
  readonly touchId: () => string
}

interface Sought {
  /** Of the person's rows. */
  readonly ids: readonly string[]
  readonly entry: TouchEntry
  /** The touch may have arrived before. */
  readonly isAgain: boolean
}

/** Finds the place; refused where the log is gone. */
export function placeInLog(
  ports: Ports,
  open: OpenSheet,
  { ids, entry, isAgain }: Sought,
): Result<PlaceInLog> {
  const { workbook } = ports
  const listed = listedFor(ports, open, ids, entry)
  const end = isAgain ? logEnd(workbook) : null
  const keys = end ? [entry.touchId, listed()?.touchId ?? entry.touchId] : []
  const log = logTable(ports, open, end && withLinesOf(workbook, end, keys, { key: 'touchId' }))
  if (log instanceof Refused) return log
  const known = knownId(log, entry, listed)
  return {
    ...{ log, listed },
    lines: () => (end ? withLinesOf(workbook, end, ids) : (logOf(workbook, ids) ?? log)),
    line: known === null ? touchLine(entry, touchKeys(log)) : null,
    touchId: lazy(() => {
      if (known !== null) return known
      const found = listed()
      const isFree = found && (found.done === '' || !isLogged(ports, { log, ids, isAgain }, found.touchId))
      return isFree ? found.touchId : entry.touchId
    }),
  }
}

/** The person's line on Today, read when it is first asked for; null for what is no contact. */
const listedFor = (
  { workbook }: Ports,
  open: OpenSheet,
  ids: readonly string[],
  { medium = '' }: TouchEntry,
): (() => ListedLine | null) =>
  lazy(() => (medium === '' ? null : listedLine(workbook, open, ids, open.place)))

/** The Touch ID under which the log holds the touch already, by its request or by its line on Today; null if it does not. */
function knownId(log: Table, entry: TouchEntry, listed: () => ListedLine | null): string | null {
  if (log.rows.length === 0) return null
  if (loggedIds(log).has(entry.touchId)) return entry.touchId
  const line = listed()
  return line && isSameTouch(log, line.touchId, entry) ? line.touchId : null
}

/** Whether a touch is logged; the log is read unless that was done for a repeated request. */
const isLogged = (
  { workbook }: Ports,
  { log, ids, isAgain }: { readonly log: Table; readonly ids: readonly string[]; readonly isAgain: boolean },
  touchId: string,
): boolean => loggedIds(isAgain ? log : (logOf(workbook, ids) ?? log)).has(touchId)

/** The log as far as it was read; else its headers. */
function logTable({ workbook }: Ports, { context }: OpenSheet, read: Table | null): Result<Table> {
  if (!workbook.has(TOUCHES.name)) return refused('own tab gone, undone', [TOUCHES.name], 'log')
  if (read) return read
  const isKnown = context && context.touches.length > 0
  return tableOf(TOUCHES.name, isKnown ? [context.touches.slice()] : workbook.readHeader(TOUCHES.name))
}
