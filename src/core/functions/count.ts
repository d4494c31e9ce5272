// TOUCH_COUNT and DAYS_QUIET on plain values: each person's counted touches in 365 days, and days since the last (C2, C3).
import type { Cadence } from '../cadence/cadence'
import { automatedCaps, cappedLedger } from '../cadence/ledger-from-log'
import { lastCountedDays } from '../cadence/people'
import { cleanText } from '../cells/text'
import { mediumKey } from '../tabs/vocabulary'
import { countedTouches } from '../touches/counting'
import type { TouchLog } from '../touches/touch-log'
import { onlyCell, Refusal } from './arguments'
import { customFunction, type Kind, NUMBERS, orBlank } from './custom-function'
import { type Frame, HEADERS_KIND, overRows, ROWS_KIND, RULES_KIND } from './frame'
import { CADENCE_KIND, LEDGER_KIND, TOUCHES_KIND } from './history'

/** What to count, as `countedTouches` takes it: '' = all, personal, automated, or a medium of Rules or the log. */
const COUNTED_KIND: Kind<'kind', string> = {
  name: 'kind',
  type: 'string',
  text: 'all, personal, automated, or a medium such as Call; all when left out.',
  optional: true,
  read(argument, call) {
    const given = cleanText(
      onlyCell(argument, 'kind: give one word: all, personal, automated or a medium of the Touches tab'),
    )
    const word = mediumKey(given)
    if (word === '' || word === 'all') return ''
    if (word === 'personal' || word === 'automated') return word
    const media = call.of(TOUCHES_KIND)?.media
    if (call.of(RULES_KIND).book.media.has(word) || media?.some((medium) => mediumKey(medium) === word))
      return given
    throw new Refusal(`kind: "${given}" is not all, personal, automated or a medium of the Touches tab`)
  },
}

export const COUNT_FUNCTIONS = [
  /** Counted touches of each person in the 365 days ending today, under the header `Touches`. */
  customFunction({
    name: 'TOUCH_COUNT',
    topic: 'The next touch',
    text: "Counts each person's touches of the last 365 days that count.",
    parameters: [ROWS_KIND, TOUCHES_KIND, COUNTED_KIND, CADENCE_KIND, RULES_KIND, HEADERS_KIND],
    gives: [NUMBERS, "Counted touches of every row's person."],
    decide({ rows, cadence, touches, kind }) {
      const counts = touches ? countsOf(rows, touches, cadence, kind) : new Int32Array(rows.persons.count)
      const { of } = rows.persons
      return overRows(rows, ['Touches'], (row) => [counts[of[row] ?? 0] ?? 0])
    },
  }),
  /** Days since each person's last counted touch under the header `Days quiet`; blank where none ever counted (C2). */
  customFunction({
    name: 'DAYS_QUIET',
    topic: 'The next touch',
    text: "Gives the days since each person's last touch that counts.",
    parameters: [ROWS_KIND, LEDGER_KIND, CADENCE_KIND, RULES_KIND, HEADERS_KIND],
    gives: [NUMBERS, 'Days, blank where no touch ever counted.'],
    decide({ rows, cadence, ledger }) {
      const input = { ...rows, cadence, ledger }
      const last = lastCountedDays(input)
      const { persons, today } = input
      return overRows(rows, ['Days quiet'], (row) => [
        orBlank(today - (last[persons.of[row] ?? 0] ?? Number.NaN)),
      ])
    },
  }),
]

function countsOf(frame: Frame, touches: TouchLog, cadence: Cadence, kind: string): Int32Array {
  const rowOf = touches.rowOf(frame.pipeline)
  const input = { ...frame, cadence, touches, rowOf }
  // Only segments have their own caps; without any, no verdicts are needed.
  const byRules = cadence.client.automatedMost
  const automatedMost =
    cadence.segments.size === 0 ? () => byRules : automatedCaps(input, cappedLedger(input))
  return countedTouches(touches, { ...frame, rowOf, automatedMost }, kind)
}
