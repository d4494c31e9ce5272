// Touches of a history that are corrected or taken out: Ledger and verdicts as a rebuild gives them, and one undo.
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'
import { correcting, done, history, idOf, saidOf } from '../../support/person'

/** Bob was called twice, with a promise of progress, then mailed without a reason; Ann's second deal has a touch too. */
function touchedSheet(): AppSheet {
  const sheet = setUpSheet()
  const log = (moment: string, key: string, request: object): void => {
    sheet.world.setNow(moment)
    okOf(sheet.log({ key, id: idOf(sheet, 'Bob Ray'), ...request }))
  }
  log('2026-03-04 10:00', 'k1', { medium: 'Call', outcome: 'Reached', reason: 'Price change', minutes: 12 })
  log('2026-03-05 09:30', 'k2', {
    ...{ medium: 'Call', outcome: 'Reached', reason: 'Steel falls', progress: 'Next step agreed' },
    ...{ referralAsked: 'yes', note: 'asked' },
  })
  log('2026-03-10 11:00', 'k3', { medium: 'E-mail', outcome: 'Sent', note: 'late' })
  sheet.night('2026-03-11')
  sheet.world.setNow('2026-03-11 12:00')
  return sheet
}

/** The touch for a reason; '' = the one without. */
const touchOf = (sheet: AppSheet, reason: string) => {
  const found = history(sheet, 'Bob Ray').touches.find((touch) => touch.reason === reason)
  if (!found) throw new Error(`No touch for ${reason}`)
  return found
}
const ledgerOf = (sheet: AppSheet, name: string) =>
  sheet.rows('Ledger').find((line) => line['Touchline ID'] === idOf(sheet, name))

describe('a touch that is corrected', () => {
  const changes: [string, object][] = [
    ['its outcome', { outcome: 'No answer' }],
    ['its medium', { medium: 'E-mail', outcome: 'Sent' }],
    ['its day', { when: '2026-02-20' }],
    ['its time', { when: '2026-03-05 16:45' }],
    ['its reason', { reason: 'checking in' }],
    ['who began', { direction: 'In' }],
    ['minutes and note', { minutes: '25', note: '=HYPERLINK("x")' }],
  ]
  it.each(changes)(
    '%s: the sheet is as the night would judge it, and undo gives every byte back',
    (_, wanted) => {
      const sheet = touchedSheet()
      const before = sheet.content('Undo')
      const answer = done(correcting(sheet, 'Bob Ray', touchOf(sheet, 'Steel falls'), wanted))
      const corrected = history(sheet, 'Bob Ray').touches.find(({ touchId }) =>
        answer.history.touches.some((touch) => touch.touchId === touchId && touch.reason !== ''),
      )
      expect(corrected).toBeDefined()
      const [deals, ledger] = [sheet.rows('Deals'), sheet.rows('Ledger')]
      sheet.night('2026-03-11')
      expect(sheet.rows('Ledger')).toEqual(ledger)
      expect(sheet.rows('Deals')).toEqual(deals)
      sheet.world.setNow('2026-03-11 12:00')
      const other = touchedSheet()
      done(correcting(other, 'Bob Ray', touchOf(other, 'Steel falls'), wanted))
      expect(okOf(other.undoBatch(answer.batch))).toMatchObject({ verb: 'correct', rows: 1, kept: [] })
      expect(other.content('Undo')).toEqual(before)
    },
  )

  it('sent again is corrected once; sent again after it was taken back it stays as it was', () => {
    const sheet = touchedSheet()
    const touch = touchOf(sheet, 'Steel falls')
    const correct = () => done(correcting(sheet, 'Bob Ray', touch, { outcome: 'No answer' }))
    correct()
    const once = sheet.content()
    correct()
    expect(sheet.content()).toEqual(once)
    okOf(sheet.undoBatch('c1'))
    correct()
    expect(touchOf(sheet, 'Steel falls').outcome).toBe('Reached')
  })

  it.each([
    ['corrected', { outcome: 'No answer' }],
    ['taken out', null],
  ])('whose line was copied is %s alone, once, and comes back to the byte', (_, wanted) => {
    const sheet = touchedSheet()
    const log = sheet.tab('Touches')
    const line = sheet.rows('Touches').findIndex(({ Reason }) => Reason === 'Steel falls') + 2
    log.write(sheet.rows('Touches').length + 2, 1, log.values(line, 1, 1, -1))
    sheet.night('2026-03-12')
    sheet.world.setNow('2026-03-12 12:00')
    const before = sheet.content('Undo')
    const touch = touchOf(sheet, 'Steel falls')
    const correct = () => done(correcting(sheet, 'Bob Ray', touch, wanted))
    correct()
    const once = sheet.content()
    correct()
    expect(sheet.content()).toEqual(once)
    expect(
      sheet
        .rows('Touches')
        .filter(({ Reason, Outcome }) => Reason === 'Steel falls' && Outcome === 'Reached'),
    ).toHaveLength(1)
    expect(okOf(sheet.undoBatch('c1'))).toMatchObject({ rows: 1, kept: [] })
    expect(sheet.content('Undo')).toEqual(before)
  })

  it('is left alone where somebody changed it meanwhile, where it is gone, and before it happens', () => {
    const sheet = touchedSheet()
    const touch = touchOf(sheet, 'Steel falls')
    const at = sheet.rows('Touches').findIndex(({ Reason }) => Reason === 'Steel falls') + 2
    const column = Object.keys(sheet.rows('Touches')[0] ?? {}).indexOf('Outcome') + 1
    sheet.tab('Touches').write(at, column, [['Gatekeeper']])
    const before = sheet.content()
    expect(saidOf(correcting(sheet, 'Bob Ray', touch, { outcome: 'No answer' }))).toContain(
      'now says “Gatekeeper”',
    )
    expect(saidOf(correcting(sheet, 'Bob Ray', touch, null))).toContain('now says “Gatekeeper”')
    const unknown = correcting(sheet, 'Bob Ray', touch, null, { touchId: 'nobody' })
    expect(saidOf(unknown)).toContain('no longer in the log')
    const late = touchOf(sheet, '')
    expect(saidOf(correcting(sheet, 'Bob Ray', late, { when: '2026-03-12' }))).toContain('after today')
    expect(sheet.content()).toEqual(before)
  })
})

