// The place Purge by its keys: a case is one key, rows of one charge are another.
import { act, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import { courtCardOf, courtOf } from '../../support/court-panel'
import {
  decisions,
  heading,
  open,
  opened,
  press,
  saved,
  sent,
  server,
  settle,
  sit,
} from '../../support/court-room'

describe('the lobby', () => {
  it('says what is accused and claims what, the record, and what rows share', async () => {
    await open()
    expect(screen.getByText('2 rows are on Purge and claim 700.')).toBeTruthy()
    expect(screen.getByText('1 row is on Notice and claims 300.')).toBeTruthy()
    expect(screen.getByText('Of 31 parked this year, 2 came back and 1 was won.')).toBeTruthy()
    expect(screen.getByRole('button', { name: /No decision date/ }).textContent).toContain('3')
  })

  it('offers what to change where too many parked rows were won after all', async () => {
    await open(
      courtOf({
        record: { parked: 31, back: 4, won: 3, isStrict: true, believed: { said: 3, closed: 2, won: 1 } },
      }),
    )
    expect(screen.getByText(/rows are parked too soon/)).toBeTruthy()
    expect(screen.getByText(/You said “I do” of 3 rows: 2 are decided, 1 of them won\./)).toBeTruthy()
    server.answer('rules', { ok: { rules: [] } })
    fireEvent.click(screen.getByRole('button', { name: 'Change that rule' }))
    await screen.findByRole('heading', { name: 'Rules' })
    expect((screen.getByLabelText('Find a rule') as HTMLInputElement).value).toBe('P4.days')
  })

  it('takes “I do” of a case by its key, once', async () => {
    await sit(
      courtOf({
        cards: [courtCardOf(), courtCardOf({ id: 'T2', name: 'Cy Hart', believedOn: '2026-02-03' })],
      }),
    )
    expect(screen.getByText(/Keeping it means believing .*: 1 in 3\./)).toBeTruthy()
    await press('b')
    expect(heading()).toBe('Cy Hart')
    expect(screen.getByText(/You said on 3 Feb: I do\./)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^I do believe that/ })).toBeNull()
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: /^Stop here/ }))
    })
    await settle()
    expect(decisions()).toEqual([{ id: 'T1', verb: 'believe', cells: [] }])
  })

  it('asks for the biggest first where that is wished', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: 'Biggest first' }))
    await press('1')
    expect(server.asked('court')[1]).toEqual({ mode: 'court', order: 'big', isAnew: false })
  })

  it('adds up each currency by itself', async () => {
    const claims = [
      { code: 'EUR', amount: 12_000 },
      { code: 'USD', amount: 300 },
    ]
    await open(courtOf({ code: 'EUR', purge: { rows: 3, claims } }))
    expect(screen.getByText('3 rows are on Purge and claim 12,000 EUR + 300 USD.')).toBeTruthy()
  })

  it('is glad where nothing is accused, and says where a column is in question', async () => {
    await open(
      courtOf({ purge: { rows: 0, claims: [] }, notice: { rows: 0, claims: [] }, groups: [], isHeld: true }),
    )
    expect(screen.getByText(/A column is gone/)).toBeTruthy()
  })

  it('says why it cannot open, with one button that tries again', async () => {
    server.answer('court', { problem: 'Somebody else is at it.' })
    render(<Panel server={server} />)
    await press('p')
    await settle()
    expect(screen.getByText('Somebody else is at it.')).toBeTruthy()
    server.answer('court', { ok: courtOf() })
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }))
    await settle()
    expect(screen.getByText(/2 rows are on Purge/)).toBeTruthy()
  })

  it('takes any batch of the last 30 days back by two clicks', async () => {
    const batch = {
      batch: 'b7',
      verb: 'park',
      when: '2026-02-10 09:30',
      rows: 2,
      name: 'Bob Ray',
      id: '',
    } as const
    await open(courtOf({ batches: [batch] }))
    fireEvent.click(screen.getByText('Decisions of the last 30 days'))
    server.answer('undoBatch', { ok: { batch: 'b7', verb: 'park', rows: 2, kept: [], gone: 0 } })
    server.answer('court', { ok: courtOf() })
    fireEvent.click(screen.getByRole('button', { name: /^Take back/ }))
    await settle()
    expect(server.asked('undoBatch')).toEqual([{ batch: 'b7' }])
    expect(screen.getByText('Taken back: 2 rows as before.')).toBeTruthy()
    await settle()
    expect(screen.queryByText('Decisions of the last 30 days')).toBeNull()
  })
})

