// Charts as scripts make, read, change and remove them; https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
import { createWorkbook, openSavedWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'

const ROWS = [
  ['Week', 'Won', 'Lost'],
  ['W1', 3, 1],
  ['W2', 5, 2],
  ['W3', 4, 0],
]

function opened() {
  const workbook = createWorkbook({
    sheets: [
      { name: 'Main', cells: ROWS },
      { name: 'Data', cells: ROWS },
    ],
  })
  const { evaluate } = googleOf('', {}, { workbook })
  const act = (code: string): unknown =>
    evaluate(`const book = SpreadsheetApp.getActive(); const [sheet, data] = book.getSheets()
      const { ChartType, ChartMergeStrategy, Position } = Charts; ${code}`)
  return { workbook, act }
}

const NEW = `sheet.newChart().setChartType(ChartType.COLUMN).addRange(sheet.getRange('A1:C4')).setPosition(6, 2, 10, 20)`
const SEEN = `const [chart] = sheet.getCharts(); const box = chart.getContainerInfo()
  return [chart.getRanges().map((one) => one.getSheet().getName() + '!' + one.getA1Notation()),
    chart.modify().getChartType().name(), chart.getOptions().get('title'),
    box.getAnchorRow(), box.getAnchorColumn(), box.getOffsetX(), box.getOffsetY()]`

describe('a chart', () => {
  it('is inserted, and read back as it was made', () => {
    const { act } = opened()
    act(`sheet.insertChart(${NEW}.setOption('title', 'Weeks').build())`)
    expect(act(SEEN)).toEqual([['Main!A1:C4'], 'COLUMN', 'Weeks', 6, 2, 10, 20])
    expect(act(`return data.getCharts().length`)).toBe(0)
  })

  it.each([
    ['asLineChart', 'LINE'],
    ['asBarChart', 'BAR'],
    ['asAreaChart', 'AREA'],
    ['asScatterChart', 'SCATTER'],
    ['asColumnChart', 'COLUMN'],
  ])('is of the kind that %s makes it', (method, name) => {
    const { act } = opened()
    act(`sheet.insertChart(sheet.newChart().${method}().setTitle('T').setXAxisTitle('Week')
      .addRange(sheet.getRange('A1:B4')).build())`)
    expect(act(SEEN)).toEqual([['Main!A1:B4'], name, 'T', 1, 1, 0, 0])
    expect(act(`return sheet.getCharts()[0].getOptions().get('hAxis.title')`)).toBe('Week')
  })

  it('has ranges of several places and of other sheets, which follow their cells', () => {
    const { act } = opened()
    act(`sheet.insertChart(${NEW}.clearRanges().addRange(data.getRange('A1:A4')).addRange(data.getRange('B1:B4'))
      .addRange(data.getRange('C1:C4')).removeRange(data.getRange('B1:B4')).build())
      data.insertColumnBefore(1); data.insertRowsBefore(1, 2)`)
    expect(act(SEEN)).toEqual([['Data!B3:B6', 'Data!D3:D6'], 'COLUMN', null, 6, 2, 10, 20])
    act('data.deleteColumn(4)')
    expect(act(`return sheet.getCharts()[0].getRanges().map((one) => one.getA1Notation())`)).toEqual([
      'B3:B6',
    ])
  })

  it('is changed by its id, and removed', () => {
    const { act } = opened()
    act(`sheet.insertChart(${NEW}.build()); sheet.insertChart(${NEW}.setOption('title', 'Two').build())`)
    expect(
      act(`const [one] = sheet.getCharts(); const id = one.getChartId()
      sheet.updateChart(one.modify().asLineChart().setTitle('One').setPosition(1, 4, 0, 0).build())
      const [same, two] = sheet.getCharts()
      return [same.getChartId() === id, same.getOptions().get('title'), same.modify().getChartType().name(),
        same.getContainerInfo().getAnchorColumn(), two.getOptions().get('title')]`),
    ).toEqual([true, 'One', 'LINE', 4, 'Two'])
    expect(act(`sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length`)).toBe(1)
  })

  it('keeps headers, orientation and options as a path or an object, also in the saved workbook', () => {
    const { workbook, act } = opened()
    act(`sheet.insertChart(${NEW}.setNumHeaders(1).setTransposeRowsAndColumns(true)
      .setMergeStrategy(ChartMergeStrategy.MERGE_COLUMNS).setOption('vAxis', { viewWindow: { min: 0 } })
      .setOption('series.1.color', '#00aa00').setOption('width', 320).build())`)
    const [chart] = openSavedWorkbook(workbook.toJSON()).charts(0)
    expect(chart).toMatchObject({
      headers: 1,
      isTransposed: true,
      ranges: [{ sheet: 0, row: 0, column: 0, rows: 4, columns: 3 }],
      options: { 'series.1.color': '#00aa00', width: 320, height: 371 },
    })
    expect(
      act(`const options = sheet.getCharts()[0].getOptions()
      return [options.get('vAxis.viewWindow.min'), options.get('nothing')]`),
    ).toEqual([0, null])
  })

  it('is refused without ranges, off the sheet, and where the sheet has it no more', () => {
    const { act } = opened()
    expect(act(`sheet.newChart().build()`)).toBe('Exception: A chart must have at least one range.')
    expect(act(`${NEW}.setPosition(0, 1, 0, 0)`)).toMatch(/Position/)
    expect(act(`sheet.insertChart(${NEW}.setPosition(9999, 1, 0, 0).build())`)).toMatch(
      /outside the dimensions/,
    )
    expect(act(`sheet.updateChart(${NEW}.build())`)).toMatch(/does not exist/)
    expect(
      act(`sheet.insertChart(${NEW}.build()); const [one] = sheet.getCharts(); sheet.removeChart(one)
      sheet.removeChart(one)`),
    ).toMatch(/does not exist/)
    expect(act(`data.protect().removeEditors(['x']); data.insertChart('no')`)).toMatch(
      /don't match the method/,
    )
  })

  it('says what it does not emulate, and has no setter of another kind', () => {
    const { act } = opened()
    expect(act(`${NEW}.setChartType(ChartType.PIE)`)).toMatch(/a chart of the type PIE is not emulated/)
    expect(act(`${NEW}.asPieChart()`)).toMatch(/EmbeddedChartBuilder.asPieChart is not emulated/)
    expect(act(`${NEW}.setNumHeaders(2)`)).toMatch(/is not emulated/)
    expect(
      act(`${NEW}.addRange(data.getRange('A1')).setMergeStrategy(ChartMergeStrategy.MERGE_ROWS).build()`),
    ).toMatch(/one below the other, is not emulated/)
    expect(act(`sheet.newChart().setTitle('T')`)).toMatch(/setTitle is not a function/)
    expect(act(`sheet.newChart().asLineChart().setStacked()`)).toMatch(/setStacked is not a function/)
    expect(act('Charts.newLineChart()')).toMatch(/Charts.newLineChart is not emulated/)
  })
})
