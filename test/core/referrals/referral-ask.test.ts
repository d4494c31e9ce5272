// Whom to ask for a referral, in which order, when again, and in which words (R1, R2); shares asked and referred (R5).
import { verdictsBySheet } from '../../../src/core/cadence/ledger-from-log'
import { askWeeks } from '../../../src/core/referrals/ask-weeks'
import { type Ask, asksOf, lastAsks } from '../../../src/core/referrals/referral-ask'
import { referralShares } from '../../../src/core/referrals/referral-share'
import { book, ledgerOf, on, touchesOf } from '../../support/pipeline'
import { type Referred, referred } from '../../support/referrals'

type Lines = readonly Readonly<Record<string, string>>[]

function asks(subject: Referred, touches: Lines = [], facts = {}): Ask[] {
  const ledger = ledgerOf(subject.pipeline.rows, facts)
  return asksOf({
    ...subject,
    ledger,
    verdicts: verdictsBySheet(subject, ledger),
    touches: touchesOf(touches),
  })
}
const shown = (list: readonly Ask[]): string[] => list.map(({ row, situation }) => `${row} ${situation}`)

describe('in which week', () => {
  /** Days by which the week of each of these people's asks comes after the current one; null = never. */
  const weeksOf = (
    owners: readonly number[],
    { most = 3, asked = {} }: { most?: number; asked?: Readonly<Record<number, string>> } = {},
  ) => {
    const subject = referred(owners.map((_, at) => [`k${at}`, `P ${at}`, 'Lost', 9 - at]))
    const lastAsked = Float64Array.from(owners, (_, at) => on(asked[at] ?? ''))
    const room = { ...subject, book: book({ 'R1.week': most }), lastAsked, owners: Int32Array.from(owners) }
    return askWeeks(asks(subject), room).map((monday) =>
      monday === Number.POSITIVE_INFINITY ? null : monday - on('2026-03-02'),
    )
  }

  it('is the next one with room, the best asks first', () => {
    expect(weeksOf([0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 7, 7, 7, 14])
  })

  it('counts who was asked this week already, and nobody of last week', () => {
    expect(weeksOf([0, 0, 0], { asked: { 0: '2026-03-02', 1: '2026-03-03' } })).toEqual([0, 7, 7])
    expect(weeksOf([0, 0, 0], { asked: { 0: '2026-03-01' } })).toEqual([0, 0, 0])
  })

  it('is each owner’s own', () => {
    expect(weeksOf([0, 0, 1, 0, 1], { most: 2 })).toEqual([0, 0, 0, 7, 0])
  })

  it('is none where no asks a week are wanted', () => {
    expect(weeksOf([0, 0], { most: 0 })).toEqual([null, null])
  })
})

describe('whom to ask', () => {
  it('puts established customers first, then those who came by referral, new customers and prospects, lost deals', () => {
    const subject = referred([
      ['a', 'Ann', 'Lost', 9],
      ['b', 'Bob', 'Demo', 3],
      ['c', 'Cy', 'Won', 2, '', '2026-02-01'],
      ['d', 'Di', 'Won', 1, 'Ann Other', '2026-02-01'],
      ['e', 'Ed', 'Won', 1, '', '2025-01-01'],
    ])
    expect(shown(asks(subject))).toEqual([
      ...['4 established', '3 referred', '1 prospect', '2 new customer', '0 lost'],
    ])
  })

  it.each([
    ['by tenure, a whole round of asks', [['a', 'Ann', 'Won', 1, '', '2025-09-05']], 'established'],
    ['not a day before', [['a', 'Ann', 'Won', 1, '', '2025-09-06']], 'new customer'],
    ['not where no won day is known', [['a', 'Ann', 'Won', 1]], 'new customer'],
    [
      'by a second sale',
      [
        ['a', 'Ann', 'Won', 2, '', '2026-02-01', 'ann@x.com'],
        ['b', 'Ann', 'Won', 1, '', '2026-02-02', 'ann@x.com'],
      ],
      'established',
    ],
    [
      'by a reference',
      [
        ['a', 'Ann', 'Won', 1, '', '2026-02-01'],
        ['b', 'Bob', 'Lost', 1, 'a'],
      ],
      'established',
    ],
  ] as const)('takes a customer as established %s', (_, rows, situation) => {
    expect(asks(referred(rows))[0]).toMatchObject({ row: 0, situation })
  })

  it('takes a customer as established who stood by you through a risk that is over', () => {
    const subject = referred([['a', 'Ann', 'Won', 1, '', '2026-02-01']])
    const touches = [{ when: '2026-02-10', id: 'a', medium: 'Call', risk: 'Trouble' }]
    expect(shown(asks(subject, touches))).toEqual(['0 established'])
    expect(shown(asks(subject, touches, { 0: { risk: 'Trouble' } }))).toEqual(['0 new customer'])
  })

  it('asks a person once, on the row that makes them the best source', () => {
    const rows = [
      ['a', 'Ann', 'Lost', 900, '', '', 'ann@x.com'],
      ['b', 'Ann', 'Won', 1, '', '2025-01-01', 'ann@x.com'],
      ['c', 'Ann', 'Demo', 500, '', '', 'ann@x.com'],
      ['d', 'Bob', 'Demo', 1, '', '', 'bob@x.com'],
      ['e', 'Bob', 'Demo', 2, '', '', 'bob@x.com'],
    ]
    expect(shown(asks(referred(rows)))).toEqual(['1 established', '4 prospect'])
  })

  it('asks nobody by a stage that nobody has explained, or that shows an error', () => {
    const rows = [
      ['a', 'Ann', 'Fallen through', 900],
      ['b', 'Bob', '#N/A', 500],
      ['c', 'Cyd', 'Demo', 100],
    ]
    expect(shown(asks(referred(rows)))).toEqual(['2 prospect'])
  })

  it('has nobody to ask without rows', () => {
    expect(asks(referred([['', '']]))).toEqual([])
  })
})

describe('asking again', () => {
  const rows = [
    ['a', 'Ann', 'Won', 1],
    ['b', 'Bob', 'Won', 1],
  ]
  const askedOn = (day: string, rules = book()) =>
    asks(referred(rows, [{ askedOn: day, fromId: 'a' }], { rules })).map(({ row }) => row)

  it('waits R1.again days, to the day', () => {
    expect(askedOn('2025-09-05')).toEqual([0, 1])
    expect(askedOn('2025-09-06')).toEqual([1])
    expect(askedOn('2026-02-01', book({ 'R1.again': 30 }))).toEqual([0, 1])
  })

  it('ignores an ask after today, one of nobody, and one without a readable day', () => {
    expect(askedOn('2026-03-05')).toEqual([0, 1])
    expect(askedOn('soon')).toEqual([0, 1])
    expect(asks(referred(rows, [{ askedOn: '2026-03-01', fromId: 'zz' }]))).toHaveLength(2)
  })

  it('takes asks from touches too, by any row of the person, the latest counting', () => {
    const subject = referred([...rows.map((row) => [...row, '', '', 'both@x.com']), ['c', 'Cy', 'Won', 1]])
    const touches = touchesOf([
      { when: '2025-01-01', id: 'b', medium: 'Call', referralAsked: 'yes' },
      { when: '2026-01-05', name: 'ann', medium: 'Call', referralAsked: 'yes' },
      { when: '2026-02-05', id: 'c', medium: 'Call', referralAsked: 'no' },
      { when: '2026-03-09', id: 'c', medium: 'Call', referralAsked: 'yes' },
    ])
    expect([...lastAsks({ ...subject, touches })]).toEqual([on('2026-01-05'), Number.NaN])
  })

  it('asks who is let go one last time, also a row that is Purge', () => {
    const benched = (line: Lines) =>
      shown(asks(referred([['a', 'Ann', 'Demo', 1, '', '', '', 'bench 2025-03-01']], line)))
    expect(benched([])).toEqual(['0 parting'])
    expect(benched([{ askedOn: '2025-02-01', fromId: 'a' }])).toEqual(['0 parting'])
    expect(benched([{ askedOn: '2025-03-01', fromId: 'a' }])).toEqual([])
    const longTerm = referred([['a', 'Ann', 'Demo', 1, '', '', '', 'long-term 2025-03-01']])
    expect(shown(asks(longTerm))).toEqual(['0 prospect'])
  })
})

describe('the words', () => {
  const wordsOf = (row: readonly (string | number)[], lines: Lines = []): string =>
    asks(referred([row, ['z', 'Zoe', 'Lost', 1]], lines)).find((ask) => ask.row === 0)?.words ?? ''

  it('speak of the value of their business, and of whom to think of', () => {
    expect(wordsOf(['a', 'Ann', 'Won', 1, '', '2025-01-01'])).toMatch(
      /^Your business is of great value .* shares your purchasing influence and professional standards\?$/,
    )
  })

  it('name who sent them, where that one is known', () => {
    expect(wordsOf(['a', 'Ann', 'Won', 1, 'Zoe', '2026-02-01'])).toMatch(/^You came to me through Zoe,/)
    expect(wordsOf(['a', 'Ann', 'Won', 1, 'who?', '2026-02-01'])).toMatch(/^You came to me by referral,/)
  })

  it('offer an incentive to new customers and prospects, as it was last promised', () => {
    expect(wordsOf(['a', 'Ann', 'Won', 1, '', '2026-02-01'])).toMatch(/^Thank you .* Offer an incentive\.$/)
    const promised = [{ incentive: 'a book' }, { incentive: 'dinner' }, { incentive: '' }]
    expect(wordsOf(['a', 'Ann', 'Demo', 1], promised)).toMatch(/Offer an incentive \(last time: dinner\)\.$/)
  })

  it('ask a lost deal who would be a better fit', () => {
    expect(wordsOf(['a', 'Ann', 'Lost', 1])).toBe('This didn’t work out. Who would be a better fit?')
  })
})

describe('the shares', () => {
  const sharesOf = (subject: Referred, qualified: readonly number[] = []) => {
    const last = lastAsks({ ...subject, touches: null })
    return referralShares(
      subject.pipeline,
      subject.persons,
      subject.forest,
      subject.referrals,
      last,
      qualified,
    )
  }

  it('count customers asked and customers who referred, and what came of it', () => {
    const subject = referred(
      [
        ['a', 'Ann', 'Won', 1],
        ['b', 'Bob', 'Won', 1, 'a'],
        ['c', 'Cy', 'Demo', 1, 'a'],
        ['d', 'Di', 'Won', 1],
        ['e', 'Ed', 'Lost', 1],
      ],
      [
        { askedOn: '2024-01-01', fromId: 'b' },
        { askedOn: '2024-01-01', fromId: 'e' },
        { askedOn: '2024-01-01', from: 'di', given: 'Somebody else' },
      ],
    )
    expect(sharesOf(subject, [1, 1, 0, 1, 1])).toEqual({
      ...{ customers: 3, asked: 2, referred: 2, came: 2, qualified: 1, won: 1, revenue: 1 / 3 },
    })
  })

  it('are of nobody without customers', () => {
    expect(sharesOf(referred([['a', 'Ann', 'Demo', 1]]))).toMatchObject({
      customers: 0,
      asked: 0,
      referred: 0,
    })
  })
})
