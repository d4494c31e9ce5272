// Charts of scripts in an .xlsx: written as Excel has them, read again as the script made them, beside those of the file.
import { readFileSync } from 'node:fs'
import type { Chart } from '../../../workbench/workbook/chart-types'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { XlsxPackage } from '../../../workbench/workbook/files/xlsx-package'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { area } from './areas'
import { freshPath, throughFile } from './xlsx-files'

const ROWS = [
  ['Week', 'Won', 'Lost & gone'],
  ['W1', 3, 1],
  ['W2', 5, 2],
]
const KINDS = ['column', 'bar', 'line', 'area', 'scatter'] as const

function chartOf(part: Partial<Chart> = {}): Chart {
  return {
    ...{ id: 7, sheet: 0, kind: 'column', ranges: [area(0, 0, 3, 3)], headers: -1 },
    ...{ isTransposed: false, mergesRows: false, anchor: { row: 4, column: 1, x: 10, y: 20 } },
    options: {
      title: 'Won & lost',
      'vAxis.title': 'Deals',
      colors: ['#c00000', '#0000c0'],
      width: 400,
      height: 300,
    },
    ...part,
  }
}

const workbookOf = (...charts: Chart[]) => {
  const workbook = createWorkbook({
    sheets: [
      { name: 'Review', cells: ROWS },
      { name: 'My data', cells: ROWS },
    ],
  })
  for (const chart of charts) workbook.putChart(chart)
  return workbook
}

it.each(KINDS)('keeps a chart of the kind %s as it was made, also when it is saved again', async (kind) => {
  const chart = chartOf({ kind })
  const again = await throughFile(workbookOf(chart))
  expect(again.charts(0)).toEqual([chart])
  expect((await throughFile(again)).charts(0)).toEqual([chart])
})

it('keeps ranges of another sheet, of several places, transposed, and a guess that the file knows', async () => {
  const other = { sheet: 1, row: 0, column: 0, rows: 3, columns: 1 }
  const charts = [
    chartOf({ id: 1, ranges: [other, { ...other, column: 2 }] }),
    chartOf({
      id: 2,
      isTransposed: true,
      ranges: [area(1, 0, 2, 3)],
      headers: 0,
      options: { legend: 'none', width: 200, height: 100 },
    }),
    chartOf({ id: 3, ranges: [area(0, 1, 3, 1)] }),
  ]
  expect((await throughFile(workbookOf(...charts))).charts(0)).toEqual(charts)
})

it('writes the parts that Excel reads, and leaves them as they are when nothing changed', async () => {
  const path = freshPath()
  await saveWorkbook(workbookOf(chartOf()), path)
  const pack = new XlsxPackage(readFileSync(path))
  const part = pack.text('xl/charts/chart1.xml')
  expect(part).toContain('<c:f>Review!$B$2:$B$3</c:f>')
  expect(part).toContain('<a:t>Won &amp; lost</a:t>')
  expect(part).toContain('<a:srgbClr val="C00000"/>')
  expect(pack.text('xl/worksheets/sheet1.xml')).toMatch(/<drawing [^>]*r:id="rId1"\/>/)
  expect(pack.text('[Content_Types].xml')).toContain('drawingml.chart+xml')
  await saveWorkbook(await openFile(path), path, { overwrite: true })
  const after = new XlsxPackage(readFileSync(path))
  expect(after.names()).toEqual(pack.names())
  expect(after.text('xl/charts/chart1.xml')).toBe(part)
})

it('follows cells, changes, and goes with its parts', async () => {
  const path = freshPath()
  await saveWorkbook(workbookOf(chartOf(), chartOf({ id: 8 })), path)
  const again = await openFile(path)
  again.insertRows(0, 0, 2)
  again.removeChart(0, 8)
  await saveWorkbook(again, path, { overwrite: true })
  const pack = new XlsxPackage(readFileSync(path))
  expect(pack.names().filter((name) => name.startsWith('xl/charts/'))).toHaveLength(1)
  const moved = await openFile(path)
  expect(moved.charts(0)).toEqual([
    chartOf({ ranges: [area(2, 0, 3, 3)], anchor: { row: 6, column: 1, x: 10, y: 20 } }),
  ])
})

it('names a chart that a user made another kind of, which is not written', async () => {
  const workbook = workbookOf(chartOf())
  const { getters } = workbook.model
  const definition = { ...getters.getChartDefinition('chart-7'), type: 'pie' } as never
  workbook.model.dispatch('UPDATE_CHART', {
    sheetId: '0',
    chartId: 'chart-7',
    figureId: 'chart-7',
    definition,
  })
  expect(await saveWorkbook(workbook, freshPath())).toEqual(['1 chart'])
})
