// The add-on's menu and panel.
import { sheetSpeech } from '../app/sheet/sheet-words'
import { wordsIn } from '../core/words/languages'
import type { Words } from '../core/words/words'
import { mayEdit } from './access'
import { googlePorts } from './ports'
import { userWords } from './user-words'

/**
 * Adds the menu, under the name Touchline also where the script belongs to one document and has another name: Google ignores
 * the name for an add-on, which it files under Extensions › Touchline. Calls nothing that needs a permission,
 * because onOpen also runs without any.
 */
export function addMenu(): void {
  const { menu } = menuWords().jobs
  const ui = SpreadsheetApp.getUi()
  const mails = ui
    .createMenu(menu.mails)
    .addItem(menu.mailMe, 'mailMe')
    .addItem(menu.morning, 'sendMorningNow')
    .addItem(menu.evening, 'sendEveningNow')
    .addItem(menu.week, 'sendWeekNow')
  ui.createMenu('Touchline')
    .addItem(menu.setUp, 'setUpTouchline')
    .addItem(menu.panel, 'openPanel')
    .addSeparator()
    .addItem(menu.bench, 'benchRows')
    .addItem(menu.longTerm, 'benchRowsLongTerm')
    .addItem(menu.back, 'bringRowsBack')
    .addSeparator()
    .addItem(menu.night, 'runNightNow')
    .addItem(menu.review, 'updateReview')
    .addSubMenu(mails)
    .addItem(menu.colours, 'switchColours')
    .addItem(menu.live, 'switchLive')
    .addSeparator()
    .addItem(menu.remove, 'removeTouchline')
    .addToUi()
}

/** The sheet's words; the user's where the sheet may not be read yet. */
function menuWords(): Words {
  try {
    const { language, wording } = openSpeech()
    return wordsIn(language, wording)
  } catch {
    return userWords()
  }
}

type Speech = ReturnType<typeof sheetSpeech>

const openSpeech = (): Speech => sheetSpeech(googlePorts().workbook)

/** The panel's page in the language of the sheet, told whether its words are neutral. */
function pageIn({ language, wording }: Speech): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(language === 'de' ? 'SidebarGerman' : 'Sidebar')
  if (wording === 'plain') return page
  return HtmlService.createHtmlOutput(page.getContent().replace('<html ', `<html data-wording="${wording}" `))
}

/** Shows the panel in the sidebar, and says what to do where it stays blank: then it cannot say so itself. */
export function showPanel(): void {
  const ports = googlePorts()
  const speech = sheetSpeech(ports.workbook)
  // What they see could do nothing.
  if (!mayEdit()) {
    ports.dialog.tell('Touchline', wordsIn(speech.language).jobs.mayNotEdit)
    return
  }
  SpreadsheetApp.getUi().showSidebar(pageIn(speech).setTitle('Touchline'))
  ports.dialog.toast(wordsIn(speech.language, speech.wording).jobs.panelOpens)
}

const DIALOG_WIDTH = 640
const DIALOG_HEIGHT = 560

/** Shows set-up in a dialog: the panel's page, told by its one mark to begin with How I read your sheet. */
export function showSetUp(): void {
  const speech = openSpeech()
  const page = pageIn(speech).getContent().replace('<main id="panel"', '<main id="panel" data-page="set-up"')
  const dialog = HtmlService.createHtmlOutput(page).setWidth(DIALOG_WIDTH).setHeight(DIALOG_HEIGHT)
  SpreadsheetApp.getUi().showModalDialog(dialog, wordsIn(speech.language, speech.wording).jobs.menu.setUp)
}
