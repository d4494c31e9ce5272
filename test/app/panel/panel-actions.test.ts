// The panel's other actions over ports in memory: fill, undo, snooze, quick add.
import { type AppSheet, BUSY, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { mend, moveRowAt } from '../../support/app-faults'

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }
const DATE = { field: 'decision', value: '2026-03-20', seen: '' } as const
const byName = (rows: readonly { readonly Name?: unknown }[]) =>
  [...rows].sort((a, b) => String(a.Name).localeCompare(String(b.Name)))

describe('a fact filled in', () => {
  it('is a date among dates, and the row is judged at once', () => {
    const sheet = setUpSheet()
    const { card } = okOf(sheet.fill(sheet.card('Bob Ray').id, DATE))
    expect(sheet.deal('Bob Ray')['Close date']).toBe('2026-03-20')
    expect(card?.missing?.fact).not.toBe('decision')
  })

  it('is refused where the cell says something else by now', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Ann Lee')
    const before = sheet.content()
    const answer = sheet.fill(id, DATE)
    expect(answer).toMatchObject({ conflict: { field: 'decision', now: '2026-03-30' } })
    expect(sheet.content()).toEqual(before)
  })

  it('that somebody typed already is no conflict', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    sheet.type('Bob Ray', 'Close date', '2026-03-20')
    expect(problemOf(sheet.fill(id, DATE))).toBe('')
  })
})

describe('a log taken back', () => {
  const logged = (sheet: AppSheet, name: string) => {
    const cells = [{ field: 'promised', value: '2026-03-09', seen: '' }] as const
    return okOf(sheet.log({ ...CALL, id: sheet.card(name).id, progress: 'Commitment', cells })).undo
  }

  it('leaves cells, verdict and ledger as they were', () => {
    const sheet = setUpSheet()
    const before = [sheet.rows('Deals'), sheet.rows('Ledger')]
    const { kept, card } = okOf(sheet.undo(logged(sheet, 'Ann Lee')))
    expect([kept, card?.verdict.word]).toEqual([[], 'Keep'])
    expect([sheet.rows('Deals'), sheet.rows('Ledger')]).toEqual(before)
    expect(sheet.rows('Touches').filter((row) => row['Touch ID'] !== '')).toEqual([])
  })

  it('keeps a cell that says something else by now, and names it', () => {
    const sheet = setUpSheet()
    const undo = logged(sheet, 'Ann Lee')
    sheet.type('Ann Lee', 'Promised', '2026-03-31')
    expect(okOf(sheet.undo(undo)).kept).toEqual(['Promised'])
    expect(sheet.deal('Ann Lee').Promised).toBe('2026-03-31')
  })

  it('is taken back once, however often that is asked for', () => {
    const sheet = setUpSheet()
    const undo = logged(sheet, 'Ann Lee')
    okOf(sheet.undo(undo))
    const before = sheet.content()
    okOf(sheet.undo(undo))
    expect(sheet.content()).toEqual(before)
  })
})

describe('not today', () => {
  it('moves the next touch to the day, and no night moves it back', () => {
    const sheet = setUpSheet()
    const { card } = okOf(sheet.snooze(sheet.card('Bob Ray').id, '2026-03-25'))
    expect(card?.next).toMatchObject({ day: '2026-03-25', from: 'choice' })
    sheet.night('2026-03-10')
    expect(sheet.deal('Bob Ray')['Next touch']).toBe('2026-03-25')
  })

  it('is taken back', () => {
    const sheet = setUpSheet()
    const { id, next } = sheet.card('Bob Ray')
    okOf(sheet.snooze(id, '2026-03-25'))
    expect(okOf(sheet.snooze(id)).card?.next.from).toBe('cadence')
    sheet.night('2026-03-04')
    expect(sheet.card('Bob Ray').next.day).toBe(next.day)
  })

  it('is ended by the next touch', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    okOf(sheet.snooze(id, '2026-03-25'))
    sheet.world.setNow('2026-03-05 12:00')
    expect(okOf(sheet.log({ ...CALL, id })).card.next.day).toBe('2026-03-12')
  })

  it('is refused for a promise, for a day that is past, and for one too far', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    const before = sheet.content()
    for (const day of ['2026-03-03', '2027-03-05']) {
      expect(problemOf(sheet.snooze(id, day))).toContain('from today to a year ahead')
    }
    expect(sheet.content()).toEqual(before)
    sheet.type('Bob Ray', 'Promised', '2026-03-09')
    expect(problemOf(sheet.snooze(id, '2026-03-25'))).toContain('promised 9 Mar 2026')
  })

  it('works in a sheet whose day is another than Greenwich’s', () => {
    const sheet = setUpSheet(undefined, { zone: 'Pacific/Auckland', now: '2026-03-05 01:00' })
    expect(problemOf(sheet.snooze(sheet.card('Bob Ray').id, '2026-03-05'))).toBe('')
    expect(problemOf(sheet.snooze(sheet.card('Bob Ray').id, '2026-03-04'))).not.toBe('')
  })
})

