// Entry of the realm's script: puts Google's names into the global scope and hands the kernel its way in.
import { CacheService } from './cache-service'
import { Charts } from './charts'
import { installClock } from './clock'
import { HtmlService } from './html-service'
import { invoke, invokeFunction, outcome } from './invoke'
import { LockService } from './lock-service'
import { Logger, makeConsole } from './logging'
import { MailApp } from './mail-app'
import { PropertiesService } from './properties-service'
import { ScriptApp } from './script-app'
import { notEmulated } from './service'
import { Session } from './session'
import { SpreadsheetApp } from './spreadsheet-app'
import { Utilities } from './utilities'

const NOT_EMULATED = [
  'BigQuery',
  'Browser',
  'CalendarApp',
  'CardService',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'Sheets',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
]

const services: Record<string, unknown> = {
  CacheService: new CacheService(),
  Charts: new Charts(),
  HtmlService: new HtmlService(),
  LockService: new LockService(),
  Logger: new Logger(),
  MailApp: new MailApp(),
  PropertiesService: new PropertiesService(),
  ScriptApp: new ScriptApp(),
  Session: new Session(),
  SpreadsheetApp: new SpreadsheetApp(),
  Utilities: new Utilities(),
  console: makeConsole(),
}

for (const name of NOT_EMULATED) {
  services[name] = new Proxy(
    {},
    { get: (_target, key) => (typeof key === 'string' ? notEmulated(`${name}.${key}`) : undefined) },
  )
}
for (const [name, value] of Object.entries(services)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}
installClock()
Object.assign(globalThis, { __realm: { invoke, invokeFunction, outcome } })
