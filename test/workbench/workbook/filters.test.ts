// The filter of a sheet and its protections in the model: where they lie, what is hidden, and that they belong to the file.
import { filterFrom } from '../../../workbench/workbook/files/xlsx-filters'
import {
  createWorkbook,
  type OpenWorkbook,
  openSavedWorkbook,
} from '../../../workbench/workbook/open-workbook'
import { area } from './areas'
import { fromFile, throughFile } from './xlsx-files'

const CELLS = [
  ['Name', 'Stage'],
  ['Ann', 'Won'],
  ['Bob', 'Lost'],
  ['Cleo', ' won'],
  ['Dan', null],
]
const opened = (): OpenWorkbook => createWorkbook({ sheets: [{ name: 'Deals', cells: CELLS }] })
const hidden = (workbook: OpenWorkbook): number[] =>
  [0, 1, 2, 3, 4, 5].filter((row) => workbook.isRowFiltered(0, row))
const hidingWon = (): OpenWorkbook => {
  const workbook = opened()
  workbook.createFilter(area(0, 0, 5, 2))
  workbook.setFilterCriterion(0, 1, { hiddenValues: ['Won'] })
  return workbook
}

describe('a filter', () => {
  it('hides the rows whose text it does not show, until it is told otherwise or removed', () => {
    const workbook = hidingWon()
    expect([workbook.filter(0), hidden(workbook)]).toEqual([area(0, 0, 5, 2), [1, 3]])
    expect(workbook.filterCriterion(0, 1)).toEqual({ hiddenValues: ['Won'] })
    workbook.setFilterCriterion(0, 1, null)
    expect([workbook.filterCriterion(0, 1), hidden(workbook)]).toEqual([null, []])
    workbook.setFilterCriterion(0, 1, { hiddenValues: ['Lost'] })
    workbook.removeFilter(0)
    expect([workbook.filter(0), hidden(workbook)]).toEqual([null, []])
    workbook.createFilter(area(0, 0, 5, 2))
    expect(hidden(workbook)).toEqual([])
  })

  it('hides what comes to read so, as formulas are computed', () => {
    const workbook = hidingWon()
    workbook.write(area(4, 1), [['=B2']])
    expect(hidden(workbook)).toEqual([1, 3, 4])
    workbook.write(area(1, 1), [['Open']])
    expect(hidden(workbook)).toEqual([3])
  })

  it('follows rows and columns that come and go, but does not widen by what is written beside it', () => {
    const workbook = hidingWon()
    workbook.insertColumns(0, 0, 1)
    workbook.deleteRows(0, [2])
    workbook.write(area(0, 3), [['Beside']])
    expect([workbook.filter(0), hidden(workbook)]).toEqual([area(0, 1, 4, 2), [1, 2]])
    workbook.deleteColumns(0, 2, 1)
    expect([workbook.filter(0), hidden(workbook)]).toEqual([area(0, 1, 4, 1), []])
  })

  it('by a condition of the grid passes through', () => {
    const workbook = opened()
    workbook.createFilter(area(0, 0, 5, 2))
    const opaque = { filterType: 'criterion', type: 'isNotEmpty', values: [] }
    workbook.setFilterCriterion(0, 1, { hiddenValues: [], opaque })
    expect([workbook.filterCriterion(0, 1), hidden(workbook)]).toEqual([{ hiddenValues: [], opaque }, [4]])
  })

  it('is saved with what it hides', () => {
    const again = openSavedWorkbook(JSON.parse(JSON.stringify(hidingWon().toJSON())))
    expect([again.filter(0), hidden(again)]).toEqual([area(0, 0, 5, 2), [1, 3]])
  })
})

describe('a filter of an Excel file', () => {
  it('keeps its range on the way through one', async () => {
    expect((await throughFile(hidingWon())).filter(0)).toEqual(area(0, 0, 5, 2))
    expect((await throughFile(opened())).filter(0)).toBeNull()
  })

  it('without a condition leaves rows hidden by hand', async () => {
    const workbook = await fromFile((file) => {
      const sheet = file.addWorksheet('Deals')
      for (const row of CELLS) sheet.addRow(row)
      sheet.autoFilter = 'A1:B5'
      sheet.getRow(3).hidden = true
    })
    expect([workbook.filter(0), hidden(workbook)]).toEqual([area(0, 0, 5, 2), []])
    expect(workbook.isHeaderHidden(0, 'ROW', 2)).toBe(true)
  })

  it.each([
    ['texts that explain which rows show', [{ column: 1, shown: ['Won', ' won', ''] }], [1]],
    ['texts that do not', [{ column: 1, shown: ['Other'] }], [1, 3]],
    ['another condition', [{ column: 1, shown: null }], [1, 3]],
    ['nothing', [], [1, 3]],
  ])('by %s keeps by hand what it does not hide itself', (_, columns, byHand) => {
    const cells = [['Above'], ...CELLS]
    const { filter, hiddenRows } = filterFrom({ range: 'A2:B6', columns }, { cells, hiddenRows: [1, 3] })
    expect(hiddenRows).toEqual(byHand)
    expect(filter?.range).toBe('A2:B6')
    expect(Object.keys(filter?.shown ?? {})).toEqual(byHand.length === 1 ? ['B2'] : [])
  })

  it('hides all but the texts that the file says it shows', () => {
    const filter = { range: 'A1:B5', shown: { B1: ['Won', ''] } }
    const workbook = createWorkbook({ sheets: [{ name: 'Deals', cells: CELLS, filter }] })
    expect([workbook.filterCriterion(0, 1), hidden(workbook)]).toEqual([{ hiddenValues: ['lost'] }, [2]])
  })
})

describe('protections', () => {
  const prices = {
    ...{ id: '1', area: area(1, 1, 3, 1), wholeSheet: false },
    ...{ description: 'Prices', warningOnly: false, editors: ['ann@example.com'] },
  }

  it('follow rows and columns, are saved, and go with their cells', () => {
    const workbook = opened()
    workbook.setProtections(0, [prices, { ...prices, id: '2', area: area(4, 0) }])
    workbook.insertRows(0, 2, 2)
    workbook.deleteRows(0, [6])
    const moved = { ...prices, area: area(1, 1, 5, 1) }
    expect(workbook.protections(0)).toEqual([moved])
    expect(openSavedWorkbook(JSON.parse(JSON.stringify(workbook.toJSON()))).protections(0)).toEqual([moved])
    workbook.setProtections(0, [])
    expect(workbook.protections(0)).toEqual([])
  })
})
