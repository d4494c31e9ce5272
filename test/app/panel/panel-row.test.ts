// The panel's place Now in the built bundle: opening a row, its history, snoozing, finding, adding, undoing.
import { okOf, panelSheet, problemOf } from '../../support/panel-calls'

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

describe('the row', () => {
  const sheet = panelSheet()

  it('is the selected one; elsewhere there is none, in words where to look', () => {
    sheet.select('Deals!C5')
    expect(okOf(sheet.panelRow()).card?.name).toBe('Dee Dow')
    sheet.select('Deals!A1')
    expect(okOf(sheet.panelRow())).toMatchObject({ card: null, tab: 'Deals' })
    sheet.select('Rules!A3')
    expect(okOf(sheet.panelRow())).toMatchObject({ card: null, tab: 'Deals' })
  })

  it('says who, the verdict with why and rule, and when the person is due', () => {
    expect(sheet.look('Dee Dow').card).toMatchObject({
      name: 'Dee Dow',
      company: 'Dot',
      email: 'dee@dot.com',
      state: 'open',
      verdict: { word: 'New', why: 'day 3 of 14: find out who they are', rule: 'P5' },
      prefill: { medium: 'Call', outcome: '' },
      today: '2026-03-04',
    })
    expect(sheet.look('Cyd Fox').card).toMatchObject({
      state: 'won',
      verdict: { word: '' },
      missing: null,
    })
  })

  it('points to the row that leads where a person has several', () => {
    const [, , , , , east] = sheet.rows('Deals').map((row) => String(row['Touchline ID']))
    const second = okOf(sheet.panelRow(sheet.rows('Deals')[4]?.['Touchline ID'] as string))
    expect(east).toBeUndefined()
    expect(second.card?.next.elsewhere).toBe('see row of Ann Lee')
  })

  it('that is gone is said to be gone', () => {
    expect(problemOf(sheet.panelRow('Tnobody'))).toContain('no longer in the pipeline')
  })

  it('typed a moment ago by an add-on gets its id when it is looked at', () => {
    sheet.put('Deals!A7:E7', [['Eve Gil', 'Eden', 'eve@eden.com', '', 'Open']])
    sheet.select('Deals!A7')
    const { card } = okOf(sheet.panelRow())
    expect(card).toMatchObject({ name: 'Eve Gil', id: sheet.row('Deals', 'Name', 'Eve Gil')['Touchline ID'] })
    okOf(sheet.log({ ...CALL, id: String(card?.id), ...(card ? { context: card.context } : {}) }))
    expect(sheet.row('Ledger', 'Touchline ID', String(card?.id))['Last touch']).not.toBe('')
  })

  it('before set-up is none, in words what to do', () => {
    const bare = panelSheet()
    bare.setRule('pipeline', '')
    expect(problemOf(bare.panelRow())).toContain('Set up Touchline')
  })
})

describe('what was said before', () => {
  const line = (
    when: string,
    name: string,
    medium: string,
    direction: string,
    reason: string,
    outcome: string,
  ) => [when, '', name, medium, direction, '', reason, '', outcome]
  const others = Array.from({ length: 3200 }, (_, at) =>
    line(`2026-02-0${(at % 9) + 1} 10:00`, 'Bob Ray', 'Call', '', `News ${at % 4}`, 'Reached'),
  )

  it('is the last three contacts of the person, over all their rows, however far up the log they stand', () => {
    const sheet = panelSheet()
    sheet.workbook.insertRows(sheet.area('Touches!A1').sheet, 1, 3300)
    sheet.put('Touches!B2:J3205', [
      line('2026-01-20 09:00', 'Dee Dow', 'E-mail', '', 'A new law', 'Sent'),
      line('2026-01-21 09:00', 'Dee Dow', 'Call', 'In', '', 'Replied'),
      line('2026-01-22 09:00', 'Dee Dow', 'Call', '', 'checking in', 'Reached'),
      line('2026-01-19 09:00', 'Dee Dow', 'Call', '', '', 'No answer'),
      ...others,
    ])
    sheet.click('Run the night now')
    const { history } = sheet.look('Dee Dow')
    expect(history.touches.map(({ when, counts }) => [when.slice(0, 10), counts])).toEqual([
      ['2026-01-22', false],
      ['2026-01-21', true],
      ['2026-01-20', true],
    ])
    expect(history.reasons).toContain('News 3')
    expect(history.reasons).not.toContain('checking in')
  })
})

