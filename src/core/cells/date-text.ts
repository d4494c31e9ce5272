// Parses one date as people write it, in words or figures. Whether the day or the month comes first is left to the
// column.
import { type Day, dayOf } from '../calendar/day'
import { monthOfWord } from './month-words'

/**
 * A text that names a day. Both readings are moments (days since 1970-01-01 with a fraction): equal when the text
 * leaves no choice, NaN where a reading is no date. `vote` is the order that the text proves.
 */
export interface DateText {
  readonly dayFirst: number
  readonly monthFirst: number
  readonly form: 'iso' | 'words' | 'dotted' | 'slashed'
  readonly vote: 'day-first' | 'month-first' | 'none'
}

/**
 * First and last day accepted: outside 1980–2199 nothing is a date of a pipeline; sheets keep times and durations in
 * 1899.
 */
export const FIRST_DAY: Day = dayOf(1980, 1, 1)
export const LAST_DAY: Day = dayOf(2199, 12, 31)

const LONGEST_DATE = 80
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(\D.*)?$/
/** Eight figures: 20260320. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const FIGURES = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})\.?(\D.*)?$/
const DAY_WORD_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|o|\.)?[ \-/.,]*(?:de |del |of )?([a-z]{3,10})\.?,?[ \-/.]*(?:de |del |of )?'?(\d{4}|\d{2})(\D.*)?$/
const WORD_DAY_YEAR =
  /^([a-z]{3,10})\.?[ \-/.]*(\d{1,2})(?:st|nd|rd|th)?(?:, ?| |[-/.])'?(\d{4}|\d{2})(\D.*)?$/
const YEAR_WORD_DAY = /^(\d{4})[ \-/.]([a-z]{3,10})\.?[ \-/.](\d{1,2})(\D.*)?$/
const WEEKDAY =
  /^(?:mo|tu|we|th|fr|sa|su|di|mi|do|so|lu|ma|me|je|ve|ju|vi|wo|vr|za|zo|gi)[a-z]{0,9}\.?,? (?:the |den |le |el )?(?=[\da-z])/
const TIME_OF_DAY =
  /^[t, ]+(?:at |um |om |alle |a )?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(?:([ap])\.? ?m\b\.?)? ?(?:uhr|z|[a-z]{2,5})? ?(?:[+-]\d{1,2}:?(?:\d{2})?)?(?: ?\([^)]*\))?$/

/**
 * Parses one trimmed text; null when it names no day of 1980–2199. A zone offset is ignored: the written day counts.
 */
export function parseDateText(text: string): DateText | null {
  if (text.length > LONGEST_DATE || !/\d/.test(text)) return null
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/^'(?=\d)/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  return readPlain(plain) ?? readPlain(plain.replace(WEEKDAY, ''))
}

const readPlain = (text: string): DateText | null => {
  const compact = COMPACT.exec(text)
  if (compact) return oneReading('iso', compact[1], Number(compact[2]), compact[3], undefined)
  const iso = ISO.exec(text)
  if (iso) return oneReading('iso', iso[1], Number(iso[3]), iso[4], iso[5])
  const figures = FIGURES.exec(text)
  if (figures) return bothReadings(figures)
  const dayWord = DAY_WORD_YEAR.exec(text)
  if (dayWord) return oneReading('words', dayWord[3], monthOf(dayWord[2]), dayWord[1], dayWord[4])
  const wordDay = WORD_DAY_YEAR.exec(text)
  if (wordDay) return oneReading('words', wordDay[3], monthOf(wordDay[1]), wordDay[2], wordDay[4])
  const yearWord = YEAR_WORD_DAY.exec(text)
  return yearWord ? oneReading('words', yearWord[1], monthOf(yearWord[2]), yearWord[3], yearWord[4]) : null
}

const monthOf = (word: string | undefined): number => monthOfWord().get(word ?? '') ?? 0

/** Two-digit years mean 1980–2079. */
const fullYear = (text: string | undefined): number => {
  const year = Number(text)
  return text?.length === 2 ? year + (year < 80 ? 2000 : 1900) : year
}

/** The trailing time as a fraction of a day; 0 for none, NaN when the text is no time. */
const fractionOf = (text: string | undefined): number => {
  if (text === undefined || text.trim() === '') return 0
  const time = TIME_OF_DAY.exec(text)
  if (!time) return Number.NaN
  const half = time[4]
  const written = Number(time[1])
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written
  const minute = Number(time[2])
  const second = Number(time[3] ?? 0)
  if (hour > 23 || (half && (written < 1 || written > 12)) || minute > 59 || second > 59) return Number.NaN
  return (hour * 3600 + minute * 60 + second) / 86400
}

const momentIfInRange = (year: number, month: number, dayOfMonth: number, fraction: number): number => {
  const day = dayOf(year, month, dayOfMonth)
  return day >= FIRST_DAY && day <= LAST_DAY ? day + fraction : Number.NaN
}

/** A text with only one possible reading; null when its parts are no date. */
const oneReading = (
  form: DateText['form'],
  year: string | undefined,
  month: number,
  dayOfMonth: string | undefined,
  time: string | undefined,
): DateText | null => {
  const moment = momentIfInRange(fullYear(year), month, Number(dayOfMonth), fractionOf(time))
  return Number.isNaN(moment) ? null : { dayFirst: moment, monthFirst: moment, form, vote: 'none' }
}

/** A date in figures, in both readings; null when neither is a date. */
const bothReadings = (parts: RegExpExecArray): DateText | null => {
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  const year = fullYear(parts[4])
  const fraction = fractionOf(parts[5])
  const dayFirst = momentIfInRange(year, second, first, fraction)
  const monthFirst = momentIfInRange(year, first, second, fraction)
  if (Number.isNaN(dayFirst) && Number.isNaN(monthFirst)) return null
  const vote = first > 12 ? 'day-first' : second > 12 ? 'month-first' : 'none'
  return { dayFirst, monthFirst, form: parts[2] === '.' ? 'dotted' : 'slashed', vote }
}
