// What time it is where somebody is called, by the country code of the number.
import { countryCode, heldUntil, isHeld, theirTimes } from '../../../sidebar/today/local-time'
import { timesThere } from '../../../sidebar/today/moments'

/** 9:00 in Berlin, 8:00 in London, winter time. */
const MORNING = Date.UTC(2026, 2, 10, 8, 0)
const SUMMER = Date.UTC(2026, 6, 10, 8, 0)
const HOURS = { from: 8, to: 21 }

const BERLIN = { zone: 'Europe/Berlin', locale: 'de_DE' }
const NOWHERE = { zone: '', locale: '' }

describe('the country code', () => {
  it.each([
    ['+49 30 1234567', '49'],
    ['0049 30 1234567', '49'],
    ['+49(0)30/123-4567', '49'],
    ['tel. +43 1 5880', '43'],
    ['+1 (202) 555-0101', '1'],
    ['+353 1 555 1234', '353'],
    ['+380 44 123 45 67', '380'],
    ['+998 71 123 45 67', '998'],
    ['+7 495 123-45-67', '7'],
    ['030 1234567', ''],
    ['555-1234567', ''],
    ['(202) 555-0101', ''],
    ['1005550010', ''],
    ['+999 1234567', ''],
    ['', ''],
    ['ask Ann', ''],
  ])('of %s is "%s"', (phone, code) => {
    expect(countryCode(phone)).toBe(code)
  })
})

/** A number of each kind, with the time there when it is 8:00 UTC on 10 March and on 10 July. */
const NUMBERS = `
+31 20 794 0000|9:00|10:00
+32 2 555 12 12|9:00|10:00
+33 1 70 18 99 00|9:00|10:00
+39 06 555 5555|9:00|10:00
+41 44 668 18 00|9:00|10:00
+43 1 205 555|9:00|10:00
+44 20 7946 0000|8:00|9:00
+45 33 12 34 56|9:00|10:00
+46 8 555 000|9:00|10:00
+48 22 555 00 00|9:00|10:00
+30 21 0555 0000|10:00|11:00
+353 1 555 1234|8:00|9:00
+358 9 555 000|10:00|11:00
+420 222 555 555|9:00|10:00
+90 212 555 0000|11:00|11:00
+972 3 555 5555|10:00|11:00
+971 4 555 5555|12:00|12:00
+91 22 5555 5555|13:30|13:30
+977 1 555 5555|13:45|13:45
+81 3 5555 5555|17:00|17:00
+86 10 5555 5555|16:00|16:00
+65 6555 5555|16:00|16:00
+82 2 555 5555|17:00|17:00
+27 11 555 5555|10:00|10:00
+234 1 555 5555|9:00|9:00
+254 20 555 5555|11:00|11:00
+57 1 555 5555|3:00|3:00
+54 11 5555 5555|5:00|5:00
+34 91 555 55 55|8:00–9:00|9:00–10:00
+351 21 555 5555|7:00–8:00|8:00–9:00
+1 202 555 0101|22:00–5:30|22:00–5:30
+61 2 5555 5555|16:00–19:00|16:00–18:30
+64 9 555 5555|21:00–21:45|20:00–20:45
+55 11 5555 5555|3:00–6:00|3:00–6:00`
  .trim()
  .split('\n')
  .map((line) => line.split('|'))

it.each(NUMBERS)('%s: there it is %s in winter and %s in summer', (phone = '', winter, summer) => {
  expect([MORNING, SUMMER].map((now) => timesThere(theirTimes(phone, now, NOWHERE)))).toEqual([
    winter,
    summer,
  ])
})

describe('a number without a country code is of the country in which the sheet is at home', () => {
  it.each([
    ['030 1234567', 'Europe/Berlin', 'de_DE', '9:00'],
    ['(0171) 555-1234', 'Europe/Berlin', 'en_US', '9:00'],
    ['0171 5551234', 'America/Detroit', 'de_DE', '9:00'],
    ['030 1234567', 'America/New_York', 'de_DE', '9:00'],
    ['020 7946 0000', 'Europe/London', 'en_GB', '8:00'],
    ['91 555 55 55', 'Europe/Madrid', 'es_ES', '8:00–9:00'],
    ['(202) 555-0101', 'America/New_York', 'en_US', '22:00–5:30'],
    ['+43 1 5880', 'Europe/Berlin', 'de_DE', '9:00'],
    ['0043 1 5880 000', 'Europe/Berlin', 'de_DE', '9:00'],
  ])('%s in a sheet of %s, %s: there it is %s', (phone, zone, locale, time) => {
    expect(timesThere(theirTimes(phone, MORNING, { zone, locale }))).toBe(time)
  })

  it.each([
    ['030 1234567', 'America/New_York', 'en_US'],
    ['030 1234567', '', ''],
    ['171 5551234', 'Europe/Berlin', 'de_DE'],
    ['171 5551234', 'Europe/Berlin', 'en_US'],
    ['+999 1234567', 'Europe/Berlin', 'de_DE'],
    ['12', 'Europe/Berlin', 'de_DE'],
    ['ask Ann', 'Europe/Berlin', 'de_DE'],
    ['', 'Europe/Berlin', 'de_DE'],
  ])('%s in a sheet of %s, %s stays unknown', (phone, zone, locale) => {
    expect(theirTimes(phone, MORNING, { zone, locale })).toEqual([])
  })
})

describe('somebody is held', () => {
  it('outside 8 to 21 of their day, from the minute on and up to it', () => {
    const at = (hour: number, minute: number): boolean => isHeld([hour * 60 + minute], HOURS)
    expect([at(7, 59), at(8, 0), at(20, 59), at(21, 0), at(0, 0)]).toEqual([true, false, false, true, true])
  })

  it('if any zone of their country is outside', () => {
    expect(isHeld(theirTimes('+1 202 555 0101', Date.UTC(2026, 2, 10, 15, 0), NOWHERE), HOURS)).toBe(true)
    expect(isHeld(theirTimes('+1 202 555 0101', Date.UTC(2026, 2, 10, 20, 0), NOWHERE), HOURS)).toBe(false)
  })

  it('never where the time is not known', () => {
    expect(isHeld(theirTimes('030 1234567', MORNING, NOWHERE), HOURS)).toBe(false)
    expect(isHeld(theirTimes('030 1234567', Date.UTC(2026, 2, 10, 5, 0), BERLIN), HOURS)).toBe(true)
  })

  it('until nobody there is outside', () => {
    const until = (phone: string): string => {
      const now = MORNING + 7 * 60_000 + 20_000
      return new Date(heldUntil(theirTimes(phone, now, NOWHERE), HOURS, now)).toISOString().slice(11, 16)
    }
    expect(until('+57 1 555 5555')).toBe('13:00')
    expect(until('+1 202 555 0101')).toBe('18:00')
    expect(until('+64 9 555 5555')).toBe('19:00')
  })

  it('without end where the hours leave no minute', () => {
    expect(heldUntil([600], { from: 12, to: 12 }, MORNING)).toBeNaN()
  })
})
