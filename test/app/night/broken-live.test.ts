// Live headers that show an error, Loading… or nothing: one night is waited, then the values are written, which is said.
// In memory a formula shows Loading… for ever.

import { type AppSheet, setUpSheet } from '../../support/app-calls'
import { inOneLine } from '../../support/mails'

const bodyOf = (sheet: AppSheet): string => inOneLine(sheet.world.sent.at(-1)?.message.text ?? '')

/** Live, with formulas that never show anything. */
function broken(): AppSheet {
  const sheet = setUpSheet()
  sheet.world.takesFormulas = true
  sheet.switchLive()
  return sheet
}

const outputs = (sheet: AppSheet): unknown =>
  sheet.rows('Deals').map((row) => [row.Name, row.Fit, row.Verdict, row['Next touch'], row.By])

describe('live headers broken', () => {
  it('for one night are left to mend themselves', () => {
    const sheet = broken()
    sheet.morning('2026-03-05')
    expect(sheet.rule('live.now')).toBe('yes, broken since 2026-03-05')
    sheet.night('2026-03-05')
    expect(sheet.rule('live.now')).toBe('yes, broken since 2026-03-05')
    expect(bodyOf(sheet)).not.toContain('written every night')
  })

  it('for two nights running become written values, said on the Log and in the mail', () => {
    const [sheet, written] = [broken(), setUpSheet()]
    for (const day of ['05', '06']) for (const one of [sheet, written]) one.morning(`2026-03-${day}`)
    expect(sheet.rule('live.now')).toBe('no')
    expect(outputs(sheet)).toEqual(outputs(written))
    const said =
      'Fit and Next touch are written every night from now on: their formulas showed an error or nothing'
    expect(bodyOf(sheet)).toContain(said)
    expect(String(sheet.rows('Log').at(-2)?.Message)).toContain(said)
    sheet.morning('2026-03-09')
    expect(bodyOf(sheet)).not.toContain(said)
  })

  it('and mended the night after count as whole again', () => {
    const sheet = broken()
    sheet.morning('2026-03-05')
    const row = sheet.tab('Deals').formulas(1, 1, 1, 20)[0] ?? []
    row.forEach((formula, at) => {
      if (formula !== '')
        sheet.tab('Deals').showAs(1, at + 1, formula.startsWith('=Q') ? 'Fit' : 'Next touch')
    })
    const at = row.findIndex((formula) => formula.startsWith('=NEXT'))
    sheet.tab('Deals').write(2, at + 1, [['2026-03-09']])
    const fit = row.findIndex((formula) => formula.startsWith('=QUALIFY'))
    sheet.tab('Deals').write(2, fit + 1, [['Qualified']])
    sheet.morning('2026-03-06')
    expect(sheet.rule('live.now')).toBe('yes')
  })

  it('are said to end where the sheet has too many rows', () => {
    const sheet = broken()
    sheet.setRule('live.rows', 3)
    sheet.morning('2026-03-05')
    expect([sheet.rule('live.now'), bodyOf(sheet)]).toEqual([
      'no',
      expect.stringContaining('from now on: the pipeline has more than 3 rows'),
    ])
  })

  it('are left by removal as the values they would compute, not as what they show', () => {
    const [sheet, written] = [broken(), setUpSheet()]
    for (const one of [sheet, written]) {
      one.morning('2026-03-05')
      one.remove()
    }
    expect(outputs(sheet)).toEqual(outputs(written))
  })
})
