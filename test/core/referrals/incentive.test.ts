// Incentives for referrals: promised, due, paid, thanked, and what is still open (R4).
import { incentivesOf } from '../../../src/core/referrals/incentive'
import { referred } from '../../support/referrals'

const ROWS = [
  ['a', 'Ann', 'Won', 1],
  ['w', 'Will', 'Won', 1],
  ['o', 'Olga', 'Demo', 1],
]
const stateOf = (line: Readonly<Record<string, string>>): string => {
  const { pipeline, referrals } = referred(ROWS, [{ fromId: 'a', ...line }])
  return incentivesOf(pipeline, referrals)
    .map(({ state, pay, thank }) => `${state}: ${pay}${thank ? ' thank' : ''}`)
    .join()
}

it.each([
  ['an ask alone owes nothing', { askedOn: '2026-01-01' }, ''],
  ['a referral without incentive owes thanks', { givenId: 'o' }, 'paid:  thank'],
  ['and is done when they are thanked', { givenId: 'o', thankedOn: '2026-02-01' }, 'thanked: '],
  ['a promise waits for the deal', { given: 'Olga', incentive: 'dinner' }, 'promised: later thank'],
  ['also where nobody has come yet', { incentive: 'dinner' }, 'promised: later'],
  [
    'it is due once the deal is won, by id or unique name',
    { given: 'will', incentive: 'dinner' },
    'due: now thank',
  ],
  ['or when it says so', { givenId: 'o', incentiveStatus: 'Due', thankedOn: '2026-02-01' }, 'due: now'],
  ['paid still owes thanks', { givenId: 'w', incentive: 'dinner', incentiveStatus: 'paid' }, 'paid:  thank'],
  [
    'paid and thanked is done',
    { givenId: 'w', incentive: 'dinner', incentiveStatus: 'paid', thankedOn: '2026-02-01' },
    'thanked: ',
  ],
])('%s', (_, line, state) => {
  expect(stateOf(line)).toBe(state)
})

it('names the row of who gave it, -1 where nobody has that id', () => {
  const { pipeline, referrals } = referred(ROWS, [
    { from: 'ANN', givenId: 'w' },
    { fromId: 'zz', givenId: 'w' },
  ])
  expect(incentivesOf(pipeline, referrals).map(({ row, line }) => [row, line])).toEqual([
    [0, 0],
    [-1, 1],
  ])
})
