// Dates between the sheet and the script when their zones differ: the sheet's wall time is what counts.
import fc from 'fast-check'
import {
  instantOfSerial,
  isZone,
  serialOfInstant,
  zoneOf,
} from '../../../workbench/apps-script/services/zone'
import { googleOf } from '../../support/google-of'

/** Days from 1899-12-30 of a wall time. */
function serial(...fields: [number, number, number, number?, number?, number?]): number {
  const [year, month, day, hour = 0, minute = 0, second = 0] = fields
  return Date.UTC(year, month - 1, day, hour, minute, second) / 86_400_000 + 25_569
}

/** What getValue gives for a serial in a sheet of a zone, as an ISO text. */
function read(zone: string, date: number): unknown {
  const google = googleOf('', { Main: [[{ date }]] }, { zone })
  return google.evaluate(`return SpreadsheetApp.getActive().getRange('A1').getValue().toISOString()`)
}

/** The serial that setValue writes for an instant in a sheet of a zone. */
function written(zone: string, instant: string): unknown {
  const google = googleOf('', { Main: [] }, { zone })
  google.evaluate(`SpreadsheetApp.getActive().getRange('A1').setValue(new Date('${instant}'))`)
  return google.workbook.values({ sheet: 0, row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]
}

describe('a date read', () => {
  it('is the instant at which the sheet shows it', () => {
    expect(read('Asia/Kolkata', serial(2026, 3, 10))).toBe('2026-03-09T18:30:00.000Z')
    expect(read('America/New_York', serial(2026, 3, 10))).toBe('2026-03-10T04:00:00.000Z')
    expect(read('Pacific/Auckland', serial(2026, 1, 10, 9, 30))).toBe('2026-01-09T20:30:00.000Z')
  })

  it('in the gap of a spring morning moves forward by the gap', () => {
    expect(read('America/New_York', serial(2026, 3, 8, 1, 59))).toBe('2026-03-08T06:59:00.000Z')
    expect(read('America/New_York', serial(2026, 3, 8, 2, 30))).toBe('2026-03-08T07:30:00.000Z')
    expect(read('America/New_York', serial(2026, 3, 8, 3, 0))).toBe('2026-03-08T07:00:00.000Z')
  })

  it('that an autumn night shows twice is the earlier one', () => {
    expect(read('America/New_York', serial(2026, 11, 1, 1, 30))).toBe('2026-11-01T05:30:00.000Z')
    expect(read('America/New_York', serial(2026, 11, 1, 2, 0))).toBe('2026-11-01T07:00:00.000Z')
  })

  it('whose day begins in a gap is the first moment of that day', () => {
    expect(read('America/Santiago', serial(2026, 9, 6))).toBe('2026-09-06T04:00:00.000Z')
  })

  it('of 1899 has that year’s local mean time', () => {
    expect(read('America/New_York', 0.5)).toBe('1899-12-30T17:00:00.000Z')
    expect(read('Pacific/Auckland', 0.5)).toBe('1899-12-30T00:30:00.000Z')
    expect(read('Asia/Kolkata', 0.5)).toBe('1899-12-30T06:38:50.000Z')
  })
})

describe('a date written', () => {
  it('is the wall time of the sheet', () => {
    expect(written('Asia/Kolkata', '2026-03-09T18:30:00Z')).toEqual({ date: serial(2026, 3, 10) })
    expect(written('America/New_York', '2026-11-01T06:30:00Z')).toEqual({ date: serial(2026, 11, 1, 1, 30) })
  })

  it('that is no date is an error', () => {
    expect(written('Asia/Kolkata', 'nonsense')).toBe('#NUM!')
  })
})

describe('serials and instants', () => {
  const zones = [
    'UTC',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Africa/Casablanca',
    'Pacific/Apia',
  ]

  it('come back as they were for every instant and zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1901, 0), max: Date.UTC(2060, 0) }),
        (name, instant) => {
          const zone = zoneOf(name)
          const shown = Math.round(serialOfInstant(instant, zone) * 86_400_000)
          const again = Math.round(
            serialOfInstant(instantOfSerial(shown / 86_400_000, zone), zone) * 86_400_000,
          )
          expect(again).toBe(shown)
        },
      ),
    )
  })

  it('agree with Intl', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2037, 0) }),
        (name, instant) => {
          const wall = new Date(instant + zoneOf(name).offsetAt(instant)).toISOString().slice(0, 19)
          const parts = new Intl.DateTimeFormat('sv-SE', {
            timeZone: name,
            dateStyle: 'short',
            timeStyle: 'medium',
          })
          expect(parts.format(instant).replace(' ', 'T')).toBe(wall)
        },
      ),
    )
  })

  it('keep to the second on both sides of a change', () => {
    const zone = zoneOf('America/New_York')
    const change = Date.UTC(2026, 2, 8, 7)
    expect([zone.offsetAt(change - 1), zone.offsetAt(change)]).toEqual([-5 * 3_600_000, -4 * 3_600_000])
  })
})

describe('the zone of the spreadsheet', () => {
  it('can be changed to any that is known', () => {
    const google = googleOf('', { Main: [[{ date: 46091 }]] })
    const body = (zone: string) => `
      const book = SpreadsheetApp.getActive()
      book.setSpreadsheetTimeZone('${zone}')
      return [book.getSpreadsheetTimeZone(), book.getRange('A1').getValue().getTime(), Session.getScriptTimeZone()]`
    const midnight = Date.UTC(2026, 2, 10)
    expect(google.evaluate(body('Europe/Berlin'))).toEqual([
      'Europe/Berlin',
      midnight - 3_600_000,
      process.env.TZ,
    ])
    expect(google.evaluate(body('Mars/Olympus'))).toBe('Exception: Invalid argument: timezone')
    expect(isZone('Mars/Olympus')).toBe(false)
  })
})
