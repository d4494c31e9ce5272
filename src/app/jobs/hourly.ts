// The hourly trigger's run: finds what is due for its user, and does it in one order under one lock.
import { dueJobs, isMailDay, type Job, type LastRun, type MailJob } from '../../core/calendar/due-jobs'
import { MAIL } from '../../core/tabs/schema'
import { isCode, Refused, type Result, refused } from '../../core/words/refusals'
import { type MailRun, type Recipient, runMail, skipMail } from '../mail/mail-job'
import type { NotedMail } from '../mail/mail-state'
import { NOTHING_NOTED, noWishes } from '../mail/mail-tab'
import type { Sent } from '../mail/send-mail'
import { type NightDone, type NightReport, notRun, runNight } from '../night/night'
import { isElsewhere } from '../sheet/copy-or-moved'
import { giveWaiting } from '../sheet/give-looks'
import { type NightRole, nightRole } from '../sheet/night-owner'
import { type RulesSheet, readRules } from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'
import { tellNext } from '../sheet/told'
import { judgeOnce } from './judge-once'
import { recipientOf } from './recipient'

/** What a run did, as plain data. */
export interface HourDone {
  /** null where it was not due, or was refused. */
  readonly night: NightReport | null
  readonly mails: readonly MailDone[]
}

interface MailDone extends Sent {
  readonly mail: MailJob
}

interface Hour {
  readonly rules: RulesSheet
  /** Serial of the sheet's wall clock. */
  readonly now: number
  readonly role: NightRole
  readonly to: Recipient
}

/** Runs what is due; null where nothing is. */
export function hourly(ports: Ports): Result<HourDone | null> {
  return ports.lock.hold<HourDone | null>(() => {
    const rules = openRules(ports)
    if (rules instanceof Refused) return notRun(ports, 'night', rules)
    if ((rules.book.texts.get('pipeline') ?? '') === '') return null
    giveWaiting(ports.workbook, rules)
    const hour = hourOf(ports, rules)
    const jobs = dueNow(hour)
    if (jobs.length === 0) return null
    const isAway = isElsewhere(ports.workbook, rules.book)
    return isAway
      ? notRun(ports, 'night', refused('copy or moved'))
      : runJobs(ports, withMailGone(ports, hour, jobs), jobs)
  })
}

function hourOf(ports: Ports, rules: RulesSheet): Hour {
  const now = ports.workbook.zone(ports.clock.now())
  const address = ports.mail.ownAddress()
  const role = nightRole(ports.workbook, rules.book, address, now)
  const ownsNight = role !== 'guest'
  const found = recipientOf(ports, rules, address, ownsNight)
  if (!(found instanceof Refused)) return { rules, now, role, to: found }
  notRun(ports, 'mail', found)
  const wishes = noWishes(rules.book)
  return {
    rules,
    now,
    role,
    to: { address, ownsNight, row: undefined, noted: NOTHING_NOTED, wishes, problems: [] },
  }
}

function dueNow({ rules: { book }, now, role, to }: Hour): Job[] {
  const lastOf = (noted: NotedMail | null): LastRun => ({
    day: noted?.day ?? null,
    isOpen: noted?.state.kind === 'to send',
  })
  return dueJobs(now, {
    hours: { ...to.wishes.hours, night: role === 'guest' ? Number.NaN : book.numbers['night.hour'] },
    last: {
      night: { day: book.today, isOpen: false },
      morning: lastOf(to.noted.morning),
      evening: lastOf(to.noted.evening),
      week: lastOf(to.noted.week),
    },
    calendar: book.calendar,
    pausedUntil: to.wishes.pausedUntil,
  })
}

/** The hour with the news that the tab Mail, which this run makes anew, was gone with what its reader wanted. */
function withMailGone({ workbook }: Ports, hour: Hour, jobs: readonly Job[]): Hour {
  const { book } = hour.rules
  const hadMails = (book.texts.get('mail.sent') ?? '') !== ''
  if (!hadMails || jobs.every((job) => job === 'night') || workbook.has(MAIL.name)) return hour
  tellNext(workbook, hour.rules, book.words.tabRemade(MAIL.name, ''))
  return { ...hour, rules: readRules(workbook) }
}

function runJobs(ports: Ports, hour: Hour, jobs: readonly Job[]): Result<HourDone> {
  const { now, role, to } = hour
  const night = jobs.includes('night')
    ? runNight(ports, { ...hour, role, job: 'night', address: to.address, unread: to.problems })
    : null
  // The night noted there what the morning must tell.
  const rules = night === null ? hour.rules : readRules(ports.workbook)
  const day = dayAfter(ports, { ...hour, rules }, night)
  const due = jobs.filter((job) => job !== 'night')
  const done = due.map((mail, at) =>
    // The mail before was noted on Rules.
    mailDone(
      ports,
      { rules: at === 0 ? rules : readRules(ports.workbook), now, to, isAsked: false, day },
      mail,
    ),
  )
  const mails = done.filter((one): one is MailDone => !(one instanceof Refused))
  const [why] = [night, ...done].filter((one): one is Refused => one instanceof Refused)
  if (why && mails.length === 0 && !isDone(night)) return why
  return { night: isDone(night) ? night.report : null, mails }
}

const isDone = (night: Result<NightDone> | null): night is NightDone =>
  night !== null && !(night instanceof Refused)

/** The judged sheet for the mails: the night's, where one ran. */
function dayAfter(ports: Ports, { rules, now }: Hour, night: Result<NightDone> | null): MailRun['day'] {
  if (night === null) return judgeOnce(ports, rules, now)
  // Where only a tab may not be written, mails can still tell of the day.
  if (night instanceof Refused && isCode(night, 'tab protected')) return judgeOnce(ports, rules, now)
  return () => (night instanceof Refused ? night : night.day)
}

/** A week that is caught up on a day without mails is noted as done. */
function mailDone(ports: Ports, run: MailRun, mail: MailJob): Result<MailDone> {
  const { calendar } = run.rules.book
  const comes = isMailDay(Math.floor(run.now), calendar, run.to.wishes.pausedUntil)
  const sent = comes ? runMail(ports, run, mail) : skipMail(ports, run, mail)
  return sent instanceof Refused ? notRun(ports, mail, sent) : { ...sent, mail }
}
