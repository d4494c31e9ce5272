// Runs the night from the menu or the panel, whatever the hour.
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type NightReport, notRun, runNight } from '../night/night'
import { isElsewhere } from '../sheet/copy-or-moved'
import { nightRole } from '../sheet/night-owner'
import { withRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { sheetWords } from '../sheet/sheet-words'
import { recipientOf } from './recipient'

const JOB = 'night from the menu'

/** Judges all rows and writes; says how many people are on Today. */
export function nightNow(ports: Ports): Result<NightReport> {
  const { workbook } = ports
  const done = withRules(ports, (rules) => {
    if (isElsewhere(workbook, rules.book)) return notRun(ports, JOB, refused('copy or moved'))
    const now = workbook.zone(ports.clock.now())
    const address = ports.mail.ownAddress()
    const role = nightRole(workbook, rules.book, address, now)
    const to = recipientOf(ports, rules, address, role !== 'guest')
    const unread = to instanceof Refused ? [] : to.problems
    return runNight(ports, { rules, job: JOB, now, address, role, unread })
  })
  if (done instanceof Refused) return done
  ports.dialog.toast(sheetWords(workbook).jobs.nightDone(done.report.items.length))
  return done.report
}
