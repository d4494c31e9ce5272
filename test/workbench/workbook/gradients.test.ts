// Gradients through the saved workbook and through an .xlsx.
import { createWorkbook, openSavedWorkbook } from '../../../workbench/workbook/open-workbook'
import type { ConditionalFormat } from '../../../workbench/workbook/types'
import { area } from './areas'
import { fromFile, throughFile } from './xlsx-files'

const FORMATS: ConditionalFormat[] = [
  {
    areas: [area(0, 0, 9, 1)],
    formula: '',
    gradient: { min: { color: '#ffffff', type: 'bound' }, max: { color: '#57bb8a', type: 'bound' } },
  },
  {
    areas: [area(0, 1, 9, 1)],
    formula: '',
    gradient: {
      min: { color: '#ff0000', type: 'number', value: '-1.5' },
      mid: { color: '#ffff00', type: 'percentile', value: '50' },
      max: { color: '#00ff00', type: 'percent', value: '90' },
    },
  },
]

it('is kept by the saved workbook and by a file', async () => {
  const workbook = createWorkbook({ sheets: [{ name: 'A', cells: [[1, 2]] }] })
  workbook.setConditionalFormats(0, FORMATS)
  expect(openSavedWorkbook(workbook.toJSON()).conditionalFormats(0)).toEqual(FORMATS)
  expect((await throughFile(workbook)).conditionalFormats(0)).toEqual(FORMATS)
})

it('keeps a number that a formula gives, in the saved workbook', () => {
  const workbook = createWorkbook({ sheets: [{ name: 'A', cells: [[1, 2]] }] })
  const [{ gradient, ...format }] = FORMATS as [ConditionalFormat]
  const byFormula = {
    ...format,
    gradient: { ...gradient, max: { color: '#000000', type: 'number', value: '=B1' } },
  }
  workbook.setConditionalFormats(0, [byFormula as ConditionalFormat])
  expect(openSavedWorkbook(workbook.toJSON()).conditionalFormats(0)).toEqual([byFormula])
})

it('is read from a file of another program, and shown', async () => {
  const workbook = await fromFile((file) => {
    const sheet = file.addWorksheet('A')
    sheet.getCell('A1').value = 1
    sheet.getCell('A2').value = 2
    sheet.addConditionalFormatting({
      ref: 'A1:A9',
      rules: [
        {
          type: 'colorScale',
          priority: 1,
          cfvo: [{ type: 'min' }, { type: 'max' }],
          color: [{ argb: 'FFFFFFFF' }, { argb: 'FF57BB8A' }],
        },
      ],
    })
  })
  expect(workbook.conditionalFormats(0)).toEqual(FORMATS.slice(0, 1))
  const style = workbook.model.getters.getCellConditionalFormatStyle({ sheetId: '0', col: 0, row: 1 })
  expect(style?.fillColor?.toLowerCase()).toBe('#57bb8a')
})
