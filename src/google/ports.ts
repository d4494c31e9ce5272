// All ports over Google's services, made anew for each execution; nothing is called before it is needed.
import type { Dialog, Ids, Lock, Mail, Ports, Triggers } from '../app/sheet/ports'
import { keyOf } from '../core/touches/log-entry'
import { googleClock } from './clock'
import { googleWorkbook } from './workbook'

/** How long a job waits for another to finish before it gives up; the next hour comes. */
export const LOCK_WAIT_MS = 20_000

const lock: Lock = {
  hold(work) {
    const documentLock = LockService.getDocumentLock()
    if (!documentLock.tryLock(LOCK_WAIT_MS)) return null
    try {
      return work()
    } finally {
      documentLock.releaseLock()
    }
  },
}

/** A refused permission is an answer here, not a failure: the jobs say what is missing. */
function unlessRefused<T>(work: () => T, refused: T): T {
  try {
    return work()
  } catch {
    return refused
  }
}

const mail: Mail = {
  ownAddress: () => unlessRefused(() => Session.getEffectiveUser().getEmail(), ''),
  remaining: () => unlessRefused(() => MailApp.getRemainingDailyQuota(), 0),
  send: (to, { subject, text, html }) =>
    unlessRefused(() => {
      MailApp.sendEmail(to, subject, text, { htmlBody: html, name: 'Touchline' })
      return true
    }, false),
}

/** One random seed an execution, asked for when first needed: thousands of ids cost one call. */
function seededIds(): Ids {
  let seed = ''
  let count = 0
  return {
    next() {
      if (seed === '') seed = Utilities.getUuid()
      count++
      return `T${keyOf(`${seed} ${count}`)}`
    },
  }
}

const triggers: Triggers = {
  install: (handler) =>
    unlessRefused(() => {
      if (ownTriggers(handler).length === 0) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create()
      return true
    }, false),
  remove: (handler) =>
    unlessRefused(() => {
      for (const trigger of ownTriggers(handler)) ScriptApp.deleteTrigger(trigger)
    }, undefined),
}

const ownTriggers = (handler: string): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).filter(
    (trigger) => trigger.getHandlerFunction() === handler,
  )

const dialog: Dialog = {
  toast: (text) => {
    SpreadsheetApp.getActive().toast(text, 'Touchline')
  },
  tell: (title, text) => {
    const ui = SpreadsheetApp.getUi()
    ui.alert(title, text, ui.ButtonSet.OK)
  },
  choose(title, text, choices) {
    const ui = SpreadsheetApp.getUi()
    const list = choices.map((choice, at) => `${at + 1}  ${choice}`).join('\n')
    const answer = ui.prompt(title, `${text}\n\n${list}\n\nType a number:`, ui.ButtonSet.OK_CANCEL)
    if (answer.getSelectedButton() !== ui.Button.OK) return null
    const typed = answer.getResponseText().trim()
    return choices[Number(typed) - 1] ?? choices.find((choice) => choice === typed) ?? null
  },
  confirm(title, text) {
    const ui = SpreadsheetApp.getUi()
    return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES
  },
}

export const googlePorts = (): Ports => portsOver(SpreadsheetApp.getActive())

/** @param timeZone the spreadsheet's zone where it is known already */
export function portsOver(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, timeZone?: string): Ports {
  const workbook = googleWorkbook(spreadsheet, timeZone)
  return { workbook, mail, clock: googleClock, lock, ids: seededIds(), triggers, dialog }
}
