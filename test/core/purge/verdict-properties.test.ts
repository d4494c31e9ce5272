// Verdicts by property: one for each open row, cited, saved by the very fact it names, moves to Purge on the fifth working day.
import fc from 'fast-check'
import { isoDay } from '../../../src/core/calendar/day'
import { addWorkingDays } from '../../../src/core/calendar/working-days'
import { openRows } from '../../../src/core/purge/open-rows'
import { KEEP, NOTICE, PURGE } from '../../../src/core/words/facts'
import { type Deal, judgeDeals, wordOf } from '../../support/deals'
import { book, on, TODAY } from '../../support/pipeline'

const today = on(TODAY)
const dayNear = fc.integer({ min: -120, max: 120 }).map((offset) => isoDay(today + offset))
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | ''> =>
  fc.oneof({ arbitrary: fc.constant('' as const), weight: 1 }, { arbitrary: value, weight: 2 })
const past = fc.integer({ min: -120, max: 0 }).map((offset) => isoDay(today + offset))

const deals: fc.Arbitrary<Deal> = fc.record({
  stage: fc.constantFrom('', 'Demo', 'Demo', 'Won', 'Lost'),
  value: maybe(fc.integer({ min: 0, max: 2000 })),
  created: maybe(fc.oneof(fc.constant('2025-01-15'), past)),
  gut: fc.constantFrom('', 'yes', 'hope', 'never', 'perhaps'),
  decision: maybe(fc.oneof(dayNear, fc.constant('soon'))),
  promised: maybe(dayNear),
  benched: fc.constantFrom('', '', '', 'bench 2026-01-05'),
  noticeSince: maybe(past),
  unqualified: fc.boolean(),
  progress: maybe(past),
  confirmed: maybe(past),
  through: maybe(past),
})
const rules = fc.constantFrom(
  book(),
  book({ 'P2.key': 1000 }),
  book({ 'P2.key': 0, 'P3.days': 30, 'P2.amber': 60 }),
)

/** The deal with the one fact changed, as P4 tries it. */
function withFact(deal: Deal, fact: string): Deal {
  const soon = isoDay(today + 30)
  const isDated = /^\d/.test(String(deal.decision))
  if (fact === 'decision')
    return isDated ? { ...deal, decision: soon } : { ...deal, decision: soon, progress: TODAY }
  if (fact === 'progress') return { ...deal, progress: TODAY }
  if (fact === 'gut') return { ...deal, gut: 'yes', confirmed: TODAY }
  return { ...deal, unqualified: false }
}

describe('every pipeline', () => {
  it('has exactly one verdict for each open row and none for others, each ending with its rule', () => {
    fc.assert(
      fc.property(
        fc.array(deals, { maxLength: 8 }),
        rules,
        fc.boolean(),
        (list, rulesOfRun, clockStopped) => {
          const { codes, texts, noticeSince, subject } = judgeDeals(list, { rules: rulesOfRun, clockStopped })
          openRows(subject.pipeline).forEach((open, row) => {
            if (!open) {
              expect([codes[row], texts[row], noticeSince[row]]).toEqual([0, '', Number.NaN])
              return
            }
            expect(texts[row]).toMatch(
              /^(?:New · .* · P5|Keep · .* · P2[ab]|Notice · .* · (?:P4c?|S4)|Purge · .* · P[14])$/,
            )
            expect(texts[row]).not.toMatch(/undefined|NaN| {2}/)
            const isClocked = / · P4$/.test(texts[row] ?? '')
            expect(Number.isNaN(noticeSince[row])).toBe(!isClocked)
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is saved by the fact that a notice names, when it alone is changed', () => {
    let saved = 0
    fc.assert(
      fc.property(deals, rules, (deal, rulesOfRun) => {
        const { codes, saving } = judgeDeals([deal], { rules: rulesOfRun })
        const fact = saving[0] ?? null
        fc.pre(fact !== null && fact !== 'none')
        expect([NOTICE, PURGE]).toContain(codes[0])
        expect(judgeDeals([withFact(deal, fact)], { rules: rulesOfRun }).codes[0]).toBe(KEEP)
        saved++
      }),
      { numRuns: 150, maxSkipsPerRun: 1000 },
    )
    expect(saved).toBeGreaterThan(0)
  })

  it('is saved by none of the facts tried before the one that is named', () => {
    const order = ['decision', 'progress', 'gut', 'fit', 'none']
    fc.assert(
      fc.property(deals, rules, (deal, rulesOfRun) => {
        const named = judgeDeals([deal], { rules: rulesOfRun }).saving[0] ?? null
        fc.pre(named !== null)
        const isWanting: Record<string, boolean> = {
          decision: !/^\d/.test(String(deal.decision)) || on(String(deal.decision)) < today,
          progress: !(today - on(deal.progress ?? '') <= rulesOfRun.numbers['P3.days']),
          gut: deal.gut !== 'yes' && Number(deal.value || Number.NaN) >= rulesOfRun.numbers['P2.key'],
          fit: deal.unqualified === true,
        }
        for (const fact of order.slice(0, order.indexOf(named))) {
          if (!isWanting[fact]) continue
          expect(judgeDeals([withFact(deal, fact)], { rules: rulesOfRun }).codes[0]).not.toBe(KEEP)
        }
      }),
      { numRuns: 150, maxSkipsPerRun: 1000 },
    )
  })

  it('purges exactly on the fifth working day after the notice, night by night', () => {
    const free = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), free, (start, holidays) => {
        const rulesOfRun = book(
          {},
          holidays.map((offset) => ({ id: 'holiday', value: isoDay(today + offset) })),
        )
        const since = today + start
        const purged = addWorkingDays(since, 5, rulesOfRun.calendar)
        let noticeSince = ''
        for (let night = since; night <= purged; night++) {
          const deal = { created: '2025-01-15', noticeSince }
          const { codes, noticeSince: next } = judgeDeals([deal], { rules: rulesOfRun, today: isoDay(night) })
          expect(codes[0]).toBe(night < purged ? NOTICE : PURGE)
          noticeSince = isoDay(next[0] ?? Number.NaN)
        }
        expect(noticeSince).toBe(isoDay(since))
      }),
    )
  })

  it('judges a row the same whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(deals, { minLength: 1, maxLength: 6 }), rules, (list, rulesOfRun) => {
        const { texts } = judgeDeals(list, { rules: rulesOfRun })
        const alone = list.map((deal, at) =>
          wordOf({ company: `Company ${at + 1}`, ...deal }, { rules: rulesOfRun }),
        )
        expect(texts.map((text) => text.split(' ')[0])).toEqual(alone)
      }),
    )
  })
})
