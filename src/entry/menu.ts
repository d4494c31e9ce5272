// The functions behind the menu under Extensions › Touchline.

import { mailMe } from '../app/jobs/mail-me'
import { nightNow } from '../app/jobs/night-now'
import { sendNow } from '../app/jobs/send-now'
import { reviewNow } from '../app/review/review-now'
import { benchSelected } from '../app/row/bench'
import { remove } from '../app/set-up/remove'
import { switchColours, switchLive } from '../app/set-up/switches'
import { addMenu, showPanel, showSetUp } from '../google/menu'
import { fromMenu } from '../google/run'

/** Adds the menu; works in every AuthMode. */
global.onOpen = () => addMenu()
/** Adds the menu at once in the document from which the add-on was installed. */
global.onInstall = () => addMenu()

global.openPanel = () => showPanel()
global.setUpTouchline = () => fromMenu(showSetUp)
global.runNightNow = () => fromMenu(nightNow)
global.updateReview = () => fromMenu(reviewNow)
global.mailMe = () => fromMenu(mailMe)
global.sendMorningNow = () => fromMenu((ports) => sendNow(ports, 'morning'))
global.sendEveningNow = () => fromMenu((ports) => sendNow(ports, 'evening'))
global.sendWeekNow = () => fromMenu((ports) => sendNow(ports, 'week'))
global.benchRows = () => fromMenu((ports) => benchSelected(ports, 'bench'))
global.benchRowsLongTerm = () => fromMenu((ports) => benchSelected(ports, 'long-term'))
global.bringRowsBack = () => fromMenu((ports) => benchSelected(ports, 'back'))
global.switchColours = () => fromMenu(switchColours)
global.switchLive = () => fromMenu(switchLive)
global.removeTouchline = () => fromMenu(remove)
