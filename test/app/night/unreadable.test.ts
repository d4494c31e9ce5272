// Rows with a cell that cannot be read: what Touchline knows of them stays, whatever else changes in them (S4).

import { type AppSheet, setUpSheet } from '../../support/app-calls'
import { inOneLine } from '../../support/mails'

const HEADERS = ['Name', 'Company', 'Stage', 'Amount', 'Created', 'Close date']
const OLD = '2025-12-01'

const sheetOf = (): AppSheet =>
  setUpSheet({
    Deals: [
      HEADERS,
      ['Ann', 'Acme', 'Demo', 900, OLD, '2026-03-20'],
      ['Bob', 'Bolt', 'Demo', 500, OLD, ''],
      ['Cy', 'Core', 'Demo', 400, OLD, '2026-03-01'],
    ],
  })

const put = (sheet: AppSheet, name: string, header: string, value: string | number): void => {
  const row = sheet.rows('Deals').findIndex((deal) => deal.Name === name) + 2
  sheet.tab('Deals').write(row, HEADERS.indexOf(header) + 1, [[value]])
}
const stages = (sheet: AppSheet): unknown[] => sheet.rows('Ledger').map((row) => row.Stage)

it('a deal won while its amount cannot be read keeps verdict, next touch and ledger until it can', () => {
  const sheet = sheetOf()
  sheet.night('2026-03-05')
  const { Verdict, 'Next touch': next } = sheet.deal('Ann')
  expect(Verdict).toMatch(/^Keep/)
  put(sheet, 'Ann', 'Amount', '#N/A')
  put(sheet, 'Ann', 'Stage', 'Won')
  sheet.night('2026-03-06')
  expect(sheet.deal('Ann')).toMatchObject({ Verdict, 'Next touch': next })
  expect([stages(sheet), sheet.rows('Touches')]).toEqual([['Demo', 'Demo', 'Demo'], []])
  put(sheet, 'Ann', 'Amount', 900)
  sheet.night('2026-03-07')
  expect(sheet.deal('Ann').Verdict).toBe('')
  expect(stages(sheet)).toEqual(['Won', 'Demo', 'Demo'])
  expect(sheet.rows('Touches')).toMatchObject([{ Name: 'Ann', Progress: 'Stage forward' }])
})

it('a client with an error beside the stage stays one, and so does what the Ledger knows', () => {
  const sheet = sheetOf()
  put(sheet, 'Ann', 'Stage', 'Won')
  sheet.night('2026-03-05')
  const before = [sheet.deal('Ann')['Next touch'], sheet.rows('Ledger')]
  put(sheet, 'Ann', 'Close date', '#REF!')
  sheet.night('2026-03-06')
  expect([sheet.deal('Ann')['Next touch'], sheet.rows('Ledger')]).toEqual(before)
  expect(sheet.deal('Ann').Verdict).toBe('')
})

it('a row on notice still asks for the fact that would save it, on Today and in the panel', () => {
  const sheet = sheetOf()
  const asks = (): unknown[] => sheet.rows('Today').flatMap((row) => (row.Name === 'Bob' ? [row.Ask] : []))
  sheet.type('Bob', 'Promised', '2026-03-05')
  sheet.night('2026-03-05')
  const [ask, missing] = [asks(), sheet.card('Bob').missing]
  expect(ask).toEqual(['When will they decide?'])
  put(sheet, 'Bob', 'Stage', 'Loading...')
  sheet.night('2026-03-06')
  expect([asks(), sheet.card('Bob').missing]).toEqual([ask, missing])
})

it('a row seen first with such a cell is seen that day, and asks to be read until it can be', () => {
  const sheet = sheetOf()
  sheet.tab('Deals').write(5, 1, [['Di', 'Dot', 'Demo', 'a lot', '', '2026-03-25']])
  sheet.night('2026-03-05')
  expect(sheet.deal('Di').Verdict).toBe('Notice · I cannot read “a lot” in Amount · S4')
  put(sheet, 'Di', 'Amount', 100)
  sheet.night('2026-03-06')
  expect(sheet.deal('Di').Verdict).toMatch(/^New · day 1 of 14/)
  expect(sheet.rows('Touches')).toEqual([])
})

it('a bench mark is taken at its word, and waits to wake', () => {
  const sheet = sheetOf()
  put(sheet, 'Cy', 'Amount', 'a lot')
  sheet.bench('bench', 4)
  expect(sheet.deal('Cy')).toMatchObject({ Benched: 'bench 2026-03-04', Verdict: '', 'Next touch': '' })
  sheet.night('2026-07-01')
  expect(sheet.deal('Cy').Benched).toBe('bench 2026-03-04')
  put(sheet, 'Cy', 'Amount', 400)
  sheet.night('2026-07-02')
  expect(sheet.deal('Cy')).toMatchObject({ Benched: '', Verdict: expect.stringMatching(/^New/) })
})

it('a column of decision dates that holds none is named, with why, in mail and panel: nobody is said to lack a date', () => {
  const days = ['soon', 'later', 'in spring', '']
  const sheet = setUpSheet({
    Deals: [
      ['Name', 'Email', 'Stage', 'Amount', 'Created', 'Close date'],
      ...days.map((day, at) => [`Person ${at}`, `p${at}@acme.com`, 'Demo', 900, '2026-01-05', day]),
    ],
  })
  const why = 'I cannot use “Close date”: most of its cells are no dates, such as “soon”'
  const mail = (): string => inOneLine(sheet.world.sent.at(-1)?.message.text ?? '')
  for (const day of ['2026-03-05', '2026-03-06']) {
    expect(sheet.morning(day)).toBe(true)
    if (day === '2026-03-05') expect(mail()).toContain(why)
    expect(sheet.health().clock).toContain(why)
    expect(sheet.health().problems).toMatchObject([{ header: 'Close date' }])
    expect(mail()).toContain('Close date')
    expect(mail()).not.toContain('lack a decision date')
  }
  sheet.type('Person 0', 'Decision date', '2026-03-20')
  expect(sheet.night('2026-03-09')).toBe('')
  expect(sheet.health().problems).toEqual([])
  expect(sheet.health().clock).toContain('75 % of your 4 open rows have no decision date')
})

it('a deal created on a day still to come stays New, and panel and mail ask whether the year is right', () => {
  const sheet = sheetOf()
  put(sheet, 'Bob', 'Created', '2062-01-05')
  sheet.morning('2026-03-05')
  expect(sheet.deal('Bob').Verdict).toMatch(/^New/)
  const text = '"2062-01-05": this day is still to come: is the year right?'
  expect(sheet.health().problems).toContainEqual({ tab: 'Deals', row: 3, header: 'Created', text })
  expect(inOneLine(sheet.world.sent.at(-1)?.message.text ?? '')).toContain(text)
})
