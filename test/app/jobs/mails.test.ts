// Who gets which mails, when, and that none goes twice or is lost: the tab Mail, the hours, the menu, the team.
import type { MailJob } from '../../../src/core/calendar/due-jobs'
import { MAIL } from '../../../src/core/tabs/schema'
import { type AppSheet, appSheet, BUSY, DEALS, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { inOneLine } from '../../support/mails'

const [HEADERS = [], ...ROWS] = DEALS
const mailRow = (sheet: AppSheet, address = 'ann@example.com') =>
  sheet.rows('Mail').find((row) => row.Address === address)
const sentTo = (sheet: AppSheet): string[] => sheet.world.sent.map(({ to }) => to)
/** Types into a cell of the tab Mail. */
function typeMail(sheet: AppSheet, header: string, value: unknown, line = 2): void {
  const column = Object.keys(sheet.rows('Mail')[0] ?? {}).indexOf(header) + 1
  sheet.tab('Mail').write(line, column, [[value as string]])
}
const logged = (sheet: AppSheet, job: string): unknown[] =>
  sheet.rows('Log').flatMap((row) => (row.Job === job ? [row.Message] : []))

describe('the morning mail', () => {
  it('comes at its hour, hours after the night, once a day, to the user’s own address', () => {
    const sheet = setUpSheet()
    const mails = ['02', '03', '06', '07', '08', '23'].map((hour) => {
      sheet.hour(`2026-03-05 ${hour}:00`)
      return sheet.world.sent.length
    })
    expect(mails).toEqual([0, 0, 0, 1, 1, 1])
    expect(sentTo(sheet)).toEqual(['ann@example.com'])
    expect(mailRow(sheet)).toMatchObject({ Morning: 7, Evening: '', 'Morning sent': '2026-03-05 sent' })
    sheet.morning('2026-03-11')
    expect(sheet.world.sent).toHaveLength(2)
  })

  it('comes at the hour that its reader or Rules choose', () => {
    const sheet = setUpSheet()
    sheet.setRule('mail.morning', 9)
    sheet.morning('2026-03-05')
    expect(sheet.world.sent).toEqual([])
    sheet.hour('2026-03-05 09:00')
    expect(sheet.world.sent).toHaveLength(1)
    for (const [typed, before, at] of [
      ['7:30', '07:29', '07:30'],
      ['4 pm', '15:59', '16:00'],
      [11.5, '11:29', '11:30'],
    ] as const) {
      const one = setUpSheet()
      one.morning('2026-03-05')
      typeMail(one, 'Morning', typed)
      one.hour(`2026-03-06 ${before}`)
      expect([typed, one.world.sent.length]).toEqual([typed, 1])
      one.hour(`2026-03-06 ${at}`)
      expect([typed, one.world.sent.length]).toEqual([typed, 2])
    }
  })

  it('has what changed between the night and its hour', () => {
    const sheet = setUpSheet()
    sheet.hour('2026-03-05 03:00')
    expect(sheet.rows('Today').map((row) => row.Name)).toContain('Bob Ray')
    sheet.type('Bob Ray', 'Stage', 'Won')
    sheet.type('Cyd Fox', 'Stage', 'Lost')
    const before = sheet.content('Log', 'Mail')
    sheet.morning('2026-03-05')
    expect(sheet.world.sent[0]?.message.text).not.toContain('Cyd Fox')
    expect(JSON.parse(String(sheet.rule('mail.sent')))).toEqual({
      'ann@example.com': { morning: '2026-03-05' },
    })
    sheet.setRule('mail.sent', '')
    expect(sheet.content('Log', 'Mail')).toEqual(before)
  })

  it('does not come when there is nothing to say', () => {
    const sheet = setUpSheet({ Deals: [HEADERS] })
    sheet.morning('2026-03-05')
    expect([sheet.world.sent, mailRow(sheet)?.['Morning sent']]).toEqual([[], '2026-03-05 nothing to say'])
  })

  it('does not come on a day off, nor before the day until which it is paused', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-06')
    for (const day of ['07', '08']) sheet.morning(`2026-03-${day}`)
    expect(sheet.world.sent).toHaveLength(1)
    typeMail(sheet, 'Pause until', '2026-03-11')
    for (const day of ['09', '10']) expect(sheet.morning(`2026-03-${day}`)).toBe(true)
    expect(sheet.world.sent).toHaveLength(1)
    sheet.morning('2026-03-11')
    expect(sheet.world.sent).toHaveLength(2)
    sheet.setRule('mail.pause', '2026-03-13')
    sheet.morning('2026-03-12')
    expect(sheet.world.sent).toHaveLength(2)
  })

  it.each(['mail', 'address'] as const)(
    'without permission for %s is missing, and the Log says so',
    (scope) => {
      const sheet = setUpSheet()
      sheet.world.refused.add(scope)
      expect(sheet.morning('2026-03-05')).toBe(true)
      expect(sheet.world.sent).toEqual([])
      expect(logged(sheet, 'morning')).toEqual([expect.stringMatching(/^No mail/)])
      sheet.hour('2026-03-05 08:00')
      expect(logged(sheet, 'morning')).toHaveLength(1)
      sheet.world.refused.delete(scope)
      sheet.morning('2026-03-06')
      expect(sentTo(sheet)).toEqual(['ann@example.com'])
      expect(sheet.rows('Mail')).toHaveLength(1)
    },
  )

  it('is in the place of one that says why nothing could be judged, and waits where that is not for the user to mend', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.world.tabs.delete('Deals')
    for (const hour of ['07', '08']) sheet.hour(`2026-03-06 ${hour}:00`)
    expect(sheet.world.sent).toHaveLength(1)
    expect(mailRow(sheet)?.['Morning sent']).toBe('2026-03-05 sent')
  })
})

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

