// Sorting rows as Sheets does: values, formulas, formats, styles and notes move with their row.
import type { ModelAccess, Zone } from './model-access'
import type { Position } from './plugins/library'
import type { CellValue, Workbook } from './types'

/** The workbook's sorting; `read` gives the values and notes of an area. */
export function sortMethods(
  access: ModelAccess,
  read: Pick<Workbook, 'values' | 'notes'>,
): Pick<Workbook, 'sortRows'> {
  return {
    sortRows(area, column, ascending) {
      const zone = access.zoneOf(area)
      const keys = read.values({ ...area, column, columns: 1 }).map((row) => row[0] ?? null)
      const order = sortedOrder(keys, ascending)
      const notes = read.notes(area)
      const sheetId = access.idOf(area.sheet)
      access.run('SET_CELLS', {
        sheetId,
        row: zone.top,
        col: zone.left,
        ...sortedBlock(access, sheetId, zone, order),
      })
      if (!notes.some((row) => row.some(Boolean))) return
      const texts = order.map((from) => notes[from] ?? [])
      access.run('SET_NOTES', { sheetId, row: zone.top, col: zone.left, texts })
    },
  }
}

/** The old positions in the new order: numbers and days, text, booleans, errors, then blanks; the sort is stable. */
export function sortedOrder(keys: readonly CellValue[], ascending: boolean): number[] {
  const sign = ascending ? 1 : -1
  return keys
    .map((_, index) => index)
    .sort((left, right) => {
      const a = keys[left] ?? null
      const b = keys[right] ?? null
      if (a === null || b === null) return a === b ? left - right : a === null ? 1 : -1
      return sign * compare(a, b) || left - right
    })
}

const collator = new Intl.Collator('en', { sensitivity: 'base' })

type Filled = Exclude<CellValue, null>

function compare(a: Filled, b: Filled): number {
  const byKind = kindRank(a) - kindRank(b)
  if (byKind !== 0) return byKind
  const left = sortKey(a)
  const right = sortKey(b)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return collator.compare(String(left), String(right))
}

function kindRank(value: Filled): number {
  if (typeof value === 'number') return 0
  if (typeof value === 'object') return 'date' in value ? 0 : 3
  return typeof value === 'string' ? 1 : 2
}

function sortKey(value: Filled): number | string {
  if (typeof value === 'object') return 'date' in value ? value.date : value.error
  return typeof value === 'boolean' ? Number(value) : value
}

function sortedBlock(
  { model: { getters } }: ModelAccess,
  sheetId: string,
  zone: Zone,
  order: readonly number[],
): { contents: string[][]; formats: string[][]; styles: (object | null | undefined)[][] } {
  const contents: string[][] = []
  const formats: string[][] = []
  const styles: (object | null | undefined)[][] = []
  order.forEach((from, to) => {
    contents[to] = []
    formats[to] = []
    styles[to] = []
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = getters.getCell({ sheetId, col, row: zone.top + from })
      contents[to].push(contentOf(getters, { sheetId, col, row: zone.top + from }, to - from))
      formats[to].push(cell?.format ?? '')
      const before = getters.getCell({ sheetId, col, row: zone.top + to })?.style
      styles[to].push(cell?.style === before ? undefined : (cell?.style ?? null))
    }
  })
  return { contents, formats, styles }
}

function contentOf(getters: ModelAccess['model']['getters'], position: Position, down: number): string {
  const cell = getters.getCell(position)
  if (!cell) return ''
  return cell.isFormula
    ? getters.getTranslatedCellFormula(position.sheetId, 0, down, cell.compiledFormula)
    : cell.content
}
