// Quick add: a person becomes a new row at the end of the pipeline, with an id, created today, judged at once.
import { type Cell, isBlank } from '../../core/cells/cell'
import { personKey } from '../../core/pipeline/person'
import type { PipelineKey } from '../../core/pipeline/pipeline'
import { dayCell } from '../row/cell-change'
import { followEdit } from '../row/follow-edit'
import { todayOf } from '../sheet/clock'
import { columnOf, openPipeline, type PipelineSheet, readRules, Trouble } from '../sheet/open-pipeline'
import type { PanelPorts } from '../sheet/panel-ports'
import { idsHaveMoved } from '../sheet/write-own-columns'
import { type PanelRow, panelRow } from './panel-row'

export interface AddRequest {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  /** Although somebody with this e-mail or phone is there already. */
  readonly anyway: boolean
}

/** Somebody who is there already. */
export interface Known {
  readonly problem: string
  readonly known: { readonly id: string; readonly name: string }
}

const LABELS = {
  name: 'a name',
  company: 'a company',
  email: 'an e-mail address',
  phone: 'a phone number',
} as const

/** Null when the sheet stays busy: nothing was added. */
export function panelAdd(ports: PanelPorts, request: AddRequest): PanelRow | Known | Trouble | null {
  const added = ports.lock.hold(() => addLocked(ports, request))
  if (added === null || added instanceof Trouble || 'problem' in added) return added
  followEdit(ports, { tab: added.tab, row: added.row, column: added.column, rows: 1, columns: 1 })
  return panelRow(ports, added.id)
}

interface Added {
  readonly tab: string
  readonly row: number
  /** One of the columns that were filled. */
  readonly column: number
  readonly id: string
}

function addLocked(ports: PanelPorts, request: AddRequest): Added | Known | Trouble {
  const { workbook } = ports
  const sheet = openPipeline(workbook, readRules(workbook))
  if (sheet instanceof Trouble) return sheet
  const known = request.anyway ? null : knownPerson(sheet, request)
  if (known) return known
  const cells = cellsOf(sheet, request)
  if (cells instanceof Trouble) return cells
  const line = freeLine(sheet)
  const id = ports.ids.next()
  cells.set(columnOf(sheet, 'id'), id)
  const created = columnOf(sheet, 'created')
  const days = sheet.pipeline.table.rows.map((row) => row[created - 1])
  if (created > 0) cells.set(created, dayCell(todayOf(ports), days, workbook.zone))
  if (idsHaveMoved(workbook, sheet)) return new Trouble('Rows moved just now: nobody was added. Try again.')
  if (!isFree(ports, sheet, line)) return taken(sheet, line)
  for (const [column, value] of cells) workbook.write(sheet.tab, line, column, [[value]])
  workbook.flush()
  const [column = 1] = [...cells.keys()]
  return { tab: sheet.tab, row: line, column, id }
}

function knownPerson({ pipeline }: PipelineSheet, { email, phone, name, company }: AddRequest): Known | null {
  const key = personKey(email, phone, name, company)
  if (key === '' || key.startsWith('c:')) return null
  const text = (field: 'email' | 'phone' | 'company' | 'id', row: number): string =>
    pipeline.text(field)[row] ?? ''
  for (let row = 0; row < pipeline.rows; row++) {
    const own = personKey(
      text('email', row),
      text('phone', row),
      pipeline.personName(row),
      text('company', row),
    )
    if (own !== key || text('id', row) === '') continue
    const who = pipeline.label(row)
    return {
      problem: `${who} is in the pipeline already. Nobody was added.`,
      known: { id: text('id', row), name: who },
    }
  }
  return null
}

/** Column → value of what was typed; trouble when the sheet has no column for it. */
function cellsOf(sheet: PipelineSheet, request: AddRequest): Map<number, Cell> | Trouble {
  const cells = new Map<number, Cell>()
  const put = (key: PipelineKey, value: string): boolean => {
    const column = columnOf(sheet, key)
    if (column > 0 && value !== '') cells.set(column, value)
    return column > 0 || value === ''
  }
  for (const key of ['name', 'company', 'email', 'phone'] as const) {
    const value = request[key]
    if (put(key, value) || (key === 'name' && putName(put, value))) continue
    return new Trouble(
      `The tab "${sheet.tab}" has no column for ${LABELS[key]}: empty that field, or add the column to your sheet. Nobody was added.`,
    )
  }
  return cells
}

/** A name for a sheet that has first and last names, or deals, in its place. */
function putName(put: (key: PipelineKey, value: string) => boolean, name: string): boolean {
  const [first = '', ...rest] = name.split(/\s+/)
  const last = rest.join(' ')
  if (put('lastName', last || first)) return last === '' || put('firstName', first)
  return put('firstName', name) || put('title', name)
}

/** The sheet row behind the last person. */
const freeLine = ({ pipeline }: PipelineSheet): number =>
  pipeline.table.firstRow + pipeline.filled().lastIndexOf(1) + 1

const taken = ({ tab }: PipelineSheet, line: number): Trouble =>
  new Trouble(
    `The tab "${tab}", row ${line}, right below the last person, holds something else: insert an empty row above it. Nobody was added.`,
  )

/** The line is empty, also of an export's footer, which is not among the pipeline's rows; checkboxes may stand in it. */
function isFree({ workbook }: PanelPorts, { tab }: PipelineSheet, line: number): boolean {
  const cells = workbook.read(tab)?.[line - 1] ?? []
  return cells.every((cell) => isBlank(cell) || cell === false)
}
