// One undo of the whole last night: each cell that still holds what the night put there gets back what it held, to the byte;
// others are named. Ids, touches, Today and Review stay. It can be repeated.
import { isoDay } from '../../core/calendar/day'
import type { Cell } from '../../core/cells/cell'
import type { Table } from '../../core/cells/table'
import { cleanText, normalise } from '../../core/cells/text'
import { type Changed, NIGHT_KEYS } from '../../core/ledger/night-changes'
import { cellCode, coded, isSameCode } from '../../core/ledger/undo-lines'
import { columnAt, headersOf, LEDGER, PLAN, RULES_TAB, type Tab } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { cellOfCode } from '../row/row-cells'
import { type NightNote, noteNight } from '../sheet/night-note'
import {
  columnOf,
  isLive,
  type PipelineSheet,
  type RulesSheet,
  sheetRow,
  withCells,
} from '../sheet/open-pipeline'
import { withRules } from '../sheet/open-rules'
import { ownTable } from '../sheet/own-table'
import type { Ports, Workbook } from '../sheet/ports'
import { idsHaveMoved, LIVE_KEYS, ownCellBlocks, writeBlocks } from '../sheet/write-own-columns'
import { type Night, type NightPage, openNight, pageOf } from './night-changes'

/** A cell that changed since the night, which stays as it is. */
export interface CellLeft {
  readonly tab: string
  readonly row: number
  readonly header: string
}

export interface NightUndone {
  readonly page: NightPage
  /** Rows that are as they were before the night. */
  readonly rows: number
  readonly left: readonly CellLeft[]
}

/** Takes the last night back; one that was taken back already changes nothing. */
export const undoNight = (ports: Ports): Result<NightUndone> =>
  withRules(ports, (rules) => {
    const night = openNight(ports, rules)
    return night instanceof Refused ? night : takeBack(ports.workbook, night)
  })

function takeBack(workbook: Workbook, night: Night): Result<NightUndone> {
  const { rules, sheet, before, day, note } = night
  if (!Number.isFinite(day)) return { page: pageOf(night), rows: 0, left: [] }
  const [ledger, plan] = [ownTable(LEDGER, workbook.readOwn(LEDGER)), ownTable(PLAN, workbook.readOwn(PLAN))]
  if (ledger instanceof Refused) return ledger
  if (plan instanceof Refused) return plan
  const cells = restoredCells(workbook, night)
  if (cells instanceof Refused) return cells
  if (idsHaveMoved(workbook, sheet)) return refused('moved', 'undo')
  const live = isLive(rules.book) ? LIVE_KEYS : []
  const keys = NIGHT_KEYS.filter((key) => !(live as readonly string[]).includes(key))
  writeBlocks(workbook, sheet.tab, ownCellBlocks(cells.sheet, keys, sheet))
  const lines = [
    ...restoreLines(workbook, LEDGER, ledger, before, 'ledger'),
    ...restoreLines(workbook, PLAN, plan, before, 'plan'),
    ...takeWords(workbook, rules, note),
  ]
  noteNight(workbook, rules, { ...note, words: [], undone: isoDay(day) })
  const page = pageOf({ ...night, note: { ...note, undone: isoDay(day) } })
  return { page, rows: cells.rows, left: [...cells.left, ...lines] }
}

/** What a cell gets back; null where it holds it already, and 'left' where it changed since. */
function backOf(now: string, [before, after]: Changed): string | 'left' | null {
  if (isSameCode(now, before)) return null
  return isSameCode(now, after) ? before : 'left'
}

const cellFrom = (code: string, zone: Workbook['zone']): Cell => {
  const held = coded(code)
  return held.kind === 'formula' ? '' : cellOfCode(held, zone)
}

