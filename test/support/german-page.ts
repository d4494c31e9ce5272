// Imported before the panel: the page it finds is that of a German sheet.
document.documentElement.lang = 'de'
