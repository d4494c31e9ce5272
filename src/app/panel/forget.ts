// A person's wish to be forgotten: first what would be erased, tab by tab; then it is. Nothing takes it back. The rows of the
// pipeline go last, so that a run that was cut off is found again and completed.
import type { Cell } from '../../core/cells/cell'
import { type Table, tableOf } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import { type ForgottenLine, forgetIn, type Traces, tracePattern } from '../../core/ledger/forget'
import { addressKey, numberKey } from '../../core/pipeline/person-key'
import { PERSON_FIELDS } from '../../core/pipeline/who'
import {
  ANSWERS,
  BLOCKS,
  columnAt,
  DELIVERED,
  EVENTS,
  EXPERIMENTS,
  FORECASTS,
  isOwnTab,
  LOG,
  MAIL,
  PROCESS,
  REASONS,
  REFERRALS,
  SET_UP_TABS,
  STEPS,
  STOP_DOING,
  type Tab,
  TIME,
  TOUCHES,
  UNDO,
} from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { idsOfRows, rowsOfPersons } from '../judge/judge-rows'
import { type OpenSheet, rowOfId, withSheet } from '../judge/open-sheet'
import { writeRowCells } from '../row/row-cells'
import type { Ports, Workbook } from '../sheet/ports'

/** Who is to be forgotten. */
export interface ForgetRequest {
  readonly id: string
  /** The name as the user typed it to say so; '' = only tell what would be erased. */
  readonly name: string
}

/** What is erased, or was. */
export interface Forgetting {
  readonly name: string
  /** Of each tab: lines that go whole, and cells elsewhere that name the person. The pipeline is the first. */
  readonly tabs: readonly { readonly tab: string; readonly lines: number; readonly cells: number }[]
  /** Tabs of the user's own with cells that name the person: they stay as they are. */
  readonly left: readonly { readonly tab: string; readonly cells: number }[]
  /** Rows that share an address or a number under another name: nothing of them goes. */
  readonly others: readonly string[]
  readonly isDone: boolean
}

/** What is written into a tab. */
interface Erasure {
  readonly tab: string
  readonly lines: readonly (readonly [row: number, column: number, columns: number])[]
  readonly cells: Parameters<typeof writeRowCells>[1]
}

const TABS: readonly Tab[] = [
  ...[...SET_UP_TABS, LOG, MAIL, UNDO, FORECASTS, TIME, BLOCKS, STOP_DOING, PROCESS],
  ...[STEPS, REASONS, EVENTS, REFERRALS, EXPERIMENTS, ANSWERS, DELIVERED],
]
/** Whether a tab is Touchline's, by its name and its headers. */
const isOwn = ({ tab, headers }: Table): boolean =>
  TABS.some((own) => own.name === tab && isOwnTab([headers], own))

/** Tells what would be erased; with the name, erases it. */
export const forgetPerson = (ports: Ports, request: ForgetRequest): Result<Forgetting> =>
  withSheet(ports, { id: request.id }, (open) => forgetOpened(ports.workbook, open, request))

function forgetOpened(workbook: Workbook, open: OpenSheet, request: ForgetRequest): Result<Forgetting> {
  const { sheet } = open
  const row = rowOfId(sheet, request.id, 'select')
  if (row instanceof Refused) return row
  const name = sheet.pipeline.label(row)
  const isDone = request.name !== ''
  if (isDone && normalise(request.name) !== normalise(name))
    return refused('bad request', 'answer', `type the name as it stands, “${name}”.`)
  const rows = rowsNamedSo(sheet, row)
  const { erasures, left } = plan(workbook, open, rows)
  const others = rowsOfPersons(sheet, [row]).filter((other) => !rows.includes(other))
  if (isDone)
    // The pipeline is the first of them.
    for (const erasure of [...erasures].reverse()) {
      const stopped = erased(workbook, erasure)
      if (stopped) return stopped
    }
  return {
    name,
    tabs: erasures.map(({ tab, lines, cells }) => ({ tab, lines: lines.length, cells: cells.length })),
    left,
    others: [...new Set(others.map((other) => sheet.pipeline.label(other)))],
    isDone,
  }
}

/**
 * The person's rows that bear the name of the chosen one. Several people may share an address, and what is erased does not come
 * back: who bears another name stays, and so does a row without one where that could be either.
 */
function rowsNamedSo(sheet: OpenSheet['sheet'], row: number): number[] {
  const rows = rowsOfPersons(sheet, [row])
  const nameOf = (one: number): string => normalise(sheet.pipeline.personName(one))
  const names = new Set(rows.map(nameOf))
  names.delete('')
  return names.size < 2 ? rows : rows.filter((one) => nameOf(one) === nameOf(row))
}

function erased(workbook: Workbook, { tab, lines, cells }: Erasure): Refused | null {
  try {
    writeRowCells(workbook, cells)
    workbook.fill(tab, lines, '')
    workbook.settle()
    return null
  } catch {
    return refused('not forgotten', tab)
  }
}

