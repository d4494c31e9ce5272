// The add-on's menu and panel.

/** Adds the menu; calls nothing that needs a permission, because onOpen also runs without any. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
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
