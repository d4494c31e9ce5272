// Who gets which mails: the tab Mail, and a team.
import { MAIL } from '../../../src/core/tabs/schema'
import { type AppSheet, DEALS, setUpSheet } from '../../support/app-calls'
import { mend } from '../../support/app-faults'
import { logged, mailRow, sentTo, typeMail } from '../../support/mail-readers'
import { inOneLine } from '../../support/mails'

const [HEADERS = [], ...ROWS] = DEALS

describe('the tab Mail', () => {
  it('says what cannot be read by tab, row and header, and uses the default', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    typeMail(sheet, 'Morning', 'early')
    typeMail(sheet, 'Pause until', 'soon')
    typeMail(sheet, 'Rows', 'mine')
    sheet.morning('2026-03-06')
    const text = inOneLine(sheet.world.sent[1]?.message.text ?? '')
    expect(text).toContain(
      'Mail, row 2, Morning: "early" is no hour of the day: write it as 7 or 7:30; until then it comes at 07:00',
    )
    expect(text).toContain('Mail, row 2, Pause until: "soon" is not a date')
    expect(text).toContain('Mail, row 2, Rows: "mine" is neither own nor all: own is taken')
    expect(sheet.health().problems.map(({ header }) => header)).toEqual(['Morning', 'Pause until', 'Rows'])
  })

  it('has a blank for a mail that its reader does not want', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    typeMail(sheet, 'Morning', '')
    sheet.hour('2026-03-06 12:00')
    expect(sheet.world.sent).toHaveLength(1)
  })

  it('may be sorted and have columns of the user’s; a column that was deleted comes back', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    const tab = sheet.tab('Mail')
    tab.write(1, 10, [['My note'], ['keep']])
    tab.write(3, 1, [['zoe@example.com', 8]])
    tab.moveRow(2, 3)
    const column = Object.keys(sheet.rows('Mail')[0] ?? {}).indexOf('Morning sent') + 1
    sheet.morning('2026-03-06')
    expect(mailRow(sheet)).toMatchObject({ 'Morning sent': '2026-03-06 sent', 'My note': 'keep' })
    tab.write(1, column, [['']])
    sheet.morning('2026-03-09')
    expect(mailRow(sheet)).toMatchObject({ 'Morning sent': '2026-03-09 sent' })
    expect(sheet.rows('Mail').map((row) => row.Address)).toEqual(['zoe@example.com', 'ann@example.com'])
  })

  it('that is gone is made anew, and the news since are in the next mail', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.world.tabs.delete('Mail')
    sheet.morning('2026-03-06')
    expect([sheet.world.sent.length, mailRow(sheet)?.['Morning sent']]).toEqual([2, '2026-03-06 sent'])
    expect(inOneLine(sheet.world.sent[1]?.message.text ?? '')).toContain('The tab “Mail” was gone')
  })

  it.each<[what: string, tidy: (sheet: AppSheet) => void]>([
    ['a renamed header', (sheet) => typeMail(sheet, 'Morning sent', 'When', 1)],
    ['a cleared row', (sheet) => sheet.tab('Mail').write(2, 1, [['', '', '', '', '', '', '', '', '']])],
    ['the tab gone', (sheet) => sheet.world.tabs.delete('Mail')],
  ])('with %s sends no mail of the day or the week again', (_, tidy) => {
    const sheet = setUpSheet()
    sheet.night('2026-03-06')
    sheet.morning('2026-03-12')
    // Night, morning and week in one run.
    sheet.hour('2026-03-13 17:00')
    expect(sheet.world.sent).toHaveLength(3)
    tidy(sheet)
    for (const time of ['13 18', '13 19', '14 17']) sheet.hour(`2026-03-${time}:00`)
    expect(sheet.world.sent).toHaveLength(3)
    expect(sheet.sendNow('week')).toContain('went out already')
    sheet.morning('2026-03-16')
    expect(sheet.world.sent).toHaveLength(4)
  })

  it('says a renamed header of what its reader wants, and uses the default until it is back', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    typeMail(sheet, 'Morning', 9)
    typeMail(sheet, 'Morning', 'Früh', 1)
    const headers = Object.keys(sheet.rows('Mail')[0] ?? {})
    sheet.morning('2026-03-06')
    expect(sheet.world.sent).toHaveLength(2)
    expect(inOneLine(sheet.world.sent[1]?.message.text ?? '')).toContain(
      'Morning: this header is missing: name it so again; until then the mail comes at 07:00',
    )
    expect(sheet.health().problems.map(({ header }) => header)).toEqual(['Morning'])
    expect(Object.keys(sheet.rows('Mail')[0] ?? {})).toEqual(headers)
    expect(mailRow(sheet)).toMatchObject({ Früh: 9, 'Morning sent': '2026-03-06 sent' })
    typeMail(sheet, 'Früh', 'Morning', 1)
    sheet.morning('2026-03-09')
    expect(sheet.world.sent).toHaveLength(2)
    sheet.hour('2026-03-09 09:00')
    expect(sheet.world.sent).toHaveLength(3)
  })

  it('names a second row of an address, which is ignored', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.tab('Mail').write(3, 1, [[' Ann@Example.com ', 'banana']])
    sheet.morning('2026-03-06')
    expect(sheet.world.sent).toHaveLength(2)
    expect(inOneLine(sheet.world.sent[1]?.message.text ?? '')).toContain(
      'Mail, row 3, Address: a row above is for Ann@Example.com already, and it alone counts',
    )
    expect(sheet.health().problems.map(({ row }) => row)).toEqual([3])
  })

  it('protected from its reader sends no mail, and the Log says so once a day; then they come again', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.world.onCall = (call, _, tab) => {
      if (call === 'write' && tab === 'Mail')
        throw new Error('You are trying to edit a protected cell or object.')
    }
    for (const time of ['03', '07', '08', '09']) sheet.hour(`2026-03-06 ${time}:00`)
    expect(sheet.world.sent).toHaveLength(1)
    expect(logged(sheet, 'morning').filter((said) => said !== '')).toEqual([
      expect.stringMatching(/^The tab "Mail" is protected/),
    ])
    expect(sheet.sendNow('morning')).toMatch(/^The tab "Mail" is protected/)
    mend(sheet)
    sheet.hour('2026-03-06 10:00')
    expect(sheet.world.sent).toHaveLength(2)
  })

  it('of the user’s with that name is left alone: the night runs, no mail goes, and the Log says why', () => {
    const sheet = setUpSheet()
    sheet.ports.workbook.addTab(MAIL)
    sheet.tab('Mail').write(1, 1, [
      ['From', 'Subject', ...new Array(7).fill('')],
      ['bob', 'hello', ...new Array(7).fill('')],
    ])
    const before = sheet.rows('Mail')
    expect(sheet.morning('2026-03-05')).toBe(true)
    expect([sheet.world.sent, sheet.rows('Mail')]).toEqual([[], before])
    expect(String(logged(sheet, 'mail')[0])).toContain('"Mail"')
    expect(sheet.mailMe()).toContain('"Mail"')
  })
})

