// How a column writes its days.
import { dayForm } from '../../../src/core/cells/date-form'

it.each([
  [['13.03.2027', 'Q1 2027'], 'DD.MM.YYYY'],
  [['Q1 2027', '05.03.2027'], 'DD.MM.YYYY'],
  [['05/03/2027', '31/3/27'], 'DD/MM/YY'],
  [['3/31/2027'], 'MM/DD/YYYY'],
  [['05/03/2027'], ''],
  [['2027-03-13', '5 March 2027'], ''],
  [[new Date(0), 45_631, true, ''], ''],
  [[], ''],
])('%j is %j', (cells, form) => {
  expect(
    dayForm(
      cells.map((cell) => [cell]),
      0,
    ),
  ).toBe(form)
})
