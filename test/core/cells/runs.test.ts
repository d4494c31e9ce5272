// Runs of equal neighbours.
import { runsOf } from '../../../src/core/cells/runs'

it('joins equal neighbours and leaves out places without a value', () => {
  expect(runsOf(['a', 'a', undefined, 'a', 'b', 'b'])).toEqual([
    { value: 'a', from: 1, count: 2 },
    { value: 'a', from: 4, count: 1 },
    { value: 'b', from: 5, count: 2 },
  ])
  expect(runsOf([])).toEqual([])
})
