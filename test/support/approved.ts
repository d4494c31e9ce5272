// What has been promised to users and to Google: a change here is a change of the promise.

/** Every top-level name with its parameters in order. New parameters go last; nothing is renamed. */
export const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  QUALIFY: ['rows', 'profile', 'rules', 'headers'],
  QUALIFY_SCORE: ['rows', 'profile', 'rules', 'headers'],
  PURGE: ['rows', 'ledger', 'rules', 'headers'],
  NEXT_TOUCH: ['rows', 'ledger', 'cadence', 'rules', 'plan', 'headers'],
  NEXT_WINDOW: ['rows', 'ledger', 'cadence', 'rules', 'headers'],
  TOUCH_COUNT: ['rows', 'touches', 'kind', 'cadence', 'rules', 'headers'],
  DAYS_QUIET: ['rows', 'ledger', 'cadence', 'rules', 'headers'],
  DAYS_STALLED: ['rows', 'ledger', 'rules', 'headers'],
  onOpen: [],
  onInstall: [],
  onEdit: ['event'],
  hourlyTouchline: [],
  openPanel: [],
  setUpTouchline: [],
  runNightNow: [],
  benchRows: [],
  benchRowsLongTerm: [],
  bringRowsBack: [],
  switchColours: [],
  switchLive: [],
  removeTouchline: [],
  panelHealth: [],
  panelRow: ['request'],
  panelLogTouch: ['request'],
  panelFill: ['request'],
  panelUndo: ['request'],
  panelSnooze: ['request'],
  panelFind: ['text'],
  panelAdd: ['request'],
}

export const MENU_HANDLERS = [
  'setUpTouchline',
  'openPanel',
  'benchRows',
  'benchRowsLongTerm',
  'bringRowsBack',
  'runNightNow',
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
