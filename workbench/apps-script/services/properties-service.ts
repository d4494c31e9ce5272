// PropertiesService: three stores of strings, as large as Google allows.
import { host } from './host'
import { publish, Service } from './service'
import type { StoreKind } from './wire'

export class PropertiesService extends Service {
  getDocumentProperties(): Properties {
    return new Properties('document')
  }

  getScriptProperties(): Properties {
    return new Properties('script')
  }

  getUserProperties(): Properties {
    return new Properties('user')
  }
}
publish<GoogleAppsScript.Properties.PropertiesService>('PropertiesService')(PropertiesService)

export class Properties extends Service {
  private readonly store: StoreKind

  constructor(store: StoreKind) {
    super()
    this.store = store
  }

  getProperty(key: string): string | null {
    return new Map(Object.entries(host('properties', this.store))).get(key) ?? null
  }

  getProperties(): Readonly<Record<string, string>> {
    return host('properties', this.store)
  }

  getKeys(): string[] {
    return Object.keys(host('properties', this.store))
  }

  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value })
  }

  setProperties(values: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))
    host('setProperties', this.store, texts, deleteAllOthers)
    return this
  }

  deleteProperty(key: string): this {
    host('deleteProperty', this.store, key)
    return this
  }

  deleteAllProperties(): this {
    host('setProperties', this.store, {}, true)
    return this
  }
}
publish<GoogleAppsScript.Properties.Properties>('Properties')(Properties)
