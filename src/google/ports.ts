// All ports over Google's services, made anew for each execution; nothing is called before it is needed.
import type { Dialog, Ids, Lock, Mail, Ports, Triggers } from '../app/sheet/ports'
import { keyOf } from '../core/touches/log-entry'
import { Refused, refused } from '../core/words/refusals'
import { googleClock } from './clock'
import { googleWorkbook } from './workbook'

/** How long a job waits for another to finish before it gives up; the next hour comes. */
const LOCK_WAIT_MS = 20_000

/**
 * Google frees the lock when the run ends, after its writes have taken effect: doing both here would cost two calls. Where
 * the work was refused or failed it is freed at once, for a dialog follows, which nobody shall wait for.
 */
const lock: Lock = {
  hold(work) {
    const documentLock = LockService.getDocumentLock()
    if (!documentLock.tryLock(LOCK_WAIT_MS)) return refused('busy')
    let mayStay = false
    try {
      const done = work()
      mayStay = !(done instanceof Refused)
      if (!mayStay) SpreadsheetApp.flush()
      return done
    } finally {
      if (!mayStay) documentLock.releaseLock()
    }
  },
}

/**
 * What the user did not permit, or Google's daily quota does not allow any more, is an answer here and not a failure: the
 * jobs say what is missing. Every other failure goes on as what it is.
 */
function unlessRefused<T>(work: () => T, refused: T): T {
  try {
    return work()
  } catch (failure) {
    if (isRefusal(failure)) return refused
    throw failure
  }
}

/** Google names the scope that is missing, in whatever language it speaks, or says so in English. */
const REFUSAL =
  /googleapis\.com\/auth\/|do not have permission|authori[sz]ation is required|too many times for one day/i

const isRefusal = (failure: unknown): boolean =>
  REFUSAL.test(failure instanceof Error ? failure.message : String(failure))

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

const dialogs = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Dialog => ({
  toast: (text) => {
    spreadsheet.toast(text, 'Touchline')
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
})

/**
 * The ports of one run over the spreadsheet it belongs to.
 * @param timeZone the spreadsheet's zone where it is known already: asking for it costs a call
 */
export function googlePorts(timeZone?: string): Ports {
  const spreadsheet = SpreadsheetApp.getActive()
  const workbook = googleWorkbook(spreadsheet, timeZone)
  return {
    workbook,
    mail,
    clock: googleClock,
    lock,
    ids: seededIds(),
    triggers,
    dialog: dialogs(spreadsheet),
  }
}