interface Plan {
  readonly erasures: readonly Erasure[]
  readonly left: Forgetting['left']
}

/** Finds what is theirs in every tab. */
function plan(workbook: Workbook, open: OpenSheet, rows: readonly number[]): Plan {
  const { sheet } = open
  const ids = idsOfRows(sheet, rows)
  const all = bornBy(open, rows, new Set(ids))
  const found = linesOf(workbook, sheet.tab, tracePattern(all))
  const traces = alone(open, all, found)
  const pattern = tracePattern(traces)
  const erasures = [pipelineErasure(open, traces, found)]
  const left: { tab: string; cells: number }[] = []
  const touchIds = new Set<string>()
  // Undo tells of touches by their ids.
  const tabs = workbook.tabs().filter((tab) => tab !== sheet.tab && tab !== UNDO.name)
  for (const tab of workbook.has(UNDO.name) ? [...tabs, UNDO.name] : tabs) {
    const header = tableOf(tab, workbook.readHeader(tab))
    const lines = tab === UNDO.name ? everyLine(workbook, tab) : linesOf(workbook, tab, pattern)
    const forget = forgetIn(tab, header.headers, { ...traces, touchIds })
    const erasure = erasureOf(tab, lines, forget)
    if (isOwn(header)) erasures.push(erasure)
    else if (erasure.lines.length + erasure.cells.length > 0)
      left.push({ tab, cells: erasure.lines.length + erasure.cells.length })
    if (tab !== TOUCHES.name) continue
    const at = columnAt(header, TOUCHES, 'touchId')
    for (const [line] of erasure.lines) touchIds.add(cleanText(lines.get(line)?.[at]))
    touchIds.delete('')
  }
  return { erasures: erasures.filter(({ lines, cells }) => lines.length + cells.length > 0), left }
}

type Lines = ReadonlyMap<number, readonly Cell[]>

function linesOf(workbook: Workbook, tab: string, pattern: string): Lines {
  const [header = []] = workbook.readHeader(tab)
  return header.length === 0
    ? new Map()
    : workbook.cellsLike(tab, [1, header.length], pattern).lines(Number.MAX_SAFE_INTEGER)
}

const everyLine = (workbook: Workbook, tab: string): Lines =>
  new Map((workbook.read(tab) ?? []).map((cells, at) => [at + 1, cells]))

/** What the rows of a person say of them. */
function bornBy(
  { sheet: { pipeline } }: OpenSheet,
  rows: readonly number[],
  ids: ReadonlySet<string>,
): Traces {
  const texts = (of: (row: number) => string): string[] =>
    [...new Set(rows.map(of))].filter((text) => text !== '')
  return {
    ids,
    touchIds: new Set(),
    names: texts((row) => pipeline.personName(row) || pipeline.textAt('company', row)),
    addresses: texts((row) => addressKey(pipeline.textAt('email', row))),
    phones: texts((row) => pipeline.textAt('phone', row)),
  }
}

/** Without what another person's row bears as well: a namesake, a shared number. @param found lines of the pipeline */
function alone({ sheet: { pipeline, headerRow } }: OpenSheet, traces: Traces, found: Lines): Traces {
  const { columns } = pipeline
  const idAt = columns.at.get('id') ?? -1
  const others = [...found].filter(
    ([line, cells]) => line > headerRow && !traces.ids.has(cleanText(cells[idAt])),
  )
  const texts = others.flatMap(([, cells]) =>
    PERSON_FIELDS.map((key) => cleanText(cells[columns.at.get(key) ?? -1])),
  )
  const isBorne = (key: (text: string) => string) => (text: string) =>
    key(text) === '' || !texts.some((other) => key(other) === key(text))
  return {
    ...traces,
    names: traces.names.filter(isBorne(normalise)),
    addresses: traces.addresses.filter(isBorne(addressKey)),
    phones: traces.phones.filter(isBorne(numberKey)),
  }
}

function pipelineErasure({ sheet }: OpenSheet, traces: Traces, found: Lines): Erasure {
  const { pipeline, headerRow, tab } = sheet
  const { table, columns } = pipeline
  const kept = [...PERSON_FIELDS, 'title' as const].flatMap((key) => columns.at.get(key) ?? [])
  const own = new Map([...found].filter(([line]) => line > headerRow))
  return erasureOf(tab, own, forgetIn(tab, table.headers, traces, kept), 0)
}

/** @param first the last line that is never written: the headers' */
function erasureOf(
  tab: string,
  lines: Lines,
  forget: (cells: readonly Cell[]) => ForgottenLine | null,
  first = 1,
): Erasure {
  const whole: [number, number, number][] = []
  const cells: Erasure['cells'][number][] = []
  for (const [row, before] of lines) {
    const after = row > first ? forget(before) : null
    if (!after) continue
    if (after.isWhole) whole.push([row, 1, after.cells.length])
    else
      after.cells.forEach((cell, at) => {
        if (cell !== before[at]) cells.push({ tab, row, column: at + 1, after: cell })
      })
  }
  return { tab, lines: whole, cells }
}
