// Days west of Greenwich, with summer time: the zone in which most else that knows days is read again, too.
import { DAYS, runIn } from '../support/zones'

const MORE = [
  'core/cadence',
  'core/cadence-windows',
  'core/promise',
  'core/level',
  'core/functions/history',
  'app/live',
  'app/night-zones',
]

await runIn('America/New_York', [...DAYS, ...MORE])
