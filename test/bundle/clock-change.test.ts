// The weeks in which clocks change, hour by hour through the built file: each night once a day, each mail once a working day,
// the week once. The year of hours is in test/core/calendar/due-jobs.
import { type Spreadsheet, setUpSpreadsheet } from '../support/spreadsheet'

const IS_LONG = process.env.LONG_TESTS === '1'

const DEALS = [
  ['Name', 'Stage', 'Amount', 'Close date', 'Created'],
  ['Ann Lee', 'Proposal', 1000, '2026-03-20', '2026-01-10'],
]

/** A Thursday before the change, and the Tuesday after it. */
const CHANGES: readonly (readonly [zone: string, from: string, to: string])[] = [
  ['Australia/Lord_Howe', '2026-04-02', '2026-04-07'],
  ...(IS_LONG
    ? ([
        ['Australia/Lord_Howe', '2026-10-01', '2026-10-06'],
        ['America/New_York', '2026-03-05', '2026-03-10'],
        ['America/New_York', '2026-10-29', '2026-11-03'],
        ['America/Santiago', '2026-04-02', '2026-04-07'],
        ['America/Santiago', '2026-09-03', '2026-09-08'],
        ['Europe/Berlin', '2026-03-26', '2026-03-31'],
      ] as const)
    : []),
]

const daysOf = (sheet: Spreadsheet, job: string): string[] =>
  sheet.rows('Log').flatMap((row) => (row.Job === job ? [String(row.When).slice(0, 10)] : []))
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

it.each(CHANGES)('%s from %s to %s', (zone, from, to) => {
  const sheet = setUpSpreadsheet({ Deals: DEALS }, { zone, now: `${from} 00:10` })
  sheet.setRule('mail.evening', 18)
  sheet.passTo(`${to} 00:05`)
  const days = [0, 1, 2, 3, 4].map((at) => dayAfter(from, at))
  expect(daysOf(sheet, 'night')).toEqual(days)
  const [thursday, friday, , , monday] = days
  expect(daysOf(sheet, 'morning')).toEqual([thursday, friday, monday])
  expect(sheet.rows('Mail')).toMatchObject([
    {
      'Morning sent': `${monday} sent`,
      'Evening sent': expect.stringMatching(monday ?? ''),
      'Week sent': `${friday} nothing to say`,
    },
  ])
  const subjects = sheet.outbox.map(({ subject }) => subject)
  expect(new Set(subjects).size).toBe(subjects.length)
})
