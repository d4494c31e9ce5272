// Validates the days that the tool Days off and holidays adds to Rules or takes out.
import type { DayRow, DaysOffChange } from '../app/panel/days-off'
import { parseIsoDay } from '../core/calendar/day'
import type { Result } from '../core/words/refusals'
import { bad } from './wire'
import { fieldsOf, isText } from './wire-text'

/** A year and some holidays. */
const MOST_DAYS = 400
const LONGEST_NAME = 100

/** Days to add, and days to take out. */
export function daysOffRequest(given: unknown): Result<DaysOffChange> {
  const { add, remove } = fieldsOf(given)
  const [added, removed] = [rowsIn(add), rowsIn(remove)]
  if (!added || !removed) return bad('fill', `choose at most ${MOST_DAYS} days.`)
  return { add: added, remove: removed }
}

function rowsIn(given: unknown): DayRow[] | null {
  if (!Array.isArray(given) || given.length > MOST_DAYS) return null
  const rows = given.flatMap((one): DayRow[] => {
    const { is, day, name } = fieldsOf(one)
    const isKnown = is === 'dayOff' || is === 'holiday'
    const isDay = typeof day === 'string' && parseIsoDay(day) !== null
    return isKnown && isDay && isText(name, LONGEST_NAME) ? [{ is, day, name }] : []
  })
  return rows.length === given.length ? rows : null
}
