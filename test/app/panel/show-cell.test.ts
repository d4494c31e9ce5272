// A click on a problem selects its cell.
import { showCell } from '../../../src/app/panel/show-cell'
import { Refused } from '../../../src/core/words/refusals'
import { setUpSheet } from '../../support/app-calls'

describe('the cell of a problem', () => {
  it.each([
    [{ tab: 'Deals', row: 3, header: 'Amount' }, 3],
    [{ tab: 'Deals', row: 0, header: 'Amount' }, 1],
    [{ tab: 'Rules', row: 2, header: 'gone' }, 2],
    [{ tab: 'Deals', row: 9999, header: 'Amount' }, 6],
  ])('%j is selected', (place, row) => {
    const { ports, world } = setUpSheet()
    expect(showCell(ports, place)).toBe(place.tab)
    expect([world.active, world.selected]).toEqual([place.tab, [row]])
  })

  it('on a tab that is gone is refused in words', () => {
    const { ports } = setUpSheet()
    expect(showCell(ports, { tab: 'Nowhere', row: 1, header: 'x' })).toBeInstanceOf(Refused)
  })
})
