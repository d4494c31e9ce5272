// The working days of a year that are public holidays, by country and region.
import { civilOf, type Day, dayOf, weekdayOf } from '../../../src/core/calendar/day'
import { COUNTRIES } from './countries'

export interface Holiday {
  readonly day: Day
  /** In the language of the country. */
  readonly name: string
}

/** Easter Sunday of a year from 1583 on (the anonymous Gregorian computus). */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

const LINE = /^(\S+?)([+±^]?) (.+?)(?: \[(-?)([^\]]+)\])?$/
const SATURDAY = 6

/** How many days a day is from the next one of a weekday, 0 to 6. */
const until = (day: Day, weekday: number): number => (weekday - weekdayOf(day) + 7) % 7

/** The day of a rule in a year. */
function dayBy(rule: string, year: number): Day {
  if (rule.startsWith('e')) return easterOf(year) + Number(rule.slice(1))
  const [place = '', ...parts] = rule.split('/')
  if (parts.length === 2) {
    const [month, nth, weekday] = [Number(place), Number(parts[0]), Number(parts[1])]
    const from = nth > 0 ? dayOf(year, month, 1) : dayOf(year, month + 1, 1)
    return from + until(from, weekday) + 7 * (nth > 0 ? nth - 1 : nth)
  }
  const [month = 1, day = 1] = place.replace(/^[<>]/, '').split('-').map(Number)
  const fixed = dayOf(year, month, day)
  const weekday = Number(parts[0])
  if (place.startsWith('<')) return fixed - 7 + until(fixed - 7, weekday)
  return place.startsWith('>') ? fixed + until(fixed, weekday) : fixed
}

/** Where a holiday on a weekend goes; itself where it goes nowhere. */
function movedDay(day: Day, sign: string, taken: ReadonlySet<Day>): Day {
  const weekday = weekdayOf(day)
  if (sign === '' || weekday < SATURDAY) return day
  if (sign === '±') return weekday === SATURDAY ? day - 1 : day + 1
  if (sign === '^') return weekday === SATURDAY ? day : day + 1
  let free = day + 1
  while (weekdayOf(free) >= SATURDAY || taken.has(free)) free++
  return free
}

/** The holidays of a year that fall on Monday to Friday, by day; [] for a country that is not known. */
export function holidaysOf(country: string, region: string, year: number): Holiday[] {
  // New Year’s Day may be kept on the last day of the year before.
  const read = [year, year + 1].flatMap((of) => rulesOf(country, region, of))
  const taken = new Set(read.map(({ day }) => day))
  const days = new Map<Day, string>()
  for (const { day, sign, name } of read.sort((a, b) => a.day - b.day)) {
    const moved = movedDay(day, sign, taken)
    taken.add(moved)
    if (weekdayOf(moved) < SATURDAY && !days.has(moved)) days.set(moved, name)
  }
  return [...days]
    .map(([day, name]) => ({ day, name }))
    .filter(({ day }) => civilOf(day).year === year)
    .sort((a, b) => a.day - b.day)
}

function rulesOf(country: string, region: string, year: number): (Holiday & { readonly sign: string })[] {
  return (COUNTRIES[country]?.days ?? []).flatMap((line) => {
    const [, rule = '', sign = '', name = '', not, regions] = LINE.exec(line) ?? []
    const isNamed = regions?.split(' ').includes(region) ?? true
    return regions !== undefined && isNamed === (not === '-') ? [] : [{ day: dayBy(rule, year), sign, name }]
  })
}

/** The country of a locale such as `de_DE`; '' where its holidays are not known. */
export function countryOf(locale: string): string {
  const code = locale.slice(locale.lastIndexOf('_') + 1).toUpperCase()
  return COUNTRIES[code] ? code : ''
}
