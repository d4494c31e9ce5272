// The bridge of the week: each row takes one step, and all steps together lead from what was claimed to what survives.
import { type BridgeRow, type BridgeStart, bridgeOf } from '../../../src/core/purge/bridge'
import { seeded } from '../../support/experiments'

const start = (value: number, more: Partial<BridgeStart> = {}): BridgeStart => ({
  ...{ value, isClaimed: true, survived: true, decision: 100 },
  ...more,
})
const row = (id: string, value: number, more: Partial<BridgeRow> = {}): BridgeRow => ({
  ...{ id, value, kind: 'open', survives: true, decision: 100 },
  ...more,
})
const NONE = {
  claimed: 0,
  new: 0,
  learnt: 0,
  moved: 0,
  parked: 0,
  lost: 0,
  won: 0,
  surviving: 0,
  parkedBefore: 0,
}

describe('the bridge of the week', () => {
  it.each<readonly [string, BridgeStart | null, BridgeRow | null, Partial<typeof NONE>]>([
    ['a row as before', start(90), row('a', 90), { claimed: 90, surviving: 90 }],
    ['a row that was added', null, row('a', 90), { new: 90, surviving: 90 }],
    [
      'one that came back from the bench',
      start(90, { isClaimed: false }),
      row('a', 90),
      { new: 90, surviving: 90 },
    ],
    ['one that is worth more', start(90), row('a', 95.55), { claimed: 90, learnt: 5.55, surviving: 95.55 }],
    ['one that is worth less', start(90), row('a', 60), { claimed: 90, learnt: -30, surviving: 60 }],
    ['one whose value can be read now', start(Number.NaN), row('a', 60), { learnt: 60, surviving: 60 }],
    [
      'a date put off',
      start(90),
      row('a', 90, { survives: false, decision: 130 }),
      { claimed: 90, moved: 90 },
    ],
    [
      'a date taken away',
      start(90),
      row('a', 90, { survives: false, decision: Number.NaN }),
      { claimed: 90, moved: 90 },
    ],
    [
      'a date put off that survives',
      start(90),
      row('a', 90, { decision: 130 }),
      { claimed: 90, surviving: 90 },
    ],
    ['a row on Notice', start(90), row('a', 90, { survives: false }), { claimed: 90, parked: 90 }],
    [
      'a row that was on Notice already',
      start(90, { survived: false }),
      row('a', 90, { survives: false }),
      { claimed: 90, parked: 90, parkedBefore: 90 },
    ],
    [
      'a row that is lost',
      start(90),
      row('a', 90, { survives: false, kind: 'lost' }),
      { claimed: 90, lost: 90 },
    ],
    [
      'a row that is won for less',
      start(90),
      row('a', 70, { survives: false, kind: 'won' }),
      { claimed: 90, won: 90 },
    ],
    ['a row that is gone', start(90), null, { claimed: 90, lost: 90 }],
    ['a row that was lost and is gone', start(90, { isClaimed: false }), null, {}],
    ['a new row on Notice', null, row('a', 90, { survives: false }), {}],
  ])('%s', (_, before, now, expected) => {
    const starts = new Map(before ? [['a', before]] : [])
    expect(bridgeOf(starts, now ? [now] : [])).toEqual({ ...NONE, ...expected })
  })

  it('balances to the cent, whatever rows vanish, appear, change or cannot be read', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed)
      const among = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T
      const value = (): number => among([Number.NaN, 0, -12.34, 0.1, 0.2, random() * 1e6, 1e11 + random()])
      const day = (): number => among([Number.NaN, 100, 101, 140])
      const ids = Array.from({ length: 40 }, (_, at) => `id${at}`)
      const before = new Map(
        ids
          .filter(() => random() < 0.7)
          .map((id) => [
            id,
            start(value(), { isClaimed: random() < 0.8, survived: random() < 0.5, decision: day() }),
          ]),
      )
      const kinds = ['open', 'won', 'lost'] as const
      const now = ids
        .flatMap((id) => (random() < 0.05 ? [id, id] : [id]))
        .filter(() => random() < 0.7)
        .map((id) => {
          const kind = among(kinds)
          return row(id, value(), { kind, survives: kind === 'open' && random() < 0.5, decision: day() })
        })
      const { claimed, learnt, moved, parked, lost, won, surviving, ...others } = bridgeOf(before, now)
      const cents = (amount: number): number => Math.round(amount * 100)
      const end = [claimed, others.new, learnt, -moved, -parked, -lost, -won].reduce(
        (sum, one) => sum + cents(one),
        0,
      )
      expect([seed, end]).toEqual([seed, cents(surviving)])
      const survives = now.filter((one) => one.survives && !Number.isNaN(one.value))
      expect(cents(surviving)).toBe(survives.reduce((sum, one) => sum + cents(one.value), 0))
    }
  })
})
