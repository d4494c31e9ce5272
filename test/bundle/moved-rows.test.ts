// Somebody sorts, inserts or deletes rows while the night works: what belongs to a person stays with that person.
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { contentOf, hour, type Morning, mornings } from '../support/accidents'
import type { Spreadsheet, TestCell } from '../support/spreadsheet'

const IS_LONG = process.env.LONG_TESTS === '1'

/** Does something just before the bundle's n-th look at cells or write into them. */
function disturber() {
  let left: number = Number.POSITIVE_INFINITY
  let disturb = (): void => {}
  const count = (): void => {
    left--
    if (left === 0) disturb()
  }
  return {
    before(n: number, what: () => void): void {
      left = n
      disturb = what
    },
    /** Whether so many looks and writes were reached. */
    happened: (): boolean => left <= 0,
    wrap: (workbook: OpenWorkbook): OpenWorkbook => ({
      ...workbook,
      // Asked first by every read of a tab; a single read is never torn.
      lastRow: (sheet) => {
        count()
        return workbook.lastRow(sheet)
      },
      write: (area, values) => {
        count()
        workbook.write(area, values)
      },
    }),
  }
}

/** Sorts the pipeline by a column, one way or the other. */
function sortDeals({ workbook, grid }: Spreadsheet, header: string, ascending: boolean): void {
  const sheet = workbook.sheets().find(({ name }) => name === 'Deals')?.id ?? 0
  const [headers = [], ...lines] = grid('Deals')
  const area = { sheet, row: 1, column: 0, rows: lines.length, columns: headers.length }
  workbook.sortRows(area, headers.indexOf(header), ascending)
}

const byName = (lines: readonly TestCell[][] = []): TestCell[][] =>
  [...lines].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe('rows that move while the night works', () => {
  it.each([
    ['sort', IS_LONG ? 1 : 3],
    ['insert', IS_LONG ? 1 : 5],
  ])('%s: at whichever read or write, verdicts and notices stay with their people', (kind, step) => {
    const [{ day, sheet }] = mornings(1, false) as [Morning]
    const copy = sheet.copier()
    const calm = copy()
    hour(calm, `${day} 03:00`)
    const content = contentOf(calm)
    let isReached = true
    let at = 0
    for (at = 1; isReached; at += step) {
      const hand = disturber()
      const moved = copy({ wrap: hand.wrap })
      const deals = moved.workbook.sheets().find(({ name }) => name === 'Deals')?.id ?? 0
      hand.before(at, () =>
        kind === 'sort'
          ? sortDeals(moved, at % 2 === 0 ? 'E-mail' : 'Amount', at % 3 === 0)
          : moved.workbook.insertRows(deals, 1 + (at % 20), 1),
      )
      hour(moved, `${day} 03:00`)
      isReached = hand.happened()
      const found = contentOf(moved)
      for (const tab of ['Deals', 'Ledger', 'Touches'])
        expect({ at, tab, lines: byName(filled(found[tab])) }).toEqual({
          at,
          tab,
          lines: byName(filled(content[tab])),
        })
    }
    expect(at).toBeGreaterThan(20)
  })
})

const filled = (lines: readonly TestCell[][] = []): TestCell[][] =>
  lines.filter((line) => line.some((cell) => cell !== ''))
