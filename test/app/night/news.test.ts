// Nothing is said once and lost: what a mail did not bring the next one does, and a problem stands until it is mended.

import { DEALS, setUpSheet } from '../../support/app-calls'
import { inOneLine } from '../../support/mails'

type Sheet = ReturnType<typeof setUpSheet>
const bodyOf = (sheet: Sheet, at = -1): string => inOneLine(sheet.world.sent.at(at)?.message.text ?? '')
const [HEADERS, ...ROWS] = DEALS
/** Somebody lost, so that nobody is due. */
const GONE = ['Cyd Fox', 'Core', 'cyd@core.com', '', 'Lost', 700, '2025-01-06', '']

describe('news of a mail that did not go', () => {
  it('are told by the next that goes: who became Purge on the day the quota was used up', () => {
    const sheet = setUpSheet()
    for (const day of ['05', '06', '09', '10']) sheet.morning(`2026-03-${day}`)
    sheet.world.quota = sheet.world.sent.length
    for (const day of ['11', '12', '13']) sheet.morning(`2026-03-${day}`)
    expect(sheet.rows('Mail')[0]?.['Morning sent']).toMatch(/^2026-03-13 refused.*since 2026-03-10$/)
    sheet.world.quota = 1000
    sheet.morning('2026-03-16')
    expect(bodyOf(sheet)).toContain('Bob Ray · Purge')
    sheet.morning('2026-03-17')
    expect(bodyOf(sheet)).not.toContain('Bob Ray · Purge')
  })

  it('are told though the run that held them was cut off and nobody ran it again that day', () => {
    const sheet = setUpSheet()
    for (const day of ['05', '06', '09']) sheet.morning(`2026-03-${day}`)
    const sent = sheet.world.sent.length
    sheet.world.onCall = (call) => {
      if (call === 'remaining') throw new Error('cut off')
    }
    sheet.world.sent.length = sent
    expect(() => sheet.morning('2026-03-10')).toThrow('cut off')
    sheet.world.onCall = () => {}
    sheet.morning('2026-03-11')
    expect(bodyOf(sheet)).toContain('Bob Ray · Purge')
  })

  it('are told by the owner’s next mail when a guest’s night found new stage words', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.world.address = 'guest@example.com'
    sheet.type('Bob Ray', 'Stage', 'Signed')
    sheet.type('Ann Lee', 'Stage', 'Vorvertrag')
    sheet.night('2026-03-06')
    expect(
      sheet
        .rows('Rules')
        .filter(({ Id }) => Id === 'stage')
        .map(({ Rule }) => Rule),
    ).toContain('Signed')
    expect(sheet.world.sent).toHaveLength(1)
    sheet.world.address = 'ann@example.com'
    sheet.morning('2026-03-09')
    expect(bodyOf(sheet)).toContain('“Signed” is read as won')
    expect(bodyOf(sheet)).toContain('what is “Vorvertrag”')
    sheet.morning('2026-03-10')
    expect(bodyOf(sheet)).not.toContain('“Signed”')
    expect(bodyOf(sheet)).toContain('what is “Vorvertrag”')
  })

  it('are told the next day when a second night of one day found them', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.type('Bob Ray', 'Stage', 'Signed')
    sheet.night('2026-03-05')
    expect(sheet.world.sent).toHaveLength(1)
    sheet.morning('2026-03-06')
    expect(bodyOf(sheet)).toContain('“Signed” is read as won')
  })
})

describe('a problem', () => {
  const problems = (sheet: Sheet): string[] =>
    (sheet.world.sent.at(-1)?.message.text ?? '')
      .replace(/\n {2}/g, ' ')
      .split('\n')
      .filter((line) => /^- (?:Still: )?(?:Deals|Rules), /.test(line))

  it('stands in every mail until it is mended, new ones first, wherever its row is moved', () => {
    const sheet = setUpSheet({ Deals: [HEADERS, ...ROWS] })
    sheet.type('Bob Ray', 'Amount', 'a lot')
    sheet.morning('2026-03-05')
    expect(problems(sheet)).toEqual([expect.stringMatching(/^- Deals, row 3, Amount: "a lot"/)])
    sheet.tab('Deals').moveRow(3, 5)
    sheet.type('Dee Dow', 'Close date', 'soon')
    sheet.morning('2026-03-06')
    expect(problems(sheet)).toEqual([
      expect.stringMatching(/^- Deals, row 4, Close date: "soon"/),
      expect.stringMatching(/^- Still: Deals, row 5, Amount: "a lot"/),
    ])
    sheet.type('Bob Ray', 'Amount', 500)
    sheet.morning('2026-03-09')
    expect(problems(sheet)).toEqual([expect.stringMatching(/^- Still: Deals, row 4, Close date/)])
  })

  it('that is new is a reason for a mail, and one that stands is none', () => {
    const sheet = setUpSheet({ Deals: [HEADERS, GONE] })
    const mails = ['05', '06', '09'].map((day) => {
      if (day === '06') sheet.type('Cyd Fox', 'Amount', 'a lot')
      sheet.morning(`2026-03-${day}`)
      return sheet.world.sent.length
    })
    expect(mails).toEqual([0, 1, 1])
  })

  it('is new in the next mail when the one of its night was refused', () => {
    const sheet = setUpSheet({ Deals: [HEADERS, GONE] })
    sheet.type('Cyd Fox', 'Amount', 'a lot')
    sheet.world.refused.add('mail')
    sheet.morning('2026-03-05')
    sheet.world.refused.delete('mail')
    sheet.morning('2026-03-06')
    expect(problems(sheet)).toEqual([expect.stringMatching(/^- Deals, row 2, Amount/)])
  })

  it('of a lost header of Touchline’s stands in the mail and on the panel by its tab', () => {
    const sheet = setUpSheet()
    sheet.tab('Deals').write(1, Object.keys(sheet.rows('Deals')[0] ?? {}).indexOf('By') + 1, [['Mine']])
    sheet.morning('2026-03-05')
    expect(bodyOf(sheet)).toContain('- Deals, By: this column of Touchline is gone or has a new name')
    expect(sheet.health().problems).toMatchObject([{ tab: 'Deals', row: 0, header: 'By' }])
  })

  it('is listed for the panel, at most fifty of them with how many more there are', () => {
    // A column of which most cells can be read is used.
    const rows = Array.from({ length: 140 }, (_, at) => {
      const amount = at < 60 ? `lots ${at}` : 500
      return [`Ann ${at}`, '', '', '', 'Open', amount, '', '']
    })
    const sheet = setUpSheet({ Deals: [HEADERS, ...rows] })
    sheet.morning('2026-03-05')
    const { problems: shown, moreProblems } = sheet.health()
    expect([shown.length, moreProblems]).toEqual([50, 10])
    expect(shown[0]).toMatchObject({ tab: 'Deals', row: 2, header: 'Amount' })
    expect(bodyOf(sheet)).toContain('and 50 more things I could not read')
    for (let at = 0; at < 60; at++) sheet.type(`Ann ${at}`, 'Amount', 5)
    sheet.night('2026-03-06')
    expect(sheet.health()).toMatchObject({ problems: [], moreProblems: 0 })
  })

  it('that somebody wrote into Rules by hand is none', () => {
    const sheet = setUpSheet()
    for (const words of ['[', '{"shown": 3}', '{"shown": [[1]]}', 'mine']) {
      sheet.setRule('night.problems', words)
      sheet.setRule('night.news', words)
      expect(sheet.health().problems).toEqual([])
      expect(sheet.night('2026-03-05')).toBe('')
    }
  })
})
