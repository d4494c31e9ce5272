// The sheet's wall clock: the same as Intl tells, hour by hour, in zones with odd offsets, rules and lost days.
import { zoneOf } from '../../src/google/zone'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What a clock on the wall shows, as days since 1970, from Intl's text. */
function wall(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (instant) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) / DAY
}

const STRETCHES: readonly (readonly [zone: string, from: string, to: string])[] = [
  ['Australia/Lord_Howe', '2024-01-01', '2027-01-01'],
  ['Africa/Casablanca', '2024-01-01', '2027-01-01'],
  ['Asia/Kathmandu', '1985-06-01', '1986-06-01'],
  ['Pacific/Apia', '2011-01-01', '2012-06-01'],
  ['America/New_York', '2025-01-01', '2027-01-01'],
  ['Pacific/Auckland', '2025-01-01', '2027-01-01'],
  ['America/St_Johns', '2010-01-01', '2012-01-01'],
  ['Africa/Cairo', '2010-01-01', '2011-12-31'],
  ['UTC', '2026-01-01', '2026-02-01'],
]

describe('the wall clock of a zone', () => {
  for (const [zone, from, to] of STRETCHES) {
    it(`of ${zone}, every hour from ${from} to ${to}`, () => {
      const [clock, shown] = [zoneOf(zone), wall(zone)]
      const wrong: string[] = []
      for (let instant = Date.parse(from); instant < Date.parse(to); instant += HOUR) {
        if (Math.abs(clock(instant) - shown(instant)) > 1e-9) wrong.push(new Date(instant).toISOString())
      }
      expect(wrong).toEqual([])
    })
  }

  it('changes at the very minute', () => {
    const clock = zoneOf('America/New_York')
    const spring = Date.parse('2026-03-08T07:00:00Z')
    expect((clock(spring - 60_000) % 1) * 24 * 60).toBeCloseTo(119, 6)
    expect((clock(spring) % 1) * 24 * 60).toBeCloseTo(180, 6)
  })

  it('has no time for a Date that is none, or is farther off than Dates reach', () => {
    expect(zoneOf('Asia/Kolkata')(Number.NaN)).toBeNaN()
    expect(zoneOf('Asia/Kolkata')(Number.POSITIVE_INFINITY)).toBeNaN()
  })

  it('reads the dates of a sheet in 1899, which only hold a time, without failing', () => {
    expect(Math.floor(zoneOf('Europe/Berlin')(Date.parse('1899-12-30T10:00:00Z')))).toBe(-25_569)
  })
})
