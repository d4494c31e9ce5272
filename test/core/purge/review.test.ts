// The week's row on Review: its figures in the tab's order, and which row it is.
import { reviewLine, reviewLineOf } from '../../../src/core/purge/review'
import { REVIEW } from '../../../src/core/tabs/schema'
import { on } from '../../support/pipeline'

const audit = {
  rows: 9,
  open: 6,
  verdicts: { New: 1, Keep: 2, Notice: 3, Purge: 0 },
  claimed: 900,
  surviving: 300,
  survivingRows: 3,
  newRows: 1,
  unvalued: 0,
}

describe('the week on Review', () => {
  it('has a figure under every header, its week beginning on Monday', () => {
    const line = reviewLine(on('2026-03-08'), { audit, touches: 4, due: 5, undated: 2 })
    expect(line).toHaveLength(REVIEW.columns.length)
    expect(line).toEqual([46083, 46089, 9, 6, 1, 2, 3, 0, 900, 300, 4, 5, 2])
  })

  it('is the row of its Monday wherever that stands, else the first free one', () => {
    const weeks = ['2026-03-09', '', '2026-03-02'].map(on)
    expect(reviewLineOf(weeks, on('2026-03-08'))).toBe(2)
    expect(reviewLineOf(weeks, on('2026-03-09'))).toBe(0)
    expect(reviewLineOf(weeks, on('2026-03-16'))).toBe(3)
    expect(reviewLineOf([], on('2026-03-16'))).toBe(0)
  })
})