/** The sheet with the cells of the night as they were. */
function restoredCells(
  { zone }: Workbook,
  { sheet, before, rules }: Night,
): Result<{ readonly sheet: PipelineSheet; readonly rows: number; readonly left: CellLeft[] }> {
  const { pipeline } = sheet
  const skipped: readonly string[] = isLive(rules.book) ? LIVE_KEYS : []
  const ids = pipeline.text('id')
  const edits: { row: number; column: number; value: Cell }[] = []
  const left: CellLeft[] = []
  let rows = 0
  for (const [id, { cells }] of before) {
    const row = ids.indexOf(id)
    if (row < 0) continue
    if (ids.indexOf(id, row + 1) >= 0) return refused('undo row twice', pipeline.label(row))
    const kept = left.length
    for (const key of NIGHT_KEYS) {
      const [changed, column] = [cells[key], columnOf(sheet, key)]
      if (!changed || column === 0 || skipped.includes(key)) continue
      const back = backOf(cellCode(pipeline.cellAt(key, row), zone), changed)
      if (back === 'left')
        left.push({ tab: sheet.tab, row: sheetRow(sheet, row), header: pipeline.header(key) })
      else if (back !== null) edits.push({ row, column, value: cellFrom(back, zone) })
    }
    if (left.length === kept) rows++
  }
  return { sheet: withCells(sheet, edits), rows, left }
}

/** Gives the lines of a hidden tab back what they held, in one write where any differs. */
function restoreLines(
  workbook: Workbook,
  tab: Tab,
  table: Table,
  before: Night['before'],
  part: 'ledger' | 'plan',
): CellLeft[] {
  const { zone } = workbook
  const left: CellLeft[] = []
  let isChanged = false
  const at = tab.columns.map(({ key, header }) => ({ key, header, column: columnAt(table, tab, key) }))
  const idAt = columnAt(table, tab, 'id')
  const lines = table.rows.map((cells, line) => {
    const changed = before.get(cleanText(cells[idAt]))?.[part] ?? {}
    return at.map(({ key, header, column }): Cell => {
      const cell = cells[column] ?? ''
      const back = changed[key] ? backOf(cellCode(cell, zone), changed[key]) : null
      if (back === 'left') left.push({ tab: tab.name, row: table.firstRow + line, header })
      if (back === null || back === 'left') return cell
      isChanged = true
      return cellFrom(back, zone)
    })
  })
  const { kept, added } = part === 'plan' ? planLines(lines, before, zone) : { kept: lines, added: [] }
  if (isChanged || added.length > 0) workbook.writeOwn(tab, [headersOf(tab), ...kept, ...added])
  return left
}

/** Lines of Plan that the night made go, those that it ended come back. */
function planLines(
  lines: readonly (readonly Cell[])[],
  before: Night['before'],
  zone: Workbook['zone'],
): { readonly kept: readonly (readonly Cell[])[]; readonly added: readonly (readonly Cell[])[] } {
  const ids = lines.map(([id]) => cleanText(id))
  const kept = lines.filter(
    ([, day], line) => (day ?? '') !== '' || before.get(ids[line] ?? '')?.plan.day?.[0] !== '',
  )
  const added = [...before].flatMap(([id, { plan }]) =>
    plan.day?.[1] === '' && !ids.includes(id)
      ? [PLAN.columns.map(({ key }): Cell => (key === 'id' ? id : cellFrom(plan[key]?.[0] ?? '', zone)))]
      : [],
  )
  return { kept, added }
}

/** Takes the stage words that the night added off Rules, where nobody answered them since. */
function takeWords(workbook: Workbook, { table }: RulesSheet, { words }: NightNote): CellLeft[] {
  if (!table || words.length === 0) return []
  const [id, rule, value] = (['id', 'rule', 'value'] as const).map((key) => columnAt(table, RULES_TAB, key))
  const left: CellLeft[] = []
  table.rows.forEach((cells, at) => {
    if (cells[id ?? -1] !== 'stage') return
    const word = words.find((one) => normalise(one.word) === normalise(cleanText(cells[rule ?? -1])))
    if (!word) return
    const row = table.firstRow + at
    if (cleanText(cells[value ?? -1]) === word.kind)
      workbook.write(RULES_TAB.name, row, 1, [cells.map(() => '')])
    else left.push({ tab: RULES_TAB.name, row, header: table.headers[value ?? -1] ?? '' })
  })
  return left
}
