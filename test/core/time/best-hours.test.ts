import { proposedBlock, type TimedCall } from '../../../src/core/time/best-hours'
import { book } from '../../support/pipeline'

describe('the hours proposed for blocks (T6)', () => {
  const calls = (hour: number, count: number, through: number): TimedCall[] =>
    Array.from({ length: count }, (_, at) => ({ moment: 20_000 + at + hour / 24, gotThrough: at < through }))

  it('are those in which the largest share of calls got through, where that is no chance', () => {
    const log = [...calls(9, 60, 12), ...calls(16, 40, 24), ...calls(18, 3, 3)]
    expect(proposedBlock(log, 4, book())).toEqual({
      from: 15,
      to: 17,
      text: '15:00 to 17:00: 60 % of 40 calls got through, an observation (T6)',
    })
  })

  it('are none where the best may be the best by chance', () => {
    const log = [...calls(9, 20, 5), ...calls(16, 20, 9)]
    expect(proposedBlock(log, 4, book())).toEqual({
      from: Number.NaN,
      to: Number.NaN,
      text: 'No hour stands out yet (T6)',
    })
    expect(proposedBlock(calls(9, 50, 50), 4, book()).text).toBe('No hour stands out yet (T6)')
  })

  it('are corrected for how many were looked at', () => {
    const fair = [5, 7, 9, 11, 13, 17, 19, 21].flatMap((hour) => calls(hour, 30, 9))
    const [alone, amongMany] = [calls(9, 240, 72), fair].map((others) =>
      proposedBlock([...others, ...calls(15, 30, 16)], 4, book()),
    )
    expect(alone?.from).toBe(14)
    expect(amongMany?.from).toBeNaN()
  })

  it('find nothing in 95 of 100 logs in which all hours are alike', () => {
    // A fixed sequence (Park and Miller), so that the test always sees the same hundred logs.
    let seed = 7
    const random = (): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    }
    const found = Array.from({ length: 100 }, () => {
      const log = Array.from({ length: 400 }, (_, at) => ({
        moment: 20_000 + at + (8 + Math.floor(random() * 10)) / 24,
        gotThrough: random() < 0.3,
      }))
      return proposedBlock(log, 4, book()).from
    }).filter((from) => !Number.isNaN(from))
    expect(found.length).toBeLessThanOrEqual(5)
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
