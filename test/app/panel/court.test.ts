// The court as it opens over ports in memory: what is accused, whose it is, what acquits, and how far a sprint is.
import type { CourtCard } from '../../../src/app/panel/court-card'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'
import { accusedSheet, ask, COURT_DEALS, fill, idOf, park, SITS } from '../../support/court'

const names = (cards: readonly CourtCard[]): string[] => cards.map(({ name }) => name)
const cardOf = (sheet: AppSheet, name: string): CourtCard => {
  const card = okOf(sheet.court({ mode: 'sprint' })).cards.find((one) => one.name === name)
  if (!card) throw new Error(`${name} is not in the sprint.`)
  return card
}

describe('the court', () => {
  it('says how many rows are accused and what they claim, and hears Purge first, small values first', () => {
    const court = okOf(accusedSheet().court())
    expect(court).toMatchObject({
      today: SITS,
      purge: { rows: 4, claims: [{ code: '', amount: 1000 }] },
      notice: { rows: 0, claims: [] },
      figures: { open: 5, claimed: 1900, surviving: 900, survivingRows: 1 },
      left: 0,
      others: 0,
      record: { parked: 0, back: 0, won: 0, isStrict: false, believed: { said: 0, closed: 0, won: 0 } },
      batches: [],
    })
    expect(names(court.cards)).toEqual(['Gus Hay', 'Flo Day', 'Eli Orr', 'Bob Ray'])
  })

  it('hears the biggest first where that is wished', () => {
    expect(names(okOf(accusedSheet().court({ order: 'big' })).cards)).toEqual([
      'Bob Ray',
      'Eli Orr',
      'Flo Day',
      'Gus Hay',
    ])
  })

  it('writes nothing, and makes as many calls for many rows as for few', () => {
    const [headers, ...rows] = COURT_DEALS
    const more = Array.from({ length: 50 }, (_, at) => [
      ...[`P${at}`, `F${at}`, `p${at}@firm.com`, 'Demo', 100 + at, '2025-10-01', '', '2025-11-01', 'Kim'],
    ])
    const calls = [
      [headers, ...rows],
      [headers, ...rows, ...more],
    ].map((deals) => {
      const sheet = accusedSheet(deals)
      const before = sheet.content()
      const from = sheet.world.calls.length
      const court = okOf(sheet.court())
      expect(sheet.content()).toEqual(before)
      expect(court.cards.length + court.left).toBe(court.purge.rows + court.notice.rows)
      return sheet.world.calls.length - from
    })
    expect(calls[0]).toBe(calls[1])
    expect(calls[0]).toBeLessThan(16)
  })

  it('sits over at most 20, and says how many wait', () => {
    const [headers, ...rows] = COURT_DEALS
    const more = Array.from({ length: 30 }, (_, at) => [
      ...[`P${at}`, `F${at}`, `p${at}@firm.com`, 'Demo', 100 + at, '2025-10-01', '', '2025-11-01', 'Kim'],
    ])
    const { cards, left, groups } = okOf(accusedSheet([headers, ...rows, ...more]).court())
    expect([cards.length, left]).toEqual([20, 12])
    expect(groups.map(({ charge, rows: charged, more: rest }) => [charge, charged.length, rest])).toEqual([
      ['blank', 31, 0],
    ])
  })

  it('hears nobody while a column is in question', () => {
    const sheet = accusedSheet()
    sheet.tab('Deals').write(1, 7, [['Expected']])
    expect(okOf(sheet.court())).toMatchObject({ isHeld: true, cards: [], groups: [] })
  })

  it('says of each row how rows like it ended, and what keeping it asks one to believe, once enough are closed', () => {
    const won = ['Won 1', 'Core', '', 'Won', 700, '2025-01-06', '2025-02-03', '2025-02-03', 'Kim']
    const lost = ['Lost 1', 'Core', '', 'Lost', 700, '2025-01-06', '2025-12-01', '2025-12-01', 'Kim']
    const past = Array.from({ length: 20 }, (_, at) => {
      const [name, ...cells] = at < 8 ? won : lost
      return [`${name}${at}`, ...cells]
    })
    const [bob] = okOf(accusedSheet([...COURT_DEALS, ...past]).court({ order: 'big' })).cards
    expect(bob?.belief).toMatchObject({ alike: 13, won: 1, isBeyond: true })
    expect(bob?.belief?.needed).toBeCloseTo(9 / 21)
    expect(okOf(accusedSheet().court()).cards.map(({ belief }) => belief)).toEqual([null, null, null, null])
  })

  it('gives the record of the year as far as the sheet tells it', () => {
    const sheet = accusedSheet()
    sheet.decide(
      'k1',
      park(sheet, 'Bob Ray', '2026-04-01'),
      park(sheet, 'Eli Orr', '2026-04-01'),
      park(sheet, 'Gus Hay'),
    )
    sheet.night('2026-04-01')
    sheet.type('Bob Ray', 'Stage', 'Won')
    sheet.night('2026-04-02')
    expect(okOf(sheet.court()).record).toMatchObject({ parked: 3, back: 2, won: 1 })
    sheet.world.setNow('2027-01-04 12:00')
    expect(okOf(sheet.court()).record).toMatchObject({ parked: 0, back: 0, won: 0 })
  })
})

