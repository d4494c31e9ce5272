// Now, next and on deck: the three touches in sight, filled while anybody's window is open (C10).
import type { Window } from './cadence'
import type { Day } from './day'
import type { NextTouch } from './next-touch'
import type { QueueEntry } from './queue'

/** Now, next, and on deck (C10; the method's figure). */
export const IN_SIGHT = 3

/**
 * C10: the rows in sight. Today's list comes first, in its order; where it is shorter, people follow who are due later
 * but may be touched today already, the sooner due before the later.
 * @param entries Today's list, less what is done
 * @param touches each person's next touch, and
 * @param windows their windows; null where there is none
 * @param done persons who were touched today or are not to be today
 */
export function inSight(
  entries: readonly QueueEntry[],
  touches: readonly (NextTouch | null)[],
  windows: readonly (Window | null)[],
  today: Day,
  done: ReadonlySet<number> = new Set(),
): number[] {
  const rows = entries.filter(({ person }) => !done.has(person)).map(({ row }) => row)
  if (rows.length >= IN_SIGHT) return rows.slice(0, IN_SIGHT)
  const listed = new Set(entries.map(({ person }) => person))
  const early: NextTouch[] = []
  touches.forEach((touch, person) => {
    const window = windows[person]
    if (!touch || !window || touch.row < 0 || listed.has(person) || done.has(person)) return
    // A promise is a window of its one day: it never moves (C8).
    if (window.earliest <= today) early.push(touch)
  })
  early.sort((a, b) => a.due - b.due || a.latest - b.latest || a.row - b.row)
  return [...rows, ...early.map(({ row }) => row)].slice(0, IN_SIGHT)
}
