// What the mail of the week gets from the lines of Review.
import { weekFigures } from '../../../src/core/review/week-figures'
import { REVIEW } from '../../../src/core/tabs/schema'
import { on, tabOf, UTC } from '../../support/pipeline'

const line = (week: string, proven: number, more = {}) => ({
  ...{ week: on(week) + 25_569, proven, touches: 20, calls: 10, reached: 4, evenness: 0.6, sales: 500 },
  ...{ surviving: 900, claimed: 1000, streak: 2 },
  ...more,
})
const bridge = {
  ...{ bridgeSince: on('2026-03-02') + 25_569, bridgeClaimed: 1000, bridgeNew: 50, bridgeLearnt: -10 },
  ...{ bridgeMoved: 40, bridgeParked: 30, bridgeLost: 20, bridgeWon: 50, bridgeSurviving: 900 },
}
const review = tabOf(REVIEW, [
  line('2026-01-26', 1),
  line('2026-02-02', 100),
  line('2026-02-16', 200),
  line('2026-02-23', 300, { calls: 0, reached: 0 }),
  line('2026-03-02', 310, bridge),
])

describe('the figures of a week', () => {
  it('stand beside those of the four weeks before it that have a line', () => {
    const found = weekFigures(review, on('2026-03-02'), UTC)
    expect(found?.week).toEqual({
      proven: 310,
      touches: 20,
      reached: 0.4,
      evenness: 0.6,
      sales: 500,
      surviving: 900,
    })
    expect(found?.before.map(({ proven }) => proven)).toEqual([100, 200, 300])
    expect(found?.before[2]?.reached).toBeNaN()
    expect(found).toMatchObject({ claimed: 1000, streak: 2 })
  })

  it('have the bridge where one was noted', () => {
    expect(weekFigures(review, on('2026-03-02'), UTC)?.bridge).toEqual({
      ...{ claimed: 1000, new: 50, learnt: -10, moved: 40, parked: 30, lost: 20, won: 50, surviving: 900 },
    })
    expect(weekFigures(review, on('2026-02-23'), UTC)?.bridge).toBeUndefined()
  })

  it('are none where the week has no line, and blank cells of older versions are no zeros', () => {
    expect(weekFigures(review, on('2026-02-09'), UTC)).toBeNull()
    const older = tabOf(REVIEW, [{ week: on('2026-03-02') + 25_569, surviving: 900 }])
    const found = weekFigures(older, on('2026-03-02'), UTC)
    expect(found?.week).toMatchObject({ proven: Number.NaN, touches: Number.NaN, surviving: 900 })
    expect(found?.before).toEqual([])
  })
})