describe('what acquits', () => {
  it.each([
    ['Bob Ray', 'decision', 'blank', 'Close date', ''],
    ['Eli Orr', 'none', 'none', undefined, undefined],
    ['Flo Day', 'gut', 'never', 'Will they buy?', 'never'],
    ['Gus Hay', 'decision', 'blank', 'Close date', ''],
    ['Ann Lee', '', null, undefined, undefined],
  ])('%s: %s', (name, acquittal, charge, header, seen) => {
    const card = cardOf(accusedSheet(), name)
    expect([card.acquittal, card.charge, card.cell?.header, card.cell?.seen]).toEqual([
      acquittal,
      charge,
      header,
      seen,
    ])
  })

  it('acquits: the fact that is named gives Keep when it is filled in', () => {
    const sheet = accusedSheet()
    const { done } = okOf(sheet.decide('k1', fill(sheet, 'Bob Ray', 'decision', '2026-04-20')))
    expect(done).toEqual([{ id: idOf(sheet, 'Bob Ray'), code: 2 }])
    expect(String(sheet.deal('Bob Ray').Verdict)).toMatch(/^Keep/)
  })

  it('of a stage that nobody has said the kind of is that word', () => {
    const sheet = accusedSheet()
    sheet.type('Bob Ray', 'Stage', 'Vorvertrag')
    expect(cardOf(sheet, 'Bob Ray')).toMatchObject({
      acquittal: 'stage',
      word: 'Vorvertrag',
      charge: 'stage',
    })
  })
})

describe('the case', () => {
  it('tells of answers and silence by the log', () => {
    const sheet = accusedSheet()
    const id = idOf(sheet, 'Eli Orr')
    const touch = { medium: 'E-mail', outcome: 'Sent', reason: 'Price change in April' }
    okOf(sheet.log({ ...touch, id, key: 'a', direction: 'In' }))
    okOf(sheet.log({ ...touch, id, key: 'b' }))
    okOf(sheet.log({ ...touch, id, key: 'c' }))
    const { case: known } = cardOf(sheet, 'Eli Orr')
    expect([known.tries, known.answered, known.isUntouched]).toEqual([2, known.tried, false])
    expect(cardOf(sheet, 'Gus Hay').case).toMatchObject({ tries: 0, isUntouched: true })
  })

  it('does not call a person untouched of whom the sheet has activity', () => {
    const active = ['Last activity', '', '', '', '', '', '2026-03-20']
    const sheet = accusedSheet(COURT_DEALS.map((line, at) => [...line, active[at] ?? '']))
    expect(cardOf(sheet, 'Flo Day').case).toMatchObject({ isUntouched: true })
    expect(cardOf(sheet, 'Gus Hay').case).toMatchObject({ isUntouched: false })
  })

  it('says when somebody was last asked for a referral, and not to ask again too soon', () => {
    const sheet = accusedSheet()
    expect(cardOf(sheet, 'Eli Orr').ask).toEqual({ situation: 'parting', lastAsked: '', isDue: true })
    sheet.decide('k1', ask(sheet, 'Eli Orr'))
    expect(cardOf(sheet, 'Eli Orr').ask).toEqual({ situation: 'parting', lastAsked: SITS, isDue: false })
    expect(cardOf(sheet, 'Ann Lee').ask.situation).toBe('prospect')
  })
})

describe('whose rows they are', () => {
  const owners = (
    sheet: AppSheet,
    ...rows: readonly (readonly [word: string, address: string, unit?: string])[]
  ): void => {
    sheet.ports.workbook.append(
      'Rules',
      rows.map(([word, address, unit = '']) => ['owner', word, address, '', unit, '', '']),
    )
  }

  it('are the owner’s own by the table on Rules', () => {
    const sheet = accusedSheet()
    owners(sheet, ['Kim', 'ANN@example.com'], ['Lou', 'lou@example.com'])
    const court = okOf(sheet.court())
    expect([names(court.cards), court.others]).toEqual([['Gus Hay', 'Bob Ray'], 2])
    expect(court.figures).toMatchObject({ open: 3, claimed: 1400 })
  })

  it('are all rows for who leads', () => {
    const sheet = accusedSheet()
    owners(sheet, ['Kim', 'ann@example.com', 'lead'], ['Lou', 'lou@example.com'])
    expect(okOf(sheet.court())).toMatchObject({ others: 0, purge: { rows: 4 } })
  })

  it('are nobody’s for who is not in the table', () => {
    const sheet = accusedSheet()
    owners(sheet, ['Lou', 'lou@example.com'])
    expect(okOf(sheet.court())).toMatchObject({ others: 4, cards: [] })
  })
})

