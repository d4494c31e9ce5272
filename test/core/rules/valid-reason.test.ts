// Reasons that benefit the person, and those that are only ours (V1), as tables of phrases.
import fc from 'fast-check'
import { reasonTest, refusedReasons } from '../../../src/core/rules/valid-reason'
import { ACCEPTED, REFUSED } from '../../support/phrases'

describe('a reason', () => {
  const benefits = reasonTest([])

  it('is tried on at least 60 phrases of either sort, each once', () => {
    expect([new Set(REFUSED).size, new Set(ACCEPTED).size]).toEqual([REFUSED.length, ACCEPTED.length])
    expect(Math.min(REFUSED.length, ACCEPTED.length)).toBeGreaterThanOrEqual(60)
  })

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
        fc.constantFrom(...refusedReasons()),
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
      fc.property(fc.constantFrom(...refusedReasons()), fc.boolean(), (phrase, first) => {
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
