// How a sheet looks: merged cells, sizes of rows and columns, sizes of text; https://developers.google.com/apps-script/reference/spreadsheet/range#merge
import { createWorkbook, openSavedWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'
import { throughFile } from '../workbook/xlsx-files'

function opened() {
  const cells = [
    ['a', 'b', 'A rather long text'],
    ['c', 'd', 1],
  ]
  const workbook = createWorkbook({ sheets: [{ name: 'Main', cells }] })
  const { evaluate } = googleOf('', {}, { workbook })
  const act = (code: string): unknown => evaluate(`const sheet = SpreadsheetApp.getActiveSheet(); ${code}`)
  const merged = (): unknown =>
    act(`return sheet.getRange('A1:Z99').getMergedRanges().map((one) => one.getA1Notation())`)
  return { workbook, act, merged }
}

describe('merged cells', () => {
  it('keep the first value alone, and are taken apart without the others', () => {
    const { act, merged } = opened()
    act(`sheet.getRange('A1:B2').merge()`)
    expect(merged()).toEqual(['A1:B2'])
    expect(
      act(`return [sheet.getRange('B2').isPartOfMerge(), sheet.getRange('C1').isPartOfMerge()]`),
    ).toEqual([true, false])
    act(`sheet.getRange('A1:C5').breakApart()`)
    expect(merged()).toEqual([])
    expect(act(`return sheet.getRange('A1:B2').getValues()`)).toEqual([
      ['a', ''],
      ['', ''],
    ])
  })

  it('are made row by row and column by column', () => {
    const { act, merged } = opened()
    act(`sheet.getRange('A1:B2').mergeAcross(); sheet.getRange('D1:E3').mergeVertically()`)
    expect(merged()).toEqual(['A1:B1', 'A2:B2', 'D1:D3', 'E1:E3'])
    act(`sheet.getRange('A1:B2').merge()`)
    expect(merged()).toEqual(['D1:D3', 'E1:E3', 'A1:B2'])
  })

  it('are merged and taken apart as a whole only', () => {
    const { act, merged } = opened()
    act(`sheet.getRange('A1:B2').merge()`)
    const refused = 'Exception: You must select all cells in a merged range to merge or unmerge them.'
    expect(act(`sheet.getRange('B2:C3').merge()`)).toBe(refused)
    expect(act(`sheet.getRange('A1').breakApart()`)).toBe(refused)
    expect(merged()).toEqual(['A1:B2'])
  })
})

describe('rows and columns', () => {
  it('have the sizes that scripts give them, also in a file', async () => {
    const { act, workbook } = opened()
    act(`sheet.setRowHeight(2, 40).setRowHeights(4, 2, 60).setColumnWidth(1, 200)`)
    const read = `return [1, 2, 4, 5].map((row) => sheet.getRowHeight(row)).concat(sheet.getColumnWidth(1))`
    expect(act(read)).toEqual([23, 40, 60, 60, 200])
    const again = await throughFile(workbook)
    expect([1, 3, 4].map((row) => again.headerSize(0, 'ROW', row))).toEqual([40, 60, 60])
    expect(act(`sheet.setRowHeight(99999, 20)`)).toMatch(/out of bounds/)
  })

  it('become as wide as their longest text; columns without any stay', () => {
    const { act } = opened()
    const widths = `return [1, 3, 4].map((column) => sheet.getColumnWidth(column))`
    const [, , blank] = act(widths) as number[]
    act('sheet.autoResizeColumns(1, 4)')
    const [short, long, still] = act(widths) as [number, number, number]
    expect([short < 40, long > 100, still]).toEqual([true, true, blank])
    act(`sheet.getRange('C1').setFontSize(20); sheet.autoResizeColumn(3)`)
    expect((act(widths) as number[])[1]).toBeGreaterThan(1.5 * long)
  })
})

describe('text', () => {
  it('has a size and a place in its cell, in the saved workbook and in a file, until its format is cleared', async () => {
    const { act, workbook } = opened()
    act(
      `sheet.getRange('A1:B1').setFontSize(18).setVerticalAlignment('middle'); sheet.getRange('A2:B2').setFontSizes([[8, 14]])`,
    )
    const read = `const all = sheet.getRange('A1:B2'); return [all.getFontSizes(), all.getVerticalAlignments()]`
    const seen = [
      [
        [18, 18],
        [8, 14],
      ],
      [
        ['middle', 'middle'],
        ['bottom', 'bottom'],
      ],
    ]
    expect(act(read)).toEqual(seen)
    const first = { sheet: 0, row: 0, column: 0, rows: 1, columns: 1 }
    for (const again of [openSavedWorkbook(workbook.toJSON()), await throughFile(workbook)])
      expect(again.styles(first)).toEqual([[{ fontSize: 18, verticalAlign: 'middle' }]])
    act(`sheet.getRange('A1').clearFormat()`)
    expect(
      act(`return [sheet.getRange('A1').getFontSize(), sheet.getRange('A1').getVerticalAlignment()]`),
    ).toEqual([10, 'bottom'])
  })

  it.each([`setFontSize(0)`, `setFontSize(-1)`, `setVerticalAlignment('top-ish')`])('refuses %s', (call) => {
    expect(opened().act(`sheet.getRange('A1').${call}`)).toMatch(/Invalid argument/)
  })
})
