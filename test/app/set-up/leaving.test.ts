// The menu's switches and the removal over ports in memory: values stay, Touchline's formatting goes.
import { whatFreezes } from '../../../src/app/set-up/remove'
import { appSheet, DEALS, setUpSheet } from '../../support/app-calls'

describe('colours', () => {
  it('are switched off and on again; the heartbeat stays', () => {
    const sheet = setUpSheet()
    const count = () => ['Deals', 'Today'].map((tab) => sheet.tab(tab).colours.length)
    const on = count()
    expect(sheet.switchColours()).toBe('Colours are off.')
    expect([count(), sheet.rule('colour')]).toEqual([[0, 1], 'no'])
    expect(sheet.switchColours()).toBe('Colours are on.')
    expect(count()).toEqual(on)
  })

  it('that are off stay off when set-up runs again', () => {
    const sheet = setUpSheet()
    sheet.switchColours()
    sheet.setUp()
    expect(sheet.tab('Deals').colours).toEqual([])
  })
})

describe('live formulas', () => {
  it('cannot be switched on where a header takes none, and the values stay', () => {
    const sheet = setUpSheet()
    const before = sheet.content()
    expect(sheet.switchLive()).toContain('Live formulas are not possible here')
    expect([sheet.rule('live.now'), sheet.content()]).toEqual(['no', before])
  })

  it('cannot be switched on beside a NOW() of the user', () => {
    const sheet = setUpSheet()
    sheet.world.takesFormulas = true
    sheet.tab('Deals').writeFormula(3, 1, '=NOW()')
    expect(sheet.switchLive()).toContain('Live formulas are not possible here')
  })

  it('are switched on where they are possible, and off again to the same values', () => {
    const sheet = setUpSheet()
    const before = sheet.rows('Deals')
    sheet.world.takesFormulas = true
    expect(sheet.switchLive()).toContain('live formulas now')
    expect(sheet.rule('live.now')).toBe('yes')
    expect(sheet.switchLive()).toContain('written values now')
    expect(sheet.rows('Deals')).toEqual(before)
  })
})

describe('removing', () => {
  it('takes trigger, colours and drop-downs, and leaves every value', () => {
    const sheet = setUpSheet()
    const before = [sheet.rows('Deals'), sheet.rows('Touches'), sheet.rows('Ledger')]
    expect(sheet.remove()).toContain('Touchline is removed')
    expect([sheet.rows('Deals'), sheet.rows('Touches'), sheet.rows('Ledger')]).toEqual(before)
    expect(sheet.world.triggers).toEqual([])
    expect(['Deals', 'Today'].map((tab) => sheet.tab(tab).colours.length)).toEqual([0, 0])
    expect(sheet.tab('Deals').offers.size + sheet.tab('Touches').offers.size).toBe(0)
  })

  it('ends the nights and what follows edits', () => {
    const sheet = setUpSheet()
    sheet.remove()
    const before = sheet.content()
    expect(sheet.morning('2026-03-05')).toBe(false)
    sheet.type('Ann Lee', 'Close date', '')
    sheet.type('Ann Lee', 'Close date', '2026-03-30')
    expect(sheet.content()).toEqual(before)
  })

  it('is taken back by setting up again: the same ids and verdicts', () => {
    const sheet = setUpSheet()
    const before = sheet.rows('Deals')
    sheet.remove()
    sheet.setUp()
    expect(sheet.rows('Deals')).toEqual(before)
  })

  it('works where Touchline was never set up, and where a tab of the user’s is called Undo', () => {
    expect(appSheet().remove()).toContain('Touchline is removed')
    expect(setUpSheet({ Deals: DEALS, Undo: [['mine']] }).remove()).toContain('Touchline is removed')
  })

  it('says before which formulas become values, and leaves those that are loading or protected', () => {
    const sheet = setUpSheet({ Deals: DEALS, Mine: [['x']], Closed: [['x']] })
    sheet.tab('Closed').writeFormula(1, 2, '=PURGE(A1)')
    sheet.tab('Closed').showAs(1, 2, 'Keep')
    sheet.tab('Closed').isProtected = true
    const mine = sheet.tab('Mine')
    for (const [row, shown] of ['Keep', 'Loading...', '7'].entries()) {
      mine.writeFormula(row + 1, 2, `=PURGE(A${row + 1})`)
      mine.showAs(row + 1, 2, shown)
    }
    expect(whatFreezes(sheet.ports)).toMatch(
      /: 2 cells on “Mine”, with all they fill\. .*: Mine!B2, Closed!B1\./,
    )
    expect(sheet.remove()).toContain('Mine!B2, Closed!B1')
    expect(sheet.tab('Closed').formulas(1, 2, 1, 1)).toEqual([['=PURGE(A1)']])
    expect(mine.formulas(1, 2, 3, 1)).toEqual([[''], ['=PURGE(A2)'], ['']])
    expect(mine.values(1, 1, 3, 2)).toEqual([
      ['x', 'Keep'],
      ['', 'Loading...'],
      ['', '7'],
    ])
  })
})
