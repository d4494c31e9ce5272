// What follows from an outcome is written with the touch, and one undo gives all of it back.
import { type AppSheet, DEALS, okOf, setUpSheet } from '../../support/app-calls'

const CALL = { medium: 'Call', reason: 'Price change in April' }
type Cells = Parameters<AppSheet['log']>[0]['cells']

/** Logs an outcome with cells; says what the row held before and after it, and after the undo. */
function followed(
  name: string,
  outcome: string,
  cells: NonNullable<Cells>,
  {
    sheet = setUpSheet(),
    more = {},
  }: { sheet?: AppSheet; more?: Partial<Parameters<AppSheet['log']>[0]> } = {},
) {
  const tabs = () => [sheet.rows('Deals'), sheet.rows('Ledger')]
  const before = tabs()
  const { id } = sheet.card(name)
  const saved = okOf(sheet.log({ ...CALL, outcome, id, cells, ...more }))
  const row = sheet.deal(name)
  okOf(sheet.undo(saved.undo))
  return { ...saved, row, before, undone: tabs(), sheet }
}

describe('not interested', () => {
  it('may be never: purged at once', () => {
    const { card, row, before, undone } = followed('Bob Ray', 'Not interested', [
      { field: 'gut', value: 'never', seen: '' },
    ])
    expect([card.verdict.word, row['Will they buy?']]).toEqual(['Purge', 'never'])
    expect(undone).toEqual(before)
  })

  it('may be parked until a day, on which the night brings the row back', () => {
    const cells = [
      { field: 'benched', value: 'bench 2026-03-04', seen: '' },
      { field: 'wakeOn', value: '2026-04-03', seen: '' },
    ] as const
    const { card, row, before, undone, sheet } = followed('Bob Ray', 'Not interested', cells)
    expect(card).toMatchObject({ state: 'bench', next: { day: '' } })
    expect(row).toMatchObject({ Benched: 'bench 2026-03-04', 'Wake on': '2026-04-03', Verdict: '' })
    expect(undone).toEqual(before)
    okOf(sheet.log({ ...CALL, key: 'k2', outcome: 'Not interested', id: card.id, cells }))
    sheet.night('2026-04-02')
    expect(sheet.deal('Bob Ray').Benched).toBe('bench 2026-03-04')
    sheet.night('2026-04-03')
    expect(sheet.deal('Bob Ray')).toMatchObject({ Benched: '', Verdict: expect.stringMatching(/^New/) })
  })

  it('with a last ask is a line of Referrals, once however often it is sent, and gone with the undo', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    const request = { ...CALL, outcome: 'Not interested', id, referralAsked: 'yes' }
    const { undo } = okOf(sheet.log(request))
    okOf(sheet.log({ ...request, again: true }))
    const asks = () => sheet.rows('Referrals').filter((row) => row.Status !== '')
    expect(asks()).toMatchObject([
      { 'From ID': id, From: 'Bob Ray', 'Asked on': '2026-03-04', Status: 'asked' },
    ])
    okOf(sheet.undo(undo))
    expect(asks()).toEqual([])
  })

  it('leaves a tab Referrals of the user’s own as it is', () => {
    const own = [
      ['Who', 'When'],
      ['Uncle', 'soon'],
    ]
    const sheet = setUpSheet({ Deals: DEALS, Referrals: own })
    const { id } = sheet.card('Bob Ray')
    okOf(sheet.log({ ...CALL, outcome: 'Not interested', id, referralAsked: 'yes' }))
    expect(sheet.rows('Referrals')).toEqual([{ Who: 'Uncle', When: 'soon' }])
  })
})

describe('a wrong number', () => {
  it('is struck, and the right one takes its place as text', () => {
    for (const value of ['', '+49 30 7654321']) {
      const cells = [{ field: 'phone', value, seen: '555-1234567' }] as const
      const { row, touch, before, undone } = followed('Ann Lee', 'Wrong number', cells)
      expect([row.Phone, touch.counts]).toEqual([value, false])
      expect(undone).toEqual(before)
    }
  })

  it('that was a number comes back as one', () => {
    const rows = DEALS.map((row, at) =>
      at === 1 ? row.map((cell, column) => (column === 3 ? 5551234567 : cell)) : row,
    )
    const sheet = setUpSheet({ Deals: rows })
    const held = () => sheet.tab('Deals').values(2, 4, 1, 1)[0]?.[0]
    const cells = [{ field: 'phone', value: '', seen: '5551234567' }] as const
    followed('Ann Lee', 'Wrong number', cells, { sheet })
    expect(held()).toBe(5551234567)
  })

  it('that two rows shared parts them, and both are judged at once', () => {
    const rows = [
      DEALS[0],
      ['Ann Lee', '', '', '555-1234567', 'Open', 900, '2026-01-05', '2026-03-30'],
      ['Al Lee', '', '', '555-1234567', 'Open', 100, '2026-01-05', '2026-03-30'],
    ]
    const sheet = setUpSheet({ Deals: rows })
    expect(sheet.deal('Al Lee')['Next touch']).toBe('see row of Ann Lee')
    const cells = [{ field: 'phone', value: '', seen: '555-1234567' }] as const
    okOf(sheet.log({ ...CALL, outcome: 'Wrong number', id: sheet.card('Ann Lee').id, cells }))
    const next = sheet.card('Al Lee').next
    expect(next.elsewhere).toBe('')
    sheet.switchLive()
    const cell = sheet.deal('Al Lee')['Next touch']
    expect(cell).toBe(next.day)
  })

  it('that somebody corrected meanwhile is not struck', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Ann Lee')
    sheet.type('Ann Lee', 'Phone', '030 1')
    const cells = [{ field: 'phone', value: '', seen: '555-1234567' }] as const
    expect(sheet.log({ ...CALL, outcome: 'Wrong number', id, cells })).toMatchObject({
      conflict: { field: 'phone', now: '030 1' },
    })
    expect(sheet.rows('Touches')).toEqual([])
  })
})

