// Opens Rules for a job that writes: a newer sheet is refused, an older one brought up to date first, a deleted tab made anew.
import { Refused, type Result, refused } from '../../core/words/refusals'
import { migrate } from './migrate'
import { type RulesSheet, readRules, stateRow } from './open-pipeline'
import type { Ports } from './ports'
import { restoreRules } from './restore-rules'
import { isNewer, isOlder, schemaOf } from './schema-version'

/** Rules as every job that writes needs them; the lock is held. */
export function openRules({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): Result<RulesSheet> {
  let rules = readRules(workbook)
  if (isNewer(rules.book)) return refused('newer sheet')
  if (!wasSetUp(rules)) {
    if (!restoreRules({ workbook, clock }, rules)) return rules
    rules = readRules(workbook)
  }
  if (!isOlder(rules.book)) return rules
  migrate(workbook, rules, schemaOf(rules.book), workbook.zone(clock.now()))
  return readRules(workbook)
}

/** Opens them under the lock for work that writes. */
export const withRules = <T>(ports: Ports, work: (rules: RulesSheet) => Result<T>): Result<T> =>
  ports.lock.hold(() => {
    const rules = openRules(ports)
    return rules instanceof Refused ? rules : work(rules)
  })

/** Rules given on the command line stand there before the first set-up, which then makes the tabs as they should be. */
const wasSetUp = (rules: RulesSheet): boolean => stateRow(rules, 'pipeline') > 0
