// When mails come, and that none goes twice or is lost: the hours, the menu, a run that is cut off.
import type { MailJob } from '../../../src/core/calendar/due-jobs'
import { type AppSheet, appSheet, BUSY, DEALS, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { logged, mailRow, sentTo, typeMail } from '../../support/mail-readers'
import { inOneLine } from '../../support/mails'

const [HEADERS = []] = DEALS

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
