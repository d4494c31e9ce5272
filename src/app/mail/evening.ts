// The evening mail: what is missing for tomorrow, and who comes then.
import type { JudgedDay } from '../judge/judged-day'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Message, Ports } from '../sheet/ports'
import type { Reader } from './reader'

/** @returns null where nothing is missing and nobody comes */
export function eveningFor(
  _ports: Ports,
  _rules: RulesSheet,
  _day: JudgedDay,
  _reader: Reader,
): Message | null {
  return null
}