describe('a team', () => {
  const TEAM = [
    [...HEADERS, 'Owner'],
    ...ROWS.map((row, at) => [...row, at % 2 === 0 ? 'Ann' : 'Bea']),
  ] as const
  function team(): AppSheet {
    const sheet = setUpSheet({ Deals: TEAM })
    const tab = sheet.tab('Rules')
    tab.write(sheet.rows('Rules').length + 2, 1, [
      ['owner', 'Ann', 'Ann@Example.com', '', 'lead'],
      ['owner', 'Bea', 'bea@example.com', '', ''],
    ])
    return sheet
  }
  const as = (sheet: AppSheet, who: string): void => {
    sheet.world.address = `${who}@example.com`
  }

  it('has one night, and each member who switched them on their own mails of their own rows', () => {
    const sheet = team()
    as(sheet, 'bea')
    sheet.world.setNow('2026-03-04 12:00')
    expect(sheet.mailMe()).toBe(
      'Your list comes every working day at 07:00. Change the hour, or pause it, on the tab Mail.',
    )
    expect(sheet.world.triggers).toEqual(['hourlyTouchline'])
    expect(mailRow(sheet, 'bea@example.com')).toMatchObject({ Morning: 7, Rows: '' })
    expect(sheet.hour('2026-03-05 03:00')).toBe(false)
    as(sheet, 'ann')
    expect(sheet.hour('2026-03-05 03:10')).toBe(true)
    for (const who of ['bea', 'ann', 'bea', 'ann']) {
      as(sheet, who)
      expect(sheet.morning('2026-03-05')).toBe(false)
    }
    expect(sentTo(sheet)).toEqual(['bea@example.com', 'ann@example.com'])
    const [beas, anns] = sheet.world.sent.map(({ message }) => message.text)
    expect(beas).toContain('Bob Ray')
    expect(beas).not.toContain('Cyd Fox')
    // Who leads has everybody's.
    expect(anns).toContain('Bob Ray')
    expect(anns).toContain('Cyd Fox')
    expect(sheet.rows('Mail')).toHaveLength(2)
  })

  it('gives a member their own rows by an owner table that is written after they switched their mails on', () => {
    const sheet = setUpSheet({ Deals: TEAM })
    sheet.night('2026-03-04')
    as(sheet, 'bea')
    sheet.mailMe()
    sheet.morning('2026-03-05')
    expect(sheet.world.sent.at(-1)?.message.text).toContain('Cyd Fox')
    sheet.tab('Rules').write(sheet.rows('Rules').length + 2, 1, [['owner', 'Bea', 'bea@example.com', '', '']])
    sheet.morning('2026-03-06')
    expect(sheet.world.sent).toHaveLength(2)
    expect(sheet.world.sent.at(-1)?.message.text).toContain('Bob Ray')
    expect(sheet.world.sent.at(-1)?.message.text).not.toContain('Cyd Fox')
  })

  it('of which nobody is named as leading has the week go to who owns the night', () => {
    const sheet = setUpSheet({ Deals: TEAM })
    const tab = sheet.tab('Rules')
    tab.write(sheet.rows('Rules').length + 2, 1, [
      ['owner', 'Ann', 'ann@example.com', '', ''],
      ['owner', 'Bea', 'bea@example.com', '', ''],
    ])
    as(sheet, 'bea')
    sheet.mailMe()
    as(sheet, 'ann')
    sheet.night('2026-03-06')
    sheet.morning('2026-03-13')
    sheet.world.sent.length = 0
    for (const who of ['bea', 'ann']) {
      as(sheet, who)
      sheet.hour('2026-03-13 16:00')
    }
    expect(
      sheet.world.sent.filter(({ message }) => message.subject.startsWith('Week')).map(({ to }) => to),
    ).toEqual(['ann@example.com'])
  })

  it('tells the night’s news to who owns the night alone', () => {
    const sheet = team()
    sheet.type('Bob Ray', 'Amount', 'a lot')
    as(sheet, 'bea')
    sheet.world.setNow('2026-03-04 13:00')
    sheet.mailMe()
    as(sheet, 'ann')
    sheet.hour('2026-03-05 03:00')
    as(sheet, 'bea')
    sheet.morning('2026-03-05')
    expect(sheet.world.sent.at(-1)?.message.text).not.toContain('a lot')
    as(sheet, 'ann')
    sheet.morning('2026-03-05')
    expect(sheet.world.sent.at(-1)?.message.text).toContain('"a lot" is not an amount')
  })

  it('sends nothing to a colleague who did not ask, though their trigger is there', () => {
    const sheet = team()
    as(sheet, 'bea')
    sheet.morning('2026-03-05')
    expect([sheet.world.sent, sheet.world.tabs.has('Mail')]).toEqual([[], false])
    // A mail they send themselves by the menu switches none on.
    expect(sheet.sendNow('morning')).toContain('bea@example.com')
    sheet.morning('2026-03-06')
    expect(sheet.world.sent).toHaveLength(1)
  })

  it('keeps the mails of a reader whose address is written otherwise', () => {
    const sheet = team()
    as(sheet, 'bea')
    sheet.mailMe()
    as(sheet, 'BEA')
    sheet.mailMe()
    expect(sheet.rows('Mail')).toHaveLength(1)
  })

  it('is told where Google does not start the mails, and that the address is missing', () => {
    const sheet = team()
    as(sheet, 'bea')
    sheet.world.refused.add('triggers')
    expect(sheet.mailMe()).toMatch(/^Your mails cannot come by themselves/)
    sheet.world.refused.add('address')
    expect(sheet.mailMe()).toMatch(/^No mail: I do not know your address/)
  })
})
