// The add-on's menu and panel. The menu calls nothing that needs a permission: onOpen also runs where there is none.
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

export function showPanel(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Touchline'))
}
