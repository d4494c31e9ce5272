// The Ledger built from the whole log and kept by one touch: what each touch does, and that the two agree.
import fc from 'fast-check'
import { isoDay } from '../../../src/core/calendar/day'
import { emptyLedger } from '../../../src/core/ledger/ledger'
import { carryOver, keepLedger, ledgerFromTouches } from '../../../src/core/ledger/ledger-keeping'
import { rowFinder } from '../../../src/core/pipeline/row-finder'
import {
  byTime,
  frameOf,
  IDS,
  type Line,
  lineWithin,
  oneOf,
  PERSONAL_MEDIA,
  plainLedger,
  rewritten,
  whenOf,
} from '../../support/logs'
import { book, ledgerOf, on, pipelineOf, TODAY, touchesOf } from '../../support/pipeline'

const rules = book()
const built = (log: readonly Line[], { today = TODAY, cap = 8 } = {}) => {
  const touches = touchesOf(log, rules, today)
  return ledgerFromTouches(touches, IDS.length, frameOf(touches, today, cap))
}
const call = { id: 'id0', medium: 'Call', outcome: 'Reached', reason: 'price change' }
const letter = { id: 'id0', medium: 'Newsletter', reason: 'price change', item: 'price list' }
const shown = (moment: number | undefined): string => (Number.isNaN(moment) ? '' : whenOf(moment ?? 0))

describe('the row of a touch', () => {
  const headers = ['Name', 'Company', 'Touchline ID']
  const people = ['Ann', 'Bob', 'ann'].map((name, row) => [name, 'Acme', IDS[row] ?? ''])
  const rowsOf = (line: Line, rows: readonly (readonly string[])[] = people) => {
    const touches = touchesOf([{ when: TODAY, medium: 'Call', ...line }])
    return touches.rowOf(pipelineOf({ headers, rows }).pipeline)[0]
  }

  it('is its id’s, whatever the name', () => {
    expect(rowsOf({ id: 'id1', name: 'Ann' })).toBe(1)
  })

  it('is the only row of its name without an id', () => {
    expect(rowsOf({ name: 'BOB' })).toBe(1)
    expect(rowsOf({ name: 'Ann' })).toBe(-1)
    expect(rowsOf({ name: 'Cy' })).toBe(-1)
    expect(rowsOf({})).toBe(-1)
  })

  it('is none for an id that is gone, also where the name would do', () => {
    expect(rowsOf({ id: 'gone', name: 'Bob' })).toBe(-1)
  })

  it('is the first row of an id that stands twice', () => {
    expect(rowsOf({ id: 'x' }, [['Ann'], ['Bob', '', 'x'], ['Cy', '', 'x']])).toBe(1)
  })

  it('is none for an id on a row without content, for touches as for referrals', () => {
    const rows = [['', '', 'x'], ['Bob']]
    expect(rowsOf({ id: 'x' }, rows)).toBe(-1)
    expect(rowFinder(pipelineOf({ headers, rows }).pipeline).byId('x')).toBe(-1)
  })
})

