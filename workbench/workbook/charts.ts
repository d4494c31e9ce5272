// Charts: the library's figures, which the grid shows, undoes and keeps with the workbook, and whose ranges follow their cells.
import {
  type ChartDefinition,
  definitionOf,
  keptPlan,
  planOf,
  type Strip,
  stripsOf,
} from './chart-definitions'
import type { Chart, ChartMethods } from './chart-types'
import type { ModelAccess } from './model-access'

/** The size of a new chart in Google Sheets, in pixels. */
const SIZE = { width: 600, height: 371 }

/** The workbook's methods for charts. */
export function chartMethods(access: ModelAccess): ChartMethods {
  const { model, run, idOf } = access
  const { getters } = model
  const nameIn = (sheetId: string, id: number): string | undefined =>
    getters.getChartIds(sheetId).find((chartId) => numberOf(chartId) === id)
  return {
    charts: (sheet) => getters.getChartIds(idOf(sheet)).map((chartId) => chartOf(access, sheet, chartId)),
    putChart(chart) {
      const sheetId = idOf(chart.sheet)
      const known = nameIn(sheetId, chart.id)
      const { row, column: col, x, y } = chart.anchor
      const place = { sheetId, col, row, offset: { x, y } }
      const size = sizeOf(chart)
      const definition = definitionFor(access, chart)
      if (known === undefined) {
        const chartId = `chart-${chart.id}`
        run('CREATE_CHART', { ...place, size, definition, chartId, figureId: chartId })
        return
      }
      const figureId = getters.getFigureIdFromChartId(known)
      run('UPDATE_CHART', { sheetId, chartId: known, figureId, definition })
      run('UPDATE_FIGURE', { ...place, ...size, figureId })
    },
    removeChart(sheet, id) {
      const sheetId = idOf(sheet)
      const chartId = nameIn(sheetId, id)
      if (chartId === undefined) return
      run('DELETE_FIGURE', { sheetId, figureId: getters.getFigureIdFromChartId(chartId) })
    },
  }
}

/** A chart's id, by its name in the library, which orders names that are numbers by these, others as they were made. */
export const numberOf = (chartId: string): number => Number(chartId.replace(/\D/g, ''))

function sizeOf({ options: { width, height } }: Chart): typeof SIZE {
  return {
    width: typeof width === 'number' ? width : SIZE.width,
    height: typeof height === 'number' ? height : SIZE.height,
  }
}

function definitionFor({ model: { getters }, zoneOf, idOf }: ModelAccess, chart: Chart): object {
  for (const range of chart.ranges) zoneOf(range)
  const strips = stripsOf(chart)
  const names = strips.map(({ sheet, zone }) =>
    getters.getRangeString(getters.getRangeFromZone(idOf(sheet), zone), idOf(chart.sheet)),
  )
  const data = strips[strips.length > 1 ? 1 : 0]
  const isTitled = chart.headers < 0 ? data !== undefined && isText(data) : chart.headers > 0
  return definitionOf(chart.kind, keptPlan(chart), names, isTitled)

  /** A header is text, or a formula, which is not computed yet; a series is numbers. */
  function isText({ sheet, zone }: Strip): boolean {
    const cell = getters.getCell({ sheetId: idOf(sheet), col: zone.left, row: zone.top })
    if (!cell) return false
    return cell.isFormula || typeof (cell as { parsedValue?: unknown }).parsedValue === 'string'
  }
}

function chartOf({ model: { getters }, idOf }: ModelAccess, sheet: number, chartId: string): Chart {
  const sheetId = idOf(sheet)
  const definition = getters.getChartDefinition(chartId) as unknown as ChartDefinition
  const { labelRange, dataSets = [] } = definition.dataSource ?? {}
  const names = [...(labelRange ? [labelRange] : []), ...dataSets.map(({ dataRange }) => dataRange)]
  const strips = names.map((name): Strip => {
    const range = getters.getRangeFromSheetXC(sheetId, name)
    return { sheet: Number(range.sheetId), zone: range.zone }
  })
  const { col, row, offset, width, height } = getters.getFigure(
    sheetId,
    getters.getFigureIdFromChartId(chartId),
  ) as NonNullable<ReturnType<typeof getters.getFigure>>
  return {
    ...planOf(definition, strips, { width, height }),
    ...{ id: numberOf(chartId), sheet },
    anchor: { row, column: col, ...offset },
  }
}
