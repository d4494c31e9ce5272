// Where nobody can tell for sure whose cells are whose (S8), nothing is written and it is said.

import { readingPage } from '../../../src/app/set-up/reading-page'
import { appSheet, problemOf, setUpSheet } from '../../support/app-calls'
import { DAY, type Lived, lastOfLog, lived, sortUsers } from '../../support/lived-sheet'
import { inOneLine } from '../../support/mails'
import { pasteOver } from '../../support/moves'

describe('some of the user’s columns, sorted without the others', () => {
  const reverse = (sheet: Lived, ...headers: readonly string[]): void => {
    const deals = sheet.tab('Deals')
    for (const header of headers) {
      const at = (deals.values(1, 1, 1, -1)[0] ?? []).indexOf(header) + 1
      deals.write(2, at, deals.values(2, at, 4, 1).reverse())
    }
  }

  it.each([['Name'], ['Company'], ['Email'], ['Name', 'Company'], ['Email', 'Phone']])(
    'stop the night, which says so: %s %s',
    (...headers) => {
      const sheet = lived()
      reverse(sheet, ...headers.filter((header) => header !== undefined))
      const before = sheet.rows('Deals')
      expect(sheet.night('2026-03-06')).toContain('names stand beside other people’s addresses')
      expect(sheet.rows('Deals')).toEqual(before)
      reverse(sheet, ...headers)
      expect(sheet.night('2026-03-06')).toBe('')
    },
  )

  it('are right as they stand where the user clears Touchline’s cells beside them', () => {
    const sheet = lived()
    reverse(sheet, 'Email', 'Phone')
    expect(sheet.night('2026-03-06')).toContain('names stand beside other people’s addresses')
    const deals = sheet.tab('Deals')
    const headers = deals.values(1, 1, 1, -1)[0] ?? []
    const from = headers.indexOf('Touchline ID')
    const blank = headers.slice(from).map(() => '')
    for (const row of [2, 3, 4]) deals.write(row, from + 1, [blank])
    expect(sheet.night('2026-03-06')).toBe('')
  })

  it('stop the night where blanks were sorted among them', () => {
    const people = ['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow', 'Eve Orr', 'Fay Poe']
    const emails = ['e@x.com', '', 'd@x.com', 'a@x.com', 'b@x.com', 'c@x.com']
    const sheet = setUpSheet({
      Deals: [['Name', 'Email', 'Stage'], ...people.map((name, at) => [name, emails[at] ?? '', 'Open'])],
    })
    expect(sheet.night('2026-03-04')).toBe('')
    const sorted = emails.filter((email) => email !== '').sort()
    sheet.tab('Deals').write(
      2,
      2,
      [...sorted, ''].map((email) => [email]),
    )
    expect(sheet.night('2026-03-05')).toContain('names stand beside other people’s addresses')
  })

  it('are no sort where somebody was renamed, and another moved to the company that a third left', () => {
    const sheet = lived()
    sheet.type('Ann Lee', 'Company', 'Core')
    sheet.type('Cyd Fox', 'Company', 'Acme')
    sheet.type('Bob Ray', 'Name', 'Robert Ray')
    expect(sheet.night('2026-03-06')).toBe('')
  })
})