describe('quick add', () => {
  const EVE = { name: 'Eve Elm', company: 'Elm', email: 'eve@elm.com', phone: '030 12' }

  it('is a row behind the last, created today, with id and verdict', () => {
    const sheet = setUpSheet()
    const { card } = okOf(sheet.add(EVE))
    expect(card).toMatchObject({ name: 'Eve Elm', verdict: { word: 'New' } })
    expect(sheet.rows('Deals').at(-1)).toMatchObject({
      Name: 'Eve Elm',
      Company: 'Elm',
      Phone: '030 12',
      'Create date': '2026-03-04',
    })
  })

  it('is the first row of an empty pipeline', () => {
    const sheet = setUpSheet({ Deals: [DEALS[0]] })
    expect(okOf(sheet.add(EVE)).card?.name).toBe('Eve Elm')
    expect(sheet.rows('Deals')).toHaveLength(1)
  })

  it('says who is there already, and adds them anyway when told to', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Ann Lee')
    const again = { ...EVE, email: 'ANN@acme.com' }
    expect(sheet.add(again)).toMatchObject({ known: { id, name: 'Ann Lee' } })
    expect(sheet.rows('Deals')).toHaveLength(4)
    expect(problemOf(sheet.add({ ...again, anyway: true }))).toBe('')
    expect(sheet.rows('Deals')).toHaveLength(5)
  })

  it('adds another of a company that is there: a company may have many', () => {
    const sheet = setUpSheet({ Deals: [DEALS[0], ['', 'Acme']] })
    okOf(sheet.add({ company: 'Acme' }))
    expect(sheet.rows('Deals').map((row) => row.Company)).toEqual(['Acme', 'Acme'])
  })

  it('sent again with the same key adds nobody twice', () => {
    const sheet = setUpSheet()
    const { card } = okOf(sheet.add(EVE))
    const before = sheet.content()
    expect(okOf(sheet.add(EVE)).card?.id).toBe(card?.id)
    expect(sheet.content()).toEqual(before)
  })

  it('is refused where the sheet has no column for what was typed', () => {
    const sheet = setUpSheet({
      Deals: [
        ['Name', 'Stage'],
        ['Ann Lee', 'Open'],
      ],
    })
    const before = sheet.content()
    expect(problemOf(sheet.add(EVE))).toContain('has no column for a company')
    expect(sheet.content()).toEqual(before)
  })

  it('writes over nothing that stands below the last person', () => {
    const sheet = setUpSheet()
    const column = sheet.tab('Deals').lastColumn + 1
    sheet.tab('Deals').write(6, column, [['Total']])
    expect(problemOf(sheet.add(EVE))).not.toBe('')
    expect(sheet.rows('Deals').some((row) => row.Name === 'Eve Elm')).toBe(false)
  })

  it('in the last row of the grid makes room', () => {
    const rows = Array.from({ length: 59 }, (_, at) => [`Name ${at}`, `Co ${at}`, '', '', 'Open', 1, '', ''])
    const sheet = setUpSheet({ Deals: [DEALS[0], ...rows] })
    okOf(sheet.add(EVE))
    expect(sheet.rows('Deals').at(-1)?.Name).toBe('Eve Elm')
  })
})

