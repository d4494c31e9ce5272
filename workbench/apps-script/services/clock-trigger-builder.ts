// The builder of clock triggers: https://developers.google.com/apps-script/reference/script/clock-trigger-builder
import type { Member } from './enumeration'
import { exception } from './exception'
import { host } from './host'
import { publish, Service } from './service'
import { Trigger } from './trigger'
import type { TriggerSpec } from './wire'
import { isZone } from './zone'

const MINUTES = [1, 5, 10, 15, 30]
const DAY_MS = 86_400_000
const HOURS = [1, 2, 4, 6, 8, 12]

export class ClockTriggerBuilder extends Service {
  private spec: TriggerSpec

  constructor(spec: TriggerSpec) {
    super()
    this.spec = spec
  }

  everyMinutes(minutes: number): this {
    if (!MINUTES.includes(minutes)) throw exception(`everyMinutes takes one of ${MINUTES.join(', ')}.`)
    return this.keep({ everyMinutes: minutes })
  }

  everyHours(hours: number): this {
    if (!HOURS.includes(hours)) throw exception(`everyHours takes one of ${HOURS.join(', ')}.`)
    return this.keep({ everyHours: hours })
  }

  everyDays(days: number): this {
    return this.keep({ everyDays: days })
  }

  everyWeeks(weeks: number): this {
    if (!(weeks >= 1)) throw exception('Invalid argument: n')
    return this.keep({ everyWeeks: weeks })
  }

  /** Each week, unless everyWeeks says otherwise. */
  onWeekDay(day: Member): this {
    return this.keep({ everyWeeks: this.spec.everyWeeks ?? 1, weekDay: day.ordinal() })
  }

  /** Once, near midnight of a day of the trigger's zone. */
  atDate(year: number, month: number, day: number): this {
    const date = new Date(Date.UTC(year, month - 1, day))
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
      throw exception('Invalid argument: date')
    return this.keep({ onDay: date.getTime() / DAY_MS })
  }

  /** Once, at a moment. */
  at(date: Date): this {
    return this.keep({ at: date.getTime() })
  }

  /** Once, when so many milliseconds have passed. */
  after(milliseconds: number): this {
    return this.keep({ at: host('now') + milliseconds })
  }

  atHour(hour: number): this {
    if (!(hour >= 0 && hour <= 23)) throw exception('Invalid argument: hour')
    return this.keep({ atHour: hour })
  }

  nearMinute(minute: number): this {
    if (!(minute >= 0 && minute <= 59)) throw exception('Invalid argument: minute')
    return this.keep({ nearMinute: minute })
  }

  inTimezone(zone: string): this {
    if (!isZone(zone)) throw exception(`Invalid argument: timezone ${zone}`)
    return this.keep({ zone })
  }

  create(): Trigger {
    const made = host('createTrigger', this.spec)
    return new Trigger(made.id, made.handler)
  }

  private keep(part: Partial<TriggerSpec>): this {
    this.spec = { ...this.spec, ...part }
    return this
  }
}
publish<GoogleAppsScript.Script.ClockTriggerBuilder>('ClockTriggerBuilder')(ClockTriggerBuilder)
