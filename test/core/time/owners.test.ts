import { ownerAmong, ownersOf } from '../../../src/core/time/owners'

describe('owners', () => {
  it('are one person however they are spelt, and the blank one is the only one named', () => {
    expect(ownersOf(['Ann', ' ann ', ''], ['ANN'])).toEqual({
      of: Int32Array.from([0, 0, 0, 0]),
      names: ['Ann'],
    })
    expect(ownersOf(['', 'Ann'])).toEqual({ of: Int32Array.from([0, 0]), names: ['Ann'] })
  })

  it('are several where several are named', () => {
    expect(ownersOf(['Ann', '', 'Bob'])).toEqual({
      of: Int32Array.from([0, 1, 2]),
      names: ['Ann', '', 'Bob'],
    })
    expect(ownersOf([])).toEqual({ of: new Int32Array(), names: [] })
  })

  it.each([
    [['Ann', 'Bob'], 'bob', 1],
    [['Ann', 'Bob'], '', -1],
    [['Ann', ''], '', 1],
    [['Ann'], '', 0],
    [[''], 'Ann', 0],
    [['Ann'], 'Bob', -1],
    [[], '', -1],
  ])('among %j, %j is number %d', (names, name, at) => {
    expect(ownerAmong(names, name)).toBe(at)
  })
})
