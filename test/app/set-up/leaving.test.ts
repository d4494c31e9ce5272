// The menu's switches and the removal over ports in memory: values stay, Touchline's formatting goes.
import { appSheet, setUpSheet } from '../../support/app-calls'

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

  it('works where Touchline was never set up', () => {
    expect(appSheet().remove()).toContain('Touchline is removed')
  })
})
