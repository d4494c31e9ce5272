// Two bounds as people write them into one cell.
import { splitBounds } from '../../../src/core/fit/comparison'

it.each([
  ['10 and 50', ['10', '50']],
  ['10 TO 50', ['10', '50']],
  ['10-50', ['10', '50']],
  ['10k - 50k', ['10k', '50k']],
  ['10k-50k', ['10k', '50k']],
  ['1,000–5,000', ['1,000', '5,000']],
  ['1.5..2', ['1.5', '2']],
  ['10; 50', ['10', '50']],
  ['2026-01-01', ['2026-01-01']],
  ['2026-01-01..2026-02-01', ['2026-01-01', '2026-02-01']],
  ['-5', ['-5']],
  ['-5 and 5', ['-5', '5']],
  ['', []],
])('the bounds of %p', (text, bounds) => {
  expect(splitBounds(text)).toEqual(bounds)
})
