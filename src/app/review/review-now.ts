// Brings Review up to date from the menu, whatever the hour, with the charts that the user deleted.
import { tableOf } from '../../core/cells/table'
import { isSnapshot } from '../../core/ledger/snapshot'
import { auditOf } from '../../core/purge/audit'
import { REVIEW, SNAPSHOT } from '../../core/tabs/schema'
import { dueToday, queueOf } from '../../core/today/queue'
import { Refused, type Result } from '../../core/words/refusals'
import { readAndJudge } from '../judge/read-and-judge'
import { todayOf } from '../sheet/clock'
import { withRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { inLocaleOf } from '../sheet/sheet-words'
import { updateReview } from './update-review'

/** Judges the sheet and updates Review; all else stays as it is. @returns what was done, in words */
export function reviewNow(ports: Ports): Result<string> {
  const { workbook } = ports
  return withRules(ports, (opened) => {
    const rules = inLocaleOf(workbook, opened)
    const { review } = rules.book.words
    const read = readAndJudge(ports, rules, todayOf(ports))
    if (read instanceof Refused) return read
    if (read.hold.state === 'held') return review.held
    const { decisions, sheet } = read
    const snapshot = tableOf(SNAPSHOT.name, workbook.read(SNAPSHOT.name) ?? [[]])
    const said = updateReview(
      workbook,
      rules,
      {
        read,
        decisions,
        audit: auditOf(sheet.pipeline, decisions.verdicts),
        due: dueToday(queueOf(decisions.cadence, decisions.people, decisions.touches)),
        kept: isSnapshot(snapshot) ? snapshot : null,
      },
      true,
    )
    if (workbook.has(REVIEW.name)) workbook.show(REVIEW.name)
    return said === '' ? review.done : said
  })
}
