// LockService: locks that really exclude other executions.
import { exception } from './exception'
import { host } from './host'
import { publish, Service } from './service'
import type { LockKind } from './wire'

export class LockService extends Service {
  getDocumentLock(): Lock {
    return new Lock('document')
  }

  getScriptLock(): Lock {
    return new Lock('script')
  }

  getUserLock(): Lock {
    return new Lock('user')
  }
}
publish<GoogleAppsScript.Lock.LockService>('LockService')(LockService)

export class Lock extends Service {
  private readonly kind: LockKind

  constructor(kind: LockKind) {
    super()
    this.kind = kind
  }

  tryLock(milliseconds: number): boolean {
    return host('tryLock', this.kind, milliseconds)
  }

  waitLock(milliseconds: number): void {
    if (host('tryLock', this.kind, milliseconds)) return
    throw exception('Lock timeout: another process was holding the lock for too long.')
  }

  hasLock(): boolean {
    return host('hasLock', this.kind)
  }

  releaseLock(): void {
    host('releaseLock', this.kind)
  }
}
publish<GoogleAppsScript.Lock.Lock>('Lock')(Lock)
