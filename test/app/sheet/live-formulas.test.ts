// Live formulas and written values agree, whatever the time zones of sheet and script.
import fc from 'fast-check'
import { formulas, liveDeals, nightOf, shown } from '../../support/live-deals'
import { type Copy, spreadsheet } from '../../support/spreadsheet'

/** Set up once for all tests, which work on copies. */
let ready: Copy
beforeAll(() => {
  ready = liveDeals()
})

describe('live formulas and written values', () => {
  it('agree, and switching there and back leaves the sheet as it was', () => {
    const file = ready()
    nightOf(file, '2026-03-05')
    const live = shown(file)
    expect(live[0]).toEqual(['Qualified', '2026-03-05'])
    expect(live[1]).toEqual(['Unqualified · Value is 100, must be at least 250', 'see row of Ann'])
    expect(formulas(file)).toHaveLength(2)
    const before = file.saved()

    expect(file.click('Live formulas or written values').value).toMatch(/written values now/)
    expect(formulas(file)).toEqual([])
    expect(shown(file)).toEqual(live)

    expect(file.click('Live formulas or written values').value).toMatch(/live formulas now/)
    expect(file.saved()).toBe(before)
  })

  it('agree on a day when clocks change in the sheet’s zone', () => {
    const file = spreadsheet(
      {
        Deals: [
          ['Name', 'Stage', 'Close date'],
          ['Ann', 'Demo', '2026-04-05'],
          ['Bob', 'Demo', null],
        ],
      },
      { zone: 'Pacific/Auckland', now: '2026-04-05 01:30' },
    )
    file.setUp()
    file.put('Deals!F3', [['2026-04-05 23:30']])
    nightOf(file, '2026-04-05')
    const live = shown(file)
    expect(live).toEqual([
      ['', '2026-04-07'],
      ['', '2026-04-05'],
    ])
    expect(file.row('Ledger', 'Stage', 'Demo')).toMatchObject({
      'First seen': '2026-04-05',
      'Decision date': '2026-04-05',
    })
    file.click('Live formulas or written values')
    expect(shown(file)).toEqual(live)
  })

  const day = fc
    .integer({ min: -400, max: 120 })
    .map((away) => new Date(Date.UTC(2026, 2, 4 + away)).toISOString().slice(0, 10))
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
  const user = fc.tuple(
    fc.constantFrom('Ann', 'Bob', 'Cy', null),
    fc.constantFrom('Acme', 'Bolt', 'Edge', null),
    fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com', null),
    fc.constantFrom('Lead', 'Demo', 'Proposal', 'Won', 'Lost', null),
    maybe(fc.integer({ min: 0, max: 1000 })),
    maybe(day),
    maybe(day),
    fc.constantFrom('high ticket', 'quarterly', null),
    fc.constantFrom('Call', 'E-mail, Card', null),
  )
  const own = fc.record({
    gut: fc.constantFrom('yes', 'hope', 'never', null),
    promised: maybe(day),
    benched: fc.constantFrom('bench 2026-01-05', 'long-term 2026-02-01', null, null, null),
    planned: maybe(day),
    made: maybe(day),
  })
  const touch = fc.record({
    row: fc.nat(11),
    when: day,
    medium: fc.constantFrom('Call', 'E-mail', 'Newsletter', null),
    direction: fc.constantFrom('In', 'Out', null),
    outcome: fc.constantFrom('Reached', 'No answer', 'Sent', null),
    reason: fc.constantFrom('new price list', 'checking in', null),
  })
  const pipelines = fc.record({
    rows: fc.array(fc.tuple(user, own), { minLength: 12, maxLength: 12 }),
    touches: fc.array(touch, { maxLength: 25 }),
  })

  it('agree on any pipeline, with history, segments, profiles, plans and promises', () => {
    fc.assert(
      fc.property(pipelines, ({ rows, touches }) => {
        const file = ready()
        const id = (at: number): string => `id-${at}`
        file.put(
          'Deals!A2',
          rows.map(([cells], at) => [...cells, id(at)]),
        )
        file.put(
          'Deals!K2',
          rows.map(([, { gut, promised, benched }]) => [gut, promised, benched]),
        )
        file.put('Cadence!A2', [['quarterly', 4, 4, 'Call 1, Card 1', 1, 20]])
        file.put(
          'Plan!A2',
          rows.map(([, { planned, made }], at) => [id(at), planned, 'Call', null, made]),
        )
        if (touches.length > 0) {
          file.put(
            'Touches!B2',
            touches.map(({ row, when, medium, direction, outcome, reason }) => [
              when,
              id(row),
              null,
              medium,
              direction,
              null,
              reason,
              null,
              outcome,
            ]),
          )
        }
        nightOf(file, '2026-03-05')
        expect(formulas(file)).toHaveLength(2)
        const live = shown(file)
        expect(file.click('Live formulas or written values').value).toMatch(/written/)
        expect(shown(file)).toEqual(live)
      }),
      { numRuns: 1 },
    )
  })
})
