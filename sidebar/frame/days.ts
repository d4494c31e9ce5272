// Days as the language of the page writes them.
import { parseIsoDay } from '../../src/core/calendar/day'
import { readableDay } from '../../src/core/cells/text'
import { dayInGerman } from '../../src/core/words/german-text'
import { inLanguage } from './language'

const DAYS = inLanguage({
  english: { day: readableDay, at: (day: string, time: string) => `${day}, ${time}` },
  german: { day: dayInGerman, at: (day, time) => `${day}, ${time} Uhr` },
})

/** What a cell shows: a day, which comes as ISO text, in the words of the page; any other text as it is. */
export const shownCell = (text: string): string =>
  /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/.test(text) ? dayWords(text) : text

/** An ISO day as '9 Mar 2026', with its time where there is one: '9 Mar 2026, 15:30'. */
export function dayWords(iso: string): string {
  const [day = '', time = ''] = iso.split(' ')
  const words = DAYS.day(parseIsoDay(day) ?? Number.NaN)
  return time === '' ? words : DAYS.at(words, time)
}
