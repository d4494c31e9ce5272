// The workbook port over SpreadsheetApp, fourth part: charts and colour scales.
import { columnLetter } from '../app/sheet/live-formulas'
import type { CellArea, CellChart, PaintedCells, Workbook } from '../app/sheet/ports'
import type { Sheet } from './known-sheets'

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder

/** The colour of 0 in Touchline's colour scales, by which they are known again. */
const LEAST = '#fdfefd'

/** Methods on charts and on how cells look. */
export const sheetPictures = (need: (tab: string) => Sheet): Pick<Workbook, 'drawCharts' | 'paint'> => ({
  drawCharts(tab, charts) {
    const sheet = need(tab)
    const known = chartsByCells(sheet)
    for (const chart of charts) {
      const before = known.get(nameOf(chart))
      if (before) sheet.updateChart(titled(before.modify(), chart).build())
      else sheet.insertChart(newChart(sheet, chart).build())
    }
  },
  paint(tab, areas) {
    const sheet = need(tab)
    for (const area of areas) paintCells(sheet, area)
    const theirs = sheet.getConditionalFormatRules().filter((rule) => !isOwnScale(rule))
    sheet.setConditionalFormatRules([...theirs, ...areas.flatMap((area) => scaleOf(sheet, area))])
  },
})

const nameOf = ({ row, column, rows, columns }: CellArea): string =>
  `${columnLetter(column)}${row}:${columnLetter(column + columns - 1)}${row + rows - 1}`

/** The sheet's charts by the cells they show, which follow these wherever they move. */
function chartsByCells(sheet: Sheet): ReadonlyMap<string, Chart> {
  return new Map(
    sheet.getCharts().flatMap((chart) => {
      const [range] = chart.getRanges()
      return range ? [[range.getA1Notation(), chart] as const] : []
    }),
  )
}

const titled = (builder: Builder, { title }: CellChart): Builder => builder.setOption('title', title)

function newChart(sheet: Sheet, chart: CellChart): Builder {
  const { kind, colours, hasLegend, row, column, width, height } = chart
  const plain = sheet
    .newChart()
    .addRange(sheet.getRange(nameOf(chart)))
    .setNumHeaders(1)
    .setPosition(row, column, 0, 0)
    .setOption('width', width)
    .setOption('height', height)
    .setOption('colors', colours)
    .setOption('legend.position', hasLegend ? 'bottom' : 'none')
  if (kind === 'lines') return titled(plain.setChartType(Charts.ChartType.LINE), chart)
  return titled(plain.setChartType(Charts.ChartType.COLUMN).setOption('isStacked', true), chart)
}

function paintCells(sheet: Sheet, { bold, numberFormat, background, ...area }: PaintedCells): void {
  const range = sheet.getRange(nameOf(area))
  if (bold !== undefined) range.setFontWeight(bold ? 'bold' : 'normal')
  if (numberFormat !== undefined) range.setNumberFormat(numberFormat)
  if (background !== undefined) range.setBackground(background)
}

function scaleOf(sheet: Sheet, { scale, ...area }: PaintedCells): Rule[] {
  if (scale === undefined) return []
  return [
    SpreadsheetApp.newConditionalFormatRule()
      .setGradientMinpointWithValue(LEAST, SpreadsheetApp.InterpolationType.NUMBER, '0')
      .setGradientMaxpoint(scale)
      .setRanges([sheet.getRange(nameOf(area))])
      .build(),
  ]
}

const isOwnScale = (rule: Rule): boolean => {
  const colour = rule.getGradientCondition()?.getMinColor()
  return colour?.toLowerCase() === LEAST
}
