// Hours of the day, however they are typed.
import { hourOf } from '../../../src/core/cells/hour'
import { UTC } from '../../support/pipeline'

it.each([
  [7, 7],
  [0, 0],
  [7.5, 7.5],
  ['7', 7],
  ['7:30', 7.5],
  ['07.45', 7.75],
  ['16h', 16],
  ['16 Uhr', 16],
  ['12 am', 0],
  ['12 pm', 12],
  ['4:15 PM', 16.25],
  // A time of day, and the same in a cell that shows numbers.
  [new Date(Date.UTC(1899, 11, 30, 7, 30)), 7.5],
  [0.3125, 7.5],
])('%j is %p', (cell, hour) => {
  expect(hourOf(cell, UTC)).toBe(hour)
})

it.each([24, -1, 'early', '25', '7:60', '13 pm', '0 am', true, Number.NaN])('%p is none', (cell) => {
  expect(hourOf(cell, UTC)).toBeNaN()
})

it.each(['', null, undefined, '  '])('%p is blank', (cell) => {
  expect(hourOf(cell, UTC)).toBeNull()
})
