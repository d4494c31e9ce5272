// Writes rules given on the command line to the Rules tab before set-up. The known ids come from the bundle itself.
import { createClock } from '../apps-script/clock'
import { createGoogle } from '../apps-script/google'
import { createWorkbook, type OpenWorkbook } from '../workbook/open-workbook'
import type { CellInput, Workbook } from '../workbook/types'
import { CommandError } from './command-error'
import { nearest } from './nearest'
import { type RuleSetting, VALUE_LISTS, WORD_LISTS } from './rule-setting'
import { grid, sheetNamed } from './tabs'
import { setUp } from './user-steps'

type Row = readonly CellInput[]

const TAB = 'Rules'
const SMALLEST_PIPELINE = [
  ['Name', 'Company', 'Stage'],
  ['Ann', 'Acme', 'Open'],
]

/** Writes the settings; rows that exist already get the new value. @throws CommandError for an unknown id */
export function seedRules(workbook: OpenWorkbook, settings: readonly RuleSetting[], code: string): void {
  if (settings.length === 0) return
  const [header = [], ...known] = rulesAfterSetUp(code)
  const byId = new Map(known.map((row) => [String(row[0]), row]))
  const lists = [...WORD_LISTS, ...VALUE_LISTS]
  for (const { id } of settings) {
    if (lists.includes(id) || byId.has(id)) continue
    const near = nearest(id, [...byId.keys(), ...lists])
    throw new CommandError(`--rule ${id}: there is no such rule. The nearest: ${near.join(', ')}.`)
  }
  const rows = settings.map(({ id, word, value }): Row => {
    if (lists.includes(id)) return [id, literal(word), literal(value), '', '', 'T', '']
    const row = byId.get(id) ?? []
    return [id, row[1] ?? '', literal(value), ...row.slice(3)]
  })
  putRows(workbook, header, rows)
}

const tabs = new Map<string, Row[]>()

/** The Rules tab as set-up fills it for the smallest pipeline; made once for each bundle. */
function rulesAfterSetUp(code: string): Row[] {
  const rows = tabs.get(code) ?? firstSetUp(code)
  tabs.set(code, rows)
  return rows
}

function firstSetUp(code: string): Row[] {
  const workbook = createWorkbook({ sheets: [{ name: 'Pipeline', cells: SMALLEST_PIPELINE }] })
  const clock = createClock(0)
  const google = createGoogle({ workbook, bundle: code, clock, user: { email: 'you@example.com' } })
  setUp(google)
  return grid(workbook, TAB).map((row) =>
    row.map((value) => (value !== null && typeof value === 'object' && 'error' in value ? '' : value)),
  )
}

function putRows(workbook: Workbook, header: Row, rows: readonly Row[]): void {
  const sheet = (sheetNamed(workbook, TAB) ?? workbook.insertSheet(TAB)).id
  const write = (row: number, values: Row): void =>
    workbook.write({ sheet, row, column: 0, rows: 1, columns: values.length }, [[...values]])
  const there = grid(workbook, TAB)
  if (there.length === 0) write(0, header)
  let next = Math.max(there.length, 1)
  for (const row of rows) {
    const at = there.findIndex((old) => isSameRule(old, row))
    if (at < 0) write(next++, row)
    else workbook.write({ sheet, row: at, column: 2, rows: 1, columns: 1 }, [[row[2] ?? '']])
  }
}

/** A setting of a list of values is always a new row; any other replaces the row of its id (and of its word, in a list of words). */
function isSameRule(old: readonly unknown[], [id, word]: Row): boolean {
  const text = String(id)
  if (old[0] !== text || VALUE_LISTS.includes(text)) return false
  return !WORD_LISTS.includes(text) || String(old[1] ?? '').toLowerCase() === String(word).toLowerCase()
}

/** Typed text never becomes a formula. */
function literal(text: string): string {
  return /^[=+\-@']/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
}
