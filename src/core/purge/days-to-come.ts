// Open rows created on a day still to come: a slip of the year, mostly, with which a row stays New for years.
import { type Day, isoDay } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import type { Problem } from '../words/faults'
import { openRows } from './open-rows'

/** What to say of them; they are judged as they stand. */
export function createdToCome(pipeline: Pipeline, today: Day): Problem[] {
  const open = openRows(pipeline)
  const { tab, firstRow } = pipeline.table
  return [...pipeline.moments('created')].flatMap((moment, row): Problem[] => {
    const day = Math.floor(moment)
    if (!open[row] || !(day > today)) return []
    const header = pipeline.header('created')
    return [{ tab, row: firstRow + row, header, code: 'createdToCome', shown: isoDay(day) }]
  })
}
