// Reads tabs in memory as a person would, by their headers.
import type { Cell } from '../../src/core/cells/cell'
import { memo } from '../../src/core/cells/lazy'
import { serialOfInstant, zoneOf } from '../../workbench/apps-script/services/zone'
import type { MemoryPorts } from './memory-ports'
import type { MemoryTab } from './memory-tabs'

/** A row of a tab by its headers; days as ISO text. */
export type ShownRow = Readonly<Record<string, string | number | boolean>>

/** Reads the tabs; a row is found by a text that any of its cells holds. */
export function readerOf({ world, workbook }: MemoryPorts) {
  const zone = zoneOf(workbook.zoneName)
  const tab = (name: string): MemoryTab => {
    const found = world.tabs.get(name)
    if (!found) throw new Error(`There is no tab ${name}: ${[...world.tabs.keys()]}`)
    return found
  }
  const shown = (cell: Cell): ShownRow[string] => {
    if (!(cell instanceof Date)) return cell ?? ''
    return isoOf(serialOfInstant(cell.getTime(), zone))
  }
  const grid = (name: string) => tab(name).values(1, 1, -1, -1)
  const headersOf = (lines: readonly (readonly Cell[])[]): { line: number; headers: string[] } => {
    const line = lines.findIndex((row) => row.filter((cell) => cell !== '').length > 1)
    return { line, headers: (lines[line] ?? []).map((cell) => String(shown(cell))) }
  }
  /** The lines below the header row, and what makes a row of one. */
  const linesOf = (name: string) => {
    const lines = grid(name)
    const { line, headers } = headersOf(lines)
    const days = HIDDEN_DAYS.has(name) ? asDay : <T>(cell: T) => cell
    const rowOf = (cells: readonly Cell[]): ShownRow => {
      const row: Record<string, ShownRow[string]> = {}
      headers.forEach((header, at) => {
        row[header] = days(shown(cells[at]))
      })
      return row
    }
    return { below: lines.slice(line + 1), rowOf }
  }
  const rows = (name: string): readonly ShownRow[] => {
    const { below, rowOf } = linesOf(name)
    return below.map(rowOf)
  }
  return {
    tab,
    rows,
    row(name: string, who: string): ShownRow {
      const { below, rowOf } = linesOf(name)
      const found = below.find((cells) => cells.includes(who))
      if (!found) throw new Error(`No row of ${name} has ${who}`)
      return rowOf(found)
    },
    place(name: string, who: string, header: string): { row: number; column: number } {
      const lines = grid(name)
      const row = lines.findIndex((line) => line.includes(who)) + 1
      const column = headersOf(lines).headers.indexOf(header) + 1
      if (row === 0 || column === 0) throw new Error(`No cell of ${name} for ${who} under ${header}`)
      return { row, column }
    },
  }
}

/** Hidden tabs keep days as serial numbers; no other figure in them is as large. */
const HIDDEN_DAYS: ReadonlySet<string> = new Set(['Ledger', 'Plan'])
const asDay = (cell: ShownRow[string]): ShownRow[string] =>
  typeof cell === 'number' && cell > 30_000 ? isoOf(cell) : cell

const EPOCH_SERIAL = 25_569

/** 'YYYY-MM-DD' of a serial number, with a time 'YYYY-MM-DD hh:mm'. */
const isoOf = memo((serial: number): string => {
  const iso = new Date(Math.round((serial - EPOCH_SERIAL) * 1440) * 60_000).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
})
