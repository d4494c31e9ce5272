// Promises: a date agreed with the person, open until a touch on or after it got through (C8).
import type { Ledger } from '../ledger/ledger'
import type { Persons } from '../pipeline/person'

/** The latest moment at which each person was reached, as C8 means it; NaN where never. */
export function lastThroughByPerson(ledger: Ledger, persons: Persons): Float64Array {
  const last = new Float64Array(persons.count).fill(Number.NaN)
  ledger.lastThrough.forEach((moment, row) => {
    const person = persons.of[row] ?? 0
    if (!Number.isNaN(moment) && !((last[person] ?? Number.NaN) >= moment)) last[person] = moment
  })
  return last
}

/** C8: a promise is open until a touch on its day or later got through; NaN is no promise. */
export const isPromiseOpen = (promised: number, lastThrough: number): boolean =>
  !Number.isNaN(promised) && !(Math.floor(lastThrough) >= Math.floor(promised))
