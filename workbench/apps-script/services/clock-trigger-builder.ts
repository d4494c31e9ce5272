// The builder of clock triggers.
import { exception } from './exception'
import { host } from './host'
import { publish, Service } from './service'
import { Trigger } from './trigger'
import type { TriggerSpec } from './wire'
import { isZone } from './zone'

const MINUTES = [1, 5, 10, 15, 30]
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
