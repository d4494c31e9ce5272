import { isOwnRow, ownerAmong, ownerRows, ownersOf } from '../../../src/core/time/owners'
import { rulesTable } from '../../support/pipeline'

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

describe('the owner table', () => {
  const table = ownerRows(
    rulesTable({}, [
      { id: 'owner', rule: 'Kim', value: 'Kim@Firm.com' },
      { id: 'owner', rule: 'K. Lee', value: 'kim@firm.com ' },
      { id: 'owner', rule: 'Lou', value: 'lou@firm.com', unit: 'Lead' },
      { id: 'owner', value: 'nobody@firm.com' },
      { id: 'stage', rule: 'Demo', value: 'open' },
    ]),
  )

  it('reads words, addresses and who leads from Rules; without the tab there is none', () => {
    expect(table).toEqual([
      { word: 'Kim', address: 'kim@firm.com', leads: false },
      { word: 'K. Lee', address: 'kim@firm.com', leads: false },
      { word: 'Lou', address: 'lou@firm.com', leads: true },
    ])
    expect(ownerRows(null)).toEqual([])
  })

  it.each([
    ['kim@firm.com', [true, true, false, false]],
    ['KIM@FIRM.COM', [true, true, false, false]],
    ['lou@firm.com', [true, true, true, true]],
    ['max@firm.com', [false, false, false, false]],
  ])('says of %s whose rows are their own', (address, own) => {
    expect(['kim', 'K. Lee', 'Lou', ''].map(isOwnRow(table, address))).toEqual(own)
  })

  it('leaves every row to everybody where there is no table', () => {
    expect(['Kim', ''].map(isOwnRow([], 'max@firm.com'))).toEqual([true, true])
  })
})
