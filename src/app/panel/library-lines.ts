// A line is added to one of the tabs that users fill (Reasons, Events), or taken out. It is known by what it says: a line that
// stands there already is not added twice, and only one that says the same is taken out.

import { SERIAL_OF_EPOCH } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import { cellCode } from '../../core/ledger/undo-lines'
import type { Tab } from '../../core/tabs/schema'
import type { Result } from '../../core/words/refusals'
import type { Workbook } from '../sheet/ports'
import { type CodedLine, changeLines } from './line-changes'

/** Cells by column key; '' = nothing. In a column of days a number is a day. */
export type LibraryLine = Readonly<Record<string, Cell>>

/** Adds the line at the end. The tab is made when it is first needed, and a column that an older one lacks is added. */
export const addLine = (workbook: Workbook, tab: Tab, line: LibraryLine): Result<null> =>
  changeLines(workbook, tab, [{ at: 0, before: null, after: codesOf(workbook, tab, line) }])

/** Empties the last line that says the same, but for the user's own columns. */
export const takeOutLine = (workbook: Workbook, tab: Tab, line: LibraryLine): Result<null> =>
  changeLines(workbook, tab, [{ at: 0, before: codesOf(workbook, tab, line), after: null }])

const codesOf = ({ zone }: Workbook, { columns }: Tab, line: LibraryLine): CodedLine =>
  Object.fromEntries(
    columns.map(({ key, kind }) => {
      const cell = line[key] ?? ''
      const isDay = kind === 'day' && typeof cell === 'number'
      return [key, isDay ? `d:${cell + SERIAL_OF_EPOCH}` : cellCode(cell, zone)]
    }),
  )
