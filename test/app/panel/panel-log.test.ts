// A touch logged from the panel: one quick call with the same result as without context, on the right row after rows moved.
import { contentOf, okOf, panelSheet, problemOf } from '../../support/panel-calls'

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

describe('one call', () => {
  it('takes at most 15 service calls, at 5 rows as at 200', () => {
    const [header = [], ...rows] = many(200)
    for (const deals of [undefined, [header, ...rows]]) {
      const sheet = panelSheet(deals)
      const { card } = sheet.look('Dee Dow')
      okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
      expect(sheet.serviceCalls()).toBeLessThanOrEqual(15)
    }
  })

  it.each([
    ['no more after a night that planned the row', ['2026-03-05'], 15],
    ['three more where its line on Today is ticked off', [], 18],
  ] as const)('takes %s, and ends its plan as when everything is read', (_, touched, most) => {
    const sheets = [true, false].map((isBriefed) => {
      const sheet = panelSheet()
      sheet.night('2026-03-05')
      for (const day of touched) {
        okOf(sheet.log({ ...CALL, key: day, id: sheet.look('Bob Ray').card.id }))
        sheet.night('2026-03-06')
      }
      const { card } = sheet.look('Bob Ray')
      const ids = (tab: string) => sheet.rows(tab).map((row) => row['Touchline ID'])
      expect([ids('Plan').includes(card.id), ids('Today').includes(card.id)]).toEqual([true, most === 18])
      okOf(sheet.log({ ...CALL, id: card.id, ...(isBriefed ? { context: card.context } : {}) }))
      return { calls: sheet.serviceCalls(), content: contentOf(sheet) }
    })
    expect(sheets[0]?.calls).toBeLessThanOrEqual(most)
    expect(sheets[0]?.content).toBe(sheets[1]?.content)
  })

  it('answers with the card as it is then, the touch as it is listed, and what takes it back', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    expect(card.next).toMatchObject({ day: '2026-03-02', medium: 'Call' })
    const saved = okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
    expect(saved.card.next).toMatchObject({ day: '2026-03-11', medium: 'E-mail', from: 'cadence' })
    expect(saved.touch).toMatchObject({ when: '2026-03-04 12:00', outcome: 'Reached', counts: true })
    const said = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }
    expect(saved.undo).toEqual({ touchId: saved.touch.touchId, id: card.id, said, cells: [] })
    expect(sheet.look('Dee Dow').card).toEqual({ ...saved.card, context: expect.anything() })
    expect(sheet.look('Dee Dow').history.touches).toEqual([saved.touch])
  })
})

function many(rows: number) {
  const day = (at: number) => `2026-02-${String((at % 27) + 1).padStart(2, '0')}`
  return [
    ['Name', 'Company', 'Email', 'Stage', 'Amount', 'Create date', 'Close date'],
    ['Dee Dow', 'Dot', 'dee@dot.com', 'Open', 300, '2026-03-01', '2026-04-10'],
    ...Array.from({ length: rows }, (_, at) => [
      `P ${at}`,
      `C ${at}`,
      `p${at}@c.com`,
      'Open',
      at,
      day(at),
      '',
    ]),
  ]
}