describe('a touch that is taken out', () => {
  it('takes its ask along; Ledger and verdict are as if it had not been; undo gives every byte back', () => {
    const sheet = touchedSheet()
    const before = sheet.content('Undo')
    expect(ledgerOf(sheet, 'Bob Ray')?.['Last progress']).not.toBe('')
    done(correcting(sheet, 'Bob Ray', touchOf(sheet, 'Steel falls'), null))
    expect(history(sheet, 'Bob Ray').touches.map(({ reason }) => reason)).toEqual(['', 'Price change'])
    expect(ledgerOf(sheet, 'Bob Ray')?.['Last progress']).toBe('')
    expect(sheet.rows('Referrals').filter(({ From }) => From === 'Bob Ray')).toEqual([])
    const [deals, ledger] = [sheet.rows('Deals'), sheet.rows('Ledger')]
    const night = sheet.copier()()
    night.night('2026-03-11')
    expect([night.rows('Deals'), night.rows('Ledger')]).toEqual([deals, ledger])
    expect(okOf(sheet.undoBatch('c1'))).toMatchObject({ rows: 1, kept: [] })
    expect(sheet.content('Undo')).toEqual(before)
  })

  it('is not logged again by its tick on Today', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    sheet.world.setNow('2026-03-05 12:00')
    const [listed] = sheet.rows('Today').filter(({ Name }) => Name !== '')
    const name = String(listed?.Name)
    okOf(sheet.log({ id: idOf(sheet, name), medium: 'Call', outcome: 'Reached', reason: 'Price change' }))
    const [touch] = history(sheet, name).touches
    if (!touch) throw new Error('nothing logged')
    const before = sheet.content('Undo')
    done(correcting(sheet, name, touch, null))
    sheet.night('2026-03-06')
    expect(history(sheet, name).touches).toEqual([])
    sheet.world.setNow('2026-03-05 12:00')
    const other = setUpSheet()
    other.night('2026-03-05')
    other.world.setNow('2026-03-05 12:00')
    okOf(other.log({ id: idOf(other, name), medium: 'Call', outcome: 'Reached', reason: 'Price change' }))
    done(correcting(other, name, touch, null))
    okOf(other.undoBatch('c1'))
    expect(other.content('Undo')).toEqual(before)
  })

  it('comes back below the log where something else stands in its line by now', () => {
    const sheet = touchedSheet()
    const touch = touchOf(sheet, 'Steel falls')
    const line = sheet.rows('Touches').findIndex(({ Reason }) => Reason === 'Steel falls') + 2
    done(correcting(sheet, 'Bob Ray', touch, null))
    sheet.tab('Touches').write(line, 1, [['k9', '2026-03-11', idOf(sheet, 'Ann Lee'), 'Ann Lee', 'Call']])
    okOf(sheet.undoBatch('c1'))
    expect(touchOf(sheet, 'Steel falls')).toMatchObject({ outcome: 'Reached', note: 'asked' })
    expect(sheet.rows('Touches')[line - 2]?.Name).toBe('Ann Lee')
  })
})

it('undo of a logged touch leaves it where any of its cells was changed since', () => {
  for (const [header, value] of [
    ['Outcome', 'Gatekeeper'],
    ['Minutes', 40],
    ['Reason', 'Another one'],
    ['Note', 'mine'],
  ] as const) {
    const sheet = setUpSheet()
    const { undo } = okOf(
      sheet.log({ id: idOf(sheet, 'Bob Ray'), medium: 'Call', outcome: 'Reached', reason: 'Price change' }),
    )
    const column = Object.keys(sheet.rows('Touches')[0] ?? {}).indexOf(header) + 1
    sheet.tab('Touches').write(2, column, [[value]])
    expect(okOf(sheet.undo(undo)).kept).toEqual(['Touches'])
    expect(sheet.rows('Touches')[0]?.[header]).toBe(value)
  }
})
