// Formulas that follow their row: its own cells move with it, everything else is what it was.
import { inRow, rowless } from '../../../src/core/cells/row-formula'

it.each([
  ['=F2*2', '=F12*2'],
  ['=$F2*G$2+$H$2', '=$F12*G$2+$H$2'],
  ['=SUM(A2:C2)', '=SUM(A12:C12)'],
  ['=SUM(A2:A20)', '=SUM(A2:A20)'],
  ['=SUM(A$2:A2)', '=SUM(A$2:A12)'],
  ['=A2&" A2 ""A2"" "&B22', '=A12&" A2 ""A2"" "&B22'],
  ['=VLOOKUP(A2,Prices!A2:B2,2,FALSE)', '=VLOOKUP(A12,Prices!A2:B2,2,FALSE)'],
  ["='My tab'!A2+A2", "='My tab'!A2+A12"],
  ['=LOG10(2)+AB2+rate_A2+Q2.5', '=LOG10(2)+AB12+rate_A2+Q2.5'],
])('%s of row 2 is %s in row 12', (formula, moved) => {
  const kept = rowless(formula, 2)
  expect(inRow(kept, 2)).toBe(formula)
  expect(inRow(kept, 12)).toBe(moved)
})