describe('what is written', () => {
  const touches = [
    ['a call that got through', CALL],
    ['a call nobody answered', { medium: 'Call', outcome: 'No answer' }],
    ['a reason that is only ours', { ...CALL, reason: 'checking in' }],
    ['what came from them', { medium: 'E-mail', direction: 'In', outcome: 'Replied' }],
    ['an automated touch without an item', { medium: 'Newsletter', outcome: 'Sent', reason: 'News' }],
    [
      'an automated touch that counts',
      { medium: 'Newsletter', outcome: 'Sent', reason: 'News', item: 'New law' },
    ],
    ['progress', { ...CALL, progress: 'Next step agreed', minutes: 12, note: 'They want a demo' }],
    ['a risk', { ...CALL, risk: 'Competitor' }],
  ] as const

  it('is the same as when everything is read, touch after touch', () => {
    const [quick, long] = [panelSheet(), panelSheet()]
    const names = ['Dee Dow', 'Ann Lee', 'Cyd Fox']
    touches.forEach(([what, touch], at) => {
      const [name = '', key] = [names[at % names.length], `k${at}`]
      const [{ card }, { card: same }] = [quick.look(name), long.look(name)]
      const one = okOf(quick.log({ ...touch, id: card.id, key, context: card.context }))
      const other = okOf(long.log({ ...touch, id: same.id, key }))
      expect([what, contentOf(quick)]).toEqual([what, contentOf(long)])
      expect({ ...one.card, context: 0 }).toEqual({ ...other.card, context: 0 })
      expect(one.touch).toEqual(other.touch)
    })
  })

  it('stays right through the night after it', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Ann Lee')
    okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
    const ledger = sheet.grid('Ledger')
    sheet.night('2026-03-05')
    expect(sheet.grid('Ledger')).toEqual(ledger)
  })

  it('is text where text was typed, never a formula', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    const typed = { reason: '=HYPERLINK("http://x")', note: '+49 30 1', outcome: '1/2' }
    okOf(sheet.log({ medium: 'Call', ...typed, id: card.id, context: card.context }))
    const [row] = sheet.rows('Touches')
    expect(row).toMatchObject({ Reason: typed.reason, Note: typed.note, Outcome: typed.outcome })
  })

  it('is saved and marked as not counted without a reason that benefits the person (V1)', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    const { touch } = okOf(
      sheet.log({ ...CALL, reason: 'just touching base', id: card.id, context: card.context }),
    )
    expect(touch.counts).toBe(false)
    expect(sheet.rows('Touches')).toHaveLength(1)
    const line = sheet.row('Ledger', 'Touchline ID', card.id)
    expect([line['Last counted'] === '', line['Last touch'] === '']).toEqual([true, false])
  })
})

describe('while the form was open', () => {
  it('the rows were sorted and others inserted: the touch goes to the right person', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    const deals = sheet.grid('Deals')
    const [header = [], ...rows] = deals
    sheet.put(
      'Deals!A2:R6',
      [...rows].reverse().map((row) => row.slice(0, header.length)),
    )
    okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
    expect(sheet.rows('Touches')).toMatchObject([{ 'Touchline ID': card.id, Name: 'Dee Dow' }])
    expect(sheet.row('Deals', 'Name', 'Dee Dow')).toMatchObject({ By: 'E-mail' })
    expect(sheet.row('Ledger', 'Touchline ID', card.id)['Last counted']).not.toBe('')
  })

  it('the night wrote the ledger in another order: the line of the person is found again', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    const [, ...lines] = sheet.grid('Ledger')
    sheet.put('Ledger!A2:R6', [...lines].reverse())
    okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
    const counted = sheet.rows('Ledger').filter((line) => line['Last counted'] !== '')
    expect(counted.map((line) => line['Touchline ID'])).toEqual([card.id])
  })

  it('the row was deleted: nothing is logged, in words', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Bob Ray')
    sheet.workbook.deleteRows(sheet.area('Deals!A3').sheet, [2])
    const before = contentOf(sheet)
    expect(problemOf(sheet.log({ ...CALL, id: card.id, context: card.context }))).toContain(
      'no longer in the pipeline',
    )
    expect(contentOf(sheet)).toBe(before)
  })

  it('the row was copied: nothing is logged, since nobody can tell which is meant', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Bob Ray')
    sheet.put('Deals!A7:R7', [sheet.grid('Deals')[2] ?? []])
    expect(problemOf(sheet.log({ ...CALL, id: card.id, context: card.context }))).toContain(
      'same Touchline ID',
    )
  })

  it('another run is at work: nothing is written, and the panel is told to try again', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    const release = sheet.holdLock('document')
    expect(problemOf(sheet.log({ ...CALL, id: card.id, context: card.context }))).toContain('Try again')
    release()
    expect(sheet.rows('Touches')).toEqual([])
    okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
  })
})
