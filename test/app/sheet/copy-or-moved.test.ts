// A spreadsheet with another id than Rules names: it is asked about once, and until then nothing runs by itself.
import { type AppSheet, problemOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'

const ASKED = /^This spreadsheet is not the one Touchline was set up in/

function elsewhere(): AppSheet {
  const sheet = setUpSheet()
  sheet.morning('2026-03-05')
  sheet.world.sent.length = 0
  sheet.world.id = 'another'
  return sheet
}

describe('until it is answered', () => {
  it('no night runs and no mail goes, and the Log says so once a day', () => {
    const sheet = elsewhere()
    const before = sheet.content('Log')
    for (const hour of ['05', '06', '07']) expect(sheet.hour(`2026-03-06 ${hour}:00`)).toBe(false)
    expect(sheet.night('2026-03-06')).toMatch(ASKED)
    expect([sheet.content('Log'), sheet.world.sent]).toEqual([before, []])
    const failed = sheet.rows('Log').filter(({ Result }) => Result === 'failed')
    expect(failed).toMatchObject([{ Message: expect.stringMatching(ASKED) }])
  })

  it('the panel asks instead of opening a row', () => {
    const sheet = elsewhere()
    const answer = sheet.look()
    expect(problemOf(answer)).toMatch(ASKED)
    expect(answer).toMatchObject({ isElsewhere: true })
    expect(sheet.health().isElsewhere).toBe(true)
  })

  it('each line of the menu asks, and does nothing without an answer', () => {
    const sheet = elsewhere()
    const before = sheet.content()
    expect(sheet.menu()).toMatch(ASKED)
    expect(sheet.content()).toEqual(before)
    expect(sheet.world.told.at(-1)).toContain('Is this a copy of it, or was it moved?')
  })
})

describe('the answer', () => {
  it('"moved" goes on as before', () => {
    const sheet = elsewhere()
    sheet.world.answers.push('Moved: it is the same sheet')
    expect(sheet.menu()).toBe('')
    expect([sheet.rule('spreadsheet'), sheet.rule('night.owner')]).toEqual(['another', 'ann@example.com'])
    expect(sheet.morning('2026-03-06')).toBe(true)
    expect(sheet.world.sent).toHaveLength(1)
    expect([sheet.menu(), 'ok' in sheet.look()]).toEqual(['', true])
  })

  it('"copy" makes it a sheet of its own without an owner, and says how its night starts', () => {
    const sheet = elsewhere()
    sheet.world.answers.push('A copy: a sheet of its own')
    expect(sheet.menu()).toBe('')
    expect([sheet.rule('spreadsheet'), sheet.rule('night.owner')]).toEqual(['another', ''])
    expect(sheet.world.told.at(-1)).toContain('choose Extensions › Touchline › Set up Touchline')
    sheet.world.address = 'bea@example.com'
    expect(sheet.setUp()).toBe('')
    expect(sheet.rule('night.owner')).toBe('bea@example.com')
  })

  it('comes from the panel too', () => {
    const sheet = elsewhere()
    expect(sheet.whereabouts('copy')).toContain('a sheet of its own')
    expect(sheet.rule('night.owner')).toBe('')
    expect(sheet.health().isElsewhere).toBe(false)
  })

  it.each(['copy', 'moved'] as const)('"%s" cut off at any call can be given again', (answer) => {
    const whole = elsewhere()
    const begins = whole.world.calls.length
    whole.whereabouts(answer)
    for (let cut = 1; cut <= whole.world.calls.length - begins; cut++) {
      const sheet = elsewhere()
      cutOff(sheet, cut)
      expect(() => sheet.whereabouts(answer)).toThrow('cut off')
      mend(sheet)
      sheet.whereabouts(answer)
      expect([cut, sheet.content()]).toEqual([cut, whole.content()])
    }
  })
})

describe('a sheet that is not set up, or no longer', () => {
  it('is not asked about', () => {
    const sheet = elsewhere()
    sheet.world.id = 'memory'
    sheet.remove()
    sheet.world.id = 'another'
    expect([sheet.menu(), sheet.health().isElsewhere]).toEqual(['', false])
    expect(sheet.setUp()).toBe('')
    expect(sheet.rule('spreadsheet')).toBe('another')
  })
})