describe('a case', () => {
  it('shows what is for and against it with days, and what acquits', async () => {
    await sit()
    expect(heading()).toBe('Bob Ray')
    expect(screen.getByText('12 touches and no answer, the last 16 Feb')).toBeTruthy()
    expect(screen.getByText('Last step forward 28 days ago, 4 Feb')).toBeTruthy()
    expect(screen.getByText('The day they decide.')).toBeTruthy()
    expect(screen.getByText(/^Of 61 rows that stayed open as long, you won 4/)).toBeTruthy()
  })

  it('is parked by one key: the next one is there at once, and the sheet is told behind it', async () => {
    await sit()
    await press('1')
    expect(heading()).toBe('Cy Hart')
    await press('2')
    expect(heading()).toBe('Di Frost')
    server.answer('decide', saved())
    expect(decisions()).toEqual([
      {
        id: 'T1',
        verb: 'park',
        cells: [
          { field: 'benched', value: 'bench 2026-03-04', seen: '' },
          { field: 'wakeOn', value: '2026-04-03', seen: '' },
        ],
      },
    ])
  })

  it('is parked until a day of one’s own', async () => {
    await sit()
    await press('3')
    const field = screen.getByLabelText('Park until') as HTMLInputElement
    expect([document.activeElement, field.value]).toEqual([field, '2026-06-02'])
    fireEvent.input(field, { target: { value: '2027-01-04' } })
    fireEvent.submit(field)
    await settle()
    expect(decisions()).toMatchObject([{ cells: [{}, { value: '2027-01-04' }] }])
    expect(heading()).toBe('Cy Hart')
  })

  it('is acquitted by the fact, which is filled in right there', async () => {
    await sit()
    await press('f')
    const field = document.activeElement as HTMLInputElement
    expect(field.id).toBe('acquits')
    server.answer('decide', saved('k', 2))
    fireEvent.input(field, { target: { value: '2026-04-01' } })
    fireEvent.submit(field)
    await settle()
    expect(decisions()).toEqual([
      { id: 'T1', verb: 'fill', cells: [{ field: 'decision', value: '2026-04-01', seen: '' }] },
    ])
    expect(screen.getByText('Bob Ray is acquitted: Keep.')).toBeTruthy()
  })

  it('confirms a day that stands there by one key', async () => {
    const card = courtCardOf({ cell: { header: 'Close date', seen: '2026-04-01' }, charge: 'unconfirmed' })
    await sit(
      courtOf({ cards: [{ ...card, case: { ...card.case, decision: 20_544, isUnconfirmed: true } }] }),
    )
    expect(screen.getByText('They confirm 1 Apr, your estimate.')).toBeTruthy()
    await press('c')
    expect(decisions()).toMatchObject([
      { verb: 'fill', cells: [{ value: '2026-04-01', seen: '2026-04-01' }] },
    ])
  })

  it('logs progress that was agreed, which is no contact', async () => {
    await sit(courtOf({ cards: [courtCardOf({ acquittal: 'progress', cell: null, charge: 'progress' })] }))
    fireEvent.change(screen.getByLabelText('What acquits it'), { target: { value: 'Commitment' } })
    fireEvent.submit(screen.getByLabelText('What acquits it'))
    await settle()
    expect(decisions()).toEqual([{ id: 'T1', verb: 'fill', cells: [], touch: { progress: 'Commitment' } }])
  })

  it('lets them say no: the mail opens with its words, is logged, and the row rests for 30 days', async () => {
    await sit()
    await press('s')
    expect(opened[0]).toMatch(/^_blank mailto:bob@bolt.example\?subject=Shall I close this\?&body=Hello Bob,/)
    expect(decisions()).toMatchObject([
      { verb: 'say no', touch: { medium: 'E-mail', outcome: 'Sent' }, cells: [{}, { value: '2026-04-03' }] },
    ])
    expect(heading()).toBe('Cy Hart')
  })

  it('asks for a referral once, and stays', async () => {
    await sit()
    await press('r')
    expect(opened[0]).toContain('This didn’t work out. Who would be a better fit?')
    expect(decisions()).toMatchObject([{ verb: 'ask', touch: { medium: 'E-mail', referralAsked: 'yes' } }])
    expect([heading(), screen.queryByRole('button', { name: /Ask for a referral/ })]).toEqual([
      'Bob Ray',
      null,
    ])
  })

  it('without an address offers no mail, and an ask that was made in a talk', async () => {
    await sit(courtOf({ cards: [courtCardOf({ email: '' })] }))
    await press('s')
    expect(server.asked('decide')).toEqual([])
    await press('r')
    expect([opened, decisions()]).toMatchObject([[], [{ touch: { medium: 'Call', outcome: 'Reached' } }]])
  })

  it('logs a talk that was had elsewhere by one key', async () => {
    await sit()
    await press('e')
    expect(decisions()).toMatchObject([{ verb: 'spoke', touch: { medium: 'Call', outcome: 'Reached' } }])
    expect(heading()).toBe('Bob Ray')
  })

  it('turns hope into never, where there is hope', async () => {
    const { case: known, following } = courtCardOf()
    const hoping = courtCardOf({
      case: { ...known, gut: 'hope' },
      following: { ...following, gut: { header: 'Will they buy?', seen: 'hope' } },
    })
    await sit(courtOf({ cards: [hoping] }))
    await press('x')
    expect(decisions()).toEqual([
      { id: 'T1', verb: 'never', cells: [{ field: 'gut', value: 'never', seen: 'hope' }] },
    ])
  })

  it('takes later twice, and asks for a decision the third time', async () => {
    await sit(
      courtOf({ cards: [courtCardOf({ laters: 1 }), courtCardOf({ id: 'T2', name: 'Cy Hart', laters: 2 })] }),
    )
    await press('l')
    expect([heading(), decisions().length]).toEqual(['Cy Hart', 1])
    await press('l')
    expect([heading(), decisions().length]).toEqual(['Cy Hart', 1])
    expect(screen.getByRole('alert').textContent).toMatch(/You said later twice/)
  })

  it('has no key twice, and every key is printed on its button', async () => {
    await sit()
    const printed = screen
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-keyshortcuts'))
      .filter((key): key is string => key !== null)
    expect(new Set(printed).size).toBe(printed.length)
    expect(printed).toEqual(expect.arrayContaining(['1', '2', '3', 'F', 'S', 'R', 'E', 'L', 'Q']))
  })
})

