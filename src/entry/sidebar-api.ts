// What the panel may call. Every name here is a public endpoint: arguments are validated, results are JSON.

import { panelHealth } from '../app/health'
import { logTouch } from '../app/log-touch'
import { fromPanel } from '../google/run'
import { touchRequest } from '../google/wire'

/** How the sheet stands: set up or not, the last night, the figures. */
global.panelHealth = () => fromPanel((ports) => panelHealth(ports))

/** Logs a touch of one row. */
global.panelLogTouch = (request: unknown) =>
  fromPanel((ports) => {
    const checked = touchRequest(request)
    return checked.problem === null ? logTouch(ports, checked.request) : { problem: checked.problem }
  })
