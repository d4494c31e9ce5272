import loadHighs from 'highs'
import { type Capacity, levelDates } from '../../../src/core/levelling/level-dates'
import { broken, madeUp, openDays, type Score, scoreOf, type Wish, wishesOf } from '../../support/levelling'

const INSTANCES = 200
/** What a late date and a day late cost in the model: more than all distance, and all days late, together. */
const LATE = 2_000_000
const DAY_LATE = 2_000

/** The assignment of dates to days as an LP, which has whole numbers at its best corner; and its constant part. */
function modelOf(wishes: readonly Wish[], capacity: Capacity): string {
  const open = openDays(wishes, capacity)
  const costs: string[] = []
  const terms: string[] = []
  const onDay = open.map((): string[] => [])
  wishes.forEach(({ date, earliest = date, latest = Number.POSITIVE_INFINITY, fixed }, at) => {
    if (fixed) return
    const names: string[] = []
    open.forEach(({ day }, slot) => {
      if (day < earliest) return
      const over = day > latest ? LATE + DAY_LATE * (day - latest) : 0
      costs.push(`${Math.abs(day - date) + over} x${at}_${slot}`)
      names.push(`x${at}_${slot}`)
      onDay[slot]?.push(`x${at}_${slot}`)
    })
    terms.push(`date${at}: ${names.join(' + ')} = 1`)
  })
  onDay.forEach((names, slot) => {
    if (names.length > 0) terms.push(`day${slot}: ${names.join(' + ')} <= ${open[slot]?.room}`)
  })
  return `Minimize\ncost: ${costs.join(' + ')}\nSubject To\n${terms.join('\n')}\nEnd\n`
}

const scoreIn = (cost: number): Score => ({
  late: Math.floor(cost / LATE),
  daysLate: Math.floor((cost % LATE) / DAY_LATE),
  distance: cost % DAY_LATE,
})

describe('levelling beside HiGHS', () => {
  it(`is as good as the optimum on ${INSTANCES} made-up plans`, async () => {
    const highs = await loadHighs()
    const plans = Array.from({ length: INSTANCES }, (_, seed) => madeUp(seed + 1))
    let lateInAny = 0
    for (const { wishes, capacity } of plans) {
      const { days } = levelDates(wishesOf(wishes), capacity)
      const { ObjectiveValue, Status } = highs.solve(modelOf(wishes, capacity), { output_flag: false })
      expect(Status).toBe('Optimal')
      const best = scoreIn(Math.round(ObjectiveValue))
      const score = scoreOf(wishes, days)
      expect(broken(wishes, capacity, days)).toEqual([])
      expect({ late: score.late, daysLate: score.daysLate }).toEqual({
        late: best.late,
        daysLate: best.daysLate,
      })
      expect(score.distance).toBeLessThanOrEqual(best.distance * 1.01)
      if (score.late > 0) lateInAny++
    }
    // The plans must be crowded enough to tell.
    expect(lateInAny).toBeGreaterThan(INSTANCES / 4)
  })
})
