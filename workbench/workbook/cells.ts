// Reading and writing cells: values, formulas, formats and styles of an area.

import { writtenCell } from './cell-input'
import { cellStyle, modelStyle } from './cell-style'
import { extents } from './extent'
import { sheetsFormula } from './formula-text'
import { cellValue, type EngineCell, literalValue } from './function-values'
import type { ModelAccess, Zone } from './model-access'
import type { CellText } from './plugins/cell-texts'
import { hasFormulas } from './plugins/changed-rows'
import type { Position, StoredCell } from './plugins/library'
import { type SetCells, uncopied } from './plugins/set-cells'
import { yearOf } from './plugins/typed-cells'
import { shownFormat } from './shown-formats'
import type { Area, CellInput, Workbook } from './types'

type CellMethods = Pick<
  Workbook,
  | 'lastRow'
  | 'lastColumn'
  | 'values'
  | 'displayValues'
  | 'formulas'
  | 'write'
  | 'clearContent'
  | 'numberFormats'
  | 'setNumberFormats'
  | 'styles'
  | 'setStyle'
>

/** The workbook's methods for cells. */
export function cellMethods(access: ModelAccess): CellMethods {
  const { getters } = access.model
  const { run, idOf, zoneOf } = access
  const extent = extents(access)
  const stored = (position: Position): StoredCell | undefined => getters.getCell(position)
  const computed = (position: Position): EngineCell => getters.getEvaluatedCell(position) as EngineCell
  const read = <T>(area: Area, cell: (position: Position) => T): T[][] => {
    const zone = zoneOf(area)
    return readZone(idOf(area.sheet), zone, cell)
  }
  const set = (area: Area, { contents, formats }: Pick<SetCells, 'contents' | 'formats'>): void => {
    const { top, left } = zoneOf(area)
    run('SET_CELLS', {
      sheetId: idOf(area.sheet),
      row: top,
      col: left,
      ...(contents && { contents: uncopied(contents) }),
      ...(formats && { formats: uncopied(formats) }),
    })
  }
  return {
    lastRow: (sheet) => extent(idOf(sheet)).rows,
    lastColumn: (sheet) => extent(idOf(sheet)).columns,
    values(area) {
      if (hasFormulas(getters, idOf(area.sheet)))
        return read(area, (position) => cellValue(computed(position), getters))
      return read(area, (position) => {
        const cell = stored(position)
        return cell ? literalValue(cell) : null
      })
    },
    displayValues: (area) => read(area, (position) => displayed(computed(position), access)),
    formulas(area) {
      const formulas = read(area, (position) => formulaOf(stored(position), access))
      for (const { row, column, text } of keptFormulas(access, area)) {
        const line = formulas[row - area.row]
        if (line && text.startsWith('=')) line[column - area.column] = text
      }
      return formulas
    },
    write(area, values) {
      checkShape(area, values, 'values')
      set(
        area,
        writtenBlock(values, area, (position) => stored(position)?.format, access),
      )
    },
    clearContent: (area) => set(area, { contents: filled(area, '') }),
    numberFormats: (area) =>
      read(area, (position) => computed(position).format ?? stored(position)?.format ?? ''),
    setNumberFormats(area, formats) {
      checkShape(area, formats, 'number formats')
      set(area, { formats: formats.map((row) => row.map(shownFormat)) })
    },
    styles: (area) => read(area, (position) => cellStyle(stored(position)?.style)),
    setStyle(area, style) {
      run('SET_FORMATTING', { sheetId: idOf(area.sheet), target: [zoneOf(area)], style: modelStyle(style) })
    },
  }
}

function readZone<T>(sheetId: string, zone: Zone, cell: (position: Position) => T): T[][] {
  const rows: T[][] = new Array(zone.bottom - zone.top + 1)
  const width = zone.right - zone.left + 1
  for (let row = 0; row < rows.length; row++) {
    const line: T[] = new Array(width)
    for (let column = 0; column < width; column++) {
      line[column] = cell({ sheetId, col: zone.left + column, row: zone.top + row })
    }
    rows[row] = line
  }
  return rows
}

function writtenBlock(
  values: readonly (readonly CellInput[])[],
  area: Area,
  formatAt: (position: Position) => string | undefined,
  { model, host, idOf }: ModelAccess,
): { contents: string[][]; formats?: (string | undefined)[][] } {
  const sheetId = idOf(area.sheet)
  const typing = { locale: model.getters.getLocale().code, year: yearOf(host.now) }
  const contents: string[][] = []
  const formats: (string | undefined)[][] = []
  values.forEach((row, down) => {
    contents[down] = row.map((value, across) => {
      const needsFormat = typeof value === 'string' || (typeof value === 'object' && value !== null)
      const position = { sheetId, col: area.column + across, row: area.row + down }
      const written = writtenCell(value, needsFormat ? formatAt(position) : undefined, typing)
      if (written.format) {
        formats[down] ??= []
        formats[down][across] = written.format
      }
      return written.content
    })
  })
  return formats.length ? { contents, formats } : { contents }
}

function displayed(cell: EngineCell, { model }: ModelAccess): string {
  const value = cellValue(cell, model.getters)
  if (typeof value === 'string') return cell.format && cell.format !== '@' ? shownText(cell, value) : value
  if (value !== null && typeof value === 'object' && 'error' in value) return value.error
  return (cell as { formattedValue?: string }).formattedValue ?? ''
}

function shownText(cell: EngineCell, text: string): string {
  return cell.value === text ? ((cell as { formattedValue?: string }).formattedValue ?? text) : text
}

function formulaOf(cell: StoredCell | undefined, { model }: ModelAccess): string {
  return cell?.isFormula ? sheetsFormula(cell, model.getters) : ''
}

interface PlacedText {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Formulas of a file that the engine cannot compute, in an area. */
function keptFormulas({ model, idOf, zoneOf }: ModelAccess, area: Area): PlacedText[] {
  const { getKeptFormulas } = model.getters as unknown as { getKeptFormulas(id: string): readonly CellText[] }
  const inside = zoneOf(area)
  return getKeptFormulas(idOf(area.sheet)).flatMap(({ range: { zone }, text }) => {
    const isInside =
      zone.top >= inside.top &&
      zone.top <= inside.bottom &&
      zone.left >= inside.left &&
      zone.left <= inside.right
    return isInside ? { row: zone.top, column: zone.left, text } : []
  })
}

function filled<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(value))
}

/** Throws when rows of something do not have exactly the shape of an area. */
export function checkShape(area: Area, rows: readonly (readonly unknown[])[], what: string): void {
  if (rows.length !== area.rows) {
    throw new Error(`The ${what} have ${rows.length} rows, the area has ${area.rows}.`)
  }
  for (const row of rows) {
    if (row.length === area.columns) continue
    throw new Error(`The ${what} have ${row.length} columns, the area has ${area.columns}.`)
  }
}
