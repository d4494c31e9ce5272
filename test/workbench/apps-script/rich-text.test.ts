// Texts with links; https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder
import ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { createWorkbook, type OpenWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'
import { freshPath, fromFile } from '../workbook/xlsx-files'

function over(
  workbook: OpenWorkbook = createWorkbook({ sheets: [{ name: 'Main', cells: [['a', 1, true]] }] }),
) {
  const { evaluate } = googleOf('', {}, { workbook })
  const act = (code: string): unknown =>
    evaluate(`const sheet = SpreadsheetApp.getActiveSheet()
      const link = (text, url) => SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build(); ${code}`)
  const links = (): unknown =>
    act(
      `return sheet.getRange('A1:C2').getRichTextValues().map((row) => row.map((one) => one && one.getLinkUrl()))`,
    )
  return { workbook, act, links }
}

it('is written as text with a link, which goes when the cell is written again', () => {
  const { act, links } = over()
  expect(links()).toEqual([
    [null, null, null],
    [null, null, null],
  ])
  act(`sheet.getRange('A1').setRichTextValue(link('007', 'https://x.org/?a=1&b'))
    sheet.getRange('A2:B2').setRichTextValues([[link('Ann', 'https://y.org'), link('no link', null)]])`)
  expect(
    act(`const one = sheet.getRange('A1').getRichTextValue()
    return [one.getText(), one.getLinkUrl(), one.copy().build().getLinkUrl(), sheet.getRange('A1').getValue(),
      sheet.getRange('A2').getFontColors()[0][0], sheet.getRange('B1').getRichTextValue()]`),
  ).toEqual(['007', 'https://x.org/?a=1&b', 'https://x.org/?a=1&b', '007', '#1155cc', null])
  act(`sheet.getRange('A2').setValue('Bob'); sheet.insertRowBefore(2)`)
  expect(links()).toEqual([
    ['https://x.org/?a=1&b', null, null],
    [null, null, null],
  ])
  expect(act(`return sheet.getRange('A3').getRichTextValue().getLinkUrl()`)).toBeNull()
})

it('is written into a file and read from one, beside the links the file has', async () => {
  const opened = await fromFile((file) => {
    const sheet = file.addWorksheet('Main')
    sheet.getCell('A1').value = { text: 'Home', hyperlink: 'https://home.org' }
    sheet.getCell('B1').value = { text: 'Away', hyperlink: 'https://away.org' }
  })
  const { act, links } = over(opened)
  expect(links()).toMatchObject([
    ['https://home.org', 'https://away.org', null],
    [null, null, null],
  ])
  act(
    `sheet.getRange('B1').setRichTextValue(link('Plain', null)); sheet.getRange('C2').setRichTextValue(link('New', 'https://new.org/?a&b'))`,
  )
  const path = freshPath()
  await saveWorkbook(opened, path)
  const file = new ExcelJS.Workbook()
  await file.xlsx.readFile(path)
  const seen = ['A1', 'B1', 'C2'].map((name) => file.worksheets[0]?.getCell(name).hyperlink)
  expect(seen).toEqual(['https://home.org', undefined, 'https://new.org/?a&b'])
  expect(over(await openFile(path)).links()).toEqual([
    ['https://home.org', null, null],
    [null, null, 'https://new.org/?a&b'],
  ])
})

it('says what is not emulated, and needs a text', () => {
  const { act } = over()
  const begun = `SpreadsheetApp.newRichTextValue()`
  expect(act(`${begun}.setLinkUrl('https://x.org')`)).toMatch(/text must be set before/)
  expect(act(`${begun}.setText('Ann').setLinkUrl(0, 2, 'https://x.org')`)).toMatch(
    /of a part of a text is not emulated/,
  )
  expect(act(`return ${begun}.setText('Ann').setLinkUrl(0, 3, 'https://x.org').build().getLinkUrl()`)).toBe(
    'https://x.org',
  )
  expect(act(`link('a', 'b').getRuns()`)).toMatch(/RichTextValue.getRuns is not emulated/)
})
