// Values of formulas as a file has them serve until a cell they depend on changes.
import { openFile } from '../../../workbench/workbook/files/open-file'
import {
  createWorkbook,
  type OpenWorkbook,
  openSavedWorkbook,
} from '../../../workbench/workbook/open-workbook'
import { area, published } from './areas'
import { partsIn, wholeFile } from './whole-file'

/** Formulas with values that computing would not give: a value of 900 and more is the file's. */
function workbook(keepsHistory = false): OpenWorkbook {
  return createWorkbook({
    keepsHistory,
    sheets: [
      { name: 'Deals', cells: [[1], [2], [3], [null, 'x']] },
      {
        name: 'Sums',
        cells: [
          ['=SUM(Deals!A1:A3)'],
          ['=A1+1'],
          ['=COUNTA(Deals!B1:B4)'],
          ['=TODAY()'],
          ['=TWICE(4)'],
          ['=A5*2'],
        ],
        cachedValues: { A1: 900, A2: 901, A3: 902, A4: 903, A5: 904, A6: 905 },
      },
    ],
    now: () => 46_100,
  })
}

const sums = (one: OpenWorkbook, rows = 3) => one.values({ ...area(0, 0, rows, 1), sheet: 1 }).flat()

describe.each([
  ['a workbook of scripts', false],
  ['a workbook with a page', true],
])('the values of formulas in %s', (_, keepsHistory) => {
  it('are those of the file when it is opened, but for functions of the moment and of the user', () => {
    const one = workbook(keepsHistory)
    one.defineFunctions([published('TWICE')], () => 8)
    expect(sums(one, 6)).toEqual([900, 901, 902, { date: 46_100 }, 8, 16])
  })

  it('are computed where a cell they depend on was edited, at once or at second hand', () => {
    const one = workbook(keepsHistory)
    one.write(area(1, 0), [[20]])
    expect(sums(one)).toEqual([24, 25, 902])
    one.write(area(0, 1), [['y']])
    expect(sums(one)).toEqual([24, 25, 2])
  })

  it('stay while sheets, rows and columns are added', () => {
    const one = workbook(keepsHistory)
    one.insertSheet('Today')
    one.insertRows(0, 1, 2)
    one.insertColumns(0, 0, 1)
    one.renameSheet(0, 'Pipeline')
    expect(sums(one)).toEqual([900, 901, 902])
    expect(one.formulas({ ...area(0, 0), sheet: 1 })).toEqual([['=SUM(Pipeline!B1:B5)']])
  })

  it('are computed for an edit that came before a row was added', () => {
    const one = workbook(keepsHistory)
    one.write(area(1, 0), [[20]])
    one.insertRows(0, 0, 1)
    expect(sums(one)).toEqual([24, 25, 902])
  })

  it('are computed where rows they read are deleted', () => {
    const one = workbook(keepsHistory)
    one.deleteRows(0, [0])
    expect(sums(one)).toEqual([5, 6, 1])
  })

  it('give way to what is written over the formula', () => {
    const one = workbook(keepsHistory)
    one.write({ ...area(0, 0), sheet: 1 }, [['=1+1']])
    expect(sums(one)).toEqual([2, 3, 902])
  })

  it('are saved with the workbook as long as they hold', () => {
    const one = workbook(keepsHistory)
    one.write(area(1, 0), [[20]])
    sums(one)
    expect(sums(openSavedWorkbook(JSON.parse(JSON.stringify(one.toJSON()))))).toEqual([24, 25, 902])
  })
})

describe('an .xlsx', () => {
  it('has the values its formulas have, days too', async () => {
    const sheet = (await partsIn(await wholeFile()))['xl/worksheets/sheet2.xml'] ?? ''
    const one = await openFile(
      await wholeFile({ 'xl/worksheets/sheet2.xml': sheet.replace('<v>44022</v>', '<v>9</v>') }),
    )
    const sum = { ...area(3, 1), sheet: 1 }
    expect(one.values(sum)).toEqual([[9]])
    one.write(area(1, 3), [[10]])
    expect(one.values(sum)).toEqual([[42_031]])
  })
})
