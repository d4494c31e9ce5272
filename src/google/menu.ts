// The add-on's menu and panel.

/**
 * Adds the menu, under the name Touchline also where the script belongs to one document and has another name: Google ignores
 * the name for an add-on, which it files under Extensions › Touchline. Calls nothing that needs a permission,
 * because onOpen also runs without any.
 */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Touchline')
    .addItem('Set up Touchline', 'setUpTouchline')
    .addItem('Open panel', 'openPanel')
    .addSeparator()
    .addItem('Bench selected rows', 'benchRows')
    .addItem('Keep selected rows for the long term', 'benchRowsLongTerm')
    .addItem('Bring selected rows back', 'bringRowsBack')
    .addSeparator()
    .addItem('Run the night now', 'runNightNow')
    .addItem('Colours on or off', 'switchColours')
    .addItem('Live formulas or written values', 'switchLive')
    .addSeparator()
    .addItem('Remove Touchline', 'removeTouchline')
    .addToUi()
}

/** Shows the panel in the sidebar. */
export function showPanel(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Touchline'))
}

const DIALOG_WIDTH = 640
const DIALOG_HEIGHT = 560

/** Shows set-up in a dialog: the panel's page, told by its one mark to begin with How I read your sheet. */
export function showSetUp(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar')
    .getContent()
    .replace('<main id="panel"', '<main id="panel" data-page="set-up"')
  const dialog = HtmlService.createHtmlOutput(page).setWidth(DIALOG_WIDTH).setHeight(DIALOG_HEIGHT)
  SpreadsheetApp.getUi().showModalDialog(dialog, 'Set up Touchline')
}
