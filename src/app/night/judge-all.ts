// Reads, judges and writes everything but the mail; starts anew when rows moved meanwhile, or somebody typed on Today.
import type { SaidProblem } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type JudgedSheet, readAndJudge } from '../judge/read-and-judge'
import { type RulesSheet, readRules } from '../sheet/open-pipeline'
import { type OwnCellsBefore, ownCellsBefore } from '../sheet/own-cells-before'
import type { Ports } from '../sheet/ports'
import { remakableTab, remakeTab } from '../sheet/remake-tab'
import { type NightWork, workNight } from './night-work'

/** Attempts before it gives up because rows keep moving, or somebody keeps typing on Today. */
const NIGHT_ATTEMPTS = 3

/** All rows judged and written. */
export interface AllJudged {
  /** Rules as they were read for it. */
  readonly rules: RulesSheet
  readonly read: JudgedSheet
  readonly made: NightWork
  /** What to say of tabs that were gone. */
  readonly remade: readonly SaidProblem[]
}

/** @param now serial of the sheet's wall clock @returns refused when a tab cannot be read, or rows keep moving */
export function judgeAll(ports: Ports, known: RulesSheet, now: number): Result<AllJudged> {
  let before: OwnCellsBefore | undefined
  const remade = new Map<string, string>()
  for (let left = NIGHT_ATTEMPTS; left > 0; ) {
    const rules = before ? readRules(ports.workbook) : known
    const read = readAndJudge(ports, rules, Math.floor(now), before)
    const gone = read instanceof Refused ? remakableTab(ports.workbook, read) : null
    if (gone && !remade.has(gone.name)) {
      remade.set(gone.name, remakeTab(ports.workbook, rules, gone))
      continue
    }
    if (read instanceof Refused) return read
    const made = workNight(ports, rules, read, now)
    if (made)
      return {
        rules,
        read,
        made,
        remade: [...remade].map(([tab, text]) => ({ tab, row: 0, header: '', text })),
      }
    before ??= ownCellsBefore(read.placed, read.newIds, ports.workbook)
    left--
  }
  return refused('night moved')
}