describe('what counts of the automated touches of a client (C3)', () => {
  const CARD = ['Cyd Fox', 'Newsletter', 'Out', '', 'Price list', 'Prices', 'Sent']
  /** A year's newsletters, followed by as many calls with others as one answer reads at most. */
  const shown = (cards: number, others: number): [string, boolean][] => {
    const sheet = panelSheet()
    const days = Array.from({ length: cards }, (_, at) => `2026-02-${10 + at} 09:00`)
    const calls = Array.from({ length: others }, () => [
      '2026-02-01',
      '',
      'Dee Dow',
      'Call',
      'In',
      '',
      '',
      '',
      '',
    ])
    const lines = days.map((day) => [day, '', ...CARD])
    sheet.workbook.insertRows(sheet.area('Touches!A1').sheet, 1, others + cards)
    sheet.put('Touches!B2', [...lines.slice(0, 8), ...calls, ...lines.slice(8)])
    sheet.click('Run the night now')
    return sheet.look('Cyd Fox').history.touches.map(({ when, counts }) => [when.slice(0, 10), counts])
  }

  it('are eight of ten: the panel says so of the others', () => {
    expect(shown(10, 0)).toEqual([
      ['2026-02-19', false],
      ['2026-02-18', false],
      ['2026-02-17', true],
    ])
  })

  it('are the same where the first of them lie before the end of the log that is read', () => {
    expect(shown(11, 3000).map(([, counts]) => counts)).toEqual([false, false, false])
  })
})

describe('taking a touch back', () => {
  it('leaves log, ledger and verdict as they were', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    const before = JSON.stringify([sheet.grid('Deals'), sheet.grid('Ledger'), sheet.rows('Touches')])
    const { undo } = okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
    const undone = okOf(sheet.undo(undo))
    expect(JSON.stringify([sheet.grid('Deals'), sheet.grid('Ledger'), sheet.rows('Touches')])).toBe(before)
    expect(undone).toMatchObject({
      card: { verdict: card.verdict, next: card.next },
      history: { touches: [] },
      kept: [],
    })
    // Repeated as after a lost answer, the request finds everything done.
    expect(okOf(sheet.undo(undo))).toEqual(undone)
  })
})

describe('not today', () => {
  it('gives the person that day until they are touched, and can be taken back', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    expect(okOf(sheet.snooze(card.id, '2026-03-20')).card?.next).toMatchObject({
      day: '2026-03-20',
      from: 'choice',
    })
    expect(okOf(sheet.snooze(card.id, '2026-03-23')).card?.next).toMatchObject({
      day: '2026-03-23',
      from: 'choice',
    })
    expect(sheet.rows('Plan')).toMatchObject([{ 'Touchline ID': card.id, Medium: 'Call' }])
    expect(sheet.row('Deals', 'Name', 'Dee Dow')['Next touch']).toBe('2026-03-23')
    expect(okOf(sheet.snooze(card.id)).card?.next).toEqual(card.next)
    okOf(sheet.snooze(card.id, '2026-03-20'))
    sheet.setNow('2026-03-04 12:30')
    const { context } = sheet.look('Dee Dow').card
    const saved = okOf(sheet.log({ ...CALL, id: card.id, context }))
    expect(saved.card.next).toMatchObject({ day: '2026-03-11', from: 'cadence' })
    expect(sheet.row('Deals', 'Name', 'Dee Dow')['Next touch']).toBe('2026-03-11')
  })

  it('is refused for a promise, for nobody due, and for a day that is past or too far', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    for (const day of ['2026-03-03', '2027-03-10', 'soon']) {
      expect([day, problemOf(sheet.snooze(card.id, day))]).toEqual([
        day,
        expect.stringMatching(/nothing was changed/i),
      ])
    }
    sheet.type('Deals', 'Dee Dow', 'Promised', '2026-03-09')
    expect(problemOf(sheet.snooze(card.id, '2026-03-20'))).toContain('promise comes first')
    expect(sheet.rows('Plan')).toEqual([])
  })
})