describe('the ledger of a log', () => {
  it('is blank without touches', () => {
    expect(plainLedger(built([]))).toEqual(plainLedger(emptyLedger(3)))
  })

  it('keeps the first and the last touch of each sort', () => {
    const ledger = built([
      { ...call, when: '2026-03-01 09:00' },
      { ...call, when: '2026-02-01 09:00' },
      { ...call, when: '2026-03-02 09:00', outcome: 'No answer' },
      { ...call, when: '2026-02-20 09:00', outcome: 'Left the company' },
      { ...call, when: '2026-02-10 09:00', direction: 'In', outcome: '', reason: '' },
    ])
    expect(shown(ledger.firstTouch[0])).toBe('2026-02-01 09:00')
    expect(shown(ledger.lastTouch[0])).toBe('2026-03-02 09:00')
    expect(shown(ledger.lastAttempt[0])).toBe('2026-03-02 09:00')
    expect(shown(ledger.lastThrough[0])).toBe('2026-03-01 09:00')
    expect(shown(ledger.lastCounted[0])).toBe('2026-03-01 09:00')
    expect(shown(ledger.lastInbound[0])).toBe('2026-02-10 09:00')
    expect(ledger.counts[0]).toEqual(new Map([['Call', 4]]))
  })

  it('leaves out touches after today, without a day, and of nobody', () => {
    const log = [
      { ...call, when: '2026-03-05' },
      { ...call, when: 'soon' },
      { ...call, when: '' },
      { ...call, when: TODAY, id: 'gone' },
    ]
    expect(plainLedger(built(log))).toEqual(plainLedger(emptyLedger(3)))
    expect(shown(built([{ ...call, when: '2026-03-04 23:59' }]).lastTouch[0])).toBe('2026-03-04 23:59')
  })

  it('takes a row without Medium for progress alone', () => {
    const ledger = built([{ id: 'id0', when: TODAY, progress: 'Decision date', reason: 'price change' }])
    expect(isoDay(ledger.lastProgress[0] ?? Number.NaN)).toBe(TODAY)
    expect([ledger.lastTouch[0], ledger.lastCounted[0], ledger.firstTouch[0]]).toEqual([NaN, NaN, NaN])
  })

  it('counts outbound contacts of 365 days, today included', () => {
    const ledger = built([
      { ...call, when: '2025-03-05 00:00' },
      { ...call, when: '2025-03-04 23:59' },
      { ...call, when: TODAY, direction: 'In' },
    ])
    expect(ledger.counts[0]).toEqual(new Map([['Call', 1]]))
  })

  it('remembers the last two attempts in the order of time, then of the log', () => {
    const ledger = built([
      { ...call, when: '2026-03-01', medium: 'Card' },
      { ...call, when: '2026-03-03', medium: 'E-mail' },
      { ...call, when: '2026-02-01', medium: 'Gift' },
      { ...call, when: '2026-03-03', medium: 'Call', outcome: 'No answer' },
    ])
    expect(ledger.lastMedia[0]?.map(({ medium }) => medium)).toEqual(['E-mail', 'Call'])
  })

  it('lets automated touches count up to the cap within 364 days, over all rows of the person', () => {
    const log = [
      { ...letter, when: '2025-03-05', id: 'id1' },
      { ...letter, when: '2025-09-01' },
      { ...letter, when: '2026-03-04' },
    ]
    expect(isoDay(built(log, { cap: 2 }).lastCounted[0] ?? NaN)).toBe('2025-09-01')
    expect(
      isoDay(
        built([{ ...letter, when: '2025-03-04', id: 'id1' }, ...log.slice(1)], { cap: 2 }).lastCounted[0] ??
          NaN,
      ),
    ).toBe('2026-03-04')
    expect(built(log, { cap: 0 }).lastCounted[0]).toBeNaN()
  })

  it('shows a risk until a later outbound touch without one counts', () => {
    const risk = { id: 'id0', risk: 'Competitor' }
    const risksOf = (...log: Line[]) => built(log).risk[0]
    expect(risksOf({ ...risk, when: '2026-03-01' })).toBe('Competitor')
    expect(risksOf({ ...risk, ...call, when: '2026-03-01' })).toBe('Competitor')
    expect(risksOf({ ...risk, when: '2026-03-01' }, { ...call, when: '2026-03-02' })).toBe('')
    expect(risksOf({ ...risk, when: '2026-03-01' }, { ...call, when: '2026-03-01' })).toBe('')
    expect(risksOf({ ...call, when: '2026-03-01' }, { ...risk, when: '2026-03-01' })).toBe('Competitor')
    expect(risksOf({ ...call, when: '2026-03-02' }, { ...risk, when: '2026-03-01' })).toBe('')
    expect(risksOf({ ...risk, when: '2026-03-01' }, { ...call, when: '2026-03-02', reason: '' })).toBe(
      'Competitor',
    )
    expect(risksOf({ ...risk, when: '2026-03-02' }, { ...risk, risk: 'Trouble', when: '2026-03-01' })).toBe(
      'Competitor',
    )
    expect(risksOf({ ...risk, when: '2026-03-01' }, { ...call, direction: 'In', when: '2026-03-02' })).toBe(
      'Competitor',
    )
    expect(risksOf({ ...risk, when: '2026-03-01' }, { ...call, risk: 'Trouble', when: '2026-03-02' })).toBe(
      'Trouble',
    )
  })

  it('ends a risk by a touch of another row of the same person, not by one of somebody else', () => {
    const risk = { id: 'id0', risk: 'Competitor', when: '2026-03-01' }
    expect(built([risk, { ...call, id: 'id1', when: '2026-03-02' }]).risk[0]).toBe('')
    expect(built([risk, { ...call, id: 'id2', when: '2026-03-02' }]).risk[0]).toBe('Competitor')
    const ledger = built([risk])
    const touches = touchesOf([{ ...call, id: 'id1', when: TODAY }])
    const one = oneOf(touches, 0)
    expect(one && keepLedger(ledger, one, frameOf(touches, TODAY, 8))).toEqual({ counts: true, others: [0] })
    expect(ledger.risk[0]).toBe('')
  })

  it('takes over what touches do not tell', () => {
    const facts = { stage: 'Demo', stageSince: '2026-01-01', decision: '2026-05-05', firstSeen: '2026-01-01' }
    const more = { gut: 'yes', gutConfirmed: '2026-02-02', backSince: '2026-02-03' }
    const before = ledgerOf(3, { 1: { ...facts, ...more, lastTouch: '2026-01-05', risk: 'Trouble' } })
    const into = built([{ ...call, id: 'id1', when: TODAY }])
    carryOver(before, into)
    expect(isoDay(into.lastTouch[1] ?? NaN)).toBe(TODAY)
    expect(into.risk[1]).toBe('')
    expect([into.stage[1], into.gut[1]]).toEqual(['Demo', 'yes'])
    expect(
      [into.stageSince[1], into.decision[1], into.backSince[1]].map((day) => isoDay(day ?? NaN)),
    ).toEqual(['2026-01-01', '2026-05-05', '2026-02-03'])
  })
})

