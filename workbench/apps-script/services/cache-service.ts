// CacheService: strings that expire by the workbench's clock.
import { host } from './host'
import { publish, Service } from './service'
import type { StoreKind } from './wire'

const DEFAULT_SECONDS = 600

export class CacheService extends Service {
  getDocumentCache(): Cache {
    return new Cache('document')
  }

  getScriptCache(): Cache {
    return new Cache('script')
  }

  getUserCache(): Cache {
    return new Cache('user')
  }
}
publish<GoogleAppsScript.Cache.CacheService>('CacheService')(CacheService)

export class Cache extends Service {
  private readonly store: StoreKind

  constructor(store: StoreKind) {
    super()
    this.store = store
  }

  get(key: string): string | null {
    return host('cached', this.store, key)
  }

  put(key: string, value: unknown, seconds = DEFAULT_SECONDS): void {
    host('putCached', this.store, key, String(value), seconds)
  }

  remove(key: string): void {
    host('removeCached', this.store, key)
  }
}
publish<GoogleAppsScript.Cache.Cache>('Cache')(Cache)