describe('finding', () => {
  const sheet = panelSheet()
  const names = (text: string) => okOf(sheet.find(text)).map(({ name, company }) => `${name}, ${company}`)

  it('takes pieces of name, company and e-mail, beginnings first', () => {
    expect(names('ann')).toEqual(['Ann Lee, Acme', 'Ann Lee, Acme East'])
    expect(names('east lee')).toEqual(['Ann Lee, Acme East'])
    expect(names('BOLT.com')).toEqual(['Bob Ray, Bolt'])
    expect(names('do')).toEqual(['Dee Dow, Dot'])
    expect(names('nobody')).toEqual([])
    expect(names(' ')).toEqual([])
  })

  it('gives eight at most', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`Ann ${at}`, `C${at}`])
    const many = panelSheet([['Name', 'Company'], ...rows])
    expect(okOf(many.find('ann'))).toHaveLength(8)
  })
})

describe('adding', () => {
  it('makes a row at the end, with an id, created today, judged at once, text as text', () => {
    const sheet = panelSheet()
    const added = okOf(
      sheet.add({ name: '=NOW()', company: 'Flux', email: 'f@flux.com', phone: '0049 30 1234567' }),
    )
    expect(added.card).toMatchObject({ name: '=NOW()', verdict: { word: 'New', rule: 'P5' } })
    expect(sheet.rows('Deals').slice(-1)).toMatchObject([
      {
        Name: '=NOW()',
        Phone: '0049 30 1234567',
        'Create date': '2026-03-04',
        'Touchline ID': added.card?.id,
        'Next touch': '2026-03-04',
      },
    ])
  })

  it('offers who is there already, and adds anyway when told to', () => {
    const sheet = panelSheet()
    const same = { name: 'B. Ray', email: 'BOB@bolt.com' }
    expect(sheet.add(same)).toMatchObject({ known: { name: 'Bob Ray' } })
    expect(sheet.rows('Deals')).toHaveLength(5)
    okOf(sheet.add({ ...same, anyway: true }))
    expect(sheet.rows('Deals')).toHaveLength(6)
  })

  it('is refused without anything known, without a column for what was typed, and above a footer', () => {
    const sheet = panelSheet([
      ['First name', 'Last name', 'Company', 'Amount'],
      ['Ann', 'Lee', 'Acme', 100],
      ['Total', '', '', 100],
    ])
    expect(problemOf(sheet.add({}))).toContain('type a name, a company, an e-mail address or a phone number')
    expect(problemOf(sheet.add({ email: 'x@y.com' }))).toContain('no column for an e-mail address')
    expect(problemOf(sheet.add({ name: 'Bob Ray', phone: '12345678' }))).toContain(
      'no column for a phone number',
    )
    expect(problemOf(sheet.add({ name: 'Bob Ray' }))).toContain('row 3')
    expect(sheet.rows('Deals')).toHaveLength(2)
  })

  it('parts a name for first and last names', () => {
    const sheet = panelSheet([
      ['First name', 'Last name', 'Company'],
      ['Ann', 'Lee', 'Acme'],
    ])
    okOf(sheet.add({ name: 'Bob van Ray' }))
    expect(sheet.rows('Deals')[1]).toMatchObject({ 'First name': 'Bob', 'Last name': 'van Ray' })
  })
})
