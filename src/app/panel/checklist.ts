// The checklist of one row in Now, and the ticks that write to the tab Steps (D2).
import { isoDay } from '../../core/calendar/day'
import { type Table, tableOf, withLines } from '../../core/cells/table'
import { idPattern } from '../../core/cells/text'
import { type ChecklistStep, checklistOf, type Checklist as RowChecklist } from '../../core/process/checklist'
import { readProcess } from '../../core/process/process'
import { columnAt, PROCESS, STEPS } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type OpenSheet, openSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { isElsewhere } from '../sheet/copy-or-moved'
import type { Ports, Workbook } from '../sheet/ports'
import { type CodedLine, changeLines, codedLine, type LineChange } from './line-changes'
import { numberOrNull, tabIfThere } from './whole-sheet'

export interface ChecklistRequest {
  readonly id: string
  /** Steps ticked, or unticked; [] only asks. */
  readonly changes: readonly LineChange[]
}

/** A step, with the lines of the tab Steps that say it was done. */
export type ShownStep = Omit<ChecklistStep, 'lines'> & {
  readonly lines: readonly { readonly at: number; readonly line: CodedLine }[]
}

export interface Checklist extends Omit<RowChecklist, 'share' | 'steps'> {
  /** null where no step is asked for. */
  readonly share: number | null
  /** [] without a process. */
  readonly steps: readonly ShownStep[]
  readonly owner: string
  /** ISO day. */
  readonly today: string
}

/** Gives the checklist of a row; with changes, after they are written. */
export function checklist(ports: Ports, { id, changes }: ChecklistRequest): Result<Checklist> {
  const { workbook } = ports
  if (changes.length === 0) {
    const open = openSheet(ports, { id })
    if (open instanceof Refused) return open
    return isElsewhere(workbook, open.rules.book) ? refused('copy or moved') : pageOf(workbook, open, id)
  }
  return withSheet(ports, { id }, (open) => {
    const row = rowOfId(open.sheet, id, 'log')
    if (row instanceof Refused) return row
    if (isElsewhere(workbook, open.rules.book)) return refused('copy or moved')
    const known = linesOfId(workbook, id)
    const done = changeLines(workbook, STEPS, changes, known ?? undefined)
    return done instanceof Refused ? done : pageOf(workbook, open, id)
  })
}

/** The lines of Steps with this id, at their rows; null without the tab, or where it is not Touchline's. */
function linesOfId(workbook: Workbook, id: string): Table | null {
  if (!workbook.has(STEPS.name)) return null
  const header = tableOf(STEPS.name, workbook.readHeader(STEPS.name))
  const column = columnAt(header, STEPS, 'id') + 1
  return column === 0 ? null : withLines(header, workbook.linesLike(STEPS.name, column, idPattern([id])))
}

function pageOf(workbook: Workbook, { sheet, today }: OpenSheet, id: string): Result<Checklist> {
  const { pipeline, book } = sheet
  const row = rowOfId(sheet, id, 'open')
  if (row instanceof Refused) return row
  const { zone } = workbook
  const process = readProcess(tabIfThere(workbook, PROCESS), book)
  const table = process.steps.length === 0 ? null : linesOfId(workbook, id)
  const { share, steps, ...rest } = checklistOf({ process, table, pipeline, zone, today }, row)
  return {
    ...rest,
    share: numberOrNull(share),
    steps: steps.map(({ lines, ...step }) => ({
      ...step,
      lines: lines.map((at) => ({ at, line: table ? codedLine(table, STEPS, at, zone) : {} })),
    })),
    owner: pipeline.textAt('owner', row),
    today: isoDay(today),
  }
}
