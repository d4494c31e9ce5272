// Runs of equal neighbours.
import { closeRuns, runsOf } from '../../../src/core/cells/runs'

it('joins equal neighbours and leaves out places without a value', () => {
  expect(runsOf(['a', 'a', undefined, 'a', 'b', 'b'])).toEqual([
    { value: 'a', from: 1, count: 2 },
    { value: 'a', from: 4, count: 1 },
    { value: 'b', from: 5, count: 2 },
  ])
  expect(runsOf([])).toEqual([])
})

describe('places that lie close together', () => {
  it('are one run as far as no gap is larger', () => {
    expect(closeRuns([1, 2, 5, 6, 10], 1)).toEqual([
      [1, 2],
      [5, 6],
      [10, 10],
    ])
    expect(closeRuns([1, 2, 5, 6, 10], 3)).toEqual([
      [1, 6],
      [10, 10],
    ])
    expect(closeRuns([], 1)).toEqual([])
  })
})
