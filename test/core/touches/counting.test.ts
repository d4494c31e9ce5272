// Counted touches in 365 days, by kind, and the cap on automated ones (C2, C3).
import fc from 'fast-check'
import { countedFlags, countedTouches, isFull } from '../../../src/core/touches/counting'
import { frameOf, type Line, lineWithin } from '../../support/logs'
import { book, on, TODAY, touchesOf } from '../../support/pipeline'

const rules = book()
const letter = { id: 'id0', medium: 'Newsletter', reason: 'price change', item: 'price list' }
const visit = { id: 'id0', medium: 'Visit', reason: 'price change' }
const flags = (log: readonly Line[], cap = 8): number[] => {
  const touches = touchesOf(log, rules)
  return [...countedFlags(touches, frameOf(touches, TODAY, cap))]
}
const counts = (log: readonly Line[], kind = '', cap = 8): number[] => {
  const touches = touchesOf(log, rules)
  return [...countedTouches(touches, frameOf(touches, TODAY, cap), kind)]
}

describe('the cap on automated touches', () => {
  it('looks at the 364 days before, the same day included', () => {
    expect(isFull([], 100, 1)).toBe(false)
    expect(isFull([100], 100, 1)).toBe(true)
    expect(isFull([100], 464, 1)).toBe(true)
    expect(isFull([100], 465, 1)).toBe(false)
    expect(isFull([1, 2, 100], 200, 3)).toBe(true)
    expect(isFull([1, 2, 100], 365, 3)).toBe(true)
    expect(isFull([1, 2, 100], 366, 3)).toBe(false)
  })

  it('of nought lets none count, a fraction lets the next whole number count', () => {
    expect(isFull([], 100, 0)).toBe(true)
    expect(isFull([100, 100], 100, 2.5)).toBe(false)
    expect(isFull([100, 100, 100], 100, 2.5)).toBe(true)
  })

  it('takes those of one day by time, then by row', () => {
    const at = (when: string) => ({ ...letter, when })
    expect(flags([at('2026-03-03 12:00'), at('2026-03-03 09:00'), at('2026-03-02')], 2)).toEqual([0, 1, 1])
    expect(flags([at('2026-03-03'), at('2026-03-03'), at('2026-03-03')], 2)).toEqual([1, 1, 0])
  })

  it('is used up by inbound ones, which always count', () => {
    const inbound = { ...letter, direction: 'In', when: '2026-03-02' }
    expect(flags([inbound, inbound, inbound, { ...letter, when: '2026-03-03' }], 2)).toEqual([1, 1, 1, 0])
  })

  it('is not used up by those that do not count, nor by personal ones', () => {
    const log = [
      { ...letter, when: '2026-03-01', item: '' },
      { ...letter, when: '2026-03-01', reason: 'touching base' },
      { ...visit, when: '2026-03-01' },
      { ...letter, when: '2026-03-02' },
    ]
    expect(flags(log, 1)).toEqual([0, 0, 1, 1])
  })

  it('is one for all rows of a person, and each person’s own', () => {
    const log = ['id0', 'id1', 'id2'].map((id) => ({ ...letter, id, when: '2026-03-01' }))
    expect(flags(log, 1)).toEqual([1, 0, 1])
  })

  it('agrees with the definition', () => {
    fc.assert(
      fc.property(
        fc.array(lineWithin(800), { maxLength: 30 }),
        fc.integer({ min: 0, max: 4 }),
        (log, cap) => {
          const touches = touchesOf(log, rules)
          const frame = frameOf(touches, TODAY, cap)
          const counted = countedFlags(touches, frame)
          const personOf = (touch: number) => frame.persons.of[frame.rowOf[touch] ?? -1] ?? -1
          log.forEach((_, touch) => {
            if (!counted[touch] || !((touches.flags[touch] ?? 0) & 4) || (touches.flags[touch] ?? 0) & 2)
              return
            const moment = touches.moments[touch] ?? NaN
            const day = Math.floor(moment)
            const before = log.filter((_line, other) => {
              const at = touches.moments[other] ?? NaN
              const isEarlier = at < moment || (at === moment && other < touch)
              const isAutomated = ((touches.flags[other] ?? 0) & 4) !== 0
              const isHis = personOf(other) === personOf(touch)
              return counted[other] && isAutomated && isHis && isEarlier && Math.floor(at) >= day - 364
            })
            expect(before.length).toBeLessThan(cap)
          })
        },
      ),
    )
  })
})

describe('counted touches of a person', () => {
  it('lie in the 365 days that end today', () => {
    const at = (when: string) => ({ ...visit, when })
    expect(
      counts([at('2025-03-04 23:59'), at('2025-03-05'), at('2026-03-04 23:59'), at('2026-03-05')]),
    ).toEqual([2, 0])
  })

  it('are of all rows, by kind or medium', () => {
    const log = [
      { ...visit, when: '2026-03-01' },
      { ...visit, when: '2026-03-01', id: 'id1', medium: 'e-mail' },
      { ...letter, when: '2026-03-01' },
      { ...visit, when: '2026-03-01', id: 'id2', medium: 'E-Mail' },
      { ...visit, when: '2026-03-01', reason: '' },
      { ...visit, when: '2026-03-01', id: 'gone' },
      { id: 'id2', when: '2026-03-01', progress: 'Commitment' },
    ]
    expect(counts(log)).toEqual([3, 1])
    expect(counts(log, 'personal')).toEqual([2, 1])
    expect(counts(log, 'automated')).toEqual([1, 0])
    expect(counts(log, 'e mail')).toEqual([1, 1])
    expect(counts(log, 'fax')).toEqual([0, 0])
    expect(counts([])).toEqual([0, 0])
  })

  it('know the day, not the hour', () => {
    expect(on('2025-03-05') - on(TODAY)).toBe(-364)
    expect(counts([{ ...visit, when: '2025-03-05 00:00' }])).toEqual([1, 0])
  })
})
