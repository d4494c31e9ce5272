// Reasons that benefit the person, and those that are only ours (V1), as tables of phrases.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { REFUSED_REASONS, reasonTest } from '../../src/core/value'

const REFUSED = [
  '',
  '   ',
  '...',
  '?!',
  '👋',
  'only me',
  'Only me!',
  'It’s only me',
  'checking in',
  'Checking in.',
  'CHECKING IN',
  'just checking in',
  'Just checking in again!',
  'checking-in',
  'check-in',
  'Quick check-in',
  'checkin',
  'I wanted to check in with you',
  "I'm just checking in",
  'I’m simply checking in with you again',
  'so I just wanted to check in',
  'touching base',
  'Touch base',
  'just touching base with you',
  'I was touching base, again',
  'touched base',
  'just saying hi',
  'saying hi',
  'Say hello',
  'Hi!',
  'Hello there',
  'following up',
  'Follow-up',
  'followup',
  'A quick follow up',
  'just following up with you',
  'following up — really quick',
  'Checking in and touching base',
  'Just checking in, following up',
  'hi, just checking in',
  'keeping in touch',
  'Just catching up',
  'How are you?',
  'ché­cking in',
]

const ACCEPTED = [
  'Price change on steel from 1 May',
  'New law on packaging in force in July',
  'Checking in: your contract ends in March',
  'Following up on the samples you asked for',
  'Touching base about the audit deadline',
  'Saying hi with the market figures for Q2',
  'Invitation to the trade fair',
  'Birthday',
  'Reference customer in their town',
  'I saw your new warehouse in the paper',
  'A tender they could win',
  'New product: shorter set-up time',
  'You asked for a quote',
  'Recall notice for model B',
  'Introduction to a supplier',
  'Savings report',
  'Answer to the delivery question',
  'Their competitor has moved',
  'Training dates',
  'Follow-up figures of the pilot',
  'Thank you for the referral',
  'Congratulations on the new job',
  'Tax change in 2027',
  'Case study',
  'Left message: grant closes Friday',
  'Free seats at the workshop',
  'Agenda: review of last month',
  'Preisänderung zum 1. Mai',
  'Nouvelle loi sur les emballages',
  '新製品のご案内',
  'Hilfe bei der Umstellung',
  'Checklist in time for the audit',
]

describe('a reason', () => {
  const benefits = reasonTest([])

  it.each(REFUSED)('is refused where it only serves the caller: %j', (reason) => {
    expect(benefits(reason)).toBe(false)
  })

  it.each(ACCEPTED)('is accepted where something is in it for them: %j', (reason) => {
    expect(benefits(reason)).toBe(true)
  })

  it('is judged the same the second time', () => {
    expect([benefits('checking in'), benefits('Case study')]).toEqual([false, true])
  })

  it('is refused for every refused phrase, whatever the case, punctuation and fillers', () => {
    const filler = fc.constantFrom(
      'a',
      'the',
      'just',
      'simply',
      'quick',
      'I',
      "I'm",
      'I am',
      'with',
      'you',
      'so',
    )
    const mark = fc.constantFrom(' ', ', ', ' - ', '! ', '… ')
    fc.assert(
      fc.property(
        fc.constantFrom(...REFUSED_REASONS),
        fc.array(filler, { maxLength: 3 }),
        fc.array(filler, { maxLength: 3 }),
        mark,
        fc.boolean(),
        (phrase, before, after, between, loud) => {
          const reason = [...before, phrase, ...after].join(between)
          expect(benefits(loud ? reason.toUpperCase() : reason)).toBe(false)
        },
      ),
    )
  })

  it('is accepted with any word of its own beside the refused ones', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REFUSED_REASONS), fc.boolean(), (phrase, first) => {
        expect(benefits(first ? `warehouse ${phrase}` : `${phrase}: warehouse`)).toBe(true)
      }),
    )
  })

  it('is read quickly however long it is', () => {
    expect(benefits('checking in '.repeat(20_000))).toBe(false)
    expect(benefits(`${'hi '.repeat(20_000)}price`)).toBe(true)
  })
})

describe('the user’s own refused reasons', () => {
  it('are stripped alike', () => {
    const benefits = reasonTest(['Just a quick poke!', 'Wie geht’s'])
    expect(['poke', 'a poke with you', 'wie gehts', 'WIE GEHT’S?'].map(benefits)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(benefits('poke: offer ends Friday')).toBe(true)
  })

  it('that consist of fillers alone, or of signs a pattern would mistake, refuse nothing else', () => {
    const benefits = reasonTest(['just to', '', '.*', '(', 'C++'])
    expect(benefits('warehouse')).toBe(true)
    expect(benefits('(C)')).toBe(false)
  })
})
