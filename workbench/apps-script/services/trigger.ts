// Trigger: one clock trigger of the user who runs the script.
import { enumeration } from './enumeration'
import { publish, Service } from './service'

export const EventType = enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE')
export const WeekDay = enumeration(
  ...['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
)
export const TriggerSource = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR')

export class Trigger extends Service {
  private readonly id: string
  private readonly handler: string

  constructor(id: string, handler: string) {
    super()
    this.id = id
    this.handler = handler
  }

  getUniqueId(): string {
    return this.id
  }

  getHandlerFunction(): string {
    return this.handler
  }

  getEventType(): unknown {
    return EventType.CLOCK
  }

  getTriggerSource(): unknown {
    return TriggerSource.CLOCK
  }

  /** null, as Google gives for a clock. */
  getTriggerSourceId(): null {
    return null
  }
}
publish<GoogleAppsScript.Script.Trigger>('Trigger')(Trigger)
