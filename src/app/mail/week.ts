// The week's mail: what the week brought, against the weeks before.
import type { JudgedDay } from '../judge/judged-day'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Message, Ports } from '../sheet/ports'
import type { Reader } from './reader'

/** @returns null before there are two weeks to speak of */
export function weekFor(_ports: Ports, _rules: RulesSheet, _day: JudgedDay, _reader: Reader): Message | null {
  return null
}
