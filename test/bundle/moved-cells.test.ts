// Cells that move without Touchline's columns, in the built script over Google's services (S8): a sort of the user's
// columns, a pipeline that is a formula over a sorted source, and a filter that ends before Touchline's columns.
import { type Spreadsheet, spreadsheet, type TestCell, type TestTab } from '../support/spreadsheet'
import { inputOf } from '../support/spreadsheet-driver'

const PEOPLE: readonly (readonly TestCell[])[] = [
  ['Ann Lee', 'ann@acme.com', 'Demo', 900, '2026-01-20', '2026-03-20'],
  ['Bob Ray', 'bob@bolt.com', 'Demo', 200, '2026-01-20', '2026-03-25'],
  ['Cyd Fox', 'cyd@core.com', 'Demo', 300, '2026-01-20', '2026-04-20'],
]
const HEADERS = ['Name', 'E-mail', 'Stage', 'Value', 'Created', 'Close date']
const DEALS: TestTab = [HEADERS, ...PEOPLE]

const sheetNamed = ({ workbook }: Spreadsheet, name: string): number =>
  workbook.sheets().find((sheet) => sheet.name === name)?.id ?? -1
const area = (sheet: number, rows: number, columns: number, row = 1) => ({
  sheet,
  row,
  column: 0,
  rows,
  columns,
})

/** Own cells by name. */
function ownCells(file: Spreadsheet): Record<string, readonly unknown[]> {
  const [headers = [], ...rows] = file.grid('Deals')
  const of = (row: readonly unknown[], header: string): unknown => row[headers.indexOf(header)]
  return Object.fromEntries(
    rows
      .filter(([name]) => name)
      .map((row) => [row[0], ['Touchline ID', 'Will they buy?'].map((header) => of(row, header))]),
  )
}

/** Somebody sets the answer of a person, and the night sees it. */
function lived(file: Spreadsheet): Spreadsheet {
  file.setUp()
  const [headers = [], ...rows] = file.grid('Deals')
  const [row, column] = [
    rows.findIndex(([name]) => name === 'Bob Ray') + 1,
    headers.indexOf('Will they buy?'),
  ]
  file.workbook.write({ sheet: sheetNamed(file, 'Deals'), row, column, rows: 1, columns: 1 }, [['never']])
  file.night('2026-03-05')
  return file
}

describe('own cells follow their persons', () => {
  it('when the user’s columns alone were sorted, live formulas and all', () => {
    const file = lived(spreadsheet({ Deals: DEALS }))
    const before = ownCells(file)
    file.workbook.sortRows(area(sheetNamed(file, 'Deals'), 3, HEADERS.length), 0, false)
    file.night('2026-03-06')
    expect(file.grid('Deals')[1]?.[0]).toBe('Cyd Fox')
    expect(ownCells(file)).toEqual(before)
    expect(before['Bob Ray']?.[1]).toBe('never')
  })

  it('when exports are pasted over: longer than before, in another order, somebody missing once and back', () => {
    const headers = [...HEADERS, 'Record ID']
    const people = PEOPLE.map((person, at) => [...person, `R-${at + 1}`])
    const fresh = (at: number): TestCell[] => [`New ${at}`, `n${at}@x.com`, 'Demo', 100, '', '', `R-9${at}`]
    const file = lived(spreadsheet({ Deals: [headers, ...people] }))
    const before = ownCells(file)
    const paste = (rows: readonly (readonly TestCell[])[]): void => {
      const height = file.grid('Deals').filter(([name]) => name).length - 1
      const blank = headers.map((): TestCell => '')
      const values = [...rows, ...Array.from({ length: Math.max(0, height - rows.length) }, () => blank)]
      file.edit(
        area(sheetNamed(file, 'Deals'), values.length, headers.length),
        values.map((row) => row.map(inputOf)),
      )
    }
    const [ann = [], bob = [], cyd = []] = people
    paste([fresh(1), fresh(2), cyd, bob, ann])
    file.night('2026-03-06')
    expect(ownCells(file)).toMatchObject(before)
    paste([ann, fresh(1), fresh(2), cyd])
    file.night('2026-03-07')
    expect(ownCells(file)['Bob Ray']).toBeUndefined()
    paste([ann, fresh(1), fresh(2), cyd, bob])
    file.night('2026-03-08')
    expect(ownCells(file)).toMatchObject(before)
  })

  it('when the pipeline is a formula and its source was sorted, whose cells stay formulas', () => {
    const source = PEOPLE.map((_, at) => HEADERS.map((_, column) => `=Source!${'ABCDEF'[column]}${at + 1}`))
    const file = lived(spreadsheet({ Deals: [HEADERS, ...source], Source: PEOPLE }))
    const before = ownCells(file)
    const deals = sheetNamed(file, 'Deals')
    const formulas = file.workbook.formulas(area(deals, 3, HEADERS.length))
    file.workbook.sortRows(area(sheetNamed(file, 'Source'), 3, HEADERS.length, 0), 0, false)
    file.night('2026-03-06')
    expect(file.grid('Deals')[1]?.[0]).toBe('Cyd Fox')
    expect(ownCells(file)).toEqual(before)
    expect(file.workbook.formulas(area(deals, 3, HEADERS.length))).toEqual(formulas)
  })
})

it('a filter is widened over Touchline’s columns, and hides what it hid', () => {
  const file = spreadsheet({ Deals: DEALS })
  const deals = sheetNamed(file, 'Deals')
  file.workbook.createFilter(area(deals, 4, HEADERS.length, 0))
  file.workbook.setFilterCriterion(deals, 1, { hiddenValues: ['bob@bolt.com'] })
  file.setUp({ answers: { widen: true } })
  const filter = file.workbook.filter(deals)
  expect(filter).toMatchObject({ row: 0, column: 0, rows: 4, columns: file.grid('Deals')[0]?.length })
  expect(file.workbook.filterCriterion(deals, 1)).toEqual({ hiddenValues: ['bob@bolt.com'] })
  expect([1, 2, 3].map((row) => file.workbook.isRowFiltered(deals, row))).toEqual([false, true, false])
})
