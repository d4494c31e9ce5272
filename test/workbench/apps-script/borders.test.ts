// Borders as setBorder draws and takes them away; https://developers.google.com/apps-script/reference/spreadsheet/range#setBorder
import ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import {
  createWorkbook,
  type OpenWorkbook,
  openSavedWorkbook,
} from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'
import { freshPath } from '../workbook/xlsx-files'

/** The sides of A1 to C3 that have lines, row by row, as their first letters. */
function lines({ model }: Pick<OpenWorkbook, 'model'>): string[] {
  return [0, 1, 2].map((row) =>
    [0, 1, 2]
      .map((col) => {
        const border = model.getters.getCellBorder({ sheetId: '0', col, row }) ?? {}
        const sides = (['top', 'left', 'bottom', 'right'] as const).filter((side) => border[side])
        return sides.map((side) => side[0]).join('') || '-'
      })
      .join(' '),
  )
}

function opened() {
  const workbook = createWorkbook({ sheets: [{ name: 'Main', cells: [['a', 'b', 'c']] }] })
  const { evaluate } = googleOf('', {}, { workbook })
  const act = (code: string): unknown =>
    evaluate(
      `const sheet = SpreadsheetApp.getActiveSheet(); const { BorderStyle } = SpreadsheetApp; ${code}; return 'done'`,
    )
  return { workbook, act }
}

it('are drawn around and between cells, and taken away side by side', () => {
  const { workbook, act } = opened()
  act(`sheet.getRange('A1:B2').setBorder(true, true, true, true, true, true)`)
  expect(lines(workbook)).toEqual(['tlbr tlbr -', 'tlbr tlbr -', '- - -'])
  act(`sheet.getRange('A1:B2').setBorder(null, null, false, null, false, null)`)
  expect(lines(workbook)).toEqual(['tlb tbr -', 'tl tr -', '- - -'])
  act(`sheet.getRange('A1:C3').clearFormat()`)
  expect(lines(workbook)).toEqual(['- - -', '- - -', '- - -'])
})

it('are taken away also where the cell beside drew them', () => {
  const { workbook, act } = opened()
  act(`sheet.getRange('B2').setBorder(true, true, true, true, null, null)`)
  act(
    `sheet.getRange('A2').setBorder(null, null, null, false, null, null); sheet.getRange('B3').setBorder(false, null, null, null, null, null)`,
  )
  act(
    `sheet.getRange('B1').setBorder(null, null, false, null, null, null); sheet.getRange('C2').setBorder(null, false, null, null, null, null)`,
  )
  expect(lines(workbook)).toEqual(['- - -', '- - -', '- - -'])
})

it('have styles and colours, in the saved workbook and in a file, also below the last row', async () => {
  const { workbook, act } = opened()
  act(`sheet.getRange('A1').setBorder(null, null, true, null, null, null, '#ff0000', BorderStyle.SOLID_THICK)
    sheet.getRange('C3').setBorder(true, null, null, null, null, null, null, BorderStyle.DOTTED)`)
  expect(lines(openSavedWorkbook(workbook.toJSON()))).toEqual(lines(workbook))
  const path = freshPath()
  await saveWorkbook(workbook, path)
  const seen = async (from: string) => {
    const file = new ExcelJS.Workbook()
    await file.xlsx.readFile(from)
    return ['A1', 'C3', 'B1'].map((name) => file.worksheets[0]?.getCell(name).border)
  }
  const drawn = [
    { bottom: { style: 'thick', color: { argb: 'FFFF0000' } } },
    { top: { style: 'dotted', color: { argb: 'FF000000' } } },
  ]
  expect(await seen(path)).toMatchObject(drawn)
  const again = await openFile(path)
  again.setBorder({ sheet: 0, row: 0, column: 0, rows: 1, columns: 1 }, ['left'], {
    style: 'thin',
    color: '#0000ff',
  })
  await saveWorkbook(again, path, { overwrite: true })
  const [first] = await seen(path)
  expect(first).toMatchObject({ ...drawn[0], left: { style: 'thin', color: { argb: 'FF0000FF' } } })
})

it('say what is not emulated', () => {
  const { act } = opened()
  const call = `setBorder(true, null, null, null, null, null, null, BorderStyle.DOUBLE)`
  expect(act(`sheet.getRange('A1').${call}`)).toMatch(/the border style DOUBLE is not emulated/)
})
