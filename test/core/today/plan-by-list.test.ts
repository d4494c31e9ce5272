// Today's list and the plan are one answer to "when": who is listed is planned for today, and nobody is told two days.
import { plannedByList } from '../../../src/core/today/plan-by-list'
import { lateTouches, type NightPlan, type PlannedTouch } from '../../../src/core/today/plan-night'

const TODAY = 100
const touch = (person: number, day: number, more: Partial<PlannedTouch> = {}): PlannedTouch => ({
  ...{ person, row: person, day, earliest: 0, latest: 90 },
  ...{ isKept: true, isChosen: false, isUnwritten: false },
  ...more,
})
const planOf = (...touches: PlannedTouch[]): NightPlan => ({ touches, late: lateTouches(touches) })
const daysOf = ({ touches }: NightPlan): number[] => touches.map(({ day }) => day)
const oneOwner = (): string => ''

it('is left as it is where both agree', () => {
  const plan = planOf(touch(0, TODAY), touch(1, 103))
  expect(plannedByList(plan, [0], TODAY, oneOwner)).toBe(plan)
})

it('exchanges the days of who is listed and who gives way', () => {
  const plan = plannedByList(planOf(touch(0, 107), touch(1, TODAY)), [0], TODAY, oneOwner)
  expect(daysOf(plan)).toEqual([TODAY, 107])
  expect(plan.touches.map(({ isKept }) => isKept)).toEqual([false, false])
  expect(plan.late).toHaveLength(2)
})

it('lets who has most time left give way, and nobody become late by it', () => {
  const roomy = touch(1, TODAY, { latest: 120 })
  const tight = touch(2, TODAY, { latest: 103 })
  expect(daysOf(plannedByList(planOf(touch(0, 107), tight, roomy), [0], TODAY, oneOwner))).toEqual([
    ...[TODAY, TODAY, 107],
  ])
  expect(daysOf(plannedByList(planOf(touch(0, 107), tight), [0], TODAY, oneOwner))).toEqual([107, TODAY])
})

it.each([
  ['a day that the user chose', touch(1, TODAY, { isChosen: true })],
  ['a promise or a new lead', touch(1, TODAY, { isUnwritten: true })],
  ['who is on the list too', touch(2, TODAY)],
])('does not move %s', (_, other) => {
  expect(daysOf(plannedByList(planOf(touch(0, 107), other), [0, 2], TODAY, oneOwner))).toEqual([107, TODAY])
})

it('keeps to each owner’s own days', () => {
  const plan = planOf(touch(0, 107), touch(1, TODAY), touch(2, TODAY))
  const ownerOf = (row: number): string => (row === 1 ? 'Kim' : 'Lou')
  expect(daysOf(plannedByList(plan, [0], TODAY, ownerOf))).toEqual([TODAY, TODAY, 107])
})
