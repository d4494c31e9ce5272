// A spreadsheet whose id is not the one on Rules is a copy or was moved: the user is asked once, and until they answer no
// night runs and nobody gets a mail.
import type { RuleBook } from '../../core/rules/rule-book'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type RulesSheet, readRules, writeState } from './open-pipeline'
import { withRules } from './open-rules'
import type { Ports, Workbook } from './ports'

/** What the user says of a spreadsheet with another id. */
export type Whereabouts = 'copy' | 'moved'

/** Whether this spreadsheet is another one than Rules names; false where Touchline is not set up. */
export function isElsewhere(workbook: Pick<Workbook, 'id'>, { texts }: RuleBook): boolean {
  const known = texts.get('spreadsheet') ?? ''
  return known !== '' && (texts.get('pipeline') ?? '') !== '' && known !== workbook.id()
}

/** Opens Rules under the lock for work that writes; refused until it is said whether this is a copy. */
export const withRulesHere = <T>(ports: Ports, work: (rules: RulesSheet) => Result<T>): Result<T> =>
  withRules(ports, (rules) =>
    isElsewhere(ports.workbook, rules.book) ? refused('copy or moved') : work(rules),
  )

/** Asks the user who chose something in the menu, where it must be asked; refused when they do not answer. */
export function askWhereabouts(ports: Ports): Result<void> {
  const { book } = readRules(ports.workbook)
  if (!isElsewhere(ports.workbook, book)) return
  const { copyOrMoved, typeNumber } = book.words.jobs
  const { title, asked, copy, moved } = copyOrMoved
  const answer = ports.dialog.choose(title, asked, [copy, moved], typeNumber)
  if (answer === null) return refused('copy or moved')
  const said = settleWhereabouts(ports, answer === copy ? 'copy' : 'moved')
  if (said instanceof Refused) return said
  ports.dialog.tell('Touchline', said)
}

/** Notes the answer on Rules: a copy has no owner of its night until it is set up. @returns what follows, in words */
export function settleWhereabouts(ports: Ports, answer: Whereabouts): Result<string> {
  return withRules(ports, (rules) => {
    const owner = answer === 'copy' ? { 'night.owner': '' } : {}
    writeState(ports.workbook, rules, { ...owner, spreadsheet: ports.workbook.id() })
    return rules.book.words.whereabouts(answer)
  })
}
