import { eveningOf } from '../../../src/core/today/evening'
import { book, on, TODAY } from '../../support/pipeline'

describe('the evening (T8)', () => {
  const { calendar } = book({}, [{ id: 'holiday', value: '2026-03-09' }])
  const item = (row: number, reason = 'New law') => ({ row, name: `P${row}`, why: 'Due', reason })

  it('prepares the list for the next working day, in its order', () => {
    const list = [item(3), item(1), item(2)]
    expect(eveningOf(list, 30, on(TODAY), calendar)).toEqual({
      day: on('2026-03-05'),
      list,
      minutesEach: 10,
      line: '30 min for 3 people on 5 Mar 2026 (T8)',
    })
    expect(eveningOf(list, 30, on('2026-03-06'), calendar).day).toBe(on('2026-03-10'))
  })

  it('says for how many a reason is still to be found', () => {
    expect(eveningOf([item(1), item(2, '')], 30, on(TODAY), calendar).line).toBe(
      '30 min for 2 people on 5 Mar 2026; find a reason for 1 person (T8)',
    )
  })

  it('says so when nobody is due', () => {
    expect(eveningOf([], 30, on(TODAY), calendar)).toMatchObject({
      minutesEach: Number.NaN,
      line: 'Nobody is due on 5 Mar 2026.',
    })
  })
})
