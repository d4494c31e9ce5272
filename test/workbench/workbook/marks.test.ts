// Notes, validation and conditional formats.
import {
  createWorkbook,
  type OpenWorkbook,
  openSavedWorkbook,
} from '../../../workbench/workbook/open-workbook'
import type { ConditionalFormat } from '../../../workbench/workbook/types'
import { area } from './areas'

type StyleGetter = (position: { sheetId: string; row: number; col: number }) => unknown

function shownStyle(workbook: OpenWorkbook, row: number, col: number): unknown {
  const { getCellConditionalFormatStyle } = workbook.model.getters as unknown as Record<string, StyleGetter>
  return getCellConditionalFormatStyle?.({ sheetId: '0', row, col })
}

describe('notes', () => {
  it('are set, replaced and taken away by area', () => {
    const workbook = createWorkbook()
    workbook.setNotes(area(0, 0, 1, 2), [['one', 'two']])
    workbook.setNotes(area(0, 1, 1, 2), [['', 'three']])
    expect(workbook.notes(area(0, 0, 2, 3))).toEqual([
      ['one', '', 'three'],
      ['', '', ''],
    ])
    expect(() => workbook.setNotes(area(0, 0, 1, 2), [['one']])).toThrow('The notes have 1 columns')
  })

  it('are saved and go with their sheet', () => {
    const workbook = createWorkbook({
      sheets: [
        { name: 'A', notes: { C3: 'kept' } },
        { name: 'B', notes: { A1: 'b' } },
      ],
    })
    workbook.deleteSheet(1)
    const saved = workbook.toJSON()
    expect(JSON.stringify(saved)).not.toContain('"b"')
    expect(openSavedWorkbook(saved).notes(area(2, 2))).toEqual([['kept']])
  })
})

describe('validation', () => {
  it('is set and taken away by area, the help text with it', () => {
    const workbook = createWorkbook()
    const list = { kind: 'list', values: ['New', 'Keep'], strict: true, help: 'Pick one' } as const
    workbook.setValidation(area(1, 0, 4, 1), list)
    workbook.setValidation(area(2, 0), null)
    workbook.setValidation(area(3, 0), { kind: 'number', strict: false })
    expect(workbook.validations(area(0, 0, 6, 1))).toEqual([
      [null],
      [list],
      [null],
      [{ kind: 'number', strict: false }],
      [list],
      [null],
    ])
    expect(openSavedWorkbook(workbook.toJSON()).validations(area(1, 0))).toEqual([[list]])
  })

  it('survives clearing the cells', () => {
    const workbook = createWorkbook()
    workbook.setValidation(area(0, 0), { kind: 'list', values: ['a'], strict: true })
    workbook.write(area(0, 0), [['a']])
    workbook.clearContent(area(0, 0))
    expect(workbook.validations(area(0, 0))).toMatchObject([[{ kind: 'list' }]])
  })

  it('makes check boxes of blank cells', () => {
    const workbook = createWorkbook()
    workbook.setValidation(area(0, 0, 2, 1), { kind: 'checkbox', strict: true })
    expect(workbook.values(area(0, 0, 2, 1))).toEqual([[false], [false]])
  })
})

describe('conditional formats', () => {
  const purge: ConditionalFormat = {
    areas: [area(1, 0, 9, 3)],
    formula: '=LEFT($B2,5)="Purge"',
    background: '#f4cccc',
    fontColor: '#990000',
    bold: true,
  }

  it('come back in their order, kinds that are not formulas as they were', () => {
    const workbook = createWorkbook()
    const scale: ConditionalFormat = {
      areas: [area(0, 5, 10, 1)],
      formula: '',
      opaque: { type: 'colorScale', n: [1] },
    }
    workbook.setConditionalFormats(0, [purge, scale])
    expect(workbook.conditionalFormats(0)).toEqual([purge, scale])
    workbook.setConditionalFormats(0, [...workbook.conditionalFormats(0)].reverse())
    expect(workbook.conditionalFormats(0)).toEqual([scale, purge])
    workbook.setConditionalFormats(0, [])
    expect(workbook.conditionalFormats(0)).toEqual([])
  })

  it('move with inserted columns', () => {
    const workbook = createWorkbook()
    workbook.setConditionalFormats(0, [purge])
    workbook.insertColumns(0, 0, 1)
    expect(workbook.conditionalFormats(0)).toMatchObject([
      { areas: [area(1, 1, 9, 3)], formula: '=LEFT($C2,5)="Purge"' },
    ])
  })

  it('show on the rows for which the formula holds, and change with the cells', () => {
    const workbook = createWorkbook({
      sheets: [
        {
          name: 'P',
          cells: [
            ['n', 'v'],
            [1, 'Keep'],
            [2, 'Purge: quiet'],
          ],
        },
      ],
    })
    workbook.setConditionalFormats(0, [purge])
    expect([shownStyle(workbook, 1, 0), shownStyle(workbook, 2, 0), shownStyle(workbook, 2, 3)]).toEqual([
      undefined,
      { fillColor: '#f4cccc', textColor: '#990000', bold: true },
      undefined,
    ])
    workbook.write(area(1, 1), [['Purge']])
    expect(shownStyle(workbook, 1, 2)).toMatchObject({ bold: true })
  })

  it('let the first rule win, and count from the first cell of the first area', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [[1, 0, 0, 1]] }] })
    workbook.setConditionalFormats(0, [
      { areas: [area(0, 0), area(0, 2, 1, 2)], formula: '=A1=1', background: '#ff0000' },
      { areas: [area(0, 0, 1, 4)], formula: '=TRUE', background: '#00ff00', bold: true },
    ])
    const shown = [0, 1, 2, 3].map((column) => shownStyle(workbook, 0, column))
    expect(shown).toEqual([
      { fillColor: '#ff0000', bold: true },
      { fillColor: '#00ff00', bold: true },
      { fillColor: '#00ff00', bold: true },
      { fillColor: '#ff0000', bold: true },
    ])
  })

  it('evaluate the stock kinds too', () => {
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [['a deal'], ['b']] }] })
    const rule = { type: 'CellIsRule', operator: 'containsText', values: ['deal'], style: { bold: true } }
    workbook.setConditionalFormats(0, [{ areas: [area(0, 0, 2, 1)], formula: '', opaque: { rule } }])
    expect([shownStyle(workbook, 0, 0), shownStyle(workbook, 1, 0)]).toEqual([{ bold: true }, undefined])
    expect(workbook.conditionalFormats(0)[0]?.opaque).toMatchObject({ rule })
  })
})
