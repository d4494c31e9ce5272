// Runs tests that read or write days again in other time zones of the process.

/** Where both sides of a day and a date meet. */
export const DAYS: readonly string[] = [
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
  'app/night/night-state',
]

/** Reads and runs test files, named from the folder of tests, in a zone; behind them the process is in its own again. */
export async function runIn(zone: string, files: readonly string[]): Promise<void> {
  const own = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    process.env.TZ = own
  })
  it('is read in its zone', () => {
    const noon = new Date(Date.UTC(2026, 6, 1, 12))
    expect(noon.toLocaleString('sv')).toBe(noon.toLocaleString('sv', { timeZone: zone }))
  })
  process.env.TZ = zone
  try {
    for (const file of files) await import(`../${file}.test.ts?${zone}`)
  } finally {
    process.env.TZ = own
  }
}
