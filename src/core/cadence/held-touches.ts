// The next touch that stands while a cell of a person's rows cannot be read (S4), or a column is lost (S5).
import { type Day, SERIAL_OF_EPOCH } from '../calendar/day'
import { rowsOfPerson } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { CadenceInput, People } from './people'

/** A day that stays as it stands, and the row that shows it. */
export interface HeldTouch {
  readonly day: Day
  readonly row: number
}

/**
 * By person: the day in the Next touch cells of everybody with a cell that cannot be read. It gives way to an open
 * promise, and to a touch on its day or later; whoever gives no cadence has none. While the sheet is held, what stands in
 * the cells is all that is known.
 */
export function heldTouches(
  { pipeline, persons }: Pick<CadenceInput, 'pipeline' | 'persons'>,
  people: People,
): ReadonlyMap<number, HeldTouch> {
  const held = new Map<number, HeldTouch>()
  for (const unread of pipeline.unreadable().keys()) {
    const person = persons.of[unread] ?? 0
    if (held.has(person)) continue
    if (!pipeline.isHeld && !((people.leading[person] ?? -1) >= 0)) continue
    if (!Number.isNaN(people.promise[person] ?? Number.NaN)) continue
    for (const row of rowsOfPerson(persons, unread)) {
      const day = dayIn(pipeline, row)
      if (Number.isNaN(day) || Math.floor(people.lastTouch[person] ?? Number.NaN) >= day) continue
      held.set(person, { day, row })
      break
    }
  }
  return held
}

/** The day in a row's Next touch cell; NaN where it holds none. */
function dayIn(pipeline: Pipeline, row: number): Day {
  const cell = pipeline.cellAt('nextTouch', row)
  if (typeof cell === 'number') return Math.floor(cell - SERIAL_OF_EPOCH)
  return typeof cell === 'object' && cell !== null ? Math.floor(pipeline.zone(cell.getTime())) : Number.NaN
}
