// MEDIA_RATE on plain values (C4a).
import type { Cell } from '../cells/cell'
import { mediaRates } from '../learning/media-rate'
import { toMillionths } from '../statistics/proportion'
import { TOUCHES } from '../tabs/schema'
import { missingTouchHeader, TouchLog } from '../touches/touch-log'
import { refuseMissing } from './arguments'
import { customFunction, orBlank, TEXTS } from './custom-function'
import { RULES_KIND } from './frame'
import { sayArchived, touchesKind } from './history'
import { leaveOut } from './time-arguments'

const RATE_HEADERS = ['Medium', 'Sent', 'Answered', 'Rate', 'Low', 'High', 'Waiting']

/** The Touches tab as rates of its media; null if blank. */
const RATES = touchesKind((table, call) => {
  const ruled = call.of(RULES_KIND)
  if (!table) return null
  refuseMissing(table, missingTouchHeader(table), TOUCHES.name)
  const log = new TouchLog(table, call.zone, ruled.today, ruled.book)
  leaveOut(log.problems, call)
  sayArchived(table, call)
  return mediaRates(log, ruled.today, ruled.book.numbers['C4a.days'])
})

export const MEDIA_FUNCTIONS = [
  /**
   * A line for each medium by which something was sent: touches sent, those answered within `C4a.days`, that rate and its
   * 95 % interval (Wilson), and how many are too recent to tell; the best first (C4a). Only the header where nothing was
   * sent.
   */
  customFunction({
    name: 'MEDIA_RATE',
    topic: 'What works',
    text: 'Says how often each medium was answered: touches sent, answered within two weeks, the rate with its interval.',
    parameters: [RATES, RULES_KIND],
    gives: [TEXTS, 'A line for each medium, the best first.'],
    decide({ touches }) {
      if (!touches) return ''
      const lines = touches.map(({ medium, sent, answered, rate: { value, low, high }, waiting }): Cell[] => [
        medium,
        sent,
        answered,
        ...[value, low, high].map((share) => orBlank(toMillionths(share))),
        waiting,
      ])
      return [RATE_HEADERS.slice(), ...lines]
    },
  }),
]
