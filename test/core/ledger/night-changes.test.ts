import { changeOf, type RowBefore } from '../../../src/core/ledger/night-changes'

const movedFrom = (nextTouch: string): RowBefore => ({
  cells: { nextTouch: [nextTouch, 'd:46094'] },
  ledger: {},
  plan: {},
})

describe('what a night changed of a row', () => {
  it('names the days between which the next touch moved', () => {
    expect(changeOf(movedFrom('d:46091'), 'Keep')).toMatchObject({
      kind: 'planned',
      before: 46091,
      after: 46094,
    })
  })

  it('takes the days from the plan where Next touch is a formula', () => {
    const moved = { cells: {}, ledger: {}, plan: { day: ['d:46091', 'd:46094'] as const } }
    expect(changeOf(moved, 'Keep')).toMatchObject({ kind: 'planned', before: 46091, after: 46094 })
  })

  it('takes words in the cell of the next touch for no day', () => {
    const words = 't:rows, row 6, Amount: "soon" is not an amount'
    expect(changeOf(movedFrom(words), 'Keep')).toMatchObject({ before: '', after: 46094 })
  })
})
