// Logging a touch over ports in memory: saved once, counted right, and the row's verdict and next touch follow.
import { type AppSheet, BUSY, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend, moveRowAt } from '../../support/app-faults'

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

/** The request that the panel sends for a person, with or without its context. */
const callTo = (sheet: AppSheet, name: string, isBriefed: boolean) => {
  const { id, context } = sheet.card(name)
  return { ...CALL, id, ...(isBriefed ? { context } : {}) }
}

describe.each([
  ['with what the panel was handed', true],
  ['with everything read again', false],
])('a log %s', (_, isBriefed) => {
  it('is a line of Touches, and moves the next touch', () => {
    const sheet = setUpSheet()
    const before = sheet.deal('Ann Lee')['Next touch']
    const { card, touch } = okOf(
      sheet.log({ ...callTo(sheet, 'Ann Lee', isBriefed), minutes: 15, note: 'ok' }),
    )
    expect(sheet.rows('Touches')).toMatchObject([
      {
        When: '2026-03-04 12:00',
        Name: 'Ann Lee',
        Medium: 'Call',
        Outcome: 'Reached',
        Minutes: 15,
        Note: 'ok',
      },
    ])
    expect([before, card.next.day, touch.counts]).toEqual(['2026-03-04', '2026-03-11', true])
    expect(sheet.rows('Ledger')[0]).toMatchObject({ 'Last counted': '2026-03-04 12:00' })
  })

  it('with progress makes a Keep of a row on notice', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-18')
    expect(sheet.deal('Ann Lee').Verdict).toMatch(/^Notice · no progress yet/)
    const request = { ...callTo(sheet, 'Ann Lee', isBriefed), progress: 'Next step agreed' }
    expect(okOf(sheet.log(request)).card.verdict.word).toBe('Keep')
    expect(sheet.deal('Ann Lee')).toMatchObject({
      Verdict: expect.stringMatching(/^Keep/),
      'On notice since': '',
    })
  })

  it('fills the cell that was learnt, and the row is judged with it', () => {
    const sheet = setUpSheet()
    const cells = [{ field: 'gut', value: 'never', seen: '' }] as const
    const { card, undo } = okOf(sheet.log({ ...callTo(sheet, 'Bob Ray', isBriefed), cells }))
    expect([card.verdict.word, card.verdict.rule]).toEqual(['Purge', 'P1'])
    expect(sheet.deal('Bob Ray')['Will they buy?']).toBe('never')
    expect(undo.cells).toMatchObject([{ field: 'gut', value: '', seen: 'never' }])
  })

  it('with a yes that was saved is confirmed that day, and sent again after a lost answer too', () => {
    for (const again of [false, true]) {
      const sheet = setUpSheet()
      sheet.night('2026-03-05')
      const cells = [{ field: 'gut', value: 'yes', seen: '' }] as const
      const request = { ...callTo(sheet, 'Bob Ray', isBriefed), cells, again }
      okOf(sheet.log(request))
      const confirmed = () =>
        sheet.rows('Ledger').find((row) => row['Touchline ID'] === request.id)?.['Gut confirmed']
      expect(confirmed()).toBe('2026-03-05')
      sheet.night('2026-03-06')
      expect(confirmed()).toBe('2026-03-05')
    }
  })

  it('writes nothing at all where Touches is gone, or two rows have the id', () => {
    const sheet = setUpSheet()
    const cells = [{ field: 'gut', value: 'hope', seen: '' }] as const
    const request = { ...callTo(sheet, 'Bob Ray', isBriefed), cells }
    const touches = sheet.world.tabs.get('Touches')
    sheet.world.tabs.delete('Touches')
    const before = sheet.content()
    expect(problemOf(sheet.log(request))).toContain('nothing was logged')
    expect(sheet.content()).toEqual(before)
    if (touches) sheet.world.tabs.set('Touches', touches)
    sheet.tab('Deals').write(6, 1, [['Bob Ray', 'Copy', '', '', 'Open', 10, '', '', request.id]])
    const copied = sheet.content()
    expect(problemOf(sheet.log(request))).toContain('Two rows have the same Touchline ID')
    expect(sheet.content()).toEqual(copied)
  })

  it('without a reason is saved and does not count', () => {
    const sheet = setUpSheet()
    const { touch } = okOf(sheet.log({ ...callTo(sheet, 'Ann Lee', isBriefed), reason: 'checking in' }))
    expect([touch.counts, sheet.rows('Touches').length]).toEqual([false, 1])
    expect(sheet.rows('Ledger')[0]).toMatchObject({ 'Last counted': '', 'Last touch': '2026-03-04 12:00' })
  })

  it('is refused where the cell says something else by now, and nothing is saved', () => {
    const sheet = setUpSheet()
    const request = callTo(sheet, 'Bob Ray', isBriefed)
    sheet.type('Bob Ray', 'Will they buy?', 'hope')
    const before = sheet.content()
    const answer = sheet.log({ ...request, cells: [{ field: 'gut', value: 'yes', seen: '' }] })
    expect(problemOf(answer)).toContain('now says “hope”')
    expect(answer).toMatchObject({ conflict: { field: 'gut', now: 'hope' } })
    expect(sheet.content()).toEqual(before)
  })

  it('waits for no other run: busy, and nothing is changed', () => {
    const sheet = setUpSheet()
    const request = callTo(sheet, 'Ann Lee', isBriefed)
    const before = sheet.content()
    sheet.world.isBusy = true
    expect([problemOf(sheet.log(request)), sheet.content()]).toEqual([BUSY, before])
  })

  it('of a row that is gone is refused in words', () => {
    const sheet = setUpSheet()
    const request = callTo(sheet, 'Ann Lee', isBriefed)
    expect(problemOf(sheet.log({ ...request, id: 'T9999' }))).toContain('no longer in the pipeline')
    expect(sheet.rows('Touches')).toEqual([])
  })

  it('belongs to its row when rows move just before it is written', () => {
    const sheet = setUpSheet()
    const request = { ...callTo(sheet, 'Dee Dow', isBriefed), progress: 'Commitment' }
    const before = sheet.rows('Deals')
    moveRowAt(sheet, 'readColumn')
    sheet.log(request)
    mend(sheet)
    const others = (rows: typeof before): unknown =>
      rows
        .filter((row) => row.Name !== 'Dee Dow')
        .sort((a, b) => String(a.Name).localeCompare(String(b.Name)))
    expect(others(sheet.rows('Deals'))).toEqual(others(before))
    expect(sheet.rows('Touches').filter((row) => row['Touchline ID'] !== request.id)).toEqual([])
  })

  it('cut off at any call and sent again is one touch, as if nothing had happened', () => {
    const whole = setUpSheet()
    const request = { ...callTo(whole, 'Dee Dow', isBriefed), cells: [FIRST] }
    const begins = whole.world.calls.length
    okOf(whole.log(request))
    const calls = whole.world.calls.length - begins
    whole.night('2026-03-05')
    for (let cut = 1; cut <= calls; cut++) {
      const sheet = setUpSheet()
      sheet.card('Dee Dow')
      cutOff(sheet, cut)
      expect(() => sheet.log(request)).toThrow('cut off')
      mend(sheet)
      okOf(sheet.log({ ...request, again: true }))
      sheet.night('2026-03-05')
      expect([cut, sheet.rows('Touches')]).toEqual([cut, whole.rows('Touches')])
      expect([cut, sheet.rows('Deals')]).toEqual([cut, whole.rows('Deals')])
    }
  })

  it('writes nothing outside the lock', () => {
    const sheet = setUpSheet()
    okOf(sheet.log(callTo(sheet, 'Ann Lee', isBriefed)))
    expect(sheet.world.unlocked).toEqual([])
  })
})

