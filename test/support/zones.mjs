// The test files that read or write days, and the time zones they run in besides UTC.
import { existsSync } from 'node:fs'

/** Where days and JavaScript dates meet, named from the folder of tests. */
const DAYS = [
  'core/calendar/day',
  'core/ledger/row-dates',
  'core/cells/columns-days',
  'core/calendar/working-days',
  'core/touches/touch-log',
  'core/ledger/ledger-tab',
  'core/cadence/next-touch-day',
  'core/time/time-log',
  'core/functions/next',
  'core/functions/level',
  'core/functions/time',
  'google/zone',
  'app/mail/mail-state',
]

/** More files that know days, run in one zone only. */
const MORE = [
  'core/cadence/cadence',
  'core/cadence/cadence-windows',
  'core/purge/promise',
  'core/levelling/level-dates',
  'core/functions/history',
  'app/sheet/live-formulas',
  'app/night/night-zones',
]

/** Ahead of nearly all others with summer time in winter, half an hour apart, and west of Greenwich. */
export const ZONES = [
  { zone: 'Pacific/Auckland', files: DAYS },
  { zone: 'Asia/Kolkata', files: DAYS },
  { zone: 'America/New_York', files: [...DAYS, ...MORE] },
].map(({ zone, files }) => ({ zone, files: files.map((name) => `test/${name}.test.ts`) }))

// Jest skips a name without a file in silence.
for (const file of DAYS.concat(MORE).map((name) => new URL(`../${name}.test.ts`, import.meta.url))) {
  if (!existsSync(file)) throw new Error(`test/support/zones.mjs names ${file.pathname}, which is not there.`)
}
