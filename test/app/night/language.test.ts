// A sheet speaks the language of its locale, or the one that Rules name; the night writes it anew when that changes.
import { DEALS, setUpSheet } from '../../support/app-calls'

const RULE = /\b[SQPCVTRDEF]\d{1,2}[a-c]?\b/
const inGerman = () => setUpSheet({ Deals: DEALS }, { locale: 'de_DE' })

it('a German sheet has German verdicts, list and mail, and keeps the words that filters rely on', () => {
  const sheet = inGerman()
  expect(sheet.world.told.join(' ')).toMatch(/Fertig\. Ihre Pipeline verspricht 1\.700 in 3 offenen Zeilen/)
  expect([sheet.rule('locale'), sheet.rule('language')]).toEqual(['de_DE', ''])
  expect(sheet.night('2026-03-05')).toBe('')
  expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Notice · kein Entscheidungstermin: .* · P4$/)
  const [line] = sheet.rows('Today')
  expect(line?.['Why today']).toMatch(/^(?:Fällig seit dem|Seit \d+ Tagen)/)
  sheet.sendNow('morning')
  const [mail] = sheet.world.sent
  expect(mail?.message.subject).toMatch(/^Do 5\. März · \d+ heute · zuerst \S/)
  expect(mail?.message.text).not.toMatch(/\b(?:the|your|ask|since)\b/i)
})

it.each(['en_US', 'de_DE'])('mail and Today of a sheet in %s name no rule', (locale) => {
  const sheet = setUpSheet({ Deals: DEALS }, { locale })
  for (const day of ['2026-03-05', '2026-03-12']) sheet.morning(day)
  expect(sheet.world.sent.length).toBeGreaterThan(0)
  for (const { message } of sheet.world.sent) expect(message.text).not.toMatch(RULE)
  for (const line of sheet.rows('Today'))
    for (const header of ['Why today', 'Reason to give', 'Ask', 'Verdict'])
      expect(String(line[header])).not.toMatch(RULE)
})

it('the row of Rules outranks the locale, and the next night writes everything anew', () => {
  const sheet = inGerman()
  sheet.night('2026-03-05')
  sheet.setRule('language', 'en')
  sheet.night('2026-03-06')
  expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Notice · no decision date: /)
  sheet.setRule('language', '')
  sheet.night('2026-03-07')
  expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Notice · kein Entscheidungstermin: /)
})

it('a locale that changes is taken up by the night, also on a sheet that never noted one', () => {
  const sheet = setUpSheet()
  sheet.world.locale = 'de_AT'
  sheet.setRule('locale', '')
  sheet.night('2026-03-05')
  expect([sheet.rule('locale'), sheet.deal('Bob Ray').Verdict]).toEqual([
    'de_AT',
    expect.stringMatching(/^Notice · kein Entscheidungstermin/),
  ])
})

it('a verdict in the other language is kept as it stands while a cell of its row cannot be read', () => {
  const sheet = setUpSheet()
  sheet.night('2026-03-05')
  const before = sheet.deal('Bob Ray').Verdict
  sheet.setRule('language', 'de')
  sheet.type('Bob Ray', 'Close date', '#N/A')
  sheet.night('2026-03-06')
  expect(sheet.deal('Bob Ray').Verdict).toBe(before)
  sheet.type('Bob Ray', 'Close date', '')
  sheet.night('2026-03-07')
  expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Notice · kein Entscheidungstermin/)
})

it.each([
  ['erreicht', 'Reached'],
  ['nicht erreicht', 'No answer'],
  ['Termin vereinbart', 'Meeting set'],
  ['erledigt', 'Reached'],
])('“%s” in Done is %s', (typed, outcome) => {
  const sheet = inGerman()
  sheet.night('2026-03-05')
  const id = sheet.rows('Today').find((line) => line.By === 'Call')?.['Touchline ID']
  const at = sheet.rows('Today').findIndex((line) => line['Touchline ID'] === id)
  const column = Object.keys(sheet.rows('Today')[at] ?? {}).indexOf('Done')
  sheet.tab('Today').write(at + 2, column + 1, [[typed]])
  sheet.night('2026-03-06')
  expect(sheet.rows('Touches').map((touch) => touch.Outcome)).toEqual([outcome])
})

it('a line of Today that says “heute nicht” is put off', () => {
  const sheet = inGerman()
  sheet.night('2026-03-05')
  const [line] = sheet.rows('Today')
  const column = Object.keys(line ?? {}).indexOf('Done')
  sheet.tab('Today').write(2, column + 1, [['heute nicht']])
  sheet.night('2026-03-06')
  expect(sheet.rows('Touches')).toEqual([])
  expect(sheet.rows('Plan').find((plan) => plan['Touchline ID'] === line?.['Touchline ID'])?.Day).toBe(
    '2026-03-06',
  )
})