describe('the ledger kept touch by touch', () => {
  const caps = fc.constantFrom(0, 1, 2, 8)

  it.each([
    ['as it is', (ledger: ReturnType<typeof emptyLedger>) => ledger],
    ['written to its tab and read again each time', rewritten],
  ])('in the order of time agrees with the one built from the log, %s', (_, store) => {
    fc.assert(
      fc.property(fc.array(lineWithin(500), { maxLength: 25 }), caps, (lines, cap) => {
        const log = [...lines].sort(byTime)
        const touches = touchesOf(log, rules, TODAY)
        let ledger = emptyLedger(IDS.length)
        log.forEach((line, at) => {
          const one = oneOf(touches, at)
          const today = String(line.when).slice(0, 10)
          if (one) expect(keepLedger(ledger, one, frameOf(touches, today, cap))).not.toBeNull()
          ledger = store(ledger)
        })
        expect(plainLedger(ledger, false)).toEqual(plainLedger(built(log, { cap }), false))
      }),
    )
  })

  it('within one year agrees also in what ages', () => {
    fc.assert(
      fc.property(fc.array(lineWithin(364), { maxLength: 25 }), caps, (lines, cap) => {
        const log = [...lines].sort(byTime)
        const touches = touchesOf(log, rules, TODAY)
        let ledger = emptyLedger(IDS.length)
        log.forEach((line, at) => {
          const one = oneOf(touches, at)
          if (one) keepLedger(ledger, one, frameOf(touches, String(line.when).slice(0, 10), cap))
          ledger = rewritten(ledger)
        })
        expect(plainLedger(ledger)).toEqual(plainLedger(rewritten(built(log, { cap }))))
      }),
    )
  })

  it('agrees in any order where no touch is automated', () => {
    fc.assert(
      fc.property(fc.array(lineWithin(500, PERSONAL_MEDIA), { maxLength: 25 }), (log) => {
        const touches = touchesOf(log, rules, TODAY)
        let ledger = emptyLedger(IDS.length)
        log.forEach((_, at) => {
          const one = oneOf(touches, at)
          const kept = one && keepLedger(ledger, one, frameOf(touches, TODAY, 8))
          if (one?.risk === '') expect(kept).not.toBeNull()
          ledger = rewritten(one && !kept ? built(log.slice(0, at + 1)) : ledger)
        })
        expect(plainLedger(ledger)).toEqual(plainLedger(rewritten(built(log))))
      }),
    )
  })

  it('asks for the whole log for an automated touch that is not the newest, and changes nothing', () => {
    const log = [
      { ...call, when: '2026-03-04 12:00', id: 'id1' },
      { ...letter, when: '2026-03-04 11:00' },
      { ...letter, when: '2026-03-03 11:00' },
    ]
    const touches = touchesOf(log)
    const frame = frameOf(touches, TODAY, 8)
    const ledger = built(log.slice(0, 1))
    const before = plainLedger(ledger)
    for (const at of [1, 2]) {
      const one = oneOf(touches, at)
      expect(one && keepLedger(ledger, one, frame)).toBeNull()
    }
    expect(plainLedger(ledger)).toEqual(before)
  })

  it('ignores a touch after today', () => {
    const ledger = emptyLedger(3)
    const touches = touchesOf([{ ...call, when: '2026-03-05' }], rules, '2026-03-06')
    const one = oneOf(touches, 0)
    expect(one && keepLedger(ledger, one, frameOf(touches, TODAY, 8))).toEqual({ counts: false, others: [] })
    expect(plainLedger(ledger)).toEqual(plainLedger(emptyLedger(3)))
  })

  it('knows equal times however they were read', () => {
    const ledger = rewritten(built([{ ...call, when: '2026-03-04 09:41', medium: 'E-mail' }]))
    const touches = touchesOf([{ ...call, when: on('2026-03-04 09:41') + 25569 }])
    const one = oneOf(touches, 0)
    expect(one && keepLedger(ledger, one, frameOf(touches, TODAY, 8))).not.toBeNull()
    expect(ledger.lastMedia[0]?.map(({ medium }) => medium)).toEqual(['E-mail', 'Call'])
  })
})
