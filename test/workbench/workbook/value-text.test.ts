// What is kept of a sheet between two reads is what a fresh look would find, whatever was done to the sheet meanwhile.
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import type { Area } from '../../../workbench/workbook/types'

const ROWS = 260
const cells = Array.from({ length: ROWS }, (_, row) => [`name ${row}`, row, { date: 46_000 + row }])
const small = { rows: 300, columns: 8, spareRows: 10 }
const sheets = [{ name: 'Deals', cells }, { name: 'Other' }]
const made = () => {
  const workbook = createWorkbook({ sheets, keepsHistory: true, newSheet: small })
  const whole = (): Area => {
    const { rows, columns } = workbook.sheets()[0] as { rows: number; columns: number }
    return { sheet: 0, row: 0, column: 0, rows, columns }
  }
  /** The kept text beside a look at every cell, and how far the content reaches. */
  const both = () => {
    const values = workbook.values(whole())
    const filled = values.map((row) => row.map((value) => value !== null))
    const lastRow = filled.reduce((last, row, at) => (row.includes(true) ? at + 1 : last), 0)
    const lastColumn = filled.reduce((last, row) => Math.max(last, row.lastIndexOf(true) + 1), 0)
    return [
      [JSON.parse(workbook.textOfValues(whole())), workbook.lastRow(0), workbook.lastColumn(0)],
      [values, lastRow, lastColumn],
    ]
  }
  return { ...workbook, both }
}
type Made = ReturnType<typeof made>

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({
  ...{ sheet: 0, row, column, rows, columns },
})
const STEPS: readonly [string, (workbook: Made) => void][] = [
  ['a cell is written', (workbook) => workbook.write(at(5, 1), [['new']])],
  ['a cell below everything is written', (workbook) => workbook.write(at(270, 6), [['far']])],
  ['a block is cleared', (workbook) => workbook.clearContent(at(200, 0, 60, 3))],
  ['numbers become days', (workbook) => workbook.setNumberFormats(at(7, 1), [['yyyy-mm-dd']])],
  ['days become numbers', (workbook) => workbook.model.dispatch('SET_FORMATTING', format('0'))],
  ['rows are inserted', (workbook) => workbook.insertRows(0, 3, 2)],
  ['rows are deleted', (workbook) => workbook.deleteRows(0, [1, 7, 250])],
  ['columns are inserted', (workbook) => workbook.insertColumns(0, 1, 1)],
  ['columns are deleted', (workbook) => workbook.deleteColumns(0, 0, 1)],
  ['rows are sorted', (workbook) => workbook.sortRows(at(0, 0, ROWS, 3), 1, false)],
  ['a formula comes in', (workbook) => workbook.write(at(2, 4), [['=SUM(B1:B9)']])],
  [
    'what a formula reads is written',
    (workbook) => {
      workbook.write(at(2, 4), [['=B1']])
      workbook.textOfValues(at(0, 0, 250, 8))
      workbook.write(at(0, 1), [[77]])
    },
  ],
  ['a formula spills', (workbook) => workbook.write(at(240, 5), [['=SEQUENCE(40,2)']])],
  [
    'a formula that spilled is gone',
    (workbook) => {
      workbook.write(at(240, 5), [['=SEQUENCE(40,2)']])
      workbook.textOfValues(at(0, 0, 250, 8))
      workbook.clearContent(at(240, 5))
    },
  ],
  [
    'a formula reads another sheet',
    (workbook) => {
      workbook.write(at(0, 4), [['=Other!A1']])
      workbook.textOfValues(at(0, 0, 250, 8))
      workbook.write({ ...at(0, 0), sheet: 1 }, [['elsewhere']])
    },
  ],
  [
    'a change is undone',
    (workbook) => {
      const { session } = workbook.model as unknown as {
        session: { getRevisionId(): string; undo(id: string): void }
      }
      workbook.write(at(5, 1), [['undone']])
      workbook.textOfValues(at(0, 0, 250, 8))
      session.undo(session.getRevisionId())
    },
  ],
]

function format(text: string): never {
  const zone = { left: 2, right: 2, top: 0, bottom: ROWS }
  return { sheetId: '0', target: [zone], format: text } as never
}

describe('values as text, and how far a sheet reaches, after', () => {
  it.each(STEPS)('%s', (_, step) => {
    const workbook = made()
    const [before] = workbook.both()
    step(workbook)
    const [kept, fresh] = workbook.both()
    expect(kept).toEqual(fresh)
    expect(workbook.both()[0]).toEqual(kept)
    expect([before?.[1], before?.[2]]).toEqual([ROWS, 3])
  })
})
