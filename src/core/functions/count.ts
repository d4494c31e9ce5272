// TOUCH_COUNT on plain values: counted touches of each person in 365 days (C2, C3).
import type { Cadence } from '../cadence/cadence'
import { automatedCaps, judgedLedger } from '../cadence/ledger-from-log'
import { cleanText } from '../cells/text'
import { mediumKey } from '../tabs/vocabulary'
import { countedTouches } from '../touches/counting'
import type { TouchLog } from '../touches/touch-log'
import {
  type Argument,
  answered,
  type Context,
  type Frame,
  frameOf,
  overRows,
  Refusal,
  type Result,
  rowsOf,
} from './frame'
import { cadenceArgument, touchesArgument } from './history'

/**
 * Counted touches of each person in the 365 days ending today, under the header `Touches`.
 * @param kind all (blank), personal, automated, or a medium; other words come back as a message
 */
export function touchCount(
  rows: Argument,
  touches: Argument,
  kind: Argument,
  cadence: Argument,
  rules: Argument,
  headers: Argument,
  context: Context,
): Result {
  return answered(frameOf(rows, rules, headers, context), (frame) => {
    const plan = cadenceArgument(cadence, frame)
    if (plan instanceof Refusal) return plan
    const log = touchesArgument(touches, frame, context)
    if (log instanceof Refusal) return log
    const word = kindWord(kind, frame, log)
    if (word instanceof Refusal) return word
    const counts = log ? countsOf(frame, log, plan, word) : new Int32Array(frame.persons.count)
    return overRows(frame, ['Touches'], (row) => [counts[frame.persons.of[row] ?? 0] ?? 0])
  })
}

/** The kind as counting takes it: '' = all, personal, automated, or a medium that is known or in the log. */
function kindWord(kind: Argument, { book }: Frame, log: TouchLog | null): string | Refusal {
  const cells = rowsOf(kind)
  const given = cleanText(cells[0]?.[0])
  const word = mediumKey(given)
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) {
    return new Refusal('kind: give one word: all, personal, automated or a medium of the Touches tab')
  }
  if (word === '' || word === 'all') return ''
  if (word === 'personal' || word === 'automated') return word
  if (book.media.has(word) || log?.media.some((medium) => mediumKey(medium) === word)) return given
  return new Refusal(`kind: "${given}" is not all, personal, automated or a medium of the Touches tab`)
}

function countsOf(frame: Frame, touches: TouchLog, cadence: Cadence, kind: string): Int32Array {
  const rowOf = touches.rowOf(frame.pipeline)
  const input = { ...frame, cadence, touches, rowOf }
  // Only segments have caps of their own; without any, nobody need be judged.
  const byRules = cadence.client.automatedMost
  const automatedMost =
    cadence.segments.size === 0 ? () => byRules : automatedCaps(input, judgedLedger(input))
  return countedTouches(touches, { ...frame, rowOf, automatedMost }, kind)
}
