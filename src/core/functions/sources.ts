// SOURCE_REPORT on plain values (R5).
import type { Cell } from '../cells/cell'
import { type SourceFigure, type SourceFigures, sourceFigures } from '../learning/sources'
import { emptyLedger } from '../ledger/ledger'
import { rowDays } from '../ledger/row-dates'
import { toMillionths } from '../statistics/proportion'
import { customFunction, optional, TEXTS } from './custom-function'
import { ROWS_KIND, RULES_KIND } from './frame'
import { rowsOfWork, TIME_KIND, TOUCH_TIME_KIND } from './time-arguments'

const SOURCE_HEADERS = [
  'Source',
  'Rows',
  'Won',
  'Close ratio',
  'Low',
  'High',
  'Cycle days',
  'Repeat rate',
  'Hours per won',
]

export const SOURCE_FUNCTIONS = [
  /**
   * One line a source, the best first: rows, won, won among won and lost with its 95 % interval (Wilson), the middle of
   * the days from created to won, customers who bought again, hours per won row; words in place of a figure that fewer
   * than five cases, or unwritten losses, days or minutes, leave unknown (R5). A row with `Referred by` is of the source
   * Referral.
   */
  customFunction({
    name: 'SOURCE_REPORT',
    topic: 'Referrals and sources',
    text: 'Compares your sources: rows, won, close ratio with its interval, days to win, customers who bought again, hours per won row.',
    parameters: [ROWS_KIND, TOUCH_TIME_KIND, optional(TIME_KIND), RULES_KIND],
    gives: [TEXTS, 'A line for each source, the best first.'],
    decide({ rows, touches, time }) {
      const { pipeline, today } = rows
      const work = rowsOfWork(rows, time, touches)
      if (!pipeline.has('source') && !pipeline.has('referredBy')) {
        return 'rows: neither "Source" nor "Referred by" is among the headers, so no row has a source; include that column'
      }
      const { won: wonDays } = rowDays(pipeline, emptyLedger(pipeline.rows), today)
      const figures = sourceFigures({ ...rows, wonDays, touches, time, ...work })
      return [SOURCE_HEADERS.slice(), ...figures.map(sourceLine)]
    },
  }),
]

const figureCell = (figure: SourceFigure): Cell =>
  typeof figure === 'string' ? figure : toMillionths(figure)

function sourceLine({ source, rows, won, close, cycleDays, repeatRate, hoursPerWon }: SourceFigures): Cell[] {
  const ratio =
    typeof close === 'string' ? [close, '', ''] : [close.value, close.low, close.high].map(figureCell)
  return [source, rows, won, ...ratio, cycleDays, figureCell(repeatRate), figureCell(hoursPerWon)]
}
