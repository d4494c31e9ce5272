// Which rows of a selection a person sees: neither hidden by hand nor by a filter.
import { sheetTabs } from '../../src/google/sheet-layout'

type Known = Parameters<typeof sheetTabs>[1]
type Sheet = ReturnType<Known['need']>

/** A sheet that hides rows by hand and, where it has a filter, by the filter. */
function sheetHiding(byHand: readonly number[], byFilter?: readonly number[]): Sheet {
  return {
    getFilter: () => (byFilter ? {} : null),
    isRowHiddenByUser: (row: number) => byHand.includes(row),
    isRowHiddenByFilter: (row: number) => {
      if (!byFilter) throw new Error('There is no filter to ask about.')
      return byFilter.includes(row)
    },
  } as unknown as Sheet
}

const shown = (sheet: Sheet): readonly number[] =>
  sheetTabs({} as never, { need: () => sheet } as unknown as Known, (format) => format).shownRows(
    'Deals',
    [2, 3, 4, 5],
  )

describe('the rows that are shown', () => {
  it('are those that neither the filter nor somebody’s hand hides', () => {
    expect(shown(sheetHiding([5], [2, 4]))).toEqual([3])
  })

  it('are not asked of a filter that is not there', () => {
    expect(shown(sheetHiding([5]))).toEqual([2, 3, 4])
  })
})
