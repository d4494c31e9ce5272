// The order of rows by a number each has.
import fc from 'fast-check'
import { sortedByNumber } from '../../../src/core/cells/order'

describe('rows in the order of their numbers', () => {
  it.each<[about: string, rows: number[], numbers: number[], ordered: number[]]>([
    ['nothing', [], [], []],
    ['ties as they were given', [2, 0, 1], [5, 5, 5], [2, 0, 1]],
    ['what has no number last', [0, 1, 2], [Number.NaN, 3, -1], [2, 1, 0]],
    ['nought and minus nought alike', [0, 1, 2], [0, -0, 0], [0, 1, 2]],
    [
      'the infinite at the ends',
      [0, 1, 2],
      [Number.POSITIVE_INFINITY, 0, Number.NEGATIVE_INFINITY],
      [2, 1, 0],
    ],
  ])('%s', (_, rows, numbers, ordered) => {
    expect([...sortedByNumber(rows, (row) => numbers[row] ?? 0)]).toEqual(ordered)
  })

  it('is the order that a stable sort by comparison gives', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true })))
    fc.assert(
      fc.property(numbers, (given) => {
        const places = given.map((_, place) => place)
        const numberOf = (place: number): number => given[place] ?? 0
        const compared = [...places].sort((a, b) =>
          numberOf(a) < numberOf(b) ? -1 : +(numberOf(a) > numberOf(b)),
        )
        expect([...sortedByNumber(places, numberOf)]).toEqual(compared)
      }),
    )
  })
})
