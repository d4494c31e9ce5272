// All time that the log and the tab Time hold, of a sheet that was read whole.
import type { Day } from '../../core/calendar/day'
import type { Pipeline } from '../../core/pipeline/pipeline'
import { rowFinder } from '../../core/pipeline/row-finder'
import { TIME } from '../../core/tabs/schema'
import { type Work, workOf } from '../../core/time/logged-work'
import { readTime, type TimeLog } from '../../core/time/time-log'
import { type TouchTime, touchTimeOf } from '../../core/time/touch-time'
import { tableIn } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'
import type { JudgedSheet } from './read-and-judge'

/** Every owner's time, that with won rows told apart (T3); reads the tab Time where it is there. */
export function loggedWork(
  workbook: Workbook,
  { sheet: { pipeline }, touches }: Pick<JudgedSheet, 'sheet' | 'touches'>,
  today: Day,
): Work {
  const time = workbook.has(TIME.name) ? readTime(tableIn(workbook, TIME), workbook.zone, today) : null
  return workWith(pipeline, { time, touches: touchTimeOf(touches) })
}

/** The same of what was read before. */
export function workWith(
  pipeline: Pipeline,
  { time, touches }: { readonly time: TimeLog | null; readonly touches: TouchTime },
): Work {
  const { rowsOf } = rowFinder(pipeline)
  const kinds = pipeline.stageKinds()
  const ofTouch = rowsOf(touches)
  const ofTime = time ? rowsOf({ count: time.count, ids: time.ids, names: [] }) : []
  return workOf({
    time,
    touches,
    isTimeWon: (stretch) => kinds[ofTime[stretch] ?? -1] === 'won',
    isTouchWon: (touch) => kinds[ofTouch[touch] ?? -1] === 'won',
  })
}
