// The interface promised to Google, which must not change by accident. The published names are in test/approved.

export const MENU_HANDLERS = [
  'setUpTouchline',
  'openPanel',
  'benchRows',
  'benchRowsLongTerm',
  'bringRowsBack',
  'runNightNow',
  'updateReview',
  'mailMe',
  'sendMorningNow',
  'sendEveningNow',
  'sendWeekNow',
  'switchColours',
  'switchLive',
  'removeTouchline',
] as const

export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/userinfo.email',
]
