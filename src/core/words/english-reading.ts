// The report How I read your sheet, in English.
import type { ReadingWords } from './reading-facts'

export const englishReading = (): ReadingWords => ({
  missing: {
    created: 'no created date: a row begins with the first day I find of it, else today',
    value: 'no value: no row can be a big deal, and the sums stay 0',
    decision: 'no decision date: Touchline adds a column for it, and asks each row when they will decide',
    stage: 'no stage: every row counts as open',
    stageByDays: 'no stage: a day of winning or losing decides, all else counts as open',
    owner: 'no owner: every row counts as yours',
    lastActivity: 'no last contact: I count from the first touch you log',
    contact: 'neither e-mail nor phone: people are told apart by name and company',
  },
  holds: {
    days: 'days',
    money: 'amounts',
    numbers: 'numbers',
    addresses: 'e-mail addresses',
    phones: 'phone numbers',
    words: 'a few words',
    boxes: 'tick boxes',
    text: 'free text',
    nothing: 'nothing yet',
    table: 'another table, which begins here',
  },
  proposed: {
    several: 'several columns have headers as good as this',
    words: 'its header sounds like it',
    cells: 'its cells look like it',
  },
  skipped: {
    nobody: 'nobody is named in it',
    header: 'it repeats the headers',
    heading: 'it heads a section',
    total: 'it is a total',
    line: 'it is a drawn line',
    conflict: 'it is a mark left by merging files',
    footer: 'it ends an export',
    table: 'another table begins here',
    below: 'it is of another table',
  },
  orders: {
    days: { 'day-first': 'the day', 'month-first': 'the month' },
    amounts: { comma: 'it parts thousands: 1.500 is 1500', dot: 'it is the decimal point: 1.500 is 1.5' },
  },
})
