// Who may get what is sent to many (P6, C4b), and what is known of them.
import { isDeclined } from '../../../src/core/cadence/next-medium'
import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { addresseesOf, mailingList, willing } from '../../../src/core/reasons/mailing-list'
import { type PeopleOptions, peopleOf } from '../../support/people'
import { on } from '../../support/pipeline'

const HEADERS = ['Name', 'Company', 'Email', 'Stage', 'Benched', 'Won on', 'Do not', 'Verdict']
type Row = readonly [name: string, email: string, stage: string, benched?: string, won?: string, no?: string]
const inputOf = (rows: readonly Row[], more: Partial<PeopleOptions> = {}) =>
  peopleOf({
    headers: HEADERS,
    rows: rows.map(([name, email, stage, benched = '', won = '', no = '']): Cell[] => [
      ...[name, name && `${name} Ltd`, email, stage, benched, won, no],
      stage === 'Demo' ? 'Keep' : '',
    ]),
    ...more,
  }).input
const namesOf = (rows: readonly Row[]) => {
  const { listed, declined } = mailingList(inputOf(rows))
  return {
    listed: listed.map(({ row, standing }) => `${rows[row]?.[0]} ${standing}`),
    declined: declined.map((row) => rows[row]?.[0]),
  }
}

describe('the mailing list', () => {
  it('is the bench, long-term prospects and clients; never who is active, lost or nobody', () => {
    expect(
      namesOf([
        ['Ann', 'ann@x.com', 'Demo', 'bench 2026-02-01'],
        ['Bob', 'bob@x.com', 'Demo', 'long-term 2026-02-02'],
        ['Cyd', 'cyd@x.com', 'Won', '', '2025-06-01'],
        ['Dee', 'dee@x.com', 'Demo'],
        ['Eli', 'eli@x.com', 'Lost'],
        ['', '', '', 'bench 2026-02-01'],
      ]).listed,
    ).toEqual(['Ann bench', 'Bob long-term', 'Cyd client'])
  })

  it('has nobody twice, and nobody with an active row beside the benched one', () => {
    expect(
      namesOf([
        ['Ann', 'ann@x.com', 'Won', '', '2025-06-01'],
        ['Ann', 'ann@x.com', 'Demo', 'bench 2026-02-01'],
        ['Bob', 'bob@x.com', 'Demo', 'bench 2026-02-01'],
        ['Bob', 'bob@x.com', 'Demo'],
      ]).listed,
    ).toEqual(['Ann client'])
  })

  it('leaves out who declined mailings, on whichever of their rows, and names them', () => {
    const [bench, won] = ['bench 2026-02-01', '2025-06-01']
    expect(
      namesOf([
        ['Ann', 'ann@x.com', 'Demo', bench, '', 'e-mail'],
        ['Bob', 'bob@x.com', 'Won', '', won],
        ['Bob', 'bob@x.com', 'Lost', '', '', 'no newsletters'],
        ['Cyd', 'cyd@x.com', 'Demo', bench, '', 'marketing'],
        ['Dee', 'dee@x.com', 'Demo', bench, '', 'Calls; visits'],
      ]),
    ).toEqual({ listed: ['Dee bench'], declined: ['Ann', 'Bob', 'Cyd'] })
  })

  it('says the address that is worth it, since when, and the last automated touch', () => {
    const input = inputOf([
      ['Ann', 'none', 'Demo', 'bench 2026-02-01'],
      ['Bob', 'mailto:Bob@X.com', 'Demo', 'bench 2026-02-03'],
      ['Cyd', 'cyd@x.com', 'Won', '', '2025-06-01'],
    ])
    input.ledger.automated[1] = [on('2026-01-05')]
    input.ledger.lastMedia[2] = [
      { medium: 'newsletter', moment: on('2026-02-10 09:00') },
      { medium: 'call', moment: on('2026-02-20 09:00') },
    ]
    const day = (one: number) => (Number.isNaN(one) ? '' : isoDay(one))
    expect(
      mailingList(input).listed.map(({ email, since, automated }) => [email, day(since), day(automated)]),
    ).toEqual([
      ['', '2026-02-01', ''],
      ['bob@x.com', '2026-02-03', '2026-01-05'],
      ['cyd@x.com', '2025-06-01', '2026-02-10'],
    ])
  })
})

it('chosen rows are persons once each, however they stand', () => {
  const rows: readonly Row[] = [
    ['Ann', 'ann@x.com', 'Demo'],
    ['Ann', 'ann@x.com', 'Won', '', '2025-06-01'],
    ['', '', ''],
    ['Eli', 'eli@x.com', 'Lost'],
  ]
  expect(addresseesOf(inputOf(rows), [0, 1, 2, 3]).map(({ row, standing }) => [row, standing])).toEqual([
    [0, 'active'],
    [3, 'other'],
  ])
})

it.each([
  [['call'], 'Newsletter', false],
  [['email'], 'Newsletter', true],
  [['email'], 'Card', false],
  [['newsletter'], 'Group e-mail', false],
  [['everything'], 'Card', true],
  [['everything'], 'Invitation', false],
  [['invitation'], 'Invitation', true],
] as const)('who declined %j: %s is declined: %s', (declined, medium, isOut) => {
  expect(isDeclined(declined, medium)).toBe(isOut)
})

it('a column of the sheet declines as Do not does', () => {
  const { input } = peopleOf({
    headers: ['Name', 'Email', 'Stage', 'Do Not Email', 'Verdict'],
    rows: [
      ['Ann', 'ann@x.com', 'Won', 'yes', ''],
      ['Bob', 'bob@x.com', 'Won', 'no', ''],
    ],
  })
  expect([0, 1].map(willing(input, ['Newsletter']))).toEqual([false, true])
})
