import { proposedBlock, type TimedCall } from '../../../src/core/time/best-hours'
import { book } from '../../support/pipeline'

describe('the hours proposed for blocks (T6)', () => {
  const calls = (hour: number, count: number, through: number): TimedCall[] =>
    Array.from({ length: count }, (_, at) => ({ moment: 20_000 + at + hour / 24, gotThrough: at < through }))

  it('are those in which the largest share of calls got through', () => {
    const log = [...calls(9, 20, 5), ...calls(16, 20, 9), ...calls(18, 3, 3)]
    expect(proposedBlock(log, 4, book())).toEqual({
      from: 15,
      to: 17,
      text: '15:00 to 17:00: 45 % of 20 calls got through, an observation (T6)',
    })
  })

  it('are none before the weeks are measured, or with too few calls at any hours', () => {
    expect(proposedBlock(calls(9, 50, 50), 2, book()).text).toBe('Measure first: 2 of 3 weeks (T6)')
    expect(proposedBlock(calls(9, 19, 19), 4, book()).text).toBe(
      'Not enough calls at any hours yet: 20 are needed within one block (T6)',
    )
  })

  it('pay no heed to calls without a time of day', () => {
    expect(proposedBlock(calls(0, 50, 50), 4, book()).from).toBeNaN()
  })
})
