// Which of the jobs that come by themselves are due: night, morning, evening and week, each once, and caught up once where
// their hours were missed.
import { type Day, mondayOf } from './day'
import { MINUTES_A_DAY } from './moment'
import { type Calendar, isWorkingDay } from './working-days'

/** In the order in which they run. */
const JOBS = ['night', 'morning', 'evening', 'week'] as const
export type Job = (typeof JOBS)[number]
export type MailJob = Exclude<Job, 'night'>

/** When a job was last done. */
export interface LastRun {
  /** null = never. */
  readonly day: Day | null
  /** It was begun that day and not finished. */
  readonly isOpen: boolean
}

export interface Timetable {
  /** Hour of the day from which each is due, such as 7.5; NaN = off. */
  readonly hours: Readonly<Record<Job, number>>
  readonly last: Readonly<Record<Job, LastRun>>
  readonly calendar: Calendar
  /** No morning and no evening before this day; null = not paused. */
  readonly pausedUntil: Day | null
}

/**
 * The jobs that are due, in the order in which they run. The night is due every day, morning and evening on working days, the
 * week from its hour on the last working day (Friday where there is none) to Sunday. In a sheet that was moved to a zone
 * further west the new today may be done already.
 * @param now wall clock of the sheet, in days since 1970-01-01 with a fraction
 */
export function dueJobs(now: number, table: Timetable): Job[] {
  const today = Math.floor(now)
  const hour = Math.round((now - today) * MINUTES_A_DAY) / 60
  return JOBS.filter((job) => {
    const { day, isOpen } = table.last[job]
    if (Number.isNaN(table.hours[job])) return false
    if (day === today && isOpen) return true
    return !isDone(job, day, today) && isTime(job, { today, hour }, table)
  })
}

/** A later hour is this one: the day's last run may come at its beginning. */
const LAST_HOUR = 23

const isDone = (job: Job, day: Day | null, today: Day): boolean =>
  day !== null && day <= today + 1 && day >= (job === 'week' ? mondayOf(today) : today)

function isTime(
  job: Job,
  { today, hour }: { readonly today: Day; readonly hour: number },
  { hours, calendar, pausedUntil }: Timetable,
): boolean {
  const hasCome = hour >= Math.min(hours[job], LAST_HOUR)
  if (job === 'night') return hasCome
  if (job === 'week') {
    const last = lastWorkingDay(today, calendar)
    return today > last || (today === last && hasCome)
  }
  if (!isMailDay(today, calendar, pausedUntil)) return false
  // What the morning says is late once the evening speaks of tomorrow.
  return hasCome && !(job === 'morning' && hours.evening > hours.morning && hour >= hours.evening)
}

/** Whether mails come that day: a working day on which they are not paused. */
export const isMailDay = (today: Day, calendar: Calendar, pausedUntil: Day | null): boolean =>
  isWorkingDay(today, calendar) && !(pausedUntil !== null && today < pausedUntil)

/**
 * The day whose week a mail tells that is sent by hand: today, or the Sunday before as long as no working day of the week has
 * passed and its last one has not come.
 */
export function weekToTell(today: Day, calendar: Calendar): Day {
  const monday = mondayOf(today)
  if (today >= lastWorkingDay(today, calendar)) return today
  for (let day = monday; day < today; day++) if (isWorkingDay(day, calendar)) return today
  return monday - 1
}

/** The last working day of the day's week; its Friday where the week has none. */
function lastWorkingDay(today: Day, calendar: Calendar): Day {
  const friday = mondayOf(today) + 4
  for (let day = friday; day > friday - 5; day--) if (isWorkingDay(day, calendar)) return day
  return friday
}
