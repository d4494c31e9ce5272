// The audit of a sheet nobody set up: what set-up would then say, and nothing written.

import { type AuditAnswer, audit } from '../../../src/app/set-up/audit'
import { setUp } from '../../../src/app/set-up/set-up'
import { ENGLISH } from '../../../src/core/words/english'
import { Refused, refusalText } from '../../../src/core/words/refusals'
import { type AppSheet, appSheet } from '../../support/app-calls'
import { CASES, caseCells, proposedIn } from '../../support/reading-cases'

const asked = (sheet: AppSheet, accepts = false): AuditAnswer | string => {
  const answer = audit(sheet.ports, { tab: '', answers: {}, accepts })
  return answer instanceof Refused ? refusalText(answer, ENGLISH.refusals) : answer
}

describe.each(CASES.map((file) => [file]))('the audit of %s', (file) => {
  it('says what set-up says, and writes nothing', () => {
    const sheet = appSheet({ Deals: caseCells(file) }, { now: '2026-03-02 12:00' })
    const before = JSON.stringify(sheet.content())
    const first = asked(sheet)
    expect(asked(sheet)).toEqual(first)
    expect(JSON.stringify(sheet.content())).toBe(before)
    expect([...sheet.world.tabs.keys()]).toEqual(['Deals'])
    const done = setUp(sheet.ports)
    if (done instanceof Refused) expect(first).toBe(refusalText(done, ENGLISH.refusals))
    else expect((first as AuditAnswer).card).toMatchObject(done.audit)
  })
})

describe('an audit', () => {
  const FORMS = { Deals: caseCells('forms') }

  it('by what was said, or with all proposals, says what set-up by the same answers says', () => {
    const sheet = appSheet(FORMS)
    const columns = proposedIn((asked(sheet) as AuditAnswer).page.reading)
    const accepted = asked(sheet, true) as AuditAnswer
    const answered = audit(sheet.ports, { tab: '', answers: { columns }, accepts: false }) as AuditAnswer
    expect(answered.card).toEqual(accepted.card)
    expect(accepted.page.reading.matched.value?.header).toBe('Budget')
    expect(setUp(sheet.ports, { answers: { columns } })).toMatchObject({
      audit: { claimed: accepted.card.claimed, surviving: accepted.card.surviving },
    })
  })

  it('of a sheet that is set up says what the next night would', () => {
    const sheet = appSheet(FORMS)
    sheet.setUp()
    const before = JSON.stringify(sheet.content())
    const { card, page, adds } = asked(sheet) as AuditAnswer
    expect([page.isSetUp, adds.columns, adds.tabs]).toEqual([true, [], []])
    expect(card.open).toBe(1)
    expect(JSON.stringify(sheet.content())).toBe(before)
  })

  it('of one that Touchline was removed from adds nothing that is there', () => {
    const sheet = appSheet(FORMS)
    sheet.setUp()
    sheet.world.answers.push('yes')
    sheet.remove()
    const { page, adds } = asked(sheet) as AuditAnswer
    expect([page.isSetUp, adds.columns, adds.tabs]).toEqual([false, [], []])
  })

  it('of several tabs takes the one that is open, and any other by name', () => {
    const sheet = appSheet({ Old: caseCells('close'), Deals: caseCells('forms') })
    sheet.world.active = 'Deals'
    const first = asked(sheet) as AuditAnswer
    expect([first.card.tab, [...first.page.tabs].sort()]).toEqual(['Deals', ['Deals', 'Old']])
    const other = audit(sheet.ports, { tab: 'Old', answers: {}, accepts: false }) as AuditAnswer
    expect(other.card.tab).toBe('Old')
  })

  it.each([
    [
      'a tab of the user’s with a name of Touchline’s',
      { Deals: caseCells('forms'), Today: [['Mine'], ['x']] },
      'Today',
    ],
    [
      'nothing like a pipeline',
      {
        Deals: [
          ['one', 'two'],
          [1, 2],
        ],
      },
      'No tab looks like a pipeline',
    ],
    ['a tab that is gone', FORMS, 'Gone'],
  ])('of %s is refused in words', (_, tabs, words) => {
    const sheet = appSheet(tabs)
    const tab = words === 'Gone' ? 'Gone' : ''
    const answer = audit(sheet.ports, { tab, answers: {}, accepts: false })
    expect(answer instanceof Refused && refusalText(answer, ENGLISH.refusals)).toContain(words)
  })

  it('says beside which column the own ones could stand', () => {
    const { adds } = asked(appSheet()) as AuditAnswer
    expect(adds.after).toBe('Name')
    expect(adds.columns).toContain('Verdict')
    expect(adds.tabs).toContain('Today')
  })
})