describe('rows of one charge', () => {
  it('are parked in one go without those that are unticked, and come back by one key', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /No decision date/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: /Person T2/ }))
    expect(screen.getByText('2 of 3 chosen')).toBeTruthy()
    server.answer('decide', { ok: { batch: 'k', done: [], left: [] } })
    server.answer('court', { ok: courtOf() })
    await press('3')
    await settle()
    expect(sent()).toHaveLength(1)
    expect(decisions()).toMatchObject([
      { id: 'T1', cells: [{}, { value: '2026-06-02' }] },
      { id: 'T3', cells: [{}, { value: '2026-06-02' }] },
    ])
    server.answer('undoBatch', { ok: { batch: 'k', verb: 'park', rows: 2, kept: [], gone: 0 } })
    await press('u')
    await settle()
    expect(server.asked('undoBatch')).toEqual([{ batch: sent()[0]?.key }])
  })

  it('ask for one at least', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /No decision date/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'All' }))
    await press('1')
    expect(screen.getByRole('alert').textContent).toBe('Tick at least one row.')
    expect(server.asked('decide')).toEqual([])
  })
})

describe('the clean-up sprint', () => {
  const sprint = { done: 3, total: 8, before: { open: 8, claimed: 5000, surviving: 1000, survivingRows: 1 } }

  it('goes on where it was left, says how far it is, and asks for the next rows by itself', async () => {
    await open(courtOf({ sprint }))
    server.answer('court', { ok: courtOf({ sprint, cards: courtOf().cards.slice(0, 2), left: 3 }) })
    expect(screen.getByText('Go on at 4 of 8')).toBeTruthy()
    await press('2')
    await settle()
    expect(screen.getByText('4 of 8')).toBeTruthy()
    server.answer('court', {
      ok: courtOf({ sprint: { ...sprint, done: 5 }, cards: courtOf().cards.slice(2) }),
    })
    for (const id of ['T1', 'T2']) server.answer('decide', saved('k', 0, id))
    await press('k', '1')
    await settle()
    expect([heading(), screen.queryByText('6 of 8') !== null]).toEqual(['Di Frost', true])
    expect(sent()[0]).toMatchObject({
      decisions: [{ verb: 'keep', cells: [] }],
      sprint: { claimed: 1900, isAnew: false },
    })
  })

  it('ends with before and after', async () => {
    await open(courtOf({ sprint }))
    server.answer('court', { ok: courtOf({ sprint, cards: courtOf().cards.slice(0, 1) }) })
    await press('2')
    await settle()
    server.answer('court', { ok: courtOf({ sprint: { ...sprint, done: 8 }, cards: [] }) })
    server.answer('decide', saved())
    await press('1')
    await settle()
    expect(heading()).toBe('The sprint is done')
    expect(screen.getByRole('row', { name: 'They claim 5,000 1,900' })).toBeTruthy()
    expect(screen.getByText('1 row parked, 500 less to chase.')).toBeTruthy()
  })

  it('asks for the next rows only when all decisions are saved', async () => {
    await open(courtOf({ sprint }))
    server.answer('court', { ok: courtOf({ sprint, cards: courtOf().cards.slice(0, 2), left: 3 }) })
    await press('2')
    await settle()
    server.answer('decide', saved())
    await press('1', '1')
    await settle()
    expect([sent().length, server.asked('court').length]).toEqual([2, 2])
  })

  it('begins anew once it is over', async () => {
    await open(courtOf({ sprint: { ...sprint, done: 8 } }))
    server.answer('court', { ok: courtOf({ sprint: { done: 0, total: 8, before: null } }) })
    await press('2')
    await settle()
    await press('k')
    expect(server.asked('court')[1]).toMatchObject({ mode: 'sprint', isAnew: true })
    expect(sent()[0]).toMatchObject({ sprint: { isAnew: true } })
  })
})

describe('a sitting', () => {
  it('ends with what was decided, and offers the next', async () => {
    await sit(courtOf({ cards: courtOf().cards.slice(0, 2), left: 7 }))
    await press('1', 'l')
    expect(heading()).toBe('Session over')
    expect(screen.getByText('1 row parked, 500 less to chase.')).toBeTruthy()
    expect(screen.getByText('1 row put off.')).toBeTruthy()
    expect(screen.getByText('7 rows still wait.')).toBeTruthy()
  })

  it('can be stopped at any case, and the figures are read again', async () => {
    await sit()
    server.answer('court', { ok: courtOf({ purge: { rows: 1, claims: [{ code: '', amount: 5 }] } }) })
    await press('q')
    await settle()
    expect(screen.getByText('1 row is on Purge and claims 5.')).toBeTruthy()
  })
})
