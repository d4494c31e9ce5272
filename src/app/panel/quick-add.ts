// Quick add: adds a person as a new row below the last, with an id, today as created day, the first stage and their owner,
// and judges it at once. Somebody who is likely the same person is named before anything is written.
import { type Cell, isBlank } from '../../core/cells/cell'
import { keyOf } from '../../core/cells/key'
import type { PipelineKey } from '../../core/pipeline/pipeline'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import { type OpenSheet, withSheet } from '../judge/open-sheet'
import { dayCell } from '../row/cell-change'
import { type CellEdit, columnOf, type PipelineSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { OUTPUTS } from '../sheet/write-own-columns'
import { knownPerson } from './known-person'
import { givenCells } from './new-row'
import { type PanelRow, panelRowOf } from './open-row'

/** A person to add; one of the four is enough. */
export interface AddRequest {
  /** New for each person, the same when the request is repeated; the row's id derives from it. */
  readonly key: string
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  /** Add even if a row with this e-mail, phone or name exists. */
  readonly anyway: boolean
}

/** Adds a person, or finishes an interrupted attempt with the same key. Refused when the person exists already. */
export const quickAdd = (ports: Ports, request: AddRequest): Result<PanelRow> =>
  withSheet(ports, { added: { ...request, id: idOf(request) } }, (open) => addOpened(ports, open, request))

const idOf = ({ key }: AddRequest): string => `T${keyOf(`added ${key}`)}`

function addOpened(ports: Ports, open: OpenSheet, request: AddRequest): Result<PanelRow> {
  const { sheet, today } = open
  const { pipeline } = sheet
  const id = idOf(request)
  const isAdded = pipeline.text('id').includes(id)
  const known = isAdded || request.anyway ? null : knownPerson(sheet, request)
  if (known) return known
  const typed = typedCells(sheet, request)
  if (typed instanceof Refused) return typed
  const cells = new Map<number, Cell>([...typed, ...givenCells(ports, open)])
  cells.set(columnOf(sheet, 'id'), id)
  const created = columnOf(sheet, 'created')
  if (created > 0) cells.set(created, dayCell(today, pipeline, created))
  const row = isAdded ? pipeline.text('id').indexOf(id) : freeRow(sheet, cells)
  // As it stands now, also of an export's footer, which is not among the pipeline's rows.
  const now = ports.workbook.readRow(sheet.tab, pipeline.table.firstRow + row)
  if (!isAdded && !holdsOnly(sheet, now, cells))
    return refused('line taken', sheet.tab, pipeline.table.firstRow + row)
  const edits = [...cells].map(([column, value]): CellEdit => ({ row, column, value }))
  const judged = runAct(ports, open, {
    undone: 'add',
    rows: [row],
    cells: isAdded ? [] : edits,
    isNew: !isAdded,
  })
  return judged instanceof Refused ? judged : panelRowOf(ports, open, judged, row)
}

/** Sheet column → typed value; refused when the sheet has no column for one of them. */
function typedCells(sheet: PipelineSheet, request: AddRequest): Result<Map<number, Cell>> {
  const cells = new Map<number, Cell>()
  const put = (key: PipelineKey, value: string): boolean => {
    const column = columnOf(sheet, key)
    if (column > 0 && value !== '') cells.set(column, value)
    return column > 0 || value === ''
  }
  const { name, company } = request
  for (const key of ['name', 'company', 'email', 'phone'] as const) {
    const value = request[key]
    if (put(key, value) || (key === 'name' && putName(put, value))) continue
    // A company alone is known by its name, and a name alone stands where companies do.
    if (key === 'company' && name === '' && (put('name', value) || putName(put, value))) continue
    if (key === 'name' && company === '' && put('company', value)) continue
    return refused('no column for', sheet.tab, key)
  }
  return cells
}

/** Puts the name into first and last name, or into the deal's title, in a sheet without a name column. */
function putName(put: (key: PipelineKey, value: string) => boolean, name: string): boolean {
  const [first = '', ...rest] = name.split(/\s+/)
  const last = rest.join(' ')
  if (put('lastName', last || first)) return last === '' || put('firstName', first)
  return put('firstName', name) || put('title', name)
}

/**
 * The first line behind the last person that holds nothing, such as a prefilled stage; the last itself where a try that
 * was cut off left it without its id.
 */
function freeRow(sheet: PipelineSheet, cells: ReadonlyMap<number, Cell>): number {
  const { pipeline } = sheet
  const { rows } = pipeline.table
  const last = pipeline.filled().lastIndexOf(1)
  const isHalf = last >= 0 && pipeline.textAt('id', last) === '' && holdsOnly(sheet, rows[last], cells)
  let row = isHalf ? last : last + 1
  while (!holdsOnly(sheet, rows[row], cells)) row++
  return row
}

/**
 * Whether the row holds nothing but the values to be written, unchecked checkboxes and Touchline's own outputs.
 */
function holdsOnly(
  sheet: PipelineSheet,
  row: readonly Cell[] = [],
  cells: ReadonlyMap<number, Cell>,
): boolean {
  const decided = new Set(OUTPUTS.map((key) => columnOf(sheet, key)))
  return row.every((cell, at) => {
    if (isBlank(cell) || cell === false || decided.has(at + 1)) return true
    const own = cells.get(at + 1)
    return cell === own || (cell instanceof Date && own instanceof Date && cell.getTime() === own.getTime())
  })
}
