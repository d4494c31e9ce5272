// FOCUS_DRIFT on plain values (Q4).

import { plural } from '../cells/text'
import { driftOf } from '../time/fit-drift'
import { NO_FIT } from '../words/facts'
import { fitCode } from '../words/first-words'
import { type Argument, answered, type Context, frameOf, Refusal, type Result } from './frame'
import { rowsOfWork, touchTimeArgument } from './time-arguments'

const HEADERS = ['Share of touches', 'Share of minutes', 'Touches', 'Minutes']

/**
 * The shares of touches and of their minutes that went to Qualified rows in the last `Q4.days`, beside how many there
 * were (Q4). Reads `Fit` among the rows; words where it is missing, where nothing was done, or no minutes are written.
 */
export function focusDrift(rows: Argument, touches: Argument, rules: Argument, context: Context): Result {
  return answered(frameOf(rows, rules, '', context), (frame) => {
    const { pipeline, book, today } = frame
    const days = book.numbers['Q4.days']
    const log = touchTimeArgument(touches, frame, context, today - days + 1)
    if (log instanceof Refusal) return log
    if (!pipeline.has('fit')) {
      return 'rows: the header "Fit" is missing, so nobody is known to be Qualified; include that column'
    }
    const fits = new Uint8Array(pipeline.text('fit').map(fitCode))
    if (fits.every((code) => code === NO_FIT)) {
      return 'rows: "Fit" is blank in every row: describe your ideal prospect on the Profile tab'
    }
    if (!log) return 'touches: none are given; pass the Touches tab with its header row'
    const work = rowsOfWork(frame, null, log)
    if (work instanceof Refusal) return work
    const drift = driftOf({ touches: log, rowOf: work.ofTouch, today, days }, fits)
    if (drift.touches === 0) {
      const others = drift.unmatched === 0 ? '' : ` (${plural(drift.unmatched, 'touch')} of nobody in rows)`
      return `touches: none with these rows in the last ${plural(days, 'day')}${others}, so there is no share to give`
    }
    const share = drift.qualifiedTouches / drift.touches
    const ofMinutes = drift.minutes === 0 ? 'no minutes written' : drift.qualifiedMinutes / drift.minutes
    return [HEADERS.slice(), [share, ofMinutes, drift.touches, drift.minutes]]
  })
}
