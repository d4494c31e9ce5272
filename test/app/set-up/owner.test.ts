// Whose night it is when somebody else sets up a sheet that has an owner.

import { setUpSheet } from '../../support/app-calls'
import { inOneLine } from '../../support/mails'

describe('set-up by another than the owner', () => {
  it('takes the night over when the owner’s trigger is gone, and says so', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.world.address = 'bea@example.com'
    sheet.world.setNow('2026-03-07 12:00')
    sheet.setUp()
    const said = 'ann@example.com’s night has not run since 5 Mar 2026: from now on it is bea@example.com’s.'
    expect(sheet.rule('night.owner')).toBe('bea@example.com')
    expect(sheet.world.told.at(-1)).toContain(said)
    expect(sheet.world.told.at(-1)).not.toContain('runs by itself')
    expect(sheet.morning('2026-03-08')).toBe(true)
    // A Sunday: its news come on the next working day.
    expect(sheet.world.sent).toHaveLength(1)
    sheet.morning('2026-03-09')
    const mail = sheet.world.sent.at(-1)
    expect(mail?.to).toBe('bea@example.com')
    expect(inOneLine(mail?.message.text ?? '')).toContain(said)
  })

  it('does so too where no night ever ran since the owner set up', () => {
    const sheet = setUpSheet()
    sheet.world.address = 'bea@example.com'
    sheet.world.setNow('2026-03-06 12:00')
    sheet.setUp()
    expect(sheet.rule('night.owner')).toBe('bea@example.com')
  })

  it('leaves a night that runs with its owner, and says whose it is', () => {
    const sheet = setUpSheet()
    sheet.morning('2026-03-05')
    sheet.world.address = 'bea@example.com'
    sheet.setUp()
    expect(sheet.rule('night.owner')).toBe('ann@example.com')
    expect(sheet.world.told.at(-1)).toContain('The night is ann@example.com’s')
    expect(sheet.world.told.at(-1)).not.toContain('runs by itself')
  })
})

describe('a colleague’s trigger', () => {
  it('takes over a night that never ran, two days after set-up', () => {
    const sheet = setUpSheet()
    sheet.world.address = 'bea@example.com'
    expect(sheet.morning('2026-03-05')).toBe(false)
    expect(sheet.morning('2026-03-06')).toBe(true)
    expect(sheet.rule('night.owner')).toBe('bea@example.com')
  })

  it('takes a night that is nobody’s, as that of a copy', () => {
    const sheet = setUpSheet()
    sheet.setRule('night.owner', '')
    expect(sheet.morning('2026-03-05')).toBe(true)
    expect(sheet.rule('night.owner')).toBe('ann@example.com')
  })
})
