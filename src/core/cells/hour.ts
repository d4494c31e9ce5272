// Hours of the day as people type them: 7, 7:30, 7.5, 4 pm, 16 Uhr, or a time of day.
import { MINUTES_A_DAY } from '../calendar/moment'
import { type Cell, isBlank, type Zone } from './cell'
import { cleanText } from './text'

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|uhr|h)?$/i

/** Hours since midnight with a fraction; null for a blank, NaN for what is no hour from 0 to under 24. */
export function hourOf(cell: Cell, zone: Zone): number | null {
  if (isBlank(cell)) return null
  if (cell instanceof Date) return hourOfDay(zone(cell.getTime()))
  // A time of day in a cell that shows numbers is a part of a day.
  if (typeof cell === 'number') return inDay(cell > 0 && cell < 1 ? hourOfDay(cell) : cell)
  const [, hours, minutes = '0', half = ''] = CLOCK.exec(cleanText(cell)) ?? []
  if (hours === undefined || Number(minutes) > 59) return Number.NaN
  const isHalf = /^[ap]m$/i.test(half)
  if (isHalf && !(Number(hours) >= 1 && Number(hours) <= 12)) return Number.NaN
  const base = isHalf ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours)
  return inDay(base + Number(minutes) / 60)
}

const inDay = (hour: number): number => (hour >= 0 && hour < 24 ? hour : Number.NaN)

const hourOfDay = (moment: number): number =>
  (Math.round((moment - Math.floor(moment)) * MINUTES_A_DAY) % MINUTES_A_DAY) / 60
