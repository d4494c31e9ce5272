// ScriptApp: authorisation, and the triggers of the user who runs the script.
import { ClockTriggerBuilder } from './clock-trigger-builder'
import { enumeration } from './enumeration'
import { exception } from './exception'
import { host } from './host'
import { publish, Service } from './service'
import type { Spreadsheet } from './spreadsheet'
import { EventType, Trigger, TriggerSource, WeekDay } from './trigger'

export const AuthMode = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL')
const AuthorizationStatus = enumeration('NOT_REQUIRED', 'REQUIRED')
const AUTHORIZATION_URL = 'https://script.google.com/macros/authorize'

export class ScriptApp extends Service {
  readonly AuthMode = AuthMode
  readonly AuthorizationStatus = AuthorizationStatus
  readonly EventType = EventType
  readonly TriggerSource = TriggerSource
  readonly WeekDay = WeekDay

  getProjectTriggers(): Trigger[] {
    return host('triggers').map((one) => new Trigger(one.id, one.handler))
  }

  getUserTriggers(_document: Spreadsheet): Trigger[] {
    return host('triggers').map((one) => new Trigger(one.id, one.handler))
  }

  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(handler)
  }

  deleteTrigger(trigger: Trigger): void {
    host('deleteTrigger', trigger.getUniqueId())
  }

  /** Asks for all scopes of the manifest, or for those named. */
  getAuthorizationInfo(_mode: unknown, scopes?: readonly string[]): AuthorizationInfo {
    return new AuthorizationInfo(host('authorization', scopes ?? null))
  }

  /** Ends the execution where a scope is missing, as Google's dialog does. */
  requireScopes(_mode: unknown, scopes: readonly string[]): void {
    if (host('authorization', scopes).required)
      throw exception('Authorization is required to perform that action.')
  }

  requireAllScopes(_mode: unknown): void {
    if (host('authorization', null).required)
      throw exception('Authorization is required to perform that action.')
  }
}
publish<GoogleAppsScript.Script.ScriptApp & { requireScopes: unknown; requireAllScopes: unknown }>(
  'ScriptApp',
)(ScriptApp)

export class AuthorizationInfo extends Service {
  private readonly state: { required: boolean; granted: readonly string[] }

  constructor(state: { required: boolean; granted: readonly string[] }) {
    super()
    this.state = state
  }

  getAuthorizationStatus(): unknown {
    return this.state.required ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED
  }

  getAuthorizationUrl(): string | null {
    return this.state.required ? AUTHORIZATION_URL : null
  }

  getAuthorizedScopes(): string[] {
    return this.state.granted.slice()
  }
}
publish<GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes: unknown }>('AuthorizationInfo')(
  AuthorizationInfo,
)

export class TriggerBuilder extends Service {
  private readonly handler: string

  constructor(handler: string) {
    super()
    this.handler = handler
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder({ handler: this.handler })
  }
}
publish<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder')(TriggerBuilder)
