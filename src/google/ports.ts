// All ports over Google's services, created for each execution; no service is called before it is needed.
import type { Dialog, Ids, Lock, Mail, Ports, Triggers } from '../app/sheet/ports'
import { keyOf } from '../core/cells/key'
import { Refused, refused } from '../core/words/refusals'
import { googleClock } from './clock'
import { googleWorkbook } from './workbook'

/** Milliseconds that a job waits for another one before it gives up. */
const LOCK_WAIT_MS = 20_000

/**
 * The lock of the document. After success it is left to Google, which lets the writes take effect and frees the lock when the
 * run ends, right after this: doing that here would cost two calls. After a refusal or failure it is freed at once, as a
 * dialog may stay open, and what was written until then takes effect first, while nobody else can come between.
 */
const lock: Lock = {
  hold(work) {
    const documentLock = LockService.getDocumentLock()
    if (!documentLock.tryLock(LOCK_WAIT_MS)) return refused('busy')
    const giveUp = (): void => {
      try {
        SpreadsheetApp.flush()
      } finally {
        documentLock.releaseLock()
      }
    }
    let done: ReturnType<typeof work>
    try {
      done = work()
    } catch (failure) {
      try {
        giveUp()
      } catch {
        // The first failure tells more than that its writes are refused.
      }
      throw failure
    }
    if (done instanceof Refused) giveUp()
    return done
  },
}

/**
 * Returns `refused` if the user did not permit the call or Google's daily quota is used up; the caller then says what is
 * missing. Any other failure is thrown.
 */
function unlessRefused<T>(work: () => T, refused: T): T {
  try {
    return work()
  } catch (failure) {
    if (isRefusal(failure)) return refused
    throw failure
  }
}

/** Google's message names the missing scope in any language, or is in English. */
const REFUSAL =
  /googleapis\.com\/auth\/|do not have permission|authori[sz]ation is required|too many times for one day/i

const isRefusal = (failure: unknown): boolean =>
  REFUSAL.test(failure instanceof Error ? failure.message : String(failure))

/** The address is asked for once an execution. */
function mailPort(): Mail {
  let address: string | undefined
  return {
    ownAddress() {
      address ??= unlessRefused(() => Session.getEffectiveUser().getEmail(), '')
      return address
    },
    remaining: () => unlessRefused(() => MailApp.getRemainingDailyQuota(), 0),
    send: (to, { subject, text, html }) =>
      unlessRefused(() => {
        MailApp.sendEmail(to, subject, text, { htmlBody: html, name: 'Touchline' })
        return true
      }, false),
  }
}

/** Ids from one random seed an execution, fetched on first use, so that thousands of ids cost one call. */
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

function triggersOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Triggers {
  const own = (handler: string): GoogleAppsScript.Script.Trigger[] =>
    ScriptApp.getUserTriggers(spreadsheet).filter((trigger) => trigger.getHandlerFunction() === handler)
  return {
    install: (handler) =>
      unlessRefused(() => {
        if (own(handler).length === 0) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create()
        return true
      }, false),
    has: (handler) => unlessRefused<boolean | null>(() => own(handler).length > 0, null),
    remove: (handler) =>
      unlessRefused(() => {
        for (const trigger of own(handler)) ScriptApp.deleteTrigger(trigger)
      }, undefined),
  }
}

const dialogs = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Dialog => ({
  toast: (text) => {
    spreadsheet.toast(text, 'Touchline')
  },
  tell: (title, text) => {
    const ui = SpreadsheetApp.getUi()
    ui.alert(title, text, ui.ButtonSet.OK)
  },
  choose(title, text, choices, hint) {
    const ui = SpreadsheetApp.getUi()
    const list = choices.map((choice, at) => `${at + 1}  ${choice}`).join('\n')
    const answer = ui.prompt(title, `${text}\n\n${list}\n\n${hint}`, ui.ButtonSet.OK_CANCEL)
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
 * The ports of one execution on the active spreadsheet.
 * @param timeZone the spreadsheet's time zone, if known; asking for it costs a call
 */
export function googlePorts(timeZone?: string): Ports {
  const spreadsheet = SpreadsheetApp.getActive()
  const workbook = googleWorkbook(spreadsheet, timeZone)
  return {
    workbook,
    mail: mailPort(),
    clock: googleClock,
    lock,
    ids: seededIds(),
    triggers: triggersOf(spreadsheet),
    dialog: dialogs(spreadsheet),
  }
}
