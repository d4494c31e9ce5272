// Drop-downs and colours, which cost half the calls of a set-up: given right after it, in a run of their own, so that the
// verdicts stand sooner and no run comes near Google's limit.
import { Refused, type Result } from '../../core/words/refusals'
import { isElsewhere } from './copy-or-moved'
import { applyLooks } from './formatting'
import { openPipeline, type RulesSheet, readRules, writeState } from './open-pipeline'
import type { Ports, Workbook } from './ports'

/** What Rules says from set-up on until the looks are given. */
export const LOOKS_WAIT = 'still to come'

/** Gives the sheet its drop-downs and colours; false when they are there already. */
export function giveLooks({ workbook, lock }: Ports): Result<boolean> {
  return lock.hold(() => giveWaiting(workbook, readRules(workbook)))
}

/** The same for a run that holds the lock: also the next hour gives them, where the page that asks for them was closed. */
export function giveWaiting(workbook: Workbook, rules: RulesSheet): Result<boolean> {
  if (rules.book.texts.get('looks') !== LOOKS_WAIT || isElsewhere(workbook, rules.book)) return false
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  applyLooks(workbook, sheet)
  writeState(workbook, rules, { looks: 'given' })
  return true
}
