// What stands in a cell is read by its first word, exactly.
import { firstWordOf, fitCode, verdictCode } from '../../../src/core/words/first-words'

it('a verdict is read by its first word', () => {
  expect(['Keep · x', ' Purge · y', 'New', 'Notice · z', 'Keeper', 'keep', '', '7'].map(verdictCode)).toEqual(
    [2, 4, 1, 3, 0, 0, 0, 0],
  )
})

it('a fit is read by its first word', () => {
  expect(
    ['Qualified', 'Unqualified · x', ' Unknown · ask', 'qualified', '', 'Qualifiedly'].map(fitCode),
  ).toEqual([1, 2, 3, 0, 0, 0])
})

it('a cell without a word has none', () => {
  expect(['', '7 Keep', ' Keep · x'].map(firstWordOf)).toEqual(['', '', 'Keep'])
})
