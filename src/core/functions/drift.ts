// FOCUS_DRIFT on plain values (Q4).
import { plural } from '../cells/text'
import { driftOf } from '../time/fit-drift'
import { NO_FIT } from '../words/facts'
import { fitCode } from '../words/first-words'
import { customFunction, NUMBERS, withText } from './custom-function'
import { ROWS_KIND, RULES_KIND } from './frame'
import { rowsOfWork, touchTimeKind } from './time-arguments'

const DRIFT_HEADERS = ['Share of touches', 'Share of minutes', 'Touches', 'Minutes']

const LATEST_TOUCHES = touchTimeKind(({ book, today }) => today - book.numbers['Q4.days'] + 1)

export const DRIFT_FUNCTIONS = [
  /**
   * The shares of touches and of their minutes that went to Qualified rows in the last `Q4.days`, beside how many there
   * were (Q4). Reads `Fit` among the rows; words where it is missing, where nothing was done, or no minutes are written.
   */
  customFunction({
    name: 'FOCUS_DRIFT',
    topic: 'Who is worth your time',
    text: 'Gives the shares of your latest touches and of their minutes that went to rows that are Qualified.',
    parameters: [
      withText(ROWS_KIND, 'the pipeline with headers and the column Fit.'),
      LATEST_TOUCHES,
      RULES_KIND,
    ],
    gives: [NUMBERS, 'Share of touches, share of minutes, touches and minutes.'],
    decide({ rows, touches }) {
      const { pipeline, book, today } = rows
      const days = book.numbers['Q4.days']
      if (!pipeline.has('fit')) {
        return 'rows: the header "Fit" is missing, so nobody is known to be Qualified; include that column'
      }
      const fits = new Uint8Array(pipeline.text('fit').map(fitCode))
      if (fits.every((code) => code === NO_FIT)) {
        return 'rows: "Fit" is blank in every row: describe your ideal prospect on the Profile tab'
      }
      if (!touches) return 'touches: none are given; pass the Touches tab with its header row'
      const { ofTouch } = rowsOfWork(rows, null, touches)
      const drift = driftOf({ touches, rowOf: ofTouch, today, days }, fits)
      if (drift.touches === 0) {
        const others = drift.unmatched === 0 ? '' : ` (${plural(drift.unmatched, 'touch')} of nobody in rows)`
        return `touches: none with these rows in the last ${plural(days, 'day')}${others}, so there is no share to give`
      }
      const share = drift.qualifiedTouches / drift.touches
      const ofMinutes = drift.minutes === 0 ? 'no minutes written' : drift.qualifiedMinutes / drift.minutes
      return [DRIFT_HEADERS.slice(), [share, ofMinutes, drift.touches, drift.minutes]]
    },
  }),
]
