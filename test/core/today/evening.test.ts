import { eveningDay, eveningOf } from '../../../src/core/today/evening'
import { book, on, TODAY } from '../../support/pipeline'

const { calendar } = book({}, [{ id: 'holiday', value: '2026-03-09' }])
const item = (row: number, reason = 'New law', isPromised = false) => ({ row, reason, isPromised })
const rowsOf = (list: readonly { readonly row: number }[]): number[] => list.map(({ row }) => row)
const evening = (due: Parameters<typeof eveningOf>[0], room = 9) =>
  eveningOf(due, { day: on('2026-03-05'), room, minutes: 30 })

describe('the evening (T8)', () => {
  it('prepares the next working day', () => {
    expect(eveningDay(on(TODAY), calendar)).toBe(on('2026-03-05'))
    expect(eveningDay(on('2026-03-06'), calendar)).toBe(on('2026-03-10'))
  })

  it('has the list in its order, with the minutes for each', () => {
    const { list, over, wanting, minutesEach } = evening([item(3), item(1), item(2)])
    expect([rowsOf(list), over, wanting, minutesEach]).toEqual([[3, 1, 2], [], [], 10])
  })

  it('names who still lacks a reason, among those who stay', () => {
    expect(rowsOf(evening([item(1), item(2, ''), item(3, '')], 2).wanting)).toEqual([2])
  })

  it('lets the last ones move when the day is full, and never who was promised it', () => {
    const { list, over } = evening([item(1), item(2), item(3, '', true), item(4)], 2)
    expect([rowsOf(list), rowsOf(over)]).toEqual([[1, 2, 3], [4]])
  })

  it('is nothing to do when nobody is due', () => {
    expect(evening([])).toMatchObject({ list: [], over: [], minutesEach: Number.NaN })
  })
})