describe('set-up', () => {
  it('refuses in words while a tab of the user’s is called Mail, and changes nothing', () => {
    const sheet = appSheet({ Deals: DEALS, mail: [['From', 'Subject']] })
    expect(sheet.setUp()).toMatch(/^There is already a tab "mail" with other columns/)
    expect([...sheet.world.tabs.keys()]).toEqual(['Deals', 'mail'])
  })
})

describe('a line of the menu', () => {
  it('sends the mail at once, and not a second time', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    expect(sheet.sendNow('morning')).toBe('The mail is on its way to ann@example.com.')
    expect(sheet.sendNow('morning')).toBe('This mail went out earlier today: it is in your inbox.')
    sheet.morning('2026-03-05')
    expect(sheet.world.sent).toHaveLength(1)
  })

  it.each<[MailJob]>([['morning'], ['evening'], ['week']])('says that the %s was asked for', (mail) => {
    const sheet = setUpSheet()
    for (const day of ['2026-03-05', '2026-03-09', '2026-03-13']) sheet.night(day)
    expect(sheet.sendNow(mail)).toContain('on its way')
    const text = inOneLine(sheet.world.sent[0]?.message.text ?? '')
    expect(text).toContain('You asked for this mail by the menu.')
    expect(text).not.toContain('is on for you')
  })

  it('tells last week before a working day of this one has passed, and leaves this week’s to come', () => {
    const sheet = setUpSheet()
    for (const day of ['2026-02-26', '2026-03-05', '2026-03-09']) sheet.night(day)
    expect(sheet.sendNow('week')).toContain('on its way')
    expect(sheet.world.sent[0]?.message.subject).toMatch(/^Week 10: /)
    expect(sheet.sendNow('week')).toBe('The mail of week 10 went out already: it is in your inbox.')
    sheet.mailMe()
    sheet.hour('2026-03-13 16:00')
    expect(sheet.world.sent.at(-1)?.message.subject).toMatch(/^Week 11: /)
  })

  it('says why none went, and sends it when what was missing is there', () => {
    const sheet = setUpSheet()
    sheet.world.refused.add('mail')
    expect(sheet.sendNow('morning')).toMatch(/^No mail: it is not allowed/)
    sheet.world.refused.delete('mail')
    expect(sheet.sendNow('morning')).toContain('on its way')
    expect(setUpSheet({ Deals: [HEADERS] }).sendNow('morning')).toMatch(/^There is nothing new/)
    sheet.world.isBusy = true
    expect(sheet.sendNow('morning')).toBe(BUSY)
  })

  it('sends on a day off and during a pause too, since it is asked for', () => {
    const sheet = setUpSheet()
    sheet.setRule('mail.pause', '2026-04-01')
    sheet.night('2026-03-07')
    expect(sheet.sendNow('morning')).toContain('on its way')
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

describe('a mail cut off at any call of the ports', () => {
  const CASES: readonly [
    name: string,
    begin: (sheet: AppSheet) => void,
    act: (sheet: AppSheet) => unknown,
  ][] = [
    ['morning', (sheet) => sheet.night('2026-03-13'), (sheet) => sheet.morning('2026-03-13')],
    ['morning by hand', (sheet) => sheet.night('2026-03-13'), (sheet) => sheet.sendNow('morning')],
    [
      'evening',
      (sheet) => {
        sheet.setRule('mail.evening', 18)
        for (const time of ['07', '16']) sheet.hour(`2026-03-13 ${time}:00`)
      },
      (sheet) => sheet.hour('2026-03-13 18:00'),
    ],
    ['week', (sheet) => sheet.morning('2026-03-13'), (sheet) => sheet.hour('2026-03-13 16:00')],
  ]
  it.each(CASES)('%s: is finished by the next hour, exactly once', (_, begin, act) => {
    const begun = (): AppSheet => {
      const sheet = setUpSheet()
      sheet.type('Bob Ray', 'Amount', 'a lot')
      sheet.night('2026-03-06')
      begin(sheet)
      sheet.world.sent.length = 0
      return sheet
    }
    const whole = begun()
    const begins = whole.world.calls.length
    act(whole)
    const texts = whole.world.sent.map(({ message }) => message.text)
    expect(texts).toHaveLength(1)
    for (let cut = 1; cut <= whole.world.calls.length - begins; cut++) {
      const sheet = begun()
      cutOff(sheet, cut)
      expect(() => act(sheet)).toThrow('cut off')
      mend(sheet)
      // The same day’s next hour; what comes later that day is left out.
      act(sheet)
      expect([cut, sheet.content('Log')]).toEqual([cut, whole.content('Log')])
      expect([cut, sheet.world.sent.map(({ message }) => message.text)]).toEqual([cut, texts])
    }
  })
})
