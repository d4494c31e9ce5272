// What a touch is and whether it counts, by its words (C2, C3, V1, V3, V4).

import { TOUCHES } from '../../../src/core/tabs/schema'
import { OUTCOMES } from '../../../src/core/tabs/vocabulary'
import {
  COUNTS_ON_ITS_OWN,
  IS_AUTOMATED,
  IS_CONTACT,
  IS_INBOUND,
  IS_PROGRESS,
  IS_THROUGH,
  uncountedBy,
} from '../../../src/core/touches/classify'
import { book, TODAY, touchesOf } from '../../support/pipeline'

type Words = Readonly<Record<string, string | boolean>>
const NAMES: readonly (readonly [number, string])[] = [
  [IS_CONTACT, 'contact'],
  [IS_INBOUND, 'in'],
  [IS_AUTOMATED, 'automated'],
  [IS_THROUGH, 'through'],
  [COUNTS_ON_ITS_OWN, 'counts'],
  [IS_PROGRESS, 'progress'],
]

/** What a touch with these words is. */
const saidOf = (words: Words, rules = book()): string => {
  const [flags = 0] = touchesOf([{ when: TODAY, id: 'x', ...words }], rules).flags
  return NAMES.filter(([flag]) => flags & flag)
    .map(([, name]) => name)
    .join(' ')
}
const counts = (words: Words, rules = book()): boolean =>
  saidOf({ reason: 'price change', ...words }, rules).includes('counts')

describe('why a touch does not count', () => {
  const why = (words: Words, isCounted = false): string => {
    const [flags = 0] = touchesOf([{ when: TODAY, id: 'x', ...words }]).flags
    return uncountedBy(flags, isCounted)
  }
  const letter = { medium: 'Newsletter', outcome: 'Sent' }

  it('is that it did not get through, then its reason, then the item it lacks, then the cap', () => {
    expect(why({ medium: 'Call', outcome: 'No answer', reason: 'checking in' })).toBe('C2')
    expect(why({ medium: 'Call', reason: 'price change' })).toBe('C2')
    expect(why({ ...letter, reason: 'checking in' })).toBe('V1')
    expect(why({ ...letter, reason: 'price change' })).toBe('V3')
    expect(why({ ...letter, reason: 'price change', item: 'price list' })).toBe('C3')
  })

  it('is nothing for one that counts, and for what is no contact', () => {
    expect(why({ ...letter, reason: 'price change', item: 'price list' }, true)).toBe('')
    expect(why({ progress: 'Commitment' })).toBe('')
  })
})

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