const FIRST = { field: 'promised', value: '2026-03-20 15:30', seen: '' } as const

describe('a log', () => {
  it.each<Parameters<AppSheet['log']>[0]>([
    {},
    { progress: 'Commitment' },
    { direction: 'In', medium: 'E-mail' },
    { reason: '' },
    { medium: 'Newsletter', item: 'Price list' },
    { risk: 'Competitor' },
    { outcome: 'No answer' },
    { cells: [FIRST] },
    { cells: [{ field: 'decision', value: '2026-03-12', seen: '' }] },
    { cells: [{ field: 'gut', value: 'never', seen: '' }] },
  ])('leaves the same sheet with what the panel was handed as without: %j', (more) => {
    const [briefed, whole] = [true, false].map((isBriefed) => {
      const sheet = setUpSheet()
      sheet.night('2026-03-05')
      okOf(sheet.log({ ...callTo(sheet, 'Bob Ray', isBriefed), ...more }))
      return sheet
    })
    expect(briefed?.content()).toEqual(whole?.content())
  })

  it('that arrives twice is saved once', () => {
    const sheet = setUpSheet()
    const request = callTo(sheet, 'Ann Lee', true)
    okOf(sheet.log(request))
    okOf(sheet.log({ ...request, again: true }))
    expect(sheet.rows('Touches')).toHaveLength(1)
  })

  it('of two rows with one id is refused in words', () => {
    const sheet = setUpSheet()
    const request = callTo(sheet, 'Ann Lee', true)
    sheet.tab('Deals').write(6, 1, [['Eve Elm', 'Elm', '', '', 'Open', 1, '', '', request.id]])
    expect(problemOf(sheet.log(request))).toContain('Two rows have the same Touchline ID')
    expect(sheet.rows('Touches')).toEqual([])
  })

  it('is refused where the tab Touches is gone', () => {
    const sheet = setUpSheet()
    const request = callTo(sheet, 'Ann Lee', false)
    sheet.world.tabs.delete('Touches')
    expect(problemOf(sheet.log(request))).toContain('gone: nothing was logged')
  })

  it.each([
    ['Pacific/Auckland', '2026-03-04 23:59'],
    ['America/Los_Angeles', '2026-03-04 23:59'],
    ['Asia/Kolkata', '2026-03-05 00:00'],
    ['Europe/Berlin', '2026-03-29 03:00'],
    ['America/New_York', '2026-11-01 01:30'],
  ])('in %s stands at the minute of the sheet’s own clock', (zone, now) => {
    const sheet = setUpSheet(undefined, { zone, now })
    const minute = now.endsWith('00:00') ? now.slice(0, 10) : now
    expect(okOf(sheet.log(callTo(sheet, 'Ann Lee', true))).touch.when).toBe(minute)
    expect(sheet.rows('Touches')).toMatchObject([{ When: minute }])
    expect(sheet.rows('Ledger')[0]).toMatchObject({ 'Last counted': minute })
  })

  it('gives the same cells as the night makes from the whole log', () => {
    const sheet = setUpSheet({
      Deals: [...DEALS, ['Ann Lee', 'Acme East', 'ann@acme.com', '', 'Open', 9, '', '']],
    })
    okOf(sheet.log({ ...callTo(sheet, 'Ann Lee', true), progress: 'Commitment' }))
    const logged = sheet.rows('Deals').map(({ Verdict, By }) => [Verdict, By])
    sheet.night('2026-03-04')
    expect(sheet.rows('Deals').map(({ Verdict, By }) => [Verdict, By])).toEqual(logged)
  })
})