describe('who left the company', () => {
  it('is on the bench without a day to wake, and nothing is planned', () => {
    const cells = [
      { field: 'benched', value: 'bench 2026-03-04', seen: '' },
      { field: 'wakeOn', value: '', seen: '' },
    ] as const
    const { card, before, undone, sheet } = followed('Ann Lee', 'Left the company', cells)
    expect(card.next.day).toBe('')
    expect(undone).toEqual(before)
    okOf(sheet.log({ ...CALL, key: 'k2', outcome: 'Left the company', id: card.id, cells }))
    sheet.night('2027-03-04')
    expect(sheet.deal('Ann Lee')).toMatchObject({ Benched: 'bench 2026-03-04', 'Next touch': '' })
  })
})

describe('a meeting set', () => {
  it('is promised for its day, and progress', () => {
    const cells = [{ field: 'promised', value: '2026-03-09 15:30', seen: '' }] as const
    const more = { progress: 'Next step agreed' }
    const { card, before, undone } = followed('Ann Lee', 'Meeting set', cells, { more })
    expect(card).toMatchObject({
      verdict: { word: 'Keep', rule: 'P2b' },
      next: { day: '2026-03-09 15:30', from: 'promise' },
    })
    expect(undone).toEqual(before)
  })
})

describe('a card', () => {
  it('names the cells that an outcome may fill, with what stands in them', () => {
    const sheet = setUpSheet()
    expect(sheet.card('Ann Lee').following).toEqual({
      gut: { header: 'Will they buy?', seen: '' },
      benched: { header: 'Benched', seen: '' },
      wakeOn: { header: 'Wake on', seen: '' },
      phone: { header: 'Phone', seen: '555-1234567' },
    })
  })

  it('reads FALSE and no under Benched as blank, and asks about what it cannot read (S4)', () => {
    const sheet = setUpSheet()
    for (const word of ['FALSE', false, 'no']) {
      sheet.type('Bob Ray', 'Benched', word)
      expect(sheet.card('Bob Ray').state).toBe('open')
    }
    sheet.type('Bob Ray', 'Benched', 'x')
    const { state, verdict, unread } = sheet.card('Bob Ray')
    expect([state, verdict.word, unread]).toEqual([
      'open',
      'Notice',
      'Benched: "x" is neither bench nor long-term: clear it, or bench the row from the menu',
    ])
  })
})

describe('an automated touch', () => {
  const LIBRARY = [
    ['Item', 'Reason', 'Field', 'Test', 'Value', 'Until'],
    ['April prices', 'Order before they rise', '', '', '', ''],
    ['Old law', 'It changed', '', '', '', '2026-01-01'],
    ['For Bolt', 'Bolts got cheaper', 'Company', 'is', 'Bolt', ''],
  ]
  const items = (sheet: AppSheet, name: string) => {
    const { history } = okOf(sheet.look(sheet.card(name).id))
    return history.items.map(({ item }) => item)
  }

  it('is offered the items of the library that the person has not had', () => {
    const sheet = setUpSheet({ Deals: DEALS, Reasons: LIBRARY })
    expect([items(sheet, 'Ann Lee'), items(sheet, 'Bob Ray')]).toEqual([
      ['April prices'],
      ['April prices', 'For Bolt'],
    ])
    const { id } = sheet.card('Bob Ray')
    const sent = {
      medium: 'Newsletter',
      outcome: 'Sent',
      id,
      item: 'April prices',
      reason: 'Order before they rise',
    }
    expect(okOf(sheet.log(sent))).toMatchObject({
      touch: { uncounted: '', counts: true, item: 'April prices' },
    })
    expect(items(sheet, 'Bob Ray')).toEqual(['For Bolt'])
  })

  it('without an item does not count by V3, a call without a benefit by V1, an attempt by C2', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    const by = (request: object, key: string) =>
      okOf(sheet.log({ ...CALL, id, key, ...request })).touch.uncounted
    expect([
      by({ medium: 'Newsletter', outcome: 'Sent' }, 'a'),
      by({ medium: 'Newsletter', outcome: 'Sent', reason: '' }, 'b'),
      by({ outcome: 'Reached', reason: 'checking in' }, 'c'),
      by({ outcome: 'No answer' }, 'd'),
      by({ outcome: 'Reached' }, 'e'),
      by({ medium: 'Card', outcome: 'Sent', personal: 'yes' }, 'f'),
    ]).toEqual(['V3', 'V3', 'V1', 'C2', '', ''])
  })

  it('beyond half of the most in a year does not count by C3', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    const sent = { medium: 'Newsletter', outcome: 'Sent', id, item: 'News', reason: 'A useful fact' }
    const said = Array.from(
      { length: 10 },
      (_, at) => okOf(sheet.log({ ...sent, key: `n${at}` })).touch.uncounted,
    )
    expect(said).toEqual([...Array.from({ length: 8 }, () => ''), 'C3', 'C3'])
  })
})
