// Prepares the demo by doing a user's first steps, so that there is something to look at.
import type { Google } from '../apps-script/google'
import { setUpOpened } from '../night/user-steps'

/** What the menu's items run; their names are in the sheet's language. */
const SET_UP = 'setUpTouchline'
const NIGHT = 'runNightNow'
const MAIL = 'sendMorningNow'

/** Sets Touchline up and runs one night and sends its mail, so that triggers, outbox and executions are filled. */
export function firstNight(google: Google): void {
  const items = google.menu().map(({ handler }) => handler)
  if (items.includes(SET_UP)) setUpOpened(google, {}, 'name')
  if (items.includes(NIGHT)) google.runMenuItem(NIGHT)
  if (items.includes(MAIL)) google.runMenuItem(MAIL)
  google.state.selection = []
}