describe.each<readonly [string, (sheet: AppSheet, id: string) => unknown]>([
  ['fill', (sheet, id) => sheet.fill(id, DATE)],
  ['not today', (sheet, id) => sheet.snooze(id, '2026-03-25')],
  ['quick add', (sheet) => sheet.add({ name: 'Eve Elm' })],
  ['undo', (sheet, id) => sheet.undo({ touchId: 'x', id, cells: [] })],
])('%s', (_, act) => {
  it('while another run holds the sheet changes nothing', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    const before = sheet.content()
    sheet.world.isBusy = true
    expect([act(sheet, id), sheet.content()]).toEqual([{ problem: BUSY }, before])
  })

  it('changes nobody else when rows move just before', () => {
    const sheet = setUpSheet()
    const { id } = sheet.card('Bob Ray')
    const before = byName(sheet.rows('Deals'))
    moveRowAt(sheet, 'readColumn')
    act(sheet, id)
    mend(sheet)
    const others = byName(sheet.rows('Deals')).filter(({ Name }) => Name !== 'Bob Ray' && Name !== 'Eve Elm')
    expect(others).toEqual(before.filter(({ Name }) => Name !== 'Bob Ray'))
  })

  it('writes nothing outside the lock', () => {
    const sheet = setUpSheet()
    act(sheet, sheet.card('Bob Ray').id)
    expect(sheet.world.unlocked).toEqual([])
  })
})

describe('what was handed out before something changed', () => {
  const opened = () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    return { sheet, ...sheet.card('Bob Ray') }
  }

  it('does nothing once Touchline is removed', () => {
    const { sheet, id, context } = opened()
    sheet.remove()
    const before = sheet.content()
    const answers = [
      sheet.log({ ...CALL, id, context }),
      sheet.fill(id, DATE, context),
      sheet.snooze(id, '2026-03-25', context),
    ]
    for (const answer of answers) expect(problemOf(answer)).toContain('not set up')
    expect(sheet.content()).toEqual(before)
  })

  it('does not stop a clock that runs again', () => {
    const { sheet, id, context } = opened()
    sheet.setRule('P4c.now', true)
    const stale = sheet.card('Bob Ray').context
    sheet.setRule('P4c.now', false)
    const since = sheet.deal('Bob Ray')['On notice since']
    okOf(sheet.snooze(id, '2026-03-25', stale))
    expect([since, sheet.deal('Bob Ray')['On notice since'], context.zone]).toEqual([
      since,
      since,
      stale.zone,
    ])
    expect(sheet.deal('Bob Ray').Verdict).not.toContain('clock stopped')
  })
})

describe('a yes that was logged', () => {
  it('is as unconfirmed as before once the log is taken back', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    const { id } = sheet.card('Bob Ray')
    const before = sheet.rows('Ledger')
    const cells = [{ field: 'gut', value: 'yes', seen: '' }] as const
    const { undo } = okOf(sheet.log({ ...CALL, id, cells }))
    okOf(sheet.undo(undo))
    expect(sheet.rows('Ledger')).toEqual(before)
  })
})

describe('somebody whose row was deleted', () => {
  it('is no reason to keep a touch that is taken back', () => {
    const sheet = setUpSheet()
    const { undo } = okOf(sheet.log({ ...CALL, id: sheet.card('Dee Dow').id }))
    sheet.tab('Deals').write(5, 1, [Array.from({ length: 20 }, () => '')])
    expect(okOf(sheet.undo(undo)).card).toBeNull()
    expect(sheet.rows('Touches').filter((row) => row.Medium !== '')).toEqual([])
  })
})

describe('quick add after a log with somebody else', () => {
  it('offers the reason that was good there', () => {
    const sheet = setUpSheet()
    okOf(sheet.log({ ...CALL, id: sheet.card('Dee Dow').id }))
    expect(okOf(sheet.add({ name: 'Zed', company: 'Zoo' })).history.reasons).toContain(CALL.reason)
  })
})
