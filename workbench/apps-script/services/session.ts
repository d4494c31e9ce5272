// Session: who runs the script, and in which zone.
import { host } from './host'
import { publish, Service } from './service'

export class Session extends Service {
  getEffectiveUser(): User {
    return new User(host('user'))
  }

  getActiveUser(): User {
    return new User(host('user'))
  }

  getScriptTimeZone(): string {
    return host('scriptZone')
  }

  getActiveUserLocale(): string {
    return 'en'
  }
}
publish<GoogleAppsScript.Base.Session>('Session')(Session)

export class User extends Service {
  private readonly email: string

  constructor(email: string) {
    super()
    this.email = email
  }

  getEmail(): string {
    return this.email
  }
}
publish<GoogleAppsScript.Base.User>('User')(User)
