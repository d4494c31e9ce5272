// An image in a cell: Google gives it as an object, and nobody can tell what it says (S4).
import { isErrorText } from '../../src/core/cells/cell'
import { ENGLISH_FAULTS } from '../../src/core/words/english-faults'
import { googleWorkbook } from '../../src/google/workbook'

/** What getValues gives for an image that was put into a cell. */
const image = { valueType: 'IMAGE', getContentUrl: () => 'https://example.com/logo.png' }
const day = new Date(0)

function read(values: unknown[][]): unknown[][] | null {
  const sheet = { getSheetValues: () => values }
  const spreadsheet = { getSheetByName: () => sheet } as unknown as Parameters<typeof googleWorkbook>[0]
  return googleWorkbook(spreadsheet, 'UTC').read('Deals')
}

it('is an error to its row; all other cells are as they were', () => {
  const [headers, row = []] = read([
    ['Name', 'Amount', 'Close date', 'Won', 'Stage'],
    ['Ann', image, day, false, ''],
  ]) ?? [[]]
  expect(headers).toEqual(['Name', 'Amount', 'Close date', 'Won', 'Stage'])
  expect(row.map((cell) => isErrorText(cell as string))).toEqual([false, true, false, false, false])
  expect([row[0], row[2], row[3], row[4]]).toEqual(['Ann', day, false, ''])
})

it('is said as what it is', () => {
  const [, row = []] = read([['Amount'], [image]]) ?? []
  expect(ENGLISH_FAULTS.cellError({ code: 'cellError', shown: String(row[0]) })).toBe(
    'this shows an image: the row stays as it was until it can be read',
  )
})
