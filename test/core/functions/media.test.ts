import { call } from '../../support/functions'

describe('NEXT_MEDIUM', () => {
  const rows = [
    ['Touchline ID', 'Name', 'Stage'],
    ['k1', 'Ann', 'Won'],
    ['k2', 'Bob', 'Won'],
  ]
  it('reads the mix of the Ledger: counts by medium and the last two', () => {
    const ledger = [
      ['Touchline ID', 'Last counted', 'Last media', 'Counts'],
      ['k1', '', 'Call 2026-03-01 10:00; Call 2026-03-02 10:00', 'E-mail 4'],
      ['k2', '', 'E-mail 2026-03-01 10:00; Call 2026-03-02 10:00', 'E-mail 4'],
    ]
    expect(call('NEXT_MEDIUM', { rows, ledger })).toEqual([['By'], ['Handwritten note'], ['Call']])
  })
})
