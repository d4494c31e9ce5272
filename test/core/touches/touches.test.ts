// What a touch is and whether it counts, by its words (C2, C3, V1, V3, V4), and how the Touches tab is read.

import { tableOf } from '../../../src/core/cells/table'
import { TOUCHES } from '../../../src/core/tabs/schema'
import { OUTCOMES } from '../../../src/core/tabs/vocabulary'
import {
  IS_AUTOMATED,
  IS_CONTACT,
  IS_ELIGIBLE,
  IS_INBOUND,
  IS_PROGRESS,
  IS_THROUGH,
  missingTouchHeader,
  plainMedium,
  readTouches,
  toSecond,
} from '../../../src/core/touches/touches'
import { book, on, rulesTable, TODAY, tabOf, touchesOf, UTC } from '../../support/pipeline'
import { said } from '../../support/problems'

type Words = Readonly<Record<string, string | boolean>>
const NAMES: readonly (readonly [number, string])[] = [
  [IS_CONTACT, 'contact'],
  [IS_INBOUND, 'in'],
  [IS_AUTOMATED, 'automated'],
  [IS_THROUGH, 'through'],
  [IS_ELIGIBLE, 'counts'],
  [IS_PROGRESS, 'progress'],
]

/** What a touch with these words is. */
const saidOf = (words: Words, rules = book()): string => {
  const [bits = 0] = touchesOf([{ when: TODAY, id: 'x', ...words }], rules).bits
  return NAMES.filter(([bit]) => bits & bit)
    .map(([, name]) => name)
    .join(' ')
}
const counts = (words: Words, rules = book()): boolean =>
  saidOf({ reason: 'price change', ...words }, rules).includes('counts')

