// Days west of Greenwich, with summer time: the zone in which most else that knows days is read again, too.
import { DAYS, runIn } from '../support/zones'

const MORE = [
  'core/cadence/cadence',
  'core/cadence/cadence-windows',
  'core/purge/promise',
  'core/levelling/level-dates',
  'core/functions/history',
  'app/sheet/live-formulas',
  'app/night/night-zones',
]

await runIn('America/New_York', [...DAYS, ...MORE])
