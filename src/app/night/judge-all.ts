// Reads, judges and writes everything but the mail; starts anew when rows moved meanwhile, or somebody typed on Today.
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type JudgedSheet, readAndJudge } from '../judge/read-and-judge'
import { type RulesSheet, readRules } from '../sheet/open-pipeline'
import { type OwnCellsBefore, ownCellsBefore } from '../sheet/own-cells-before'
import type { Ports } from '../sheet/ports'
import { type NightWork, workNight } from './night-work'

/** Attempts before it gives up because rows keep moving, or somebody keeps typing on Today. */
const NIGHT_ATTEMPTS = 3

/** All rows judged and written. */
export interface AllJudged {
  /** Rules as they were read for it. */
  readonly rules: RulesSheet
  readonly read: JudgedSheet
  readonly made: NightWork
}

/** @param now serial of the sheet's wall clock @returns refused when a tab cannot be read, or rows keep moving */
export function judgeAll(ports: Ports, known: RulesSheet, now: number): Result<AllJudged> {
  let before: OwnCellsBefore | undefined
  for (let left = NIGHT_ATTEMPTS; left > 0; left--) {
    const rules = before ? readRules(ports.workbook) : known
    const read = readAndJudge(ports, rules, Math.floor(now), before)
    if (read instanceof Refused) return read
    const made = workNight(ports, rules, read, now)
    if (made) return { rules, read, made }
    before ??= ownCellsBefore(read.opened, read.newIds, ports.workbook)
  }
  return refused('night moved')
}