describe('the clean-up sprint', () => {
  const FIGURES = { open: 5, claimed: 1900, surviving: 900, survivingRows: 1, isAnew: false }

  it('goes on at the row where it was left, also when the sheet was sorted in between', () => {
    const sheet = accusedSheet()
    const first = okOf(sheet.court({ mode: 'sprint' }))
    expect([names(first.cards), first.sprint]).toEqual([
      ['Bob Ray', 'Eli Orr', 'Flo Day', 'Gus Hay', 'Ann Lee'],
      { done: 0, total: 5, before: null },
    ])
    okOf(sheet.decideAgain({ key: 's1', decisions: [park(sheet, 'Bob Ray')], sprint: FIGURES }))
    const keep = { id: idOf(sheet, 'Eli Orr'), verb: 'keep' as const, cells: [] }
    okOf(sheet.decideAgain({ key: 's2', decisions: [keep], sprint: FIGURES }))
    sheet.tab('Deals').moveRow(7, 2)
    const left = okOf(sheet.court({ mode: 'sprint' }))
    expect(names(left.cards)).toEqual(['Gus Hay', 'Flo Day', 'Ann Lee'])
    expect(left.sprint).toMatchObject({ done: 2, total: 5, before: { claimed: 1900, surviving: 900 } })
  })

  it('ends with the figures before, and begins anew where that is wished', () => {
    const sheet = accusedSheet()
    const { cards } = okOf(sheet.court({ mode: 'sprint' }))
    for (const { id } of cards)
      okOf(
        sheet.decideAgain({ key: `s${id}`, decisions: [{ id, verb: 'keep', cells: [] }], sprint: FIGURES }),
      )
    expect(okOf(sheet.court({ mode: 'sprint' }))).toMatchObject({ cards: [], sprint: { done: 5, total: 5 } })
    const anew = okOf(sheet.court({ mode: 'sprint', isAnew: true }))
    expect([anew.cards.length, anew.sprint]).toEqual([5, { done: 0, total: 5, before: null }])
    const keep = { id: cards[0]?.id ?? '', verb: 'keep' as const, cells: [] }
    okOf(
      sheet.decideAgain({ key: 'a1', decisions: [keep], sprint: { ...FIGURES, claimed: 7, isAnew: true } }),
    )
    expect(okOf(sheet.court({ mode: 'sprint' })).sprint).toMatchObject({ done: 1, before: { claimed: 7 } })
  })

  it('comes to a row again whose decision was taken back', () => {
    const sheet = accusedSheet()
    okOf(sheet.decideAgain({ key: 's1', decisions: [park(sheet, 'Bob Ray')], sprint: FIGURES }))
    okOf(sheet.undoBatch('s1'))
    const { cards, sprint } = okOf(sheet.court({ mode: 'sprint' }))
    expect([names(cards), sprint]).toEqual([
      ['Bob Ray', 'Eli Orr', 'Flo Day', 'Gus Hay', 'Ann Lee'],
      { done: 0, total: 5, before: { open: 5, claimed: 1900, surviving: 900, survivingRows: 1 } },
    ])
  })
})

it('claims are added up by currency, and each card names its own', () => {
  const rows = [
    ['Name', 'Stage', 'Amount', 'Create date', 'Close date', 'Will they buy?'],
    ['Ann', 'Open', '€ 1000', '2025-11-05', '2026-03-20', 'never'],
    ['Bob', 'Open', '$ 300', '2025-11-05', '2026-03-20', 'never'],
    ['Cyd', 'Open', '500 EUR', '2025-11-05', '2026-03-20', 'never'],
  ]
  const sheet = setUpSheet({ Deals: rows })
  const court = okOf(sheet.court())
  // The same by what their formats show.
  const formatted = sheet.copier()()
  formatted.tab('Deals').write(2, 3, [[1000], [300], [500]])
  for (const [row, format] of ['[$€]#,##0', '"$"#,##0', '#,##0 [$€-1]'].entries())
    formatted.tab('Deals').format(3, row + 2, format)
  expect(okOf(formatted.court())).toEqual(court)
  expect(court.purge).toEqual({
    rows: 3,
    claims: [
      { code: 'EUR', amount: 1500 },
      { code: 'USD', amount: 300 },
    ],
  })
  expect(court.cards.map(({ name, value, currency }) => [name, value, currency])).toEqual([
    ['Bob', 300, 'USD'],
    ['Cyd', 500, 'EUR'],
    ['Ann', 1000, 'EUR'],
  ])
  expect([court.code, court.figures.claimed]).toEqual(['EUR', 1500])
})