describe('nothing is written and it is said', () => {
  const TWINS = [
    ['Name', 'Company', 'Stage', 'Amount'],
    ['Ann Lee', 'Acme', 'Open', 900],
    ['Ann Lee', 'Acme', 'Open', 900],
    ['Bob Ray', 'Bolt', 'Open', 500],
    ['Cyd Fox', 'Core', 'Open', 300],
  ]

  /** The twins' ids have both left their rows. */
  function unclear() {
    const sheet = setUpSheet({ Deals: TWINS })
    sheet.night(DAY)
    const [, ann, again, bob, cyd] = TWINS
    pasteOver(
      sheet,
      'Deals',
      [bob, cyd, ann, again].map((row) => [...(row ?? [])]),
    )
    return sheet
  }

  it('where rows are alike in everything and their ids left them: on Log and by mail, once a day', () => {
    const sheet = unclear()
    sheet.world.sent.length = 0
    const before = sheet.content('Log', 'Rules')
    expect(sheet.hour('2026-03-06 03:10')).toBe(false)
    expect(sheet.hour('2026-03-06 04:10')).toBe(false)
    expect(sheet.content('Log', 'Rules')).toEqual(before)
    const { Message, Result } = lastOfLog(sheet) ?? {}
    expect(Result).toBe('failed')
    expect(String(Message)).toMatch(/^The tab "Deals", rows 4 and 5: .* Nothing was written\./)
    for (const hour of ['07', '08']) expect(sheet.hour(`2026-03-06 ${hour}:10`)).toBe(false)
    expect(sheet.world.sent).toHaveLength(1)
    expect(sheet.world.sent[0]?.message.subject).toBe('Fri 6 Mar · Touchline needs you')
    expect(inOneLine(sheet.world.sent[0]?.message.text ?? '')).toContain(String(Message))
    expect(sheet.setUp()).toContain('Nothing was written')
    expect(sheet.content('Log', 'Rules', 'Mail')).toEqual(before)
  })

  it('stands in the panel until a night works', () => {
    const sheet = unclear()
    expect(sheet.health().refused).toBe('')
    sheet.hour('2026-03-06 03:10')
    expect(sheet.health().refused).toBe(lastOfLog(sheet)?.Message)
    pasteOver(
      sheet,
      'Deals',
      TWINS.slice(1).map((row) => [...row]),
    )
    sheet.hour('2026-03-06 04:10')
    expect(sheet.health()).toMatchObject({ refused: '', lastNight: '2026-03-06' })
  })

  it('where more than a tenth of the rows show nothing of what they were known by', () => {
    const addresses = [
      ['Email', 'Name', 'Stage'],
      ...Array.from({ length: 12 }, (_, at) => [`p${at}@x.com`, '', 'Open']),
    ]
    const sheet = setUpSheet({ Deals: addresses })
    const deals = sheet.tab('Deals')
    deals.write(2, 1, [['', 'Ann Lee']])
    expect(sheet.night(DAY)).toBe('')
    deals.write(3, 1, [
      ['', 'Bob Ray'],
      ['', 'Cyd Fox'],
    ])
    expect(sheet.night(DAY)).toContain('3 of 12 rows no longer show what they were known by')
  })

  it.each(['Touchline ID', 'Verdict', 'Fit', 'By', 'Next touch', 'On notice since'])(
    'where a second column is called %s, in set-up and in the night',
    (header) => {
      const sheet = lived()
      const deals = sheet.tab('Deals')
      deals.insertColumn(2)
      deals.write(1, 2, [[header], ['mine']])
      const content = sheet.content('Log', 'Rules')
      expect(sheet.night(DAY)).toBe(
        `The tab "Deals", row 1, has two columns "${header}", and one is Touchline's: rename or delete the other. Nothing was written.`,
      )
      expect(sheet.setUp()).toContain(`has two columns "${header}"`)
      expect(sheet.content('Log', 'Rules')).toEqual(content)
    },
  )

  it('where Rules or the user name one of Touchline’s tabs as the pipeline', () => {
    const sheet = lived()
    sheet.setRule('pipeline', 'Touches')
    const content = sheet.content('Log', 'Rules')
    expect(sheet.night(DAY)).toMatch(/^"Touches" is a tab of Touchline's own and cannot be the pipeline/)
    expect(sheet.content('Log', 'Rules')).toEqual(content)
    expect(appSheet().setUp('Ledger')).toMatch(/^"Ledger" is a tab of Touchline's own/)
    // Set-up finds the pipeline again.
    expect(sheet.setUp()).toBe('')
    expect(sheet.rule('pipeline')).toBe('Deals')
  })
})

describe('an act', () => {
  it('on a row whose cells were sorted away says so and changes nothing', () => {
    const sheet = lived()
    const card = sheet.card('Bob Ray')
    sortUsers(sheet)
    const content = sheet.content('Log')
    const request = { id: card.id, medium: 'Call', outcome: 'Reached', reason: 'Price change' }
    expect(problemOf(sheet.log({ ...request, context: card.context }))).toMatch(/nothing was logged/)
    expect(problemOf(sheet.log(request))).toMatch(/^This row is no longer about whom Touchline knows it as/)
    expect(problemOf(sheet.look(card.id))).toMatch(/Run the night now/)
    expect(problemOf(sheet.snooze(card.id, '2026-03-09'))).not.toBe('')
    expect(sheet.bench('bench', 3)).toMatch(/nothing was changed/)
    expect(sheet.content('Log')).toEqual(content)
    sheet.night(DAY)
    expect(problemOf(sheet.log(request))).toBe('')
  })

  it('goes on where somebody was renamed', () => {
    const sheet = lived()
    sheet.type('Bob Ray', 'Email', 'bob@new.com')
    const { id } = sheet.card('Bob Ray')
    expect(problemOf(sheet.log({ id, medium: 'Call', outcome: 'Reached', reason: 'Price change' }))).toBe('')
    expect(sheet.rows('Ledger')[1]?.Who).toBe('mail:bob@new.com | name:bob ray, bolt')
  })
})

describe('a filter over the user’s columns only', () => {
  it('is widened by set-up over Touchline’s, once the user says yes', () => {
    const sheet = appSheet()
    sheet.tab('Deals').filter = [1, 8]
    const { ports } = sheet
    expect(readingPage(ports, { tab: '' })).toMatchObject({ hasNarrowFilter: true })
    expect(sheet.setUp(undefined, { widen: true })).toBe('')
    const headers = sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []
    expect(sheet.tab('Deals').filter).toEqual([1, headers.length])
    expect(readingPage(ports, { tab: '' })).toMatchObject({ hasNarrowFilter: false })
  })

  it('is left if not, and set-up says what to do', () => {
    const sheet = appSheet()
    sheet.tab('Deals').filter = [1, 8]
    expect(sheet.setUp()).toBe('')
    expect(sheet.tab('Deals').filter).toEqual([1, 8])
    expect(String(lastOfLog(sheet)?.Message)).toContain(
      'make it again over all columns before you sort with it',
    )
  })
})
