// Today's list and the plan say the same day: who is on the list is planned for today, and who gives way waits instead.
import type { Day } from '../calendar/day'
import { lateTouches, type NightPlan, type OwnerRoom, type PlannedTouch } from './plan-night'

/** Whether the plan may move the day. */
const isFree = ({ isChosen, isUnwritten }: PlannedTouch): boolean => !isChosen && !isUnwritten

/**
 * Exchanges days where the list, which goes by who is overdue most, holds somebody whom the plan has later, and leaves out
 * somebody whom the plan has today: both would be told two days. No day gets fuller, and nobody becomes late by it who was
 * not late already.
 * @param listed persons on Today's list, in its order
 * @returns the same plan where both agree
 */
export function plannedByList(
  night: NightPlan,
  listed: readonly number[],
  today: Day,
  ownerOf: OwnerRoom['ownerOf'],
): NightPlan {
  const places = new Map(listed.map((person, at) => [person, at]))
  const waiting = night.touches
    .filter((touch) => places.has(touch.person) && touch.day > today && isFree(touch))
    .sort((a, b) => (places.get(a.person) ?? 0) - (places.get(b.person) ?? 0))
  if (waiting.length === 0) return night
  // Who has most time left gives way first.
  const leaving = night.touches
    .filter((touch) => !places.has(touch.person) && touch.day === today && isFree(touch))
    .sort((a, b) => b.latest - a.latest || b.person - a.person)
  const days = new Map<number, Day>()
  for (const touch of waiting) {
    const owner = ownerOf(touch.row)
    const other = leaving.find(
      ({ person, row, latest }) =>
        !days.has(person) && ownerOf(row) === owner && (latest < today || touch.day <= latest),
    )
    if (!other) continue
    days.set(touch.person, today)
    days.set(other.person, touch.day)
  }
  const touches = night.touches.map((touch) => {
    const day = days.get(touch.person)
    return day === undefined ? touch : { ...touch, day, isKept: false }
  })
  return { touches, late: lateTouches(touches) }
}