describe('a touch', () => {
  it('without Medium is no contact, with Progress it is progress', () => {
    expect(saidOf({ reason: 'price change', outcome: 'Reached' })).toBe('')
    expect(saidOf({ progress: 'Commitment' })).toBe('progress')
    expect(saidOf({ medium: 'Visit', progress: 'Commitment', reason: 'price change' })).toBe(
      'contact through counts progress',
    )
  })

  it.each<[string, boolean]>([
    ['Reached', true],
    ['Left message', true],
    ['No answer', false],
    ['Meeting set', true],
    ['Not interested', true],
    ['Wrong number', false],
    ['Sent', true],
    ['Replied', true],
    ['Out of office', false],
    ['Left the company', false],
    ['something of my own', true],
    ['no  ANSWER!', false],
  ])('with the outcome %s got through: %s (C2)', (outcome, isThrough) => {
    expect(counts({ medium: 'Call', outcome })).toBe(isThrough)
    expect(counts({ medium: 'Meeting', outcome })).toBe(isThrough)
  })

  it('without an outcome got through, unless it is a call', () => {
    expect(counts({ medium: 'Call' })).toBe(false)
    expect(['Video call', 'E-mail', 'Text', 'Carrier pigeon'].map((medium) => counts({ medium }))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it.each<[string, boolean]>([
    ['Reached', true],
    ['No answer', false],
    ['Wrong number', false],
    ['Out of office', true],
    ['Left the company', true],
    ['', true],
  ])('with the outcome "%s" clears a promise: %s (C8)', (outcome, clears) => {
    expect(saidOf({ medium: 'Call', outcome }).includes('through')).toBe(clears)
  })

  it('needs a reason that benefits the person (V1)', () => {
    expect(counts({ medium: 'Visit', reason: '' })).toBe(false)
    expect(counts({ medium: 'Visit', reason: 'just checking in' })).toBe(false)
    expect(counts({ medium: 'Call', outcome: 'Left message', reason: 'new law on waste' })).toBe(true)
  })

  it('from them counts whatever it says', () => {
    for (const direction of ['In', 'in', 'Inbound', 'Incoming']) {
      expect(saidOf({ medium: 'Call', direction })).toBe('contact in through counts')
    }
    expect(saidOf({ medium: 'Newsletter', direction: 'In' })).toBe('contact in automated through counts')
    expect(saidOf({ medium: 'Call', direction: 'Out' })).toBe('contact through')
  })

  it.each<[string, boolean]>([
    ['Call', false],
    ['E-mail', false],
    ['Handwritten note', false],
    ['Invitation', false],
    ['Something new', false],
    ['Card', true],
    ['letter', true],
    ['Newsletter', true],
    ['Group email', true],
    ['Group e-mail', true],
    ['Mailer', true],
  ])('by %s is automated: %s (C3)', (medium, automated) => {
    expect(saidOf({ medium }).includes('automated')).toBe(automated)
  })

  it('is what its Personal cell says', () => {
    expect(saidOf({ medium: 'Card', personal: 'yes' })).not.toContain('automated')
    expect(saidOf({ medium: 'Card', personal: true })).not.toContain('automated')
    expect(saidOf({ medium: 'E-mail', personal: 'no' })).toContain('automated')
    expect(saidOf({ medium: 'Card', personal: 'perhaps' })).toContain('automated')
  })

  it('that is automated needs a library item beside its reason (V3)', () => {
    expect(counts({ medium: 'Newsletter' })).toBe(false)
    expect(counts({ medium: 'Newsletter', item: 'Price list' })).toBe(true)
    expect(counts({ medium: 'Newsletter', item: 'Price list', reason: '' })).toBe(false)
    expect(counts({ medium: 'Newsletter', personal: 'yes' })).toBe(true)
  })

  it('follows the user’s own media, outcomes and refused reasons', () => {
    const rules = book({}, [
      { id: 'medium', rule: 'Fax', value: 'automated' },
      { id: 'medium', rule: 'Card', value: 'personal' },
      { id: 'outcome', rule: 'Busy line', value: 'no' },
      { id: 'outcome', rule: 'Out of office', value: 'yes' },
      { id: 'outcome', rule: 'No answer' },
      { id: 'V1.phrase', value: 'wie geht’s' },
    ])
    expect(saidOf({ medium: 'fax' }, rules)).toContain('automated')
    expect(saidOf({ medium: 'card' }, rules)).not.toContain('automated')
    expect(saidOf({ medium: 'Call', outcome: 'Busy line', reason: 'offer' }, rules)).toBe('contact through')
    expect(counts({ medium: 'Call', outcome: 'Out of office' }, rules)).toBe(true)
    expect(counts({ medium: 'Call', outcome: 'No answer' }, rules)).toBe(false)
    expect(counts({ medium: 'Visit', reason: 'Wie geht’s?' }, rules)).toBe(false)
  })

  it('has every outcome of the list in the drop-down', () => {
    const choices = TOUCHES.columns.find(({ key }) => key === 'outcome')?.choices
    expect(choices).toEqual(OUTCOMES.map(({ word }) => word))
  })
})

describe('the Touches tab', () => {
  it('names the header it lacks', () => {
    const missing = (...headers: string[]) => missingTouchHeader(tableOf('Touches', [headers]))
    expect(missing('When', 'Medium', 'Touchline ID')).toBeNull()
    expect(missing('medium', 'WHEN', 'Name')).toBeNull()
    expect(missing('Medium', 'Name')).toBe('When')
    expect(missing('When', 'Name')).toBe('Medium')
    expect(missing('When', 'Medium')).toBe('Touchline ID')
    expect(missing()).toBe('When')
  })

  it('leaves out what lies after today, and reports what is no date by row', () => {
    const { moments, problems, count } = touchesOf([
      { when: '2026-03-04 23:59', medium: 'Call' },
      { when: '2026-03-05 00:00', medium: 'Call' },
      { when: 'soon', medium: 'Call' },
      { when: '', medium: 'Call' },
      { when: new Date(Date.UTC(2026, 2, 1, 12)), medium: 'Call' },
      { when: 46082.25, medium: 'Call' },
    ])
    expect(count).toBe(6)
    expect([...moments]).toEqual([
      on('2026-03-04 23:59'),
      NaN,
      NaN,
      NaN,
      on('2026-03-01 12:00'),
      on('2026-03-01 06:00'),
    ])
    expect(problems.map(({ tab, row, header }) => [tab, row, header])).toEqual([['Touches', 4, 'When']])
  })

  it('says when its dates could be read either way', () => {
    const { problems } = touchesOf([{ when: '03/02/2026', medium: 'Call' }])
    expect(said(problems).map(({ row, text }) => [row, text])).toEqual([
      [0, expect.stringContaining('day-first or month-first')],
    ])
  })

  it('is read in any order of its columns, with only the headers it needs', () => {
    const table = tableOf('Touches', [
      ['Medium', 'Name', 'When'],
      ['Visit', 'Ann', '2026-03-01'],
      [],
      ['Visit'],
    ])
    const touches = readTouches(table, book(), UTC, on(TODAY))
    expect(touches.names).toEqual(['Ann', '', ''])
    expect(touches.ids[0] ?? '').toBe('')
    expect([...touches.bits]).toEqual([IS_CONTACT | IS_THROUGH, 0, IS_CONTACT | IS_THROUGH])
  })

  it('takes a medium without the signs that part lists', () => {
    expect(touchesOf([{ when: TODAY, medium: 'Call, then; mail' }]).media).toEqual(['Call then mail'])
    expect(plainMedium('E-mail')).toBe('E-mail')
  })
})

describe('a moment to its second', () => {
  it('is the same number however the time was read', () => {
    const day = on('2026-03-04')
    for (let minute = 0; minute < 1440; minute++) {
      const written = toSecond(day + minute / 1440)
      expect(toSecond(day + 25569 + minute / 1440 - 25569)).toBe(written)
      expect(Math.floor(written)).toBe(day)
    }
    expect(toSecond(Number.NaN)).toBeNaN()
  })
})

it('is told apart from the Ledger and the Rules by its headers', () => {
  expect(missingTouchHeader(rulesTable())).toBe('When')
  expect(missingTouchHeader(tabOf(TOUCHES, []))).toBeNull()
})
